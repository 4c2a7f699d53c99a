/** How a page or frame is shown: its width, its colours, and what axe finds wrong in it. */
import { readFileSync } from 'node:fs'
import type { CDPSession, Frame, Page } from 'puppeteer-core'
import type { Habili } from './browser'
import { inFirefox } from './firefox'

export type Scheme = 'light' | 'dark'

const axe = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** `where` prefers these colours from now on; in Firefox, so does every page. */
export async function setScheme(
  { name, browser }: Habili,
  where: Page | Frame,
  scheme: Scheme,
): Promise<void> {
  if (name === 'firefox') {
    const value = { dark: 0, light: 1 }[scheme]
    const pref = 'layout.css.prefers-color-scheme.content-override'
    await inFirefox(browser, `Services.prefs.setIntPref('${pref}', ${value})`)
  } else {
    // A frame of another origin is a page of its own to the protocol.
    const { client } = ('mainFrame' in where ? where.mainFrame() : where) as unknown as { client: CDPSession }
    await client.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    })
  }
  await where.waitForFunction(
    (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
    { polling: 20 },
    scheme,
  )
}

/** Share of what is on the screen at `clip` of `page` that has the colour `css`; `decoder` is any page of ours. */
export async function shareOfColour(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
  css: string,
  decoder: Page,
): Promise<number> {
  const picture = await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false })
  const wanted = css.match(/[\d.]+/g)!.map(Number)
  return decoder.evaluate(
    async (base64, colour) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes]))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      let like = 0
      for (let at = 0; at < data.length; at += 4)
        if ([0, 1, 2].every((part) => Math.abs(data[at + part]! - colour[part]!) < 12)) like++
      return (4 * like) / data.length
    },
    picture,
    wanted,
  )
}

/** Contrast of two opaque colours as CSS computes them (`rgb(…)`), after WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const luminance = (css: string) => {
    const [red = 0, green = 0, blue = 0] = css.match(/[\d.]+/g)!.map((part) => {
      const share = Number(part) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

interface Violation {
  id: string
  help: string
  nodes: { html: string; failureSummary: string }[]
}

/** What axe finds, one line an element; frames within are looked at on their own. */
export async function violations(where: Page | Frame): Promise<string[]> {
  const isThere = await where.evaluate(() => 'axe' in globalThis)
  if (!isThere) await where.evaluate(axe)
  const found = await where.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(where: Document, options: object): Promise<{ violations: Violation[] }> }
    }
    return (await axe.run(document, { resultTypes: ['violations'], iframes: false })).violations
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  )
}

/** How far a page or frame runs over its own width, CSS pixels; 0 is what it must be. */
export const overflow = (where: Page | Frame): Promise<number> =>
  where.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement!
    return Math.max(0, scrollWidth - clientWidth)
  })

/** Words that are cut or lost once lines, paragraphs, letters and words are spaced as WCAG 1.4.12 allows (RGAA 10.12). */
export const cutWhenSpaced = (where: Page | Frame): Promise<string[]> =>
  where.evaluate(() => {
    // The policy of our pages lets no style be written in them.
    const spaced = new CSSStyleSheet()
    spaced.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced]
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(each)
      const { clientWidth: width, clientHeight: height, scrollWidth, scrollHeight } = each
      const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      // Said and not shown, or a drawing, without words.
      if (clipPath !== 'none' || !each.innerText?.trim()) return false
      return (
        (isHidden(overflowX) && scrollWidth > width + 1) || (isHidden(overflowY) && scrollHeight > height + 1)
      )
    })
    const said = cut.map((each) => `${each.tagName} ${each.className}: ${each.innerText.slice(0, 60)}`)
    const over = document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((each) => each !== spaced)
    return over > 0 ? [...said, `${over} px too wide`] : said
  })
