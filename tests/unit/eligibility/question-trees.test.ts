import { describe, expect, it } from 'vitest'
import { kinds } from '@/lib/profile/kinds'
import { askedOn } from '@/lib/eligibility/question-trees/show'
import { serviceOfDefinition, serviceOfPage, services } from '@/lib/eligibility/typed-catalogue'
import { datapassEligibility } from '@/lib/eligibility/question-trees/datapass-eligibility'
import { questions } from '@/lib/eligibility/question-trees/questions'

const accessPages = services.flatMap(({ id, accessPage }) => (accessPage ? [{ id, ...accessPage }] : []))
const treeById = (id: string) => questions.trees.find((tree) => tree.id === id)

it('each access page leads to its service', () => {
  expect(accessPages.length).toBeGreaterThan(50)
  const astray = accessPages.filter(({ id, page }) => serviceOfPage(page)?.service.id !== id)
  expect(astray.map(({ page }) => page)).toEqual([])
})

it('each of the 19 definitions that DataPass judges is known', () => {
  expect(datapassEligibility).toHaveLength(19)
  const unknown = datapassEligibility.filter(
    ({ definitionId, services: of }) =>
      !(of as string[]).includes(serviceOfDefinition(definitionId)?.id ?? ''),
  )
  expect(unknown).toEqual([])
  const verdictsOf = (id: string) =>
    questions.datapass.find(({ definitionId }) => definitionId === id)?.verdicts
  expect(verdictsOf('france_connect')).toEqual({
    particulier: 'not_eligible',
    collectivite_ou_administration: 'eligible',
    entreprise_ou_association: 'maybe',
  })
  expect(verdictsOf('pro_connect_identity_provider')).toBeUndefined()
})

it('a nested question is found by its id, even one that the site lost', () => {
  const nested = accessPages.flatMap(({ answers }) => answers.flatMap(({ tree }) => (tree ? [tree] : [])))
  expect(nested.length).toBeGreaterThan(16)
  expect(nested.filter((id) => !treeById(id))).toEqual([])
  expect(treeById('datapass/funnel/team')?.root?.question).toMatch(/intégration de l'API/)
  expect(treeById('apigouv/api-particulier/apipart')).toMatchObject({ broken: true, root: null })
})

describe('what a site asks before a request', () => {
  const link = { label: 'Demander', url: 'https://ancien.example/x', currentUrl: 'https://nouveau.example/x' }
  const leaf = (facts?: Record<string, string>) => ({
    label: JSON.stringify(facts ?? null),
    outcome: { fr: 'Ce qu’il dit', cta: [link], ...(facts ? { facts, verdict: 'eligible' } : {}) },
  })
  const root = {
    question: 'Qui êtes-vous ?',
    answers: [leaf({ who: 'town' }), leaf({ who: 'firm' }), leaf()],
  }
  const page = 'https://www.data.example/service'
  const funnel = 'https://datapass.example/tunnel'
  const trees = [
    { id: 'sub', root, pages: [] },
    {
      id: 'funnel',
      root: { question: 'Tunnel ?', answers: [{ label: 'Oui', next: root }] },
      pages: [funnel],
    },
    { id: 'lost', root: null, pages: [funnel] },
  ]
  const accessPage = {
    page,
    question: 'Pour qui ?',
    answers: [
      {
        label: 'Commune',
        rows: ['town'],
        verdict: 'eligible',
        tree: 'sub',
        cta: [{ ...link, currentUrl: undefined }],
      },
      { label: 'Entreprise', rows: ['firm'], verdict: 'not_eligible', tree: 'sub' },
      { label: 'Autre', rows: ['other'], verdict: 'maybe', tree: 'perdu' },
    ],
  }
  interface Who {
    row?: string | undefined
    facts?: Record<string, unknown>
    service?: object
  }
  const ask = (
    asked: { url: string; definition?: string; isSignedIn?: boolean },
    { row, facts = {}, service = { accessPage } }: Who = {},
  ) =>
    askedOn(
      { isSignedIn: false, ...asked },
      { service, assessment: { row }, facts } as never,
      { ...questions, trees } as never,
    )

  it('is its access question, with our answer and what follows it alone', () => {
    const [node] = ask({ url: page }, { row: 'town', facts: { who: 'town' } })
    expect(node!.question).toBe('Pour qui ?')
    expect(node!.answers.map(({ isOurs }) => isOurs)).toEqual([true, false, false])
    expect(node!.answers.map(({ next }) => next?.question)).toEqual(['Qui êtes-vous ?', undefined, undefined])
    expect(node!.answers[0]!.links).toEqual([{ label: 'Demander', url: 'https://ancien.example/x' }])
    expect(node!.answers[0]!.next!.answers).toMatchObject([
      { isOurs: true, verdict: 'eligible', links: [{ url: 'https://nouveau.example/x' }] },
      { isOurs: false },
      { isOurs: null, text: 'Ce qu’il dit' },
    ])
  })

  it('takes no answer for ours before it is known whom it is for', () => {
    const [node] = ask({ url: page })
    expect(node!.answers.map(({ isOurs }) => isOurs)).toEqual([null, null, null])
    expect(node!.answers[1]!.next!.answers.map(({ isOurs }) => isOurs)).toEqual([null, null, null])
  })

  it('is nothing of a service without such a page', () => {
    expect(ask({ url: 'https://datapass.example/x' }, { service: {} })).toEqual([])
  })

  it('is what DataPass tells a visitor of the definition, by kind of organisation', () => {
    const url = 'https://datapass.example/demandes/france-connect'
    const town = kinds.find(
      ({ datapassUserType }) => datapassUserType === 'collectivite_ou_administration',
    )!.id
    const ours = (kind?: string) =>
      ask({ url, definition: 'france_connect' }, { facts: kind ? { 'org.kind': kind } : {} })[0]!.answers
    expect(
      ours(town)
        .map(({ isOurs }) => isOurs)
        .filter(Boolean),
    ).toHaveLength(1)
    expect(ours(town).find(({ isOurs }) => isOurs)!.verdict).toBe('eligible')
    expect(ours().every(({ isOurs }) => isOurs === null)).toBe(true)
    expect(ask({ url, definition: 'definition_inconnue' })).toEqual([])
  })

  it('is the trees of the page to whom signed in, and to no visitor', () => {
    expect(ask({ url: funnel, isSignedIn: true }).map(({ question }) => question)).toEqual(['Tunnel ?'])
    expect(ask({ url: funnel, isSignedIn: true })[0]!.answers[0]).toMatchObject({
      isOurs: null,
      text: '',
      links: [],
      next: { question: 'Qui êtes-vous ?' },
    })
    expect(ask({ url: funnel })).toEqual([])
  })
})
