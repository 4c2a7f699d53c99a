/** Where rules were read and when, from the ids that they cite. Pure. */
import { findSource } from '@/lib/extension/whole-catalogue'
import type { Source } from '@/lib/eligibility/vocabulary/model'

export interface CitedSource extends Source {
  id: string
  /** Public address, '' when `where` is a path in a repository. */
  url: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The sources of these ids, newest first, undated ones last; an unknown id is left out (validate.ts forbids it). */
export function sourcesOf(ids: readonly string[]): CitedSource[] {
  return [...new Set(ids)]
    .flatMap((id) => {
      const source = findSource(id)
      return source ? [{ ...source, id, url: addressOf(source.where) }] : []
    })
    .sort((one, other) => rank(other).localeCompare(rank(one)))
}

/** Day of the newest source, as `2026-08-31`; '' when none is dated. */
export function ruleDate(ids: readonly string[]): string {
  const [newest] = sourcesOf(ids)
  return newest ? rank(newest) : ''
}

const rank = ({ date }: Source) => (DAY.test(date) ? date : '')
const addressOf = (where: string) => (/^https:\/\/\S+$/.test(where) ? where : '')
