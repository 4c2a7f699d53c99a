/** What a measure gives: a row by thing compared, its median and how far the rounds spread. */
export interface Row {
  browser: string
  /** What was done. */
  what: string
  /** How much of it: fields, organisations. */
  size: number
  /** Ours, the floor, or a rival. */
  who: string
  median: number
  /** First and last decile. */
  spread: [number, number]
  unit: 'ms' | 'bytes'
  rounds: number
}

const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

/** A row of measured values. */
export function rowOf(named: Pick<Row, 'browser' | 'what' | 'size' | 'who'>, values: number[]): Row {
  const sorted = values.toSorted((one, other) => one - other)
  return {
    ...named,
    median: at(sorted, 0.5),
    spread: [at(sorted, 0.1), at(sorted, 0.9)],
    unit: 'ms',
    rounds: values.length,
  }
}

const shown = (value: number, unit: Row['unit']) =>
  unit === 'bytes'
    ? `${Math.round(value / 1000)} kB`
    : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`

/** A Markdown table, each row beside the floor of the same run. */
export function markdown(rows: Row[]): string {
  const lines = rows.map((row) => {
    const floor = rows.find(
      ({ browser, what, size, who }) =>
        who === 'floor' && browser === row.browser && what === row.what && size === row.size,
    )
    const ratio = floor && floor !== row ? `× ${(row.median / floor.median).toFixed(1)}` : ''
    const spread = row.spread.map((value) => shown(value, row.unit)).join(' – ')
    return `| ${row.browser} | ${row.what} | ${row.size} | ${row.who} | ${shown(row.median, row.unit)} | ${spread} | ${ratio} |`
  })
  return [
    '| Browser | What | Size | Who | Median | First and last decile | Beside the floor |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
