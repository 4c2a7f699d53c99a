import { expect, it } from 'vitest'
import { serviceById, serviceOfDefinition, serviceOfPage } from '@/lib/eligibility/catalogue'
import { accessPageMistakes } from '@/lib/eligibility/coherence'
import {
  accessPageOf,
  accessPages,
  datapassEligibilityOf,
  isSameLabel,
  treeById,
} from '@/lib/eligibility/question-trees/questions'
import { datapassEligibility } from '@/lib/eligibility/question-trees/datapass-eligibility'
import { contextOf } from '@/lib/eligibility/check-references'

it('each of the 51 access pages leads to its service', () => {
  expect(accessPages).toHaveLength(51)
  const astray = accessPages.filter(({ page, service }) => serviceOfPage(page)?.service.id !== service)
  expect(astray.map(({ page }) => page)).toEqual([])
})

it('an answer stands for rows of the service', () => {
  const page = accessPageOf('franceconnect')!
  const context = contextOf([serviceById('franceconnect')!])
  expect(accessPageMistakes('page.ts', page, context)).toEqual([])
  const wrong = { ...page, answers: [{ ...page.answers[0]!, rows: ['nulle-part'] }] }
  expect(accessPageMistakes('page.ts', wrong, context)).toEqual([
    'page.ts, answers[0].rows : ligne « nulle-part » inconnue de « franceconnect ».',
  ])
})

it('each of the 19 definitions that DataPass judges is known', () => {
  expect(datapassEligibility).toHaveLength(19)
  const unknown = datapassEligibility.filter(
    ({ definitionId, services }) =>
      !(services as string[]).includes(serviceOfDefinition(definitionId)?.id ?? ''),
  )
  expect(unknown).toEqual([])
  expect(datapassEligibilityOf('france_connect')?.verdicts).toEqual({
    particulier: 'not_eligible',
    collectivite_ou_administration: 'eligible',
    entreprise_ou_association: 'maybe',
  })
  expect(datapassEligibilityOf('pro_connect_identity_provider')).toBeUndefined()
})

it('a nested question is found by its id, even one that the site lost', () => {
  const nested = accessPages.flatMap(({ answers }) => answers.flatMap(({ tree }) => (tree ? [tree] : [])))
  expect(nested).toHaveLength(17)
  expect(nested.filter((id) => !treeById(id))).toEqual([])
  expect(treeById('datapass/funnel/team')?.root?.question).toMatch(/intégration de l'API/)
  expect(treeById('apigouv/api-particulier/apipart')).toMatchObject({ broken: true, root: null })
})

it('labels are compared whatever their apostrophes', () => {
  expect(isSameLabel('via l‘état civil', "Via  l'état civil ")).toBe(true)
  expect(isSameLabel('Fournisseur d‘identité', 'Fournisseur d’identité')).toBe(true)
  expect(isSameLabel('Une entreprise', 'Une administration')).toBe(false)
})
