/** `npm run bench:matching`: what the engine ticks on each labelled set, rightly or not, and what a confidence is worth. */
import { understand } from '@/lib/form/meaning/understand'
import { questionsOf, type Form } from '@/tests/corpus/forms'
import { corpus, forms2, heldOut, reworded } from './forms'
import { calibrationOf, judge, scoreOf, type Judged } from './score'

const SEEDS = 40
const share = (part: number) => part.toFixed(3)
const place = ({ form, field }: Judged) => `${form}: « ${field.label} », « ${field.section} »`

/** One line that machines may read, then the failures. */
function report(name: string, forms: Form[], isListed = true): string[] {
  const judged = forms.flatMap(judge)
  const { asked, right, wrong, lookAlikes, precision, recall } = scoreOf(judged)
  const failures = judged.flatMap((each) => {
    if (each.outcome === 'wrong')
      return [`  WRONG ${place(each)} → ${each.found.target}, not ${each.concept}`]
    const seen = `${each.found.target ?? each.found.concept} ${share(each.found.confidence)}`
    return each.outcome === 'missed' ? [`  left ${each.concept} ${place(each)} (${seen})`] : []
  })
  return [
    `${name} precision ${share(precision)} recall ${share(recall)} (${right}/${asked} right, ${wrong} wrong fills, ${lookAlikes} look-alikes ticked, ${judged.length} questions of ${forms.length} forms)`,
    ...(isListed ? failures : failures.filter((line) => line.startsWith('  WRONG'))),
  ]
}

function calibration(name: string, judged: Judged[]): string[] {
  return [
    '',
    `# Calibration, ${name}: of the places proposed from this confidence on, the true ones`,
    ...calibrationOf(judged).map(({ from, proposed, right }) => {
      const part = proposed === 0 ? '' : share(right / proposed)
      return `  from ${from.toFixed(2)}  ${String(right).padStart(4)} of ${String(proposed).padStart(4)}  ${part}`
    }),
  ]
}

/** Time of the processor for one reading of a form of 90 fields, in milliseconds: other work does not count. */
function time(): number {
  const fields = [...corpus, ...forms2]
    .flatMap(questionsOf)
    .slice(0, 90)
    .map(({ field }, ref) => ({ ...field, ref }))
  const rounds = 500
  const start = process.cpuUsage()
  for (let round = 0; round < rounds; round++) understand(fields)
  return process.cpuUsage(start).user / 1000 / rounds
}

export function main() {
  const say = (lines: string[]) => console.log(lines.join('\n'))
  const half = (name: string) => forms2.filter((form) => form.half === name)
  say(report('démarches', corpus))
  say(report('forms-2', forms2, false))
  say(report('forms-2-work', half('work')))
  say(report('forms-2-look', half('look')))
  for (const set of new Set(heldOut.map((form) => form.set))) {
    const forms: Form[] = heldOut.filter((form) => form.set === set)
    say(report(`written-apart-${set}`, forms))
  }
  say(report(`démarches-reworded-${SEEDS}`, reworded(SEEDS), false))
  const worked = [...corpus, ...heldOut, ...half('work')].flatMap(judge)
  say(calibration('all that was worked on', worked))
  say(calibration('the half looked at once', half('look').flatMap(judge)))
  console.log(`\ntime: ${time().toFixed(2)} ms of processor for a form of 90 fields (mean of 500)`)
}
