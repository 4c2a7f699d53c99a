import { describe, expect, it } from 'vitest'
import * as catalogue from '@/lib/eligibility/typed-catalogue'
import { startsOf } from '@/lib/form/entry'

const about = (id: string) => catalogue.serviceById(id)!
const sheet = 'https://www.data.gouv.fr/dataservices/une-api'
const urlsOf = (links: string[], id = 'api-entreprise', url = sheet) =>
  startsOf({ url, links }, about(id), catalogue).map((start) => start.url)
const datapass = 'https://datapass.api.gouv.fr'
const form = (uid: string) => `${datapass}/formulaires/${uid}/demande/nouveau`

describe('the forms that a page leads to', () => {
  it.each([
    ['a form', `${datapass}/formulaires/api-entreprise-socle-de-base/demande/nouveau`],
    ['a definition with a use case', `${datapass}/demandes/api-entreprise/nouveau?use_case=socle_de_base`],
    ['the former address', `${datapass}/api-entreprise?demarche=socle_de_base`],
  ])('by a link to %s: its use case and text with it', (_, link) => {
    expect(startsOf({ url: sheet, links: [link] }, about('api-entreprise'), catalogue)).toEqual([
      {
        url: form('api-entreprise-socle-de-base'),
        serviceId: 'api-entreprise',
        serviceName: about('api-entreprise').names.fr,
        formName: expect.stringContaining('Socle de base'),
        useCase: 'socle_de_base',
        legalBasis: 'crpa-l114-8',
      },
    ])
  })

  it('by the page of a use case, whatever its links say, with or without a slash', () => {
    const page = 'https://entreprise.api.gouv.fr/cas_usages/marches_publics'
    for (const url of [page, `${page}/`])
      expect(urlsOf([`${datapass}/demandes/france-connect/nouveau`], 'api-entreprise', url)).toEqual([
        form('api-entreprise-marches-publics'),
      ])
  })

  it('leave the choice among forms to the site when no use case is named', () => {
    const [start, ...others] = startsOf(
      { url: sheet, links: [`${datapass}/demandes/api-entreprise/nouveau`] },
      about('api-entreprise'),
      catalogue,
    )
    expect(others).toEqual([])
    expect(start).toMatchObject({
      url: `${datapass}/demandes/api-entreprise/nouveau`,
      formName: '',
      useCase: null,
      legalBasis: null,
    })
  })

  it('are each said once', () => {
    const link = form('api-entreprise-socle-de-base')
    expect(urlsOf([link, `${datapass}/api-entreprise?demarche=socle_de_base`, link])).toEqual([link])
  })

  it('follow a former address to the form of today', () => {
    expect(urlsOf([`${datapass}/agent-connect-fs`], 'proconnect')).toEqual([
      `${datapass}/demandes/pro-connect-service-provider/nouveau`,
    ])
  })

  it.each([
    'javascript:alert(1)',
    'http://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
    'https://datapass.api.gouv.fr.exemple.example/demandes/api-entreprise/nouveau',
    `${datapass}/constructor`,
    `${datapass}/formulaires/api-entreprise-socle-de-base/demande/12/modifier`,
    'pas une adresse',
  ])('are not %s: the service’s own start stands there', (link) => {
    expect(urlsOf([link], 'franceconnect')).toEqual(urlsOf([], 'franceconnect'))
    expect(urlsOf([], 'franceconnect')[0]).toMatch(/^https:\/\/datapass\.api\.gouv\.fr\//)
  })

  it('are DataPass’s own where it asks for what the catalogue does not know: no other service is named', () => {
    const link = `${datapass}/demandes/api-inconnue/nouveau`
    expect(startsOf({ url: sheet, links: [link] }, about('api-entreprise'), catalogue)).toMatchObject([
      { url: link, serviceId: 'datapass', useCase: null },
    ])
  })

  it('are those of the service that took its place, for a merged one', () => {
    expect(startsOf({ url: sheet, links: [] }, about('moncomptepro'), catalogue)[0]).toMatchObject({
      serviceId: 'proconnect-fs',
    })
  })
})
