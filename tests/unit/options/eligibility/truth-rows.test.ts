import { describe, expect, it } from 'vitest'
import { truthGroups } from '@/entrypoints/options/eligibility/truth-rows'
import { services } from '@/lib/eligibility/typed-catalogue'
import reference from '../../eligibility/data/truth-table.json'

interface Entry {
  byKind: Record<string, { current: string; seed?: string }>
  editorForAdministration: { verdict: string }
}
const table = reference.services as unknown as Record<string, Entry>

describe('the truth table that the catalogue shows', () => {
  for (const service of services) {
    it(`${service.names.fr}: 24 kinds and the editor, as the reference table`, () => {
      const expected = table[service.id]!
      const rows = truthGroups(service).flatMap((group) => group.rows)
      const editor = rows.pop()
      expect(editor?.current.verdict).toBe(expected.editorForAdministration.verdict)
      expect(
        Object.fromEntries(rows.map(({ kind, current, seed }) => [kind, [current.verdict, seed?.verdict]])),
      ).toEqual(
        Object.fromEntries(
          Object.entries(expected.byKind).map(([kind, { current, seed }]) => [kind, [current, seed]]),
        ),
      )
    })
  }
})
