/** The page side as the background meets it, without a browser: what it says, and what it was asked. */
import { newStore } from './stores'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { clearLocal } from '@/lib/background/store/local'
import { activate } from '@/lib/background/organisations/active'
import { listedOf } from '@/lib/background/store/listed'
import type { Origin } from '@/lib/extension/messenger'
import type { PageDescription, WriteStep } from '@/lib/form/model'
import { recordTables } from '@/lib/profile/tables'
import { page } from '@/tests/support/messenger'
import { completeProfile, field, idOf, make, pageOf } from '../form/samples'

export const TAB = 7
/** The assistant's frame in that tab; one whose tab is gone. */
export const frame: Origin = { caller: 'frame', tabId: TAB, frameId: 1 }
export const nowhere: Origin = { caller: 'frame', tabId: undefined, frameId: undefined }
export const SIRET = '21619990100010'
export const OTHER_SIRET = '13002526500013'

export { page }
export const askedOf = (name: string) =>
  page.asked.filter(([each]) => each === name).map(([, input]) => input)

/** The page side of a tab describes its page so from now on. */
export async function show(answer: unknown, _tabId = TAB): Promise<void> {
  page.answers['guest.describe'] = answer
}

export function description(changes: Partial<PageDescription> = {}): PageDescription {
  const duration = 'duree_conservation_donnees_caractere_personnel'
  const fields = [
    field(`${duration}_justification`, { kind: 'textarea', state: 'hidden' }),
    field(duration, { kind: 'number' }),
    field('intitule', { value: 'Autre' }),
    field('terms_of_service_accepted', { kind: 'checkbox' }),
    field('maquette_projet', { kind: 'file' }),
    field('contact_metier_family_name'),
  ]
  return { ...pageOf(fields), facts: { siret: SIRET }, ...changes }
}

/** A page that takes everything. */
export const written = ({ steps }: { steps: WriteStep[] }) => ({
  results: steps.map(({ ref, value }) => ({ ref, outcome: 'written', before: '', after: value })),
  undo: steps.map(({ ref, kind, value, fingerprint }) => {
    return { ref, kind, name: '', label: '', fingerprint, before: '', written: value }
  }),
})

/** A store with the complete profile, active, and a page side that answers all. */
export async function begin() {
  fakeBrowser.reset()
  await clearLocal()
  page.asked.length = 0
  page.answers = {
    'guest.describe': description(),
    'guest.write': written,
    'guest.undo': [],
    'guest.evidence': { isClear: true, reasons: [] },
  }
  const { store } = await newStore()
  const profile = completeProfile()
  const organisationIds = [idOf(1)]
  const organisation = make('organisations', 1, { siret: SIRET })
  await store.db.organisations.add(organisation)
  await store.db.listed.add(listedOf(organisation))
  for (const table of recordTables) {
    if (table === 'organisations' || !(table in profile)) continue
    const rows = profile[table as 'contacts']
    await store.db.table(table).bulkAdd(rows.map((row) => ({ ...row, organisationIds })))
  }
  await activate(idOf(1))
  return store
}
