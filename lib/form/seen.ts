/** The requests that a page shows, in the form in which they are followed. Pure. */
import type { SeenRequest } from '@/lib/journey/tracking'
import type { PageDescription } from './model'
import type { SitePages } from './site'
import { homeOf } from './sites/matches'

/** The page's own request first, then those that it lists. `definition`: of the page's form, '' when it names none. */
export function seenOn(
  { url, facts }: Pick<PageDescription, 'url' | 'facts'>,
  definition: string,
  site: SitePages,
): SeenRequest[] {
  const { host } = new URL(url)
  const isTest = site.testHosts?.includes(host) ?? false
  const shared = { site: site.id, isTest }
  const own: SeenRequest[] = facts.stateLabel
    ? [
        {
          ...shared,
          number: facts.requestId ?? '',
          title: facts.title ?? '',
          ...(site.isTitledByForm ? { isFormTitle: true } : {}),
          badges: facts.stateLabel,
          definition: facts.procedure || definition,
          url: facts.requestId ? addressOf(site, facts.requestId, isTest ? url : homeOf(site)) : '',
        },
      ]
    : []
  const listed = (facts.requests ?? []).map((each): SeenRequest => ({
    ...shared,
    ...each,
    url: addressOf(site, each.number, isTest ? url : homeOf(site)),
  }))
  return [...own, ...listed]
}

/** Where a request opens in every state: on the site's own host, for its themed hosts may go. */
export function addressOf({ facts: { requestPath } }: SitePages, number: string, base: string): string {
  return requestPath && number ? new URL(requestPath.replace(':id', number), base).href : ''
}
