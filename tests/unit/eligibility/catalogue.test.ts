import { describe, expect, it } from 'vitest'
import { resolve } from '@/lib/eligibility/directory'
import {
  findSource,
  search,
  serviceById,
  serviceOfDefinition,
  serviceOfPage,
  services,
  successorOf,
} from '@/lib/eligibility/typed-catalogue'
import type { Service } from '@/lib/eligibility/model'

describe('the service of a page', () => {
  it.each([
    // DataPass, signed in or out
    [
      'https://datapass.api.gouv.fr/demandes/france-connect/nouveau',
      'franceconnect',
      'eligibility',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/demandes/france_connect/nouveau',
      'franceconnect',
      'eligibility',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
      'api-particulier',
      'eligibility',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau',
      'api-ingres-nomenclatures',
      'eligibility',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/demandes/api-impot-particulier-sandbox/nouveau',
      'api-impot-particulier',
      'eligibility',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/formulaires/france-connect-sante/demande/nouveau',
      'franceconnect',
      'contract',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/formulaires/api-entreprise-mgdis/demande/4512/etapes/cadre-juridique',
      'api-entreprise',
      'contract',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/formulaires/api-particulier-demarche-numerique/demande/commencer',
      'api-particulier-demarche-numerique',
      'contract',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/formulaires/pro-connect-fs/demande/12/r%C3%A9sum%C3%A9',
      'proconnect-fs',
      'contract',
      'current',
    ],
    [
      'https://datapass.api.gouv.fr/formulaires/api-sfip-r2p-production/demande/nouveau',
      'api-sfip',
      'contract',
      'current',
    ],
    ['https://sandbox.datapass.api.gouv.fr/demandes/api-rial/nouveau', 'api-rial', 'eligibility', 'current'],
    [
      'https://api-entreprise.v2.datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
      'api-entreprise',
      'eligibility',
      'current',
    ],
    ['https://datapass.api.gouv.fr/tableau-de-bord', 'datapass', 'use', 'current'],
    // api.gouv.fr
    ['https://api.gouv.fr/les-api/franceconnect/demande-acces', 'franceconnect', 'eligibility', 'old'],
    ['https://api.gouv.fr/les-api/agent-connect/demande-acces', 'proconnect-fs', 'eligibility', 'old'],
    [
      'https://api.gouv.fr/les-api/API_Ingres_Noyau/demande-acces/?x=1#y',
      'api-ingres-noyau',
      'eligibility',
      'old',
    ],
    ['https://api.gouv.fr/les-api/arpent-resultats-api', 'api-resultats-examens', 'catalogue', 'old'],
    // démarches, on every host
    [
      'https://www.demarches-simplifiees.fr/commencer/demande-creation-fs-fca',
      'demarche-enrolement-fs',
      'test',
      'old',
    ],
    [
      'https://demarche.numerique.gouv.fr/commencer/demande-creation-fs-fca',
      'demarche-enrolement-fs',
      'test',
      'old',
    ],
    [
      'https://demarches.numerique.gouv.fr/commencer/demande-creation-fi-fca',
      'proconnect-fi',
      'test',
      'current',
    ],
    ['https://demarche.numerique.gouv.fr/commencer/api-entreprise', 'api-entreprise', 'contract', 'old'],
    // former addresses
    ['https://signup.api.gouv.fr/franceconnect', 'franceconnect', 'contract', 'old'],
    ['https://datapass.api.gouv.fr/agent-connect-fs', 'proconnect-fs', 'contract', 'old'],
    ['https://datapass.api.gouv.fr/franceconnect?demarche=collectivite', 'franceconnect', 'contract', 'old'],
    ['https://datapass.api.gouv.fr/api-entreprise?demarche=editeur', 'api-entreprise', 'contract', 'old'],
    [
      'https://datapass.api.gouv.fr/api-impot-particulier-fc-sandbox/98',
      'api-impot-particulier',
      'contract',
      'old',
    ],
    ['https://v1.datapass.api.gouv.fr/api-particulier/12', 'api-particulier', 'contract', 'old'],
    ['https://immatriculation.ants.gouv.fr/', 'api-siv', 'docs', 'old'],
  ])('%s is %s', (url, id, stage, era) => {
    const found = serviceOfPage(url)
    expect({ id: found?.service.id, stage: found?.stage, era: found?.era }).toEqual({ id, stage, era })
  })

  it.each([
    'https://example.org/demandes/france-connect/nouveau',
    'http://datapass.api.gouv.fr/demandes/france-connect/nouveau',
    'https://datapass.api.gouv.fr/instruction/demandes',
    'https://datapass.api.gouv.fr/compte',
    'https://api.gouv.fr/les-api/inconnue/demande-acces',
    'https://api.gouv.fr/les-api/franceconnect/autre',
    'https://api.gouv.fr/les-api',
    'https://api.gouv.fr.example.org/les-api/franceconnect',
    'https://demarche.numerique.gouv.fr/commencer/autre-demarche',
    'javascript:alert(1)',
    'pas une adresse',
    '',
  ])('%j belongs to none', (url) => {
    expect(serviceOfPage(url)).toBeUndefined()
  })

  it.each(['aidants-connect', 'hubee-portail', 'cartobio', 'api-statut-etudiant', 'api-cpr-pro-production'])(
    'the old page of %s is never taken for that of DataPass itself, whose host it is on',
    (slug) => {
      for (const host of ['datapass', 'v1.datapass', 'signup'])
        for (const path of [slug, `${slug}/12`])
          expect(serviceOfPage(`https://${host}.api.gouv.fr/${path}`)?.service.id).not.toBe('datapass')
    },
  )

  it('a definition that the catalogue does not know is named, and left to the platform', () => {
    const found = serviceOfPage('https://datapass.api.gouv.fr/demandes/api-inconnue/nouveau')
    expect(found).toMatchObject({ service: { id: 'datapass' }, definition: 'api_inconnue' })
  })
  it('says who shares the page', () => {
    const ids = (url: string) =>
      serviceOfPage(url)
        ?.others.map(({ id }) => id)
        .sort()
    expect(ids('https://api.gouv.fr/les-api/agent-connect/demande-acces')).toEqual(['proconnect-fi'])
    expect(ids('https://datapass.api.gouv.fr/demandes/api-ingres/nouveau')).toEqual(['api-ingres-noyau'])
  })

  it('every address of the table leads back to its service, or names it among those that share the page', () => {
    const lost = services.flatMap((service) =>
      service.pages
        .filter(({ match }) => match !== 'pattern')
        .filter(({ url }) => {
          const found = serviceOfPage(url)
          return found?.service !== service && !found?.others.includes(service)
        })
        .map(({ url }) => `${service.id} ${url}`),
    )
    expect(lost).toEqual([])
  })
})

describe('the service of a DataPass definition', () => {
  it.each([
    ['france_connect', 'franceconnect'],
    ['pro-connect-service-provider', 'proconnect-fs'],
    ['authorization_request_api_entreprise', 'api-entreprise'],
    ['api_particulier', 'api-particulier'],
    ['api_impot_particulier_sandbox', 'api-impot-particulier'],
    ['api_rial', 'api-rial'],
    ['api_r2p_sandbox', 'api-r2p'],
    ['authorization_request_api_sfip_r2p_sandbox', 'api-sfip'],
  ])('%s is %s', (definition, id) => {
    expect(serviceOfDefinition(definition)?.id).toBe(id)
  })
  it('an unknown one is none', () => {
    expect(serviceOfDefinition('api_inconnue')).toBeUndefined()
    expect(serviceOfDefinition('')).toBeUndefined()
  })
})

describe('search', () => {
  const ids = (text: string) => search(text).map(({ id }) => id)
  it('ignores case and accents, and knows former names', () => {
    expect(ids('agentconnect')).toEqual(expect.arrayContaining(['proconnect-fs', 'agentconnect-fs']))
    expect(ids('MONCOMPTEPRO')).toEqual(expect.arrayContaining(['proconnect-fs', 'moncomptepro']))
    expect(ids('impot')[0]).toBe('api-impot-particulier')
    expect(ids('vehicules')).toEqual(['api-siv'])
    expect(ids('Véhicules zz')).toEqual([])
  })
  it('puts the exact name first', () => {
    expect(ids('api entreprise')[0]).toBe('api-entreprise')
    expect(ids('FranceConnect')[0]).toBe('franceconnect')
    // Both bear the name; the one in use comes before the one it replaced.
    expect(ids('moncomptepro').slice(0, 2)).toEqual(['proconnect-fs', 'moncomptepro'])
  })
  it('asks for every word, and gives everything for nothing', () => {
    expect(ids('statut étudiant écriture')).toEqual(['api-statut-etudiant-ecriture'])
    expect(ids(' ')).toHaveLength(services.length)
  })
})

describe('the catalogue', () => {
  it('leads a renamed, merged or closed service to its successor', () => {
    const led = (id: string) => successorOf(serviceById(id)!).id
    expect(led('agentconnect-fs')).toBe('proconnect-fs')
    expect(led('moncomptepro')).toBe('proconnect-fs')
    expect(led('api-r2p')).toBe('api-sfip')
    expect(led('api-siv')).toBe('api-particulier')
    expect(led('api-service-national')).toBe('api-particulier')
    expect(led('franceconnect')).toBe('franceconnect')
  })
  it('reads the rows of AgentConnect from ProConnect', () => {
    expect(serviceById('agentconnect-fs')!.verdicts).toBe(serviceById('proconnect-fs')!.verdicts)
  })
  it('finds every source that a service or its rows cite', () => {
    const cited = services.flatMap((service) => [
      ...service.sources,
      ...service.verdicts.flatMap((row) => row.sources),
    ])
    expect(cited.filter((id) => !findSource(id))).toEqual([])
    expect(findSource('ag:api-dume')?.date).toBe('2023-03-14')
    expect(findSource('nulle-part')).toBeUndefined()
  })
  it('does not lose a service whose lender is missing', () => {
    const orphan = { ...serviceById('agentconnect-fs')!, verdicts: [], verdictsFrom: 'nulle-part' } as Service
    expect(resolve([orphan])).toEqual([orphan])
  })
})
