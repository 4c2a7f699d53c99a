/** Fields that no map of their site names: what people taught first, then what their words say. Pure. */
import { recall, type Lesson, type Place } from './field-mappings'
import type { Matching } from './match'
import { isForAnyone } from './meaning/reading'
import { understand } from './meaning/understand'
import type { FieldDescriptor, Match } from './model'
import { places } from './places'

const taught = new Set(['', ...places.flatMap(({ targets, files = [] }) => [...targets, ...files])])
const isPlace = (target: string) => taught.has(target)

/**
 * Completes `base`, the work of the site's map. A lesson comes before the map; words only settle what nothing else
 * does, and never give a place that is given already. `title`: that of the page.
 */
export function matchByWords(
  base: Matching,
  fields: FieldDescriptor[],
  lessons: Lesson[],
  place: Place,
  title = '',
): Matching {
  const byRef = new Map(fields.map((field) => [field.ref, field]))
  const found: Matching = { ...base, matches: [], never: [...base.never], unknown: [] }
  /** Settles a field by what was taught of it, if anything. */
  function isTaught(ref: number, attribute: string): boolean {
    const recalled = recall(byRef.get(ref)!, lessons, place)
    // A file may hold a lesson of any name: one that names no place says nothing.
    if (!recalled || !isPlace(recalled.lesson.target)) return false
    const { lesson, isSure } = recalled
    const code = lesson.procedure === place.procedure ? ('taught' as const) : ('taught_elsewhere' as const)
    const why = { code, values: [lesson.procedure] }
    if (lesson.target === '') found.never.push({ ref, attribute, why: 'taught' })
    else found.matches.push({ ref, target: lesson.target, attribute, confidence: 1, why, isSure })
    return true
  }
  for (const match of base.matches) if (!isTaught(match.ref, match.attribute)) found.matches.push(match)
  const open = base.unknown.filter(({ ref, attribute }) => !isTaught(ref, attribute))
  const taken = new Set(found.matches.map(({ target }) => target))
  const meanings = understand(
    open.map(({ ref }) => inPlainWords(byRef.get(ref)!)),
    title,
  )
  for (const [index, { ref, attribute }] of open.entries()) {
    const { target, confidence, why, isSure } = meanings[index]!
    if (!target) found.unknown.push({ ref, attribute })
    else found.matches.push(worded({ ref, target, attribute, confidence, why, isSure }, taken))
  }
  return found
}

/** In rows for persons of any role, each row is a contact like another. */
function inPlainWords(field: FieldDescriptor): FieldDescriptor {
  const { row, section } = field
  return row && isForAnyone(section) ? { ...field, section: `Contact ${row.index + 1}` } : field
}

function worded(match: Match, taken: Set<string>): Match {
  return taken.has(match.target) ? { ...match, isSure: false } : match
}
