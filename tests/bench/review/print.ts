/** `npm run bench:review`: each reason over the worked requests, then the complete profile on every form. */
import { reviewRequest } from '@/lib/eligibility/review/review'
import {
  inputOf,
  reasonsFound,
  heldOutRequests,
  soundRequests,
  workedRequests,
  type WorkedRequest,
} from '@/tests/corpus/review/requests'
import { everyForm, reviewsOfCompleteProfile, type Reading } from './complete-profile'

function table(works: WorkedRequest[], title: string): string[] {
  const found = works.map((work) => ({ work, reasons: reasonsFound(work) }))
  const all = [...new Set(works.map(({ reason }) => reason))].toSorted()
  const stray = (reason: string) =>
    found.filter(
      ({ work, reasons }) =>
        reasons.includes(reason) && !(work.reason === reason && work.isFound) && !work.also?.includes(reason),
    )
  const lines = all.map((reason) => {
    const own = found.filter(({ work }) => work.reason === reason)
    const wanted = own.filter(({ work }) => work.isFound)
    const right = wanted.filter(({ reasons }) => reasons.includes(reason))
    const wrong = stray(reason)
    const where = wrong.map(({ work }) => `${work.reason} « ${work.why} »`).join(' ; ')
    const missed = wanted.filter(({ reasons }) => !reasons.includes(reason)).map(({ work }) => work.why)
    return `${reason}  found ${right.length}/${wanted.length}  close by ${own.length - wanted.length}  false alarms ${wrong.length}${where ? ` : ${where}` : ''}${missed.length ? `  MISSED ${missed.join(' ; ')}` : ''}`
  })
  const wanted = found.filter(({ work }) => work.isFound)
  const right = wanted.filter(({ work, reasons }) => reasons.includes(work.reason)).length
  const alarms = all.reduce((sum, reason) => sum + stray(reason).length, 0)
  return [
    '',
    `# ${title}: ${works.length} requests, ${all.length} reasons`,
    ...lines,
    `found ${right}/${wanted.length}, false alarms ${alarms}`,
  ]
}

/** What is said of the sound requests themselves. */
function sound(): string[] {
  return [
    '',
    '# The sound requests that they change',
    ...Object.keys(soundRequests).map((definition) => {
      const { findings, decided, open } = reviewRequest(inputOf({ definition }))
      return `${definition.padEnd(32)} findings ${findings.map(({ rule }) => rule).join(', ') || 'none'}; ${decided} rules decided, ${open} open`
    }),
  ]
}

const readings: Record<Reading, string> = {
  profile: 'from the profile alone',
  page: 'from the pages, filled',
  sound: 'made sound (sound-changes.json)',
}

function forms(): string[] {
  return (Object.keys(readings) as Reading[]).flatMap((from) => {
    const reviews = reviewsOfCompleteProfile(from)
    const blocked = reviews.filter(({ blocking }) => blocking.length > 0)
    const many = reviews.filter(({ questions }) => questions.length > 2)
    const most = Math.max(...reviews.map(({ questions }) => questions.length))
    return [
      '',
      `# The complete profile on ${everyForm().length} forms, ${readings[from]}`,
      `with a bloquant ${blocked.length}, with more than two questions ${many.length}, most questions ${most}`,
      ...[...blocked, ...many].map(
        ({ form, blocking, questions }) =>
          `  ${form}: ${blocking.join(', ') || '–'} | ${questions.join(', ')}`,
      ),
    ]
  })
}

function speed(): string {
  const inputs = workedRequests.map(inputOf)
  for (const input of inputs) reviewRequest(input)
  const rounds = 20
  const start = performance.now()
  for (let round = 0; round < rounds; round++) for (const input of inputs) reviewRequest(input)
  const each = (performance.now() - start) / (rounds * inputs.length)
  return `\n${each.toFixed(2)} ms a request, over ${rounds * inputs.length} readings`
}

export function main() {
  console.log(
    [
      ...table(workedRequests, 'Worked requests'),
      ...table(heldOutRequests, 'Worded otherwise, held out'),
      ...sound(),
      ...forms(),
      speed(),
    ].join('\n'),
  )
}
