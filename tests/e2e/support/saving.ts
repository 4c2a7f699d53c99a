/** Saves that go on and on from a page of the extension, and what of them was said to be saved. */
import type { Page } from 'puppeteer-core'
import { dump } from './database'

/** The last value of each record that was said to be saved; how many were. */
export interface Saving {
  acknowledged: Record<string, number>
  count: number
}

interface Row {
  id: string
  rev: number
  fonction: string
}
const contactsOf = async (page: Page) => ((await dump(page, 'contacts')).contacts ?? []) as Row[]

/**
 * Goes on saving numbers that grow in every contact, one after the other, until the page goes. What is not answered is
 * asked again under the same request, as the editor does.
 */
export async function keepSaving(page: Page): Promise<void> {
  const contacts = await contactsOf(page)
  if (contacts.length === 0) throw new Error('no contact is found in the database')
  await page.evaluate((rows) => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
    const saving: Saving & { failure?: string } = { acknowledged: {}, count: 0 }
    Object.assign(globalThis, { saving })
    const save = async (data: object) => {
      for (;;) {
        const answer = await api.runtime
          .sendMessage({ id: 1, type: 'record.save', data, timestamp: Date.now() })
          .catch(() => undefined)
        const outcome = answer?.res as { outcome: string; rev: number } | undefined
        if (outcome?.outcome === 'saved') return outcome.rev
        if (outcome) throw new Error(JSON.stringify(outcome))
        await new Promise((resume) => setTimeout(resume, 20))
      }
    }
    const run = async () => {
      for (let value = Math.max(...rows.map(({ fonction }) => Number(fonction))) + 1; ; value++) {
        const row = rows[value % rows.length]!
        row.rev = await save({
          table: 'contacts',
          id: row.id,
          expectedRev: row.rev,
          requestId: crypto.randomUUID(),
          patch: { fonction: { was: row.fonction, now: String(value) } },
        })
        row.fonction = String(value)
        saving.acknowledged[row.id] = value
        saving.count++
      }
    }
    run().catch((error: Error) => (saving.failure = error.message))
  }, contacts)
}

/** What was said to be saved until now; throws when a save was refused. */
export async function savedBy(page: Page): Promise<Saving> {
  const { failure, ...saving } = await page.evaluate(
    () => (globalThis as unknown as { saving: Saving & { failure?: string } }).saving,
  )
  if (failure) throw new Error(failure)
  return saving
}

/** What of it the database does not hold: nothing, unless something is lost. */
export async function lostOf(page: Page, { acknowledged }: Saving): Promise<string[]> {
  const kept = new Map((await contactsOf(page)).map(({ id, fonction }) => [id, Number(fonction)]))
  return Object.entries(acknowledged)
    .filter(([id, value]) => !(kept.get(id)! >= value))
    .map(([id, value]) => `${id}: ${value} was said to be saved, ${kept.get(id)} is kept`)
}
