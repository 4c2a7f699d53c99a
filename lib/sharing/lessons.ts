/** Two people who taught the same field have one lesson each, under other ids: an import makes them one. */
import type { Bundle, SharedRecord } from './format'

/** The same for two lessons on one field. */
export const lessonKey = ({ site, procedure, stableId, label }: Record<string, unknown>) =>
  JSON.stringify([site, procedure ?? '', stableId || label])

/** The bundle with each lesson on a field that `mine` know too under the id it has here, once. */
export function adoptLessons(bundle: Bundle, mine: SharedRecord[]): Bundle {
  const known = new Map(mine.map((lesson) => [lessonKey(lesson), lesson.id]))
  const adopted = bundle.taughtFields.map((lesson) => ({
    ...lesson,
    id: known.get(lessonKey(lesson)) ?? lesson.id,
  }))
  const byId = new Map(adopted.toReversed().map((lesson) => [lesson.id, lesson]))
  return { ...bundle, taughtFields: [...byId.values()].toReversed() }
}
