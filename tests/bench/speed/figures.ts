/** What a measure gives: a row by thing compared, its median and how far the rounds spread. */
export interface Row {
  browser: string
  /** What was done. */
  what: string
  /** How much of it: fields, organisations, megabytes. */
  size: number
  /** Ours, the floor, or a rival. */
  who: string
  median: number
  /** First and last decile. */
  spread: [number, number]
  unit: 'ms' | 'bytes' | 'count'
  rounds: number
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

/** A row of measured values. */
export function rowOf(
  named: Pick<Row, 'browser' | 'what' | 'size' | 'who'> & Partial<Pick<Row, 'unit'>>,
  values: number[],
): Row {
  const sorted = values.toSorted((one, other) => one - other)
  return {
    unit: 'ms',
    ...named,
    median: at(sorted, 0.5),
    spread: [at(sorted, 0.1), at(sorted, 0.9)],
    rounds: values.length,
  }
}

/** Values of one browser by what was done, how much of it and by whom, from rounds made in turns. */
export class Rounds {
  readonly #all = new Map<string, { named: Parameters<typeof rowOf>[0]; values: number[] }>()

  constructor(private readonly browser: string) {}

  note(what: string, size: number, who: string, value: number, unit: Row['unit'] = 'ms'): void {
    const key = JSON.stringify([what, size, who])
    if (!this.#all.has(key))
      this.#all.set(key, { named: { browser: this.browser, what, size, who, unit }, values: [] })
    this.#all.get(key)!.values.push(value)
  }

  rows = (): Row[] => [...this.#all.values()].map(({ named, values }) => rowOf(named, values))
}

function shown(value: number, unit: Row['unit']): string {
  if (unit === 'count') return String(Math.round(value))
  if (unit === 'bytes') return `${(value / 1024 / 1024).toFixed(0)} MiB`
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
}

const isFloor = ({ who }: Row) => who.startsWith('floor')

/** A Markdown table, each row beside the floor of the same run. */
function besideFloor(rows: Row[]): string {
  const lines = rows.map((row) => {
    const floor = rows.find(
      (each) =>
        isFloor(each) && each.browser === row.browser && each.what === row.what && each.size === row.size,
    )
    const ratio = floor && floor !== row ? `× ${(row.median / floor.median).toFixed(1)}` : ''
    const spread = row.spread.map((value) => shown(value, row.unit)).join(' – ')
    return `| ${row.browser} | ${row.what} | ${row.size} | ${row.who} | ${shown(row.median, row.unit)} | ${spread} | ${row.rounds} | ${ratio} |`
  })
  return [
    '| Browser | What | Size | Who | Median | First and last decile | Rounds | Beside the floor |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

/** Counts, a line a way to do the same thing: `what` is « thing: count ». */
function counted(rows: Row[]): string {
  const things = [...new Set(rows.map(({ what }) => what.split(': ')[0]!))]
  return things
    .map((thing) => {
      const here = rows.filter(({ what }) => what.startsWith(`${thing}: `))
      const columns = [...new Set(here.map(({ what }) => what.slice(thing.length + 2)))]
      const ways = [...new Set(here.map(({ browser, who }) => `${who}, ${browser}`))]
      const lines = ways.map((way) => {
        const cells = columns.map((column) => {
          const row = here.find(
            ({ browser, who, what }) => `${who}, ${browser}` === way && what === `${thing}: ${column}`,
          )
          return row ? shown(row.median, row.unit) : ''
        })
        return `| ${[way, ...cells].join(' | ')} |`
      })
      return [
        `| ${[thing, ...columns].join(' | ')} |`,
        `|${' --- |'.repeat(columns.length + 1)}`,
        ...lines,
      ].join('\n')
    })
    .join('\n\n')
}

/** Costs beside the floor, then what was counted. */
export function markdown(rows: Row[]): string {
  const isCounted = ({ what }: Row) => what.includes(': ')
  const [costs, counts] = [rows.filter((row) => !isCounted(row)), rows.filter(isCounted)]
  return [costs.length > 0 ? besideFloor(costs) : '', counts.length > 0 ? counted(counts) : '']
    .filter(Boolean)
    .join('\n\n')
}
