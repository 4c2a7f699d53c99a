import { expect, it } from 'vitest'
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
