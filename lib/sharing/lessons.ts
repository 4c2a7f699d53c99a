/** Two people who taught the same field have one lesson each, under other ids: an import makes them one. */
import type { Bundle, SharedRecord } from './format'

const keyOf = ({ site, procedure, stableId, label }: SharedRecord) =>
  JSON.stringify([site, procedure ?? '', stableId || label])

/** The bundle with each lesson on a field that `mine` know too under the id it has here, once. */
export function adoptLessons(bundle: Bundle, mine: SharedRecord[]): Bundle {
  const known = new Map(mine.map((lesson) => [keyOf(lesson), lesson.id]))
  const adopted = bundle.taughtFields.map((lesson) => ({
    ...lesson,
    id: known.get(keyOf(lesson)) ?? lesson.id,
  }))
  const byId = new Map(adopted.toReversed().map((lesson) => [lesson.id, lesson]))
  return { ...bundle, taughtFields: [...byId.values()].toReversed() }
}
