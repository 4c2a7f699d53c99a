/** The rules as the engine reads them: a file of the package, read when a request is, so that no wake carries them. */
import type { BookValues, FoundSource, ReviewBook, ReviewRule } from './model'
import { themeReader } from './text/words'

export function readBook({ rules, origins, themes }: BookValues): ReviewBook {
  return { rules, origins, themesIn: themeReader(themes) }
}

/** Rules of a definition, those of all services included. */
export function rulesOf({ rules }: ReviewBook, definition: string): ReviewRule[] {
  return rules.filter(({ services }) => services.includes('*') || services.includes(definition))
}

/** The address of a source, and its line where a repository holds it. */
export function sourceOf(
  { origins }: ReviewBook,
  { in: id, at }: ReviewRule['sources'][number],
): FoundSource {
  const { where, url, readOn } = origins[id]!
  if (!at) return { where, url, readOn }
  const [path = '', lines] = at.split(/:(?=\d)/)
  const line = lines ? `#L${/^\d+/.exec(lines)![0]}` : ''
  return { where: `${where} ${at}`, url: `${url}${path}${line}`, readOn }
}
