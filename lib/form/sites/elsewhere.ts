/**
 * Programs that others run on hosts of their own: a page that the person has read there is recognised by what its
 * program draws, never by its host. Not for the page side of our own sites.
 */
import type { ChampMarkup, SiteElsewhere, SitePages } from '../site'
import { sites } from './pages'

const programs = Object.values(
  import.meta.glob<SiteElsewhere>('./*/elsewhere.ts', { eager: true, import: 'elsewhere' }),
)

/** What is after the name of the site: requests there are none of its own. */
const MARK = '-elsewhere'

function drawnAs({ like, left }: SiteElsewhere): SitePages {
  const { champs, prefill: _prefill, lists: _lists, ...site } = sites.find(({ id }) => id === like)!
  const others = Object.fromEntries(left.map((type) => [type, 'left' as const]))
  return {
    ...site,
    id: like + MARK,
    hosts: [],
    ...(champs
      ? { champs: { ...champs, types: { ...champs.types, ...others } satisfies ChampMarkup['types'] } }
      : {}),
  }
}

const all = programs.map((program) => ({ program, pages: drawnAs(program) }))

/** The site as whose the page is read, where it draws everything that its program draws. */
export function programOf(hasElement: (selector: string) => boolean): SitePages | undefined {
  return all.find(({ program }) => program.markers.every(hasElement))?.pages
}

/** Its pages, by the id that a description bears. */
export const elsewhereOf = (id: string): SitePages | undefined =>
  all.find(({ pages }) => pages.id === id)?.pages

/** The site whose words and map it has. */
export const likeOf = (id: string): string => (elsewhereOf(id) ? id.slice(0, -MARK.length) : id)
