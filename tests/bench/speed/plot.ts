/** A plot of medians against size, both by powers of ten, as an SVG that reads on a light and on a dark page. */
import type { Row } from './figures'

const [WIDTH, HEIGHT] = [640, 360]
const EDGE = { left: 64, right: 180, top: 36, bottom: 44 }
/** Told apart without colour vision too (Okabe and Ito, « Color universal design »). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9']

const powers = (low: number, high: number) =>
  Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
const label = (value: number) => (value >= 1 ? String(value) : value.toFixed(-Math.floor(Math.log10(value))))

export function plot(title: string, sizes: string, rows: Row[]): string {
  const lines = new Map<string, Row[]>()
  for (const row of rows) {
    const name = `${row.who}, ${row.browser}`
    lines.set(name, [...(lines.get(name) ?? []), row])
  }
  const range = (values: number[]) =>
    [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))] as [
      number,
      number,
    ]
  const [left, right] = range(rows.map(({ size }) => size))
  const [low, high] = range(rows.map(({ median }) => median))
  const inner = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom }
  const x = (size: number) =>
    EDGE.left + ((Math.log10(size) - left) / Math.max(1, right - left)) * inner.width
  const y = (value: number) =>
    EDGE.top + inner.height - ((Math.log10(value) - low) / Math.max(1, high - low)) * inner.height
  const text = (at: [number, number], words: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`
  const grid = [
    ...powers(left, right).map((size) => [
      `<path class="grid" d="M${x(size)} ${EDGE.top}V${EDGE.top + inner.height}"/>`,
      text([x(size), EDGE.top + inner.height + 18], label(size), 'text-anchor="middle"'),
    ]),
    ...powers(low, high).map((value) => [
      `<path class="grid" d="M${EDGE.left} ${y(value)}H${EDGE.left + inner.width}"/>`,
      text([EDGE.left - 8, y(value) + 4], `${label(value)} ms`, 'text-anchor="end"'),
    ]),
  ].flat()
  const drawn = [...lines].flatMap(([name, line], index) => {
    const colour = COLOURS[index % COLOURS.length]!
    const points = line.map(({ size, median }) => `${x(size).toFixed(1)} ${y(median).toFixed(1)}`)
    const last = line.at(-1)!
    const dash = last.who === 'floor' ? ' stroke-dasharray="5 4"' : ''
    return [
      `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`,
      ...points.map((point) => `<circle cx="${point.replace(' ', '" cy="')}" r="3" fill="${colour}"/>`),
      text([EDGE.left + inner.width + 12, EDGE.top + 14 + index * 20], name, `style="fill:${colour}"`),
    ]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>text{font:12px system-ui,sans-serif;fill:#57606a}.grid{stroke:#8c959f;stroke-opacity:.35}@media (prefers-color-scheme:dark){text{fill:#c9d1d9}}</style>
${text([EDGE.left, 20], title, 'style="font-weight:600;font-size:14px"')}
${[...grid, ...drawn].join('\n')}
${text([EDGE.left + inner.width / 2, HEIGHT - 8], sizes, 'text-anchor="middle"')}
</svg>
`
}
