/** What the screen says, as tests write it: the no-break spaces of French are plain spaces. */
import type { Frame, Page } from 'puppeteer-core'

/** The words of the first element that `selector` finds; empty while there is none. */
export async function wordsOf(where: Page | Frame, selector: string): Promise<string> {
  return plain(await where.evaluate((wanted) => document.querySelector(wanted)?.textContent, selector))
}

export const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
