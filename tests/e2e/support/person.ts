/**
 * A person at work: 40 words a minute, one second to aim at each click, and nothing but the screen to go by. Those
 * times are kept when `HABILI_PACE` is `human`; else they are only counted.
 */
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { until } from './patience'

/** 40 words of five characters a minute. */
const PER_CHARACTER = 300
const PER_CLICK = 1000
/** Hurried, a hand still leaves the page the time to stand where it is looked at. */
const PER_HURRIED_CLICK = 250

export const isHumanPace = process.env.HABILI_PACE === 'human'

const pause = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

export interface Person {
  /** Clicks what bears these words: a button, a link, a box, an option. */
  click(where: Page | Frame, words: string): Promise<void>
  /** Clicks the field of this label, in the group of this name if any, and types; where the cursor is already, no click is needed. */
  type(where: Page | Frame, label: string, text: string, group?: string): Promise<void>
  /** Chooses an option of a select by its words. */
  choose(where: Page | Frame, label: string, option: string): Promise<void>
  clickHandle(handle: ElementHandle<Element>): Promise<void>
  /** Clicks a field and types in place of what it holds. */
  fillHandle(handle: ElementHandle<Element>, text: string): Promise<void>
  /** Clicks made otherwise, which count too. */
  note(clicks: number): void
  /** What the hands did, the milliseconds that it takes them, and those that were waited for them here. */
  work(): { clicks: number; characters: number; took: number; waited: number }
}

/** Finds by accessible words, visible only; the shortest text wins, as the closest thing said. */
async function find(
  where: Page | Frame,
  words: string,
  selector: string,
): Promise<ElementHandle<HTMLElement>> {
  const look = async () => {
    const handle = await where.evaluateHandle(
      (text, among) => {
        const fold = (value: string) => value.replace(/\s+/g, ' ').trim().toLowerCase()
        const saidBy = (each: HTMLElement) => fold(each.getAttribute('aria-label') ?? each.textContent ?? '')
        return (
          [...document.querySelectorAll<HTMLElement>(among)]
            .filter((each) => each.checkVisibility() && saidBy(each).includes(fold(text)))
            .sort((one, other) => saidBy(one).length - saidBy(other).length)[0] ?? null
        )
      },
      words,
      selector,
    )
    return handle.asElement() as ElementHandle<HTMLElement> | null
  }
  const text = () => where.evaluate(() => document.body.innerText.slice(0, 2000))
  return until(look, async () => `« ${words} » is nowhere in:\n${await text()}`)
}

/** The label that begins with these words, under a legend that has those of `group`. */
async function labelIn(
  where: Page | Frame,
  words: string,
  group: string,
): Promise<ElementHandle<HTMLElement>> {
  const look = async () => {
    const handle = await where.evaluateHandle(
      (text, legend) => {
        const box = [...document.querySelectorAll('fieldset')].find((each) =>
          each.querySelector('legend')?.textContent?.includes(legend),
        )
        return (
          [...(box?.querySelectorAll('label') ?? [])].find((each) => each.textContent?.startsWith(text)) ??
          null
        )
      },
      words,
      group,
    )
    return handle.asElement() as ElementHandle<HTMLElement> | null
  }
  return until(look, async () => `no « ${words} » in « ${group} »`)
}

const pressable = 'button, a[href], summary, [role=option], label'

export function newPerson(): Person {
  let clicks = 0
  let characters = 0
  let waited = 0
  async function aim(): Promise<void> {
    const start = performance.now()
    await pause(isHumanPace ? PER_CLICK : PER_HURRIED_CLICK)
    waited += performance.now() - start
  }
  async function keys(field: ElementHandle<Element>, text: string): Promise<void> {
    characters += text.length
    await field.type(text, { delay: isHumanPace ? PER_CHARACTER : 0 })
    if (isHumanPace) waited += text.length * PER_CHARACTER
  }
  async function clickHandle(handle: ElementHandle<Element>): Promise<void> {
    await aim()
    await press(handle)
  }
  async function press(handle: ElementHandle<Element>): Promise<void> {
    await handle.evaluate((each) => each.scrollIntoView({ block: 'center' }))
    await handle.click()
    clicks++
  }
  /** A hand takes a second to reach a button; the page may redraw it meanwhile, so it is looked for again. */
  async function reach<Target extends Element>(
    look: () => Promise<ElementHandle<Target>>,
  ): Promise<ElementHandle<Target>> {
    await look()
    await aim()
    for (let tries = 1; ; tries++) {
      const handle = await look()
      try {
        await press(handle)
        return handle
      } catch (error) {
        if (tries === 3 || !/detached|not clickable/.test(String(error))) throw error
      }
    }
  }
  async function fieldOf(
    where: Page | Frame,
    label: string,
    group?: string,
  ): Promise<ElementHandle<HTMLElement>> {
    const found = group ? await labelIn(where, label, group) : await find(where, label, 'label')
    const field = await found.evaluateHandle((each) => (each as unknown as HTMLLabelElement).control)
    return field.asElement() as ElementHandle<HTMLElement>
  }
  return {
    work: () => ({ clicks, characters, took: clicks * PER_CLICK + characters * PER_CHARACTER, waited }),
    clickHandle,
    async fillHandle(handle, text) {
      await clickHandle(handle)
      await handle.evaluate((each) => (each as HTMLInputElement).select())
      await keys(handle, text)
    },
    note: (more) => void (clicks += more),
    async click(where, words) {
      await reach(() => find(where, words, pressable))
    },
    async type(where, label, text, group) {
      const isThere = await (
        await fieldOf(where, label, group)
      ).evaluate((each) => each === document.activeElement)
      const field = isThere
        ? await fieldOf(where, label, group)
        : await reach(() => fieldOf(where, label, group))
      await keys(field, text)
    },
    async choose(where, label, option) {
      const field = await fieldOf(where, label)
      await aim()
      clicks += 2
      const value = await field.evaluate(
        (each, text) =>
          [...(each as HTMLSelectElement).options].find((one) => one.text.includes(text))?.value,
        option,
      )
      if (value === undefined) throw new Error(`no option « ${option} » in « ${label} »`)
      await aim()
      await (field as unknown as ElementHandle<HTMLSelectElement>).select(value)
    },
  }
}
