/** The second reading over the worked requests, the complete profile, and requests of any shape. */
import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import type { ReviewInput } from '@/lib/eligibility/review/model'
import { answerFinding, reviewRequest, silence } from '@/lib/eligibility/review/review'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { reviewsOfCompleteProfile } from '@/tests/bench/review/complete-profile'
import { atDepth } from '@/tests/support/depth'
import {
  book,
  heldOutRequests,
  inputOf,
  reasonsFound,
  soundRequests,
  workedRequests,
} from '@/tests/corpus/review/requests'
import { legalCategoryTable } from '@/lib/profile/legal-categories'

describe('the worked requests', () => {
  it.each(workedRequests.map((work) => [work.reason, work.why, work] as const))(
    '%s: %s',
    (reason, _why, work) => {
      const wanted = [...(work.isFound ? [reason] : []), ...(work.also ?? [])]
      expect(reasonsFound(work).toSorted()).toEqual(wanted.toSorted())
    },
  )

  it('worded otherwise are read alike', () => {
    const wrong = heldOutRequests.filter((work) => reasonsFound(work).includes(work.reason) !== work.isFound)
    expect(wrong.map(({ reason, why }) => `${reason} ${why}`)).toEqual([])
  })

  it('hold for each of the 60 reasons one to find and one close to it', () => {
    for (let rank = 1; rank <= 60; rank++) {
      const own = workedRequests.filter(({ reason }) => reason === `R${String(rank).padStart(2, '0')}`)
      expect(own.some(({ isFound }) => isFound) && own.some(({ isFound }) => !isFound), `R${rank}`).toBe(true)
    }
  })

  it('start from sound requests, of which nothing is said', () => {
    for (const definition of Object.keys(soundRequests))
      expect(reviewRequest(inputOf({ definition })).findings, definition).toEqual([])
  })
})

it('asks at most two questions of a sound request on any form, and blocks none', () => {
  const reviews = reviewsOfCompleteProfile('sound')
  expect(reviews).toHaveLength(194)
  expect(reviews.filter(({ blocking, questions }) => blocking.length > 0 || questions.length > 2)).toEqual([])
})

describe('a finding', () => {
  const thin = () =>
    inputOf({
      definition: 'api_particulier',
      answers: { description: 'Tarifs.', scopes: ['cnaf_quotient_familial', 'cnaf_enfants'] },
    })

  it('stands beside the lines that the form has, with what the instructor asks and where it was read', () => {
    const [finding] = reviewRequest(thin()).findings
    expect(finding).toMatchObject({
      key: 'api_particulier/thin-description',
      level: 'a_verifier',
      about: ['description'],
      mend: { kind: 'skeleton', attribute: 'description' },
      holds: ['R04'],
    })
    expect(finding!.sources[0]!.url).toContain('https://github.com/etalab/data_pass/blob/c3a17f129ff3/')
  })

  it('of a program comes before questions', () => {
    const levels = reviewRequest(
      inputOf({
        definition: 'api_particulier',
        answers: {
          description: 'Tarifs.',
          modalities: ['france_connect'],
          cadre_juridique_document: [],
          cadre_juridique_url: '',
        },
      }),
    ).findings.map(({ level }) => level)
    expect(levels).toEqual(['bloquant', 'bloquant', 'a_verifier'])
  })

  it('offers the values of this request: boxes that are ticked, texts of the catalogue, forms, people', () => {
    const mendOf = (work: Parameters<typeof inputOf>[0], more: Partial<ReviewInput> = {}) =>
      reviewRequest({ ...inputOf(work), ...more }).findings[0]!.mend
    expect(
      mendOf({ definition: 'api_entreprise', answers: { scopes: ['beneficiaires_effectifs_inpi'] } }),
    ).toEqual({
      kind: 'untick',
      attribute: 'scopes',
      values: ['beneficiaires_effectifs_inpi'],
    })
    expect(
      mendOf({ definition: 'api_entreprise', answers: { cadre_juridique_nature: 'L.114-8' } }),
    ).toMatchObject({
      kind: 'legal-text',
      texts: expect.arrayContaining([expect.objectContaining({ id: 'ccp-r2143-13' })]),
    })
    expect(
      mendOf({
        definition: 'api_entreprise',
        answers: { intitule: 'Analyse des offres des marchés publics' },
      }),
    ).toEqual({
      kind: 'other-form',
      forms: [
        {
          uid: 'api-entreprise-marches-publics',
          url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-marches-publics/demande/nouveau',
        },
      ],
    })
    const people = [
      { id: 'dpo', roles: ['delegue_protection_donnees'], email: 'other@bourg-exemple.example' },
      { id: 'none', roles: ['contact_metier'], email: 'x@bourg-exemple.example' },
    ]
    expect(
      mendOf(
        { definition: 'api_particulier', answers: { delegue_protection_donnees_job_title: 'Maire' } },
        { people },
      ),
    ).toEqual({ kind: 'person', role: 'delegue_protection_donnees', people: ['dpo'] })
  })

  it('says nothing of what it cannot see, and says so', () => {
    const { findings, notRead, read } = reviewRequest(
      inputOf({
        definition: 'api_particulier',
        absent: ['description', 'scopes', 'cadre_juridique_document'],
      }),
    )
    expect(findings).toEqual([])
    expect(notRead).toEqual(expect.arrayContaining(['description', 'scopes', 'cadre_juridique_document']))
    expect(read).toContain('intitule')
    expect(notRead).not.toContain('administrateur_metier_email')
  })
})

describe('a question answered once', () => {
  const work = { definition: 'api_particulier', answers: { description: 'Tarifs.' } }
  const [question] = reviewRequest(inputOf(work)).findings
  const kept = answerFinding({}, question!, '2026-11-28T10:00:00.000Z')

  it('is silent the next day, and with other spaces', () => {
    const again = { ...inputOf({ ...work, answers: { description: 'Tarifs. ' } }), today: '2027-02-01' }
    const { open, answered } = silence(reviewRequest(again).findings, kept)
    expect(open.map(({ rule }) => rule)).not.toContain('thin-description')
    expect(answered.map(({ rule }) => rule)).toEqual(['thin-description'])
  })

  it('is asked again once what it was about changes', () => {
    const changed = inputOf({ ...work, answers: { description: 'Tarifs, encore.' } })
    expect(silence(reviewRequest(changed).findings, kept).open.map(({ rule }) => rule)).toEqual([
      'thin-description',
    ])
  })

  it('of another service is another question', () => {
    const other = reviewRequest(inputOf({ ...work, definition: 'api_entreprise' })).findings
    expect(silence(other, kept).open).toHaveLength(1)
  })

  it('never silences what a program decides', () => {
    const { findings } = reviewRequest(
      inputOf({ definition: 'api_particulier', answers: { modalities: ['france_connect'] } }),
    )
    expect(silence(findings, answerFinding({}, findings[0]!, 'now')).open).toEqual(findings)
  })
})

describe('a request of any shape', () => {
  const attributes = [
    ...new Set(
      definitions.flatMap(({ forms }) =>
        forms.flatMap(({ steps }) => steps.flatMap((step) => step.attributes)),
      ),
    ),
  ]
  const words = fc.constantFrom(
    'maire',
    'L.114-8',
    'article R. 531-52',
    'délibération n° 3',
    'crèche',
    'à 18 ans',
    'loi',
    '2026-11-27',
    '500',
    'x@gmail.com',
    'https://',
    '\u0000',
    '𝒜',
    '(',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
  )
  // `fc.webUrl` first spells every character of Unicode, for more than a second.
  const website = fc
    .tuple(fc.domain(), fc.array(fc.stringMatching(/^[\w%?=&é-]{0,9}$/)))
    .map(([domain, path]) => `https://${domain}/${path.join('/')}`)
  const any = fc.record({
    request: fc.record({
      definition: fc.oneof(fc.constantFrom(...definitions.map(({ id }) => id)), fc.string()),
      form: fc.option(
        fc.record({ uid: fc.string(), asks: fc.subarray(attributes), given: fc.subarray(attributes) }),
        { nil: undefined as never },
      ),
      answers: fc.dictionary(
        fc.oneof(fc.constantFrom(...attributes), fc.string()),
        fc.record({
          values: fc.array(text, { maxLength: 4 }),
          from: fc.constantFrom('page' as const, 'profile' as const),
        }),
      ),
      state: fc.record({
        isChangesRequested: fc.boolean(),
        since: text,
        validated: fc.dictionary(fc.constantFrom(...attributes), fc.array(text)),
      }),
      applicant: fc.record({ jobTitle: text, email: text }),
    }),
    organisation: fc.record({
      categorieJuridique: fc.oneof(fc.constantFrom('7210', '5710', '7361', '9220'), fc.string()),
      naf: fc.string(),
      website: fc.oneof(website, fc.string()),
    }),
    today: fc.oneof(fc.constant('2026-11-28'), fc.string()),
    categories: fc.constant(legalCategoryTable),
    book: fc.constant(book),
  })

  it('is read without an exception, the same twice, ranked', () => {
    fc.assert(
      fc.property(any, (input) => {
        const report = reviewRequest(input)
        expect(reviewRequest(input)).toEqual(report)
        const levels = report.findings.map(({ level }) => level)
        expect(levels.lastIndexOf('bloquant')).toBeLessThan(
          levels.includes('a_verifier') ? levels.indexOf('a_verifier') : Infinity,
        )
      }),
      { numRuns: atDepth(1000, 5000) },
    )
  }, 120_000)
})
