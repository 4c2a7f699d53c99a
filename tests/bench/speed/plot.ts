/** Plots of medians against size, both by powers of ten, as SVG that reads on a light and on a dark page. */
import type { Row } from './figures'

const [WIDTH, HEIGHT] = [720, 360]
const EDGE = { left: 64, right: 260, top: 36, bottom: 44 }
/** Told apart without colour vision too (Okabe and Ito, « Color universal design »); the floor is grey. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00']
const FLOOR = '#8c959f'

/** As the README says it. */
const inFrench: Record<string, string> = {
  floor: 'minimum',
  'floor, each field looked at': 'champs regardés un à un',
  chromium: 'Chromium',
  firefox: 'Firefox',
  'Habili, warm': 'Habili éveillé',
  'Habili, cold': 'Habili arrêté',
  'Habili, cold, by a finger': 'Habili arrêté, au doigt',
}
const named = (word: string) => inFrench[word] ?? word

const powers = (low: number, high: number) =>
  Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))

function label(value: number): string {
  if (value >= 1000) return `${value / 1000} s`
  return `${value >= 1 ? value : value.toFixed(-Math.floor(Math.log10(value))).replace('.', ',')} ms`
}

/** Powers of ten around these values. */
const range = (values: number[]): [number, number] => [
  Math.floor(Math.log10(Math.min(...values))),
  Math.ceil(Math.log10(Math.max(...values))),
]

function plot(title: string, sizes: string, rows: Row[]): string {
  const lines = new Map<string, Row[]>()
  for (const row of rows) {
    const name = `${named(row.who)}, ${named(row.browser)}`
    lines.set(name, [...(lines.get(name) ?? []), row])
  }
  const whos = [...new Set(rows.map(({ who }) => who))].filter((who) => who !== 'floor')
  const colourOf = (who: string) => (who === 'floor' ? FLOOR : COLOURS[whos.indexOf(who) % COLOURS.length]!)
  const marks = [...new Set(rows.map(({ size }) => size))].toSorted((one, other) => one - other)
  const [left, right] = [marks[0]!, marks.at(-1)!].map(Math.log10) as [number, number]
  const [low, high] = range(rows.map(({ median }) => median))
  const inner = { width: WIDTH - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom }
  const x = (size: number) => EDGE.left + ((Math.log10(size) - left) / (right - left || 1)) * inner.width
  const y = (value: number) =>
    EDGE.top + inner.height - ((Math.log10(value) - low) / Math.max(1, high - low)) * inner.height
  const text = (at: [number, number], words: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${words}</text>`
  const grid = [
    ...marks.map((size) => [
      `<path class="grid" d="M${x(size).toFixed(1)} ${EDGE.top}V${EDGE.top + inner.height}"/>`,
      text([x(size), EDGE.top + inner.height + 18], String(size), 'text-anchor="middle"'),
    ]),
    ...powers(low, high).map((value) => [
      `<path class="grid" d="M${EDGE.left} ${y(value).toFixed(1)}H${EDGE.left + inner.width}"/>`,
      text([EDGE.left - 8, y(value) + 4], label(value), 'text-anchor="end"'),
    ]),
  ].flat()
  // Firefox is dashed, with hollow points.
  const drawn = [...lines].flatMap(([name, line], index) => {
    const [{ who, browser }] = line as [Row]
    const colour = colourOf(who)
    const isSolid = browser !== 'firefox'
    const points = line
      .toSorted((one, other) => one.size - other.size)
      .map(({ size, median }) => [x(size).toFixed(1), y(median).toFixed(1)] as const)
    const stroke = `stroke="${colour}" stroke-width="2"${isSolid ? '' : ' stroke-dasharray="5 4"'}`
    const fill = isSolid ? colour : 'none'
    const key = [EDGE.left + inner.width + 14, EDGE.top + 10 + index * 20] as const
    return [
      `<path d="M${points.map((point) => point.join(' ')).join('L')}" fill="none" ${stroke}/>`,
      ...points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${fill}" stroke="${colour}"/>`),
      `<path d="M${key[0]} ${key[1]}h20" ${stroke}/>`,
      text([key[0] + 26, key[1] + 4], name),
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

/** What the README shows, by file, of the measures that were made. */
export function plots(rows: Row[]): Record<string, string> {
  const wanted: [file: string, title: string, sizes: string, what: string][] = [
    ['bench-fill.svg', 'Remplir, chaque champ vérifié', 'champs', 'fill'],
    [
      'bench-tax.svg',
      'Script de la page quand des champs y paraissent',
      'champs',
      'script, fields that appear',
    ],
    ['bench-open.svg', 'Du clic sur l’onglet replié à la liste', 'organisations', 'click to plan'],
    ['bench-search.svg', 'Une touche dans la recherche', 'organisations', 'keystroke in the list'],
    ['bench-export.svg', 'Exporter des documents', 'Mio', 'export, documents'],
    ['bench-import.svg', 'Ouvrir une importation', 'Mio', 'import, to the preview, documents'],
  ]
  const drawn = wanted.map(([file, title, sizes, what]) => {
    const shown = rows.filter((row) => row.what === what && row.median > 0)
    return [file, shown.length > 0 ? plot(title, sizes, shown) : ''] as const
  })
  return Object.fromEntries(drawn.filter(([, svg]) => svg))
}
