/**
 * Prints the rows that the tests left in test-results/trust.jsonl as one table, and as Markdown in
 * test-results/trust.md. Fails when something was written unseen, when an honest press was hindered, or without a row.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../../test-results/', import.meta.url)
const source = new URL('trust.jsonl', folder)
const rows = existsSync(source)
  ? readFileSync(source, 'utf8')
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : []
const groupBy = (list, keyOf) => {
  const groups = new Map()
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}
const browsers = [...new Set(rows.map(({ browser }) => browser))].toSorted()
const subjects = groupBy(rows, ({ subject }) => subject)
const isHonest = ({ result }) => result === 'honest' || result === 'hindered'

/** Lines of one subject: a case a line, a browser a column. */
function linesOf(some) {
  return [...groupBy(some, ({ name }) => name)].map(([name, cases]) => {
    const cells = browsers.map((browser) => {
      const own = cases.filter((each) => each.browser === browser)
      return (
        [...new Set(own.map(({ result, note }) => result + (note ? ` (${note})` : '')))].join('; ') || '—'
      )
    })
    return [name, ...cells]
  })
}

const markdown = ['# Trust', '']
for (const [subject, some] of subjects) {
  console.log(`\n== ${subject}`)
  const lines = [['case', ...browsers], ...linesOf(some)]
  const widths = lines[0].slice(0, -1).map((_, at) => Math.max(...lines.map((line) => line[at].length)))
  for (const line of lines) console.log(line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
  const [head, ...body] = lines.map(
    (line) => `| ${line.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  )
  markdown.push(`## ${subject}`, '', head, `|${' --- |'.repeat(lines[0].length)}`, ...body, '')
}
const honest = rows.filter(isHonest)
const hindered = honest.filter(({ result }) => result === 'hindered').length
const attacks = rows.filter((row) => !isHonest(row))
const count = (result) => attacks.filter((row) => row.result === result).length
const last = `${attacks.length} cases, ${count('refused')} refused, ${count('written')} written`
const others = `${honest.length} honest uses, ${hindered} hindered`
writeFileSync(new URL('trust.md', folder), [...markdown, others, '', last, ''].join('\n'))
console.log(`\n${others}\n${last}`)
if (rows.length === 0 || count('written') > 0 || hindered > 0) process.exitCode = 1
