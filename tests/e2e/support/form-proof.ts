/** Fills one page of a form and judges what the stand-in received, field by field. */
import type { Page } from 'puppeteer-core'
import { expectedAt, expectedFile, isLeftByForm, type choicesFor } from '@/tests/support/complete-profile'
import type { FieldFacts, FormFacts } from '@/tests/standin/datapass/facts'
import type { Standin, Submission } from '@/tests/standin/types'
import type { AssistantState } from '@/lib/contract/tab'
import { sendFrom } from './messages'
import { until } from './patience'

/** Questions that Habili must leave: consents, the site's own, and nothing else. */
export const leftByName = new Set([
  'terms_of_service_accepted',
  'data_protection_officer_informed',
  'dpd_homologation_checkbox',
  'alternative_connexion',
  'fc_alternative_connexion',
  'authorize_service_providers_to_connect',
  'responsable_traitement_informed',
  'france_connect_authorization_id',
])

export type Verdict = 'right' | 'wrong' | 'left'
export interface FieldVerdict {
  form: string
  step: string
  attribute: string
  verdict: Verdict
  found?: unknown
  wanted?: unknown
}

/**
 * Given by the form itself, so kept unless ticked; a person who wants another rate, or another retention, ticks
 * that very line, and the reason that it then demands.
 */
const ticksOverDefault = new Set([
  'volumetrie_appels_par_minute',
  'volumetrie_justification',
  'duree_conservation_donnees_caractere_personnel',
  'duree_conservation_donnees_caractere_personnel_justification',
])

/**
 * Does the form itself put somebody else in the card of this field, an editor's own technician? The rest of the card is
 * not filled with another person's.
 */
export function isOfTheForm({ steps }: FormFacts, attribute: string): boolean {
  const fields = steps.flatMap((step) => step.fields)
  const hasInitial = (name: string) =>
    fields.some((each) => each.attribute === name && each.initial.length > 0)
  const role = /^(.*)_(?:family_name|given_name|email|phone_number|job_title)$/.exec(attribute)?.[1]
  return (
    role !== undefined &&
    !hasInitial(attribute) &&
    ['family_name', 'given_name', 'email'].some((part) => hasInitial(`${role}_${part}`))
  )
}

/** The lines a person would tick to fill everything: all proposed ones, files, and the form's own defaults. */
export function refsToTick(state: AssistantState): number[] {
  return (state.plan?.lines ?? [])
    .filter(
      ({ canTick, action, attribute }) => canTick && (action === 'write' || ticksOverDefault.has(attribute)),
    )
    .map(({ ref }) => ref)
}

/** Waits until the tab in front is the page at `path`, described by its page side. */
export async function stateOf(control: Page, kinds: string[]): Promise<AssistantState> {
  const look = async () => {
    const state = await sendFrom(control, 'assistant.get')
    // As a person does: until the site has said whose page it is, nothing can be confirmed, and the plan will be another.
    return state.page && kinds.includes(state.page.kind) && state.siretState !== 'asking' && state
  }
  return until(look, () => 'the page was not recognised, or its site does not say for whom it is')
}

/** Presses the page's own button, as the person does, and gives what the stand-in received. */
export async function submit(page: Page, standin: Standin): Promise<Submission> {
  const before = standin.received.length
  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox][required]'))
      box.required = false
    const names = [
      'save_authorization_request_from_header',
      'save_authorization_request',
      'submit_authorization_request',
    ]
    const button = names.map((id) => document.getElementById(id)).find(Boolean) as HTMLButtonElement
    button.form!.noValidate = true
    button.click()
  })
  return until(
    () => standin.received[before],
    () => 'nothing was received',
  )
}

/** Judges each field of a step by what was received; `left` is right only for the questions left by name. */
export function judge(
  form: FormFacts,
  step: string,
  received: Submission,
  choices: ReturnType<typeof choicesFor>,
): FieldVerdict[] {
  return form.steps
    .find((each) => each.step === step)!
    .fields.map((field) => {
      const { attribute } = field
      if (field.kind === 'file') return judgeFile(form, step, field, received)
      const sent = (received.params[field.name] ?? []).filter(Boolean)
      // Rails reads the last value of a name: a ticked box follows its hidden « 0 ».
      const found = field.kind === 'checkbox' ? sent.slice(-1) : sent
      if (isOfTheForm(form, attribute))
        return { form: form.uid, step, attribute, verdict: found.length === 0 ? 'left' : 'wrong', found }
      if (leftByName.has(attribute) || isLeftByForm(form.definition, attribute)) {
        const isUntouched = field.kind === 'checkbox' ? !found.includes('1') : true
        return { form: form.uid, step, attribute, verdict: isUntouched ? 'left' : 'wrong', found }
      }
      const wanted = wantedOf(field, form.definition, choices[form.definition]!)
      if (wanted.length === 0) return { form: form.uid, step, attribute, verdict: 'left' }
      return compare(form.uid, step, attribute, [...new Set(found)], wanted)
    })
}

function wantedOf(
  field: FieldFacts,
  definition: string,
  choice: { scopes: string[]; modalites: string[] },
): string[] {
  const { attribute, initial, options } = field
  if (attribute === 'scopes' || attribute === 'modalities') {
    const wanted = attribute === 'scopes' ? choice.scopes : choice.modalites
    const isFree = options.some(({ locked }) => !locked)
    if (!isFree) return []
    const own = field.kind === 'radio-group' && initial.length > 0 ? [] : wanted
    return options
      .filter(({ value, locked }) => (own.includes(value) && !locked) || initial.includes(value))
      .map(({ value }) => value)
  }
  // What the site filled by itself is kept: nothing is overwritten unless ticked.
  if (initial.length > 0 && !ticksOverDefault.has(attribute)) return initial
  const wanted = expectedAt(definition, attribute)
  if (wanted === undefined) return []
  if (field.kind === 'text') return [wanted.replaceAll('\n', ' ')]
  if (field.kind === 'select') return [smallestOffered(options, wanted)]
  return [wanted]
}

/** A rate that a form does not offer: API SFiP R2P goes from 200 to 1,000 calls a minute. */
function smallestOffered(options: FieldFacts['options'], wanted: string): string {
  const values = options.map(({ value }) => value)
  if (values.includes(wanted)) return wanted
  return values
    .filter((value) => Number(value) > Number(wanted))
    .sort((one, other) => Number(one) - Number(other))[0]!
}

function judgeFile(
  form: FormFacts,
  step: string,
  { name, attribute }: FieldFacts,
  received: Submission,
): FieldVerdict {
  const found = (received.files[name] ?? []).map((file) => file.name)
  return compare(form.uid, step, attribute, found, [expectedFile[attribute]!])
}

const plain = (values: string[]) =>
  JSON.stringify(values.map((each) => each.replace(/\r\n/g, '\n')).toSorted())

function compare(
  form: string,
  step: string,
  attribute: string,
  found: string[],
  wanted: string[],
): FieldVerdict {
  if (plain(found) === plain(wanted)) return { form, step, attribute, verdict: 'right' }
  return { form, step, attribute, verdict: found.length === 0 ? 'left' : 'wrong', found, wanted }
}
