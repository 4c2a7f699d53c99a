/** One place writes records: it alone raises a revision, and it tells which tables a transaction changed. */
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { openStore } from '@/lib/background/store/store'
import { create, idOf, newClock, newName, saving } from './stores'

const sources = import.meta.glob<string>('@/{lib,entrypoints,components}/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

it('the revision of a record is raised in one file', () => {
  const raising = Object.entries(sources).filter(([, text]) =>
    /\brev\)?\s*(?:\+\s*1|\+=|\+\+)|\+\+\w*\.?rev\b/.test(text),
  )
  expect(raising.map(([path]) => path)).toEqual(['/lib/background/store/writer.ts'])
})

it('a record is put in one file', () => {
  const tables = 'organisations|contacts|cadresJuridiques|casUsage|documents|mandats|requests|taughtFields'
  const put = new RegExp(
    `(?:\\.table\\([^)]*\\)|\\bdb\\.(?:${tables}))\\s*\\.(?:put|add|bulkPut|bulkAdd|update|delete)\\(`,
  )
  const putting = Object.entries(sources).filter(([, text]) => put.test(text))
  expect(putting.map(([path]) => path)).toEqual(['/lib/background/store/writer.ts'])
})

describe('what a transaction changed', () => {
  async function listening() {
    const told: string[][] = []
    const tell = (tables: string[]) => void told.push(tables)
    const store = await openStore(newClock().now, { name: newName(), tell })
    return { store, told }
  }

  it('is told once, every table of it, once it is made', async () => {
    const { store, told } = await listening()
    await create(store, 'organisations', idOf(1), { denomination: 'Bourg' })
    await create(store, 'contacts', idOf(2), { organisationIds: [idOf(1)] })
    await create(store, 'requests', idOf(3), { organisationId: idOf(1), serviceId: 'datapass' })
    await store.remove({ table: 'organisations', id: idOf(1), expectedRev: 1, requestId: idOf(9) })
    expect(told.map((tables) => tables.toSorted())).toEqual([
      ['organisations'],
      ['contacts'],
      ['requests'],
      ['contacts', 'organisations', 'requests'],
    ])
  })

  it('is not told when nothing was written', async () => {
    const { store, told } = await listening()
    await create(store, 'contacts', idOf(2), {})
    told.length = 0
    await store.save(saving('contacts', idOf(2), 1, { nom: 7 }))
    await store.save(saving('contacts', idOf(4), 3, { nom: 'A' }))
    await expect(
      store.write(async ({ changed }) => {
        changed.add('contacts')
        throw new Error('in the middle')
      }),
    ).rejects.toThrow()
    expect(told).toEqual([])
  })
})
