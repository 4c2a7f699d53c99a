/** The data files of the package, made of the typed values. Run by wxt.config.ts and by the tests, never by the extension. */
import { bookValues } from '@/lib/eligibility/review/rules'
import { services } from '@/lib/eligibility/typed-catalogue'
import { questions } from '@/lib/eligibility/question-trees/questions'
import { definitionFiles } from '@/lib/form/sites/datapass/definitions'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import type { PackagedValues } from './packaged-files'

/** Content of each file, by its path under data/. */
export function packagedFiles(): PackagedValues {
  return {
    'services.json': [...services],
    ...Object.fromEntries(services.map((service) => [`services/${service.id}.json`, service] as const)),
    'questions.json': questions,
    'datapass-definitions.json': definitionFiles,
    'legal-categories.json': legalCategoryTable,
    'review.json': bookValues,
  }
}
