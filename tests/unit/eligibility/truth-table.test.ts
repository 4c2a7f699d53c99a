import { describe, expect, it } from 'vitest'
import { serviceById, services } from '@/lib/eligibility/typed-catalogue'
import { tierOfKind } from '@/lib/profile/classify'
import { evaluate } from '@/lib/eligibility/evaluate'
import { kinds } from '@/lib/profile/kinds'
import type { Facts } from '@/lib/eligibility/predicate'
import reference from './data/truth-table.json'

interface Entry {
  /** `seed` only where the seed documents have rows for the service. */
  byKind: Record<string, { current: string; seed?: string; couldBecome?: string[] }>
  editorForAdministration: { verdict: string; row?: string; couldBecome: string[] }
}

const table = reference.services as unknown as Record<string, Entry>
const sorted = (ids: readonly string[]) => [...new Set(ids)].sort()
const assess = (id: string, facts: Facts, ruleset: 'current' | 'seed') => {
  const service = serviceById(id)
  if (!service) throw new Error(`no service « ${id} »`)
  return evaluate(service, { 'org.active': true, ...facts }, { ruleset })
}

it('the table holds every service of the catalogue', () => {
  expect(services.map(({ id }) => id).sort()).toEqual(Object.keys(table).sort())
})

for (const [id, expected] of Object.entries(table)) {
  describe(id, () => {
    for (const kind of kinds) {
      it(kind.fr, () => {
        const facts = { 'org.kind': kind.id, 'org.publicTier': tierOfKind(kind.id) }
        const current = assess(id, facts, 'current')
        const seed = assess(id, facts, 'seed')
        const { couldBecome = [], ...verdicts } = expected.byKind[kind.id]!
        expect(current.verdict).toBe(verdicts.current)
        expect({ verdict: seed.verdict, readAs: seed.readAs }).toEqual({
          verdict: verdicts.seed ?? verdicts.current,
          readAs: verdicts.seed ? 'seed' : 'current',
        })
        expect(sorted(current.couldBecome.map(({ verdict }) => verdict))).toEqual(sorted(couldBecome))
      })
    }
    it('an editor for an administration', () => {
      const editor = { 'actor.role': 'editeur', 'org.kind': 'entreprise', 'org.publicTier': 'none' }
      const found = assess(id, { ...editor, 'represented.publicTier': 'spa' }, 'current')
      expect(found.verdict).toBe(expected.editorForAdministration.verdict)
      expect(found.row).toBe(expected.editorForAdministration.row)
      expect(sorted(found.couldBecome.map(({ verdict }) => verdict))).toEqual(
        sorted(expected.editorForAdministration.couldBecome),
      )
    })
  })
}
