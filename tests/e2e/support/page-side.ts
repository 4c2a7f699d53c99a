/** Speaks to the page side as the background does: what it reads and writes, without plan nor screen. */
import type { Page } from 'puppeteer-core'
import type { GuestProtocol } from '@/lib/contract/page'
import type { FieldDescriptor, PageDescription, WriteResult, UndoResult, UndoStep } from '@/lib/form/model'

type Asked<N extends keyof GuestProtocol> = Awaited<ReturnType<GuestProtocol[N]>>

/** Asks the page side of `page`; `control` is a page of the extension. */
export async function askPage<N extends keyof GuestProtocol>(
  control: Page,
  page: Page,
  name: N,
  data?: Parameters<GuestProtocol[N]>[0],
): Promise<Asked<N>> {
  await page.bringToFront()
  const told = await control.evaluate(
    async (type, input) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
      const [tab] = await api.tabs.query({ active: true })
      const message = { id: 1, type, data: input ?? undefined, timestamp: Date.now() }
      // Told as text: Firefox's driver gives a list that is there twice once only.
      return JSON.stringify(await api.tabs.sendMessage(tab!.id!, message, { frameId: 0 }))
    },
    name,
    data as never,
  )
  const answer = JSON.parse(told) as { res?: Asked<N>; err?: { message: string } } | null
  if (!answer || answer.err) throw new Error(`${name}: ${answer?.err?.message ?? 'no answer'}`)
  return answer.res as Asked<N>
}

export type Wanted = Record<string, string | string[]>

export interface Filled {
  /** Outcome, and the site's own words if any, by label. */
  outcomes: Record<string, string>
  results: WriteResult[]
  undo: UndoStep[]
  page: PageDescription
}

/** Confirms `wanted`, by label, on the page as it is now. */
export async function writeOn(control: Page, page: Page, wanted: Wanted): Promise<Filled> {
  const description = (await askPage(control, page, 'guest.describe'))!
  const fields = Object.keys(wanted).map((label) => fieldSaying(description.fields, label))
  const steps = fields.map(({ ref, kind, value: was, fingerprint, label }) => ({
    ref,
    kind,
    was,
    fingerprint,
    value: wanted[label]!,
  }))
  const { documentId, view } = description
  const { results, undo } = await askPage(control, page, 'guest.write', {
    documentId,
    view,
    token: '',
    steps,
  })
  const labels = new Map(fields.map(({ ref, label }) => [ref, label]))
  const outcomes = Object.fromEntries(results.map(({ ref, outcome }) => [labels.get(ref)!, outcome]))
  return { outcomes, results, undo, page: description }
}

export function undoOn(
  control: Page,
  page: Page,
  { page: { documentId }, undo }: Filled,
): Promise<UndoResult[]> {
  return askPage(control, page, 'guest.undo', { documentId, steps: undo })
}

function fieldSaying(fields: FieldDescriptor[], label: string): FieldDescriptor {
  const found = fields.find((each) => each.label === label)
  if (!found) throw new Error(`no « ${label} » among: ${fields.map((each) => each.label).join(' · ')}`)
  return found
}
