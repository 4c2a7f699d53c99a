/** What people teach of the fields of a page, and what they keep of what they typed there. */
import type { FieldPlace, KeepOutcome, TeachOutcome } from '@/lib/contract/field-mappings'
import { questionOf } from '@/lib/form/field-mappings'
import type { FieldDescriptor, PlanLine } from '@/lib/form/model'
import { places } from '@/lib/form/places'
import { answerOf } from '@/lib/form/answers'
import { placeToKeep } from '@/lib/form/save-back'
import { showPhone } from '@/lib/profile/phone'
import { remark } from '@/lib/profile/text'
import { activeProfile } from '../organisations/acting'
import { isInvented } from './invented'
import { pageOf } from './known-pages'
import { keepKnown } from './known-forms'
import { formName, placeOf } from './page-plan'
import { change, create } from '../store/records'
import type { Store } from '../store/store'

/** Every place that may be taught, with what it answers for the active organisation. */
export async function fieldPlaces(store: Store): Promise<FieldPlace[]> {
  const active = await activeProfile(store)
  const context = { casUsageId: active?.casUsageId ?? null, definition: '' }
  return places.flatMap(({ group, targets, files = [] }) =>
    [...targets, ...files].map((target) => {
      const answer = active && answerOf(active.profile, target, context)
      return { group, target, shown: answer ? shownAs(answer) : '', isFile: files.includes(target) }
    }),
  )
}

function shownAs(answer: ReturnType<typeof answerOf>): string {
  if ('documents' in answer) return answer.documents.map(({ fileName }) => fileName).join(', ')
  return 'value' in answer ? showPhone(answer.value) : ''
}

/** Keeps that the field is `target` on this form, or with '' that nothing is ever written there. */
export async function teach(
  store: Store,
  tabId: number,
  { ref, target }: { ref: number; target: string },
): Promise<TeachOutcome> {
  const page = await pageOf(tabId)
  const field = page?.fields.find((each) => each.ref === ref)
  if (!page || !field || questionOf(field) === '') return { outcome: 'gone' }
  const values = { ...placeOf(page), ...wordsOf(field), target }
  const known = (await store.db.taughtFields.where({ site: values.site }).toArray()).find(
    ({ procedure, stableId }) => procedure === values.procedure && stableId === values.stableId,
  )
  const outcome = known
    ? await change(store, 'taughtFields', known, values)
    : await create(store, 'taughtFields', values)
  return { outcome: outcome.outcome === 'saved' ? 'saved' : 'refused' }
}

const wordsOf = (field: FieldDescriptor) => ({
  stableId: questionOf(field),
  siteType: field.siteType ?? '',
  label: field.label,
  section: field.section,
})

/** The person says that they know this form: from now on it is filled in one confirmation. */
export async function knowForm(tabId: number, isKnown: boolean): Promise<boolean> {
  const page = await pageOf(tabId)
  const name = page && formName(placeOf(page))
  if (!name) return false
  await keepKnown(name, page, isKnown)
  return true
}

/** Keeps in the profile what stands in a field of the page; the line of the plan says where it belongs. */
export async function keep(
  store: Store,
  tabId: number,
  line: Pick<PlanLine, 'ref' | 'target'>,
): Promise<KeepOutcome> {
  // Of the invented organisation nothing is kept.
  const active = (await isInvented(tabId)) ? null : await activeProfile(store)
  const page = await pageOf(tabId)
  const field = page?.fields.find(({ ref }) => ref === line.ref)
  if (!active || typeof field?.value !== 'string' || field.value === '') return { outcome: 'gone' }
  const { keeping, problem } = placeToKeep(active.profile, line.target, field.value, active.casUsageId)
  if (problem) return { outcome: 'not_accepted', problem }
  const { table, id, values } = keeping
  if (!id) return answerTo(await create(store, table, values))
  const record = await store.db.table(table).get(id)
  return record ? answerTo(await change(store, table, record, values)) : { outcome: 'gone' }
}

function answerTo(saved: Awaited<ReturnType<Store['save']>>): KeepOutcome {
  if (saved.outcome === 'saved') return { outcome: 'saved' }
  if (saved.outcome === 'refused')
    return { outcome: 'not_accepted', problem: remark(`store_${saved.problem}`) }
  if (saved.outcome === 'invalid') return { outcome: 'not_accepted', problem: remark('save_rejected') }
  return { outcome: 'gone' }
}
