/**
 * The questions that the sites ask before a request, from the typed values: for the build and the tests. The
 * background reads the packaged file instead.
 */
import { datapassEligibility } from './datapass-eligibility'
import { datapassFunnels } from './datapass-funnels'
import type { Questions } from './model'
import { questionTrees } from './trees'

export const questions: Questions = {
  trees: [...questionTrees, ...datapassFunnels],
  datapass: datapassEligibility,
}
