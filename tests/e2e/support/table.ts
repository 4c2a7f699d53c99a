/** Prints what was received, attribute by attribute. */
import type { FieldVerdict, Verdict } from './form-proof'

type Count = Record<Verdict, number>

/** One row an attribute, then the sums, which are all the fields of the pages visited. */
export function printTable(verdicts: FieldVerdict[]): void {
  const counts = new Map<string, Count>()
  for (const { attribute, verdict } of verdicts) {
    const count = counts.get(attribute) ?? { right: 0, wrong: 0, left: 0 }
    count[verdict]++
    counts.set(attribute, count)
  }
  const rows = [...counts].sort(([one], [other]) => one.localeCompare(other))
  const total: Count = { right: 0, wrong: 0, left: 0 }
  const line = (name: string, { right, wrong, left }: Count) =>
    `${name.padEnd(64)}${[right, wrong, left].map((each) => String(each).padStart(7)).join('')}`
  console.log(`${'attribute'.padEnd(64)}  right  wrong   left`)
  for (const [attribute, count] of rows) {
    console.log(line(attribute, count))
    for (const key of Object.keys(total) as Verdict[]) total[key] += count[key]
  }
  console.log(line(`total: ${total.right + total.wrong + total.left} fields`, total))
}
