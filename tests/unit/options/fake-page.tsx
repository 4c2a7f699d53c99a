/** The whole options page before a background in memory, through the real messenger. */
import { render } from '@testing-library/preact'
import { vi } from 'vitest'
import { App } from '@/entrypoints/options/App'
import { Background } from '@/entrypoints/options/background'
import type { SaveOutcome } from '@/lib/contract/records'
import type { DocumentFields } from '@/lib/extension/bytes'
import { newRecord } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import { byPages } from '@/tests/support/by-pages'
import { onMessage, tellChanged } from '@/tests/support/broadcast'
import { fakeBackground, NOW } from './fake-background'

export const ORGANISATION = '9b2d8f0e-1c55-4a55-8d4c-1f6f0a5f7c11'
export const CONTACT = '3f1c1c52-6a5b-4f4a-9a51-2f0c53f6d3a1'

export const organisation = (values: Record<string, unknown> = {}) => ({
  ...newRecord(
    'organisations',
    { siret: '21619990100010', denomination: 'Commune de Bourg-l’Exemple', ...values },
    { id: ORGANISATION, now: NOW },
  ),
})
export const contact = (values: Record<string, unknown> = {}, id = CONTACT) => ({
  ...newRecord(
    'contacts',
    { organisationIds: [ORGANISATION], nom: 'Exemple', prenom: 'Camille', ...values },
    { id, now: NOW },
  ),
})

type Stored = Record<string, unknown> & { id: string; rev: number }

/** Opens the page at `hash` over `records` by table; `more` answers beside or instead of the usual ones. */
export function openPage(
  hash: string,
  records: Partial<Record<RecordTable, Stored[]>> = {},
  more: Record<string, (input: never) => unknown> = {},
) {
  const background = fakeBackground(...Object.values(records).flat())
  const tables = new Map(
    Object.entries(records).flatMap(([table, rows]) => rows.map((row) => [row.id, table as string] as const)),
  )
  const inTable = (table: string) =>
    [...background.stored.values()].filter((record) => (tables.get(record.id) ?? created(record)) === table)
  const created = (record: Stored) =>
    background.saves().find(({ id }) => id === record.id)?.table ?? 'documents'
  const { answers } = background
  answers['organisations.list'] = byPages(() => inTable('organisations'))
  answers['board.get'] = () => []
  answers['bulk.get'] = () => ({ progress: null, stop: null })
  answers['people.list'] = () => ({
    people: inTable('contacts').map(({ organisationIds, ...person }) => {
      const [first = ''] = organisationIds as string[]
      const organisation = String(background.stored.get(first)?.denomination ?? '')
      return {
        ...person,
        organisationId: first,
        organisation,
        organisationCount: (organisationIds as string[]).length,
      }
    }),
    next: null,
  })
  answers['profile.get'] = ({ organisationId }: { organisationId: string }) => {
    const found = background.stored.get(organisationId)
    const lists = ['contacts', 'cadresJuridiques', 'casUsage', 'documents', 'mandats']
    return found
      ? { organisation: found, ...Object.fromEntries(lists.map((table) => [table, inTable(table)])) }
      : null
  }
  answers['storage.status'] = () => ({ problem: null, lostAt: null, isPersisted: true, usedBytes: 2_500_000 })
  answers['settings.get'] = () => ({ hasTab: true, hasSearchKey: true })
  Object.assign(answers, more)

  const changed = (topics = ['profile']) => tellChanged(topics)
  const sendMessage = (message: { type: string; data: never }, answer: (response: unknown) => void) => {
    ;(background.send as (name: string, input: unknown) => Promise<unknown>)(message.type, message.data).then(
      (res) => {
        answer({ res })
        if (message.type.startsWith('record.')) changed()
      },
      (error: Error) => answer({ err: { name: error.name, message: error.message } }),
    )
  }
  vi.stubGlobal('chrome', {
    runtime: { sendMessage, onMessage },
  })
  const upload = vi.fn(
    async (file: File, { id, ...fields }: DocumentFields, onProgress?: (share: number) => void) => {
      onProgress?.(1)
      const values = { ...fields, fileName: file.name, mediaType: file.type, size: file.size }
      const record = newRecord('documents', { ...values, sha256: '0'.repeat(64) }, { id, now: NOW })
      background.stored.set(id, record)
      changed()
      return { outcome: 'saved', rev: 1, record } as SaveOutcome
    },
  )
  const download = vi.fn(async () => new Blob(['%PDF-']))
  location.hash = hash
  const { newId, now } = background
  // The messenger, not the fake's own door: what the page sends must survive it.
  const send = (name: string, input: unknown) =>
    new Promise((resolve, reject) =>
      sendMessage({ type: name, data: input as never }, (response) => {
        const { res, err } = response as { res?: unknown; err?: Error }
        if (err) reject(new Error(err.message))
        else resolve(res)
      }),
    )
  const page = render(
    <Background.Provider value={{ send: send as never, upload, download, newId, now }}>
      <App />
    </Background.Provider>,
  )
  return { ...background, ...page, tables, upload, changed }
}
