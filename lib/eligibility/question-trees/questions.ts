/** The questions that a site asks before a request: those of a service's access page, of DataPass, and the trees under them. */
import { datapassEligibility } from './datapass-eligibility'
import { datapassFunnels } from './datapass-funnels'
import type { AccessPage, DatapassEligibility, QuestionTree } from './model'
import { questionTrees } from './trees'

const pages = import.meta.glob<AccessPage>('./access-pages/*.ts', { eager: true, import: 'default' })

/** Access pages of api.gouv.fr, one a service. */
export const accessPages: readonly AccessPage[] = Object.values(pages)

const trees: readonly QuestionTree[] = [...questionTrees, ...datapassFunnels]

export function accessPageOf(serviceId: string): AccessPage | undefined {
  return accessPages.find(({ service }) => service === serviceId)
}

export function treeById(id: string): QuestionTree | undefined {
  return trees.find((tree) => tree.id === id)
}

/** Trees that the page of this address asks, whole. */
export function treesOfPage(url: string): QuestionTree[] {
  return trees.filter(({ pages }) => pages.some((page) => page === url))
}

/** What DataPass tells a visitor of this definition, underscores. */
export function datapassEligibilityOf(definition: string): DatapassEligibility | undefined {
  return (datapassEligibility as DatapassEligibility[]).find(
    ({ definitionId }) => definitionId === definition,
  )
}

/** Whether two labels are the same but for their apostrophes, case and spaces: the sites mix three apostrophes. */
export function isSameLabel(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain(label: string): string {
  return label.replace(/['‘’]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}
