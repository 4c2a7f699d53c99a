/** Data files of the package (data/): rules, questions, definitions, categories; read once, and kept while this script lives. */
import type { LegalCategories } from '@/lib/profile/legal-categories'
import type { Service } from '@/lib/eligibility/model'
import type { Questions } from '@/lib/eligibility/question-trees/model'
import type { DefinitionFacts } from '@/lib/form/sites/datapass/definition-model'
import { browser } from './browser'

/** What each file holds, by its path under data/. wxt.config.ts writes them, from lib/extension/packaged-data.ts. */
export interface PackagedFiles {
  /** Every service, in the order of its name. */
  'services.json': Service[]
  /** One service, for a page about it. */
  [one: `services/${string}.json`]: Service
  'questions.json': Questions
  'datapass-definitions.json': DefinitionFacts[]
  'legal-categories.json': LegalCategories
}
export type PackagedName = keyof PackagedFiles

const kept = new Map<PackagedName, Promise<unknown>>()

/** The content of a packaged file; a file that could not be read is asked again the next time. Rejects when it cannot. */
export function packaged<N extends PackagedName>(name: N): Promise<PackagedFiles[N]> {
  const found = kept.get(name) ?? read(name)
  kept.set(name, found)
  return found as Promise<PackagedFiles[N]>
}

async function read(name: PackagedName): Promise<unknown> {
  try {
    const response = await fetch(browser.runtime.getURL(`/data/${name}` as '/options.html'))
    if (!response.ok) throw new Error(`status ${response.status}`)
    return await response.json()
  } catch (error) {
    kept.delete(name)
    throw new Error(`The packaged file ${name} cannot be read: install the extension again`, { cause: error })
  }
}
