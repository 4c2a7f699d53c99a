/** The request to read again: from the profile alone, from a page, from both. */
import { describe, expect, it } from 'vitest'
import { reviewRequest } from '@/lib/eligibility/review/review'
import { match } from '@/lib/form/match'
import { requestToReview, type Reviewing } from '@/lib/form/review-request'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { pages } from '@/lib/form/sites/datapass/pages'
import { forms as standIn } from '@/tests/standin/datapass/catalogue'
import { book, TODAY } from '@/tests/corpus/review/requests'
import { casUsageId, completeProfile, field, option, pageOf, siteFields } from './samples'
import { legalCategoryTable } from '@/lib/profile/legal-categories'

const definitionOf = (id: string) => definitions.find((each) => each.id === id)

const profile = completeProfile({}, standIn)

function request(definition: string, uid: string, more: Partial<Reviewing> = {}) {
  const facts = definitionOf(definition)!
  const form = facts.forms.find((each) => each.uid === uid)!
  return requestToReview({
    definition: facts,
    form,
    fields: siteFields,
    profile: { profile, casUsageId },
    ...more,
  })
}

function pageWith(...fields: Parameters<typeof field>[]) {
  const page = pageOf(fields.map((each) => field(...each)))
  return { fields: page.fields, matching: match(page.fields, pages, siteFields) }
}

describe('from the profile alone', () => {
  it('holds what each question would receive', () => {
    const { answers } = request('france_connect', 'france-connect')
    expect(answers['intitule']).toEqual({ values: ['Guichet « Bourg & moi »'], from: 'profile' })
    expect(answers['cadre_juridique_document']).toEqual({
      values: ['deliberation-2026-14.pdf'],
      from: 'profile',
    })
    expect(answers['contact_technique_job_title']?.values).toEqual(['Directeur des systèmes d’information'])
    expect(answers['administrateur_metier_email']).toBeUndefined()
  })

  it('leaves to the site the texts that it fills by itself', () => {
    const { answers } = request('france_connect', 'france-connect-collectivite-administration')
    expect(answers['cadre_juridique_nature']).toBeUndefined()
    expect(answers['description']).toBeDefined()
  })

  it('adds the modalities that the form ticks', () => {
    const modalites = { api_particulier: { scopes: [], modalites: ['france_connect'] } }
    const own = { profile: completeProfile({ choices: modalites }), casUsageId }
    const { answers } = request('api_particulier', 'api-particulier', { profile: own })
    expect(answers['modalities']?.values).toEqual(['params', 'france_connect'])
  })

  it('knows that a chosen text has no file, and knows nothing where none is chosen', () => {
    const bare = { ...profile, documents: [] }
    const chosen = request('france_connect', 'france-connect', { profile: { profile: bare, casUsageId } })
    expect(chosen.answers['cadre_juridique_document']).toEqual({ values: [], from: 'profile' })
    const without = { profile: completeProfile({ cadreJuridiqueId: null }), casUsageId }
    expect(
      request('france_connect', 'france-connect', { profile: without }).answers['cadre_juridique_document'],
    ).toBeUndefined()
  })
})

describe('from a page', () => {
  it('what was typed wins over the profile; what is blank leaves it', () => {
    const page = pageWith(['intitule', { value: 'Tapé à la main' }], ['description', { kind: 'textarea' }])
    const { answers } = request('france_connect', 'france-connect', { page })
    expect(answers['intitule']).toEqual({ values: ['Tapé à la main'], from: 'page' })
    expect(answers['description']?.from).toBe('profile')
  })

  it('boxes are those that are ticked, the locked ones too', () => {
    const page = pageWith([
      'scopes',
      {
        kind: 'checkboxes',
        value: ['preferred_username'],
        options: [
          option('preferred_username', { isChecked: true }),
          option('family_name'),
          option('openid', { isChecked: true, isLocked: true }),
        ],
      },
    ])
    const read = request('france_connect', 'france-connect', { page, profile: undefined })
    expect(read.answers['scopes']).toEqual({ values: ['preferred_username', 'openid'], from: 'page' })
    const { findings } = reviewRequest({
      request: read,
      organisation: profile.organisation,
      categories: legalCategoryTable,
      book,
      today: TODAY,
    })
    expect(findings.map(({ rule }) => rule)).toEqual(['usual-name-alone'])
  })

  it('of a summary takes what it shows, and the files that it keeps', () => {
    const shown = { intitule: ['Du résumé'], cadre_juridique_document: ['gardee.pdf'] }
    const { answers } = request('france_connect', 'france-connect', { shown })
    expect(answers['intitule']).toEqual({ values: ['Du résumé'], from: 'page' })
    expect(answers['cadre_juridique_document']?.values).toEqual(['gardee.pdf'])
  })
})
