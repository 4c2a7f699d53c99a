/** The data files of the package: their names, what they hold and what they give. */
import type { LegalCategories } from '@/lib/profile/legal-categories'
import { readBook } from '@/lib/eligibility/review/book'
import type { BookValues, ReviewBook } from '@/lib/eligibility/review/model'
import type { Service } from '@/lib/eligibility/model'
import type { Questions } from '@/lib/eligibility/question-trees/model'
import {
  readDefinitions,
  type DefinitionFacts,
  type DefinitionFiles,
} from '@/lib/form/sites/datapass/definition'

/** What each file gives, by its path under data/. wxt.config.ts writes them, from lib/extension/packaged-data.ts. */
export interface PackagedFiles {
  /** Every service, in the order of its name. */
  'services.json': Service[]
  /** One service, for a page about it. */
  [one: `services/${string}.json`]: Service
  'questions.json': Questions
  'datapass-definitions.json': DefinitionFacts[]
  'legal-categories.json': LegalCategories
  'review.json': ReviewBook
}
export type PackagedName = keyof PackagedFiles

/** What the files themselves hold: the definitions are a third of their size before they are read. */
export interface PackagedValues extends Omit<PackagedFiles, 'datapass-definitions.json' | 'review.json'> {
  'datapass-definitions.json': DefinitionFiles
  'review.json': BookValues
}

/** What a file gives, from what it holds. */
export function given<N extends PackagedName>(name: N, value: unknown): PackagedFiles[N] {
  return (reads[name]?.(value) ?? value) as PackagedFiles[N]
}

const reads: Partial<Record<PackagedName, (value: unknown) => unknown>> = {
  'datapass-definitions.json': (value) => readDefinitions(value as DefinitionFiles),
  'review.json': (value) => readBook(value as BookValues),
}
