/** Options of a list that name départements or régions, by number, by name or both. Pure. */
import type { Answer } from './answers'
import { departements, regions } from '@/lib/profile/territories'
import { bareWords } from '@/lib/profile/text-fold'
import type { FieldDescriptor, Target } from './model'

/** What is known of the places that a target may name. */
interface Known {
  places: { code: string; name: string }[]
  codes: Set<string>
  codeByName: Map<string, string>
}

const isCode = (word: string) => /^(\d{1,3}|0?2[ab])$/.test(word)
/** `1`, `01` and `001` are one number. */
const codeOf = (word: string) => word.replace(/^0+/, '').padStart(2, '0').toUpperCase()
/** Without what stands before a name. */
const plain = (words: string) =>
  words
    .replace(/^(departement|region)\b/, '')
    .replace(/^\s*(de la |de l |des |du |de |d |la |le |les |l )?/, '')

function knownOf(rows: [code: string, name: string, ...others: string[]][]): Known {
  return {
    places: rows.map(([code, name]) => ({ code, name })),
    codes: new Set(rows.map(([code]) => code)),
    codeByName: new Map(rows.map(([code, name]) => [plain(bareWords(name)), code])),
  }
}

const named: Record<Target, Known> = {
  'organisation.departement': knownOf(departements),
  'organisation.region': knownOf(regions),
}

/**
 * `answer` as the value of the one option that names the same place. The words decide, never the value, which may be
 * a rank; an option with a word too many, or a number of another place, names none.
 */
export function asTerritoryOption(
  target: Target,
  { options = [], siteType }: FieldDescriptor,
  answer: Answer,
): Answer {
  if (!('value' in answer) || !Object.hasOwn(named, target)) return answer
  const known = named[target]!
  const own = known.places.find(({ code, name }) => code === answer.value || name === answer.value)
  if (!own) return answer
  const { code, name } = own
  // Before the form, the site takes its own code for a région.
  if (options.length === 0) return siteType === 'regions' ? { ...answer, value: code } : answer
  const places = options.map(({ label }) => placeIn(label, known))
  if (!places.some((place) => place?.isNamed)) return answer
  const same = options.filter((_, index) => places[index]?.code === code)
  return { ...answer, value: same.length === 1 ? same[0]!.value : name }
}

/** « 57 - Moselle », « Moselle (57) », « Département de la Moselle », « 57 ». */
function placeIn(label: string, known: Known): { code: string; isNamed: boolean } | undefined {
  const words = bareWords(label).split(' ')
  const [number, ...others] = new Set(words.filter(isCode).map(codeOf))
  if (others.length > 0) return undefined
  const rest = plain(words.filter((word) => !isCode(word)).join(' '))
  if (rest === '') return number && known.codes.has(number) ? { code: number, isNamed: false } : undefined
  const code = known.codeByName.get(rest)
  return code && (!number || number === code) ? { code, isNamed: true } : undefined
}
