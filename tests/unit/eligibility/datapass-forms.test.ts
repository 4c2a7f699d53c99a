/** Every form that an applicant may start on DataPass has an answer to « puis-je demander ? ». */
import { describe, expect, it } from 'vitest'
import { evaluate } from '@/lib/eligibility/evaluate'
import {
  findSource,
  serviceOfDefinition,
  serviceOfPage,
  services,
  successorOf,
} from '@/lib/eligibility/typed-catalogue'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { kinds } from '@/lib/profile/kinds'
import { tierOfKind } from '@/lib/profile/classify'

const forms = definitions.flatMap(({ id, forms }) => forms.map(({ uid }) => ({ definition: id, uid })))

/** Kinds of organisation for which a service neither answers, nor asks, nor says that no rule is public. */
function silentFor(service: (typeof services)[number]): string[] {
  return kinds
    .filter(({ id }) => {
      const facts = { 'org.kind': id, 'org.publicTier': tierOfKind(id), 'org.active': true }
      const { verdict, questions, reasonFr = '', cta } = evaluate(service, facts)
      return verdict === 'unknown' && questions.length === 0 && (reasonFr === '' || cta.length === 0)
    })
    .map(({ id }) => id)
}

describe('every form that DataPass lets an applicant start', () => {
  it('is of a definition that the catalogue knows', () => {
    expect(forms).toHaveLength(194)
    expect(forms.filter(({ definition }) => !serviceOfDefinition(definition))).toEqual([])
  })
  it('is of that service by its address too', () => {
    const lost = forms.filter(({ definition, uid }) => {
      const url = `https://datapass.api.gouv.fr/formulaires/${uid}/demande/nouveau`
      return serviceOfPage(url)?.service !== serviceOfDefinition(definition)
    })
    expect(lost).toEqual([])
  })
  it('has a verdict, a question or a plain word for every kind of organisation', () => {
    const asked = [...new Set(forms.map(({ definition }) => serviceOfDefinition(definition)!))]
    const silent = asked
      .map((service) => [service.id, silentFor(service)] as const)
      .filter(([, some]) => some.length > 0)
    expect(Object.fromEntries(silent)).toEqual({})
  })
  it('is of a service that is open, or leads to one that is', () => {
    const closed = forms.filter(({ definition }) => {
      const service = serviceOfDefinition(definition)!
      return service.status !== 'open' && successorOf(service).status !== 'open'
    })
    expect(closed).toEqual([])
  })
})

it('a service whose rules are not public says where that was looked for, and guesses nothing of them', () => {
  const unsaid = services.filter(({ unpublished }) => unpublished)
  expect(unsaid.length).toBeGreaterThan(15)
  for (const { id, unpublished } of unsaid) {
    expect(unpublished!.fr, id).toMatch(/ne publie |n’a pas publié|n’est publié|n’est pas terminée/)
    expect(
      unpublished!.sources.filter((source) => !findSource(source)),
      id,
    ).toEqual([])
  }
})
