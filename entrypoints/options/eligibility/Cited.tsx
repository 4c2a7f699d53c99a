import { SourceFold } from '@/components/eligibility/SourceFold'
import { sourcesOf } from './sources'

/** The date of a rule and where it was read, from the ids that it cites. */
export function Cited({ ids }: { ids: readonly string[] }) {
  return <SourceFold sources={sourcesOf(ids)} />
}
