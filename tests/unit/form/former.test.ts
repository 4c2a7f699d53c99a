/** Former addresses of DataPass, and the form that each leads to today. */
import { describe, expect, it } from 'vitest'
import { formerDefinition, formerOf } from '@/lib/form/former'
import { formerForms, formerModels } from '@/lib/form/former-forms'
import type { FieldDescriptor, PageDescription } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { pages as datapass } from '@/lib/form/sites/datapass/pages'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { pages as signup } from '@/lib/form/sites/signup/pages'
import { signupForms } from '@/tests/standin/signup/facts'

const at = (url: string, fields: Partial<FieldDescriptor>[] = [], model?: string) =>
  ({ url, fields, facts: model ? { model } : {} }) as PageDescription
const v1 = (slug: string) => formerOf(at(`https://datapass.api.gouv.fr/${slug}`), datapass, definitions)
const slugs = [...new Set((datapass as SitePages).services!.flatMap((each) => each.slugs))]

describe('the table of former names', () => {
  it('has the 69 routes of DataPass v1 and the 43 forms of signup, and no other', () => {
    expect(slugs).toHaveLength(69)
    const known = new Set(
      [...slugs, ...signupForms.map(({ slug }) => slug)].map((slug) => slug.replaceAll('-', '_')),
    )
    expect(Object.keys(formerForms).toSorted()).toEqual([...known].toSorted())
  })

  it('leads to definitions and forms of today', () => {
    const unknown = Object.values(formerForms).filter(
      (id) => id && !definitions.some((each) => each.id === id),
    )
    expect(unknown).toEqual([])
    const uids = definitions.flatMap(({ forms }) => forms.map(({ uid }) => uid))
    const models = Object.values(formerModels).flatMap((each) => Object.values(each))
    expect(models.filter((uid) => !uids.includes(uid))).toEqual([])
  })
})

describe.each(slugs)('the v1 route %s', (slug) => {
  it('takes no entry, and leads to a page of DataPass where a request begins, or says that there is none', () => {
    const found = v1(slug)!
    expect(found.isClosed).toBe(true)
    if (!found.today) return
    const { pathname, host } = new URL(found.today.url)
    expect(host).toBe('datapass.api.gouv.fr')
    expect(pathname).toMatch(/^\/(demandes\/[a-z0-9-]+|formulaires\/[\w-]+\/demande)\/nouveau$/)
  })
})

it('finds a form for 55 of the 69 routes', () => {
  expect(slugs.filter((slug) => !v1(slug)!.today).toSorted()).toEqual([
    'aidants-connect',
    'api-histovec',
    'api-indemnisation-pole-emploi',
    'api-prestations-sociales',
    'api-prestations-sociales-fc',
    'api-r2p-production',
    'api-r2p-sandbox',
    'api-r2p-unique',
    'api-service-national',
    'api-statut-demandeur-emploi',
    'api-statut-etudiant',
    'api-statut-etudiant-boursier',
    'api-tiers-de-prestation',
    'cartobio',
  ])
})

describe('an address', () => {
  it.each([
    ['agent-connect-fs', 'https://datapass.api.gouv.fr/formulaires/pro-connect-fs/demande/nouveau'],
    ['franceconnect', 'https://datapass.api.gouv.fr/demandes/france-connect/nouveau'],
    // Its production is asked for from its sandbox.
    [
      'api-hermes-production/12',
      'https://datapass.api.gouv.fr/formulaires/api-hermes-sandbox/demande/nouveau',
    ],
  ])('%s leads to %s', (slug, url) => expect(v1(slug)!.today!.url).toBe(url))

  it('of signup with a model chosen leads to the form of that model', () => {
    const page = at('https://signup.api.gouv.fr/api-entreprise/12', [{ name: 'demarche', value: 'editeur' }])
    expect(formerOf(page, signup, definitions)).toEqual({
      isClosed: false,
      today: {
        name: 'API Entreprise',
        url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-editeur/demande/nouveau',
      },
    })
  })

  it.each([
    ['franceconnect', 'collectivite', 'france-connect-collectivite-administration'],
    ['api-entreprise', 'marches_publics', 'api-entreprise-marches-publics'],
    ['api_entreprise', 'editeur', 'api-entreprise-editeur'],
  ])('%s whose parameters name the model %s leads to its form', (slug, model, uid) => {
    const page = at(`https://v1.datapass.api.gouv.fr/${slug}`, [], model)
    expect(formerOf(page, datapass, definitions)!.today!.url).toBe(
      `https://datapass.api.gouv.fr/formulaires/${uid}/demande/nouveau`,
    )
  })

  it('of today, or of another site, is none of them', () => {
    for (const path of ['', 'demandes/12', 'demandes/france-connect/nouveau', 'constructor'])
      expect(v1(path), path).toBeNull()
    expect(
      formerOf(at('https://demarche.numerique.gouv.fr/franceconnect'), demarches, definitions),
    ).toBeNull()
    expect(formerDefinition(at('https://signup.api.gouv.fr/constructor'), signup)).toBe('')
    expect(formerDefinition(at('https://demarche.numerique.gouv.fr/franceconnect'), demarches)).toBe('')
    expect(formerDefinition(at('https://signup.api.gouv.fr/franceconnect'), signup)).toBe('france_connect')
  })
})

it.each(Object.getOwnPropertyNames(Object.prototype))(
  '« %s » is no former form, nor a model of one',
  (name) => {
    expect(v1(name)).toBeNull()
    const page = at('https://datapass.api.gouv.fr/franceconnect', [{ name: 'demarche', value: name }], name)
    expect(formerOf(page, datapass, definitions)).toEqual(v1('franceconnect'))
  },
)
