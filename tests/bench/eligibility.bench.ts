/** Goal: every service assessed for one organisation within a frame, 16 ms. Run: npm run bench:rules */
import { bench, describe } from 'vitest'
import { search, serviceOfPage, services } from '@/lib/eligibility/typed-catalogue'
import { evaluate } from '@/lib/eligibility/evaluate'
import { reviewsOfCompleteProfile } from './review/complete-profile'

const commune = {
  'org.kind': 'collectivite',
  'org.publicTier': 'spa',
  'org.active': true,
  'org.siretValid': true,
  'contacts.dpo': true,
  'project.legalBases': ['deliberation'],
}

describe('eligibility', () => {
  bench('every service, one organisation', () => {
    for (const service of services) evaluate(service, commune)
  })
  bench('every service, an empty profile: every row and question stays open', () => {
    for (const service of services) evaluate(service, {})
  })
  bench('every service, both rule sets', () => {
    for (const service of services) {
      evaluate(service, commune)
      evaluate(service, commune, { ruleset: 'seed' })
    }
  })
  bench('the service of a page', () => {
    serviceOfPage('https://datapass.api.gouv.fr/formulaires/api-particulier-mgdis/demande/12/etapes/donnees')
  })
  bench('a search', () => {
    search('impôt particulier')
  })
  // Goal: 5 ms for one request.
  bench('every form filled from a complete profile, reviewed', () => {
    reviewsOfCompleteProfile('page')
  })
})
