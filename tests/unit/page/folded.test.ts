// @vitest-environment happy-dom
/** A folded page tells its facts only; what reads the form comes at the first question. */
import { beforeEach, expect, it, vi } from 'vitest'
import type { PageDescription } from '@/lib/form/model'
import { pages } from '@/lib/form/sites/datapass/pages'
import { newFormDoor, type FormModule } from '@/lib/page/form-door'
import { newFormSide } from '@/lib/page/form-side'
import { startGuest } from '@/lib/page/guest'
import { control, P, question } from './dom'

const wire = vi.hoisted(() => ({
  sent: [] as [string, { page: PageDescription }][],
  answers: new Map<string, (message: { data: unknown }) => unknown>(),
}))
const frame = vi.hoisted(() => ({
  showTab: vi.fn(),
  arrange: vi.fn(),
  orphan: vi.fn(),
  /** The person folds it again. */
  close: () => {},
}))
vi.mock('@/lib/page/frame/frame', () => ({
  newFrame: ({ onClosed }: { onClosed: () => void }) => Object.assign(frame, { close: onClosed }),
  removeFormer: () => undefined,
}))
vi.mock('@/lib/page/wire', () => ({
  wire: {
    onMessage: (name: string, answer: never) => wire.answers.set(name, answer),
    sendMessage: async (name: string, input: never) => (wire.sent.push([name, input]), true),
  },
  api: { runtime: { getURL: (path: string) => path }, i18n: { getMessage: (name: string) => name } },
  isAlive: () => true,
}))

/** How what reads comes, and how often it was asked for. */
const module = { load: async (): Promise<FormModule> => ({ newFormSide }), attempts: 0 }
const describePage = async () =>
  wire.answers.get('guest.describe')!({ data: undefined }) as Promise<PageDescription | null>

function start(hasTab = true): void {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } }
  happyDOM.setURL('https://datapass.api.gouv.fr/formulaires/france-connect/demande/commencer')
  document.body.innerHTML = `<form id="new_${P}">${question('intitule')}${question('description')}</form>`
  startGuest(window, {
    site: pages,
    hasTab,
    newForm: (here) => newFormDoor(here, () => (module.attempts++, module.load())),
  })
}

beforeEach(() => {
  vi.clearAllMocks()
  wire.sent = []
  Object.assign(module, { load: async () => ({ newFormSide }), attempts: 0 })
})

const type = () => control('intitule').dispatchEvent(new Event('input', { bubbles: true }))
const render = () => document.dispatchEvent(new Event('turbo:render'))
/** What this page said last of itself; page sides of the tests before may speak too. */
async function told(): Promise<PageDescription[]> {
  await vi.waitFor(() => expect(wire.sent).not.toEqual([]))
  return wire.sent.filter(([name]) => name === 'page.changed').map(([, { page }]) => page)
}

it('says its facts, and what reads the form is not even asked for', async () => {
  start()
  const [page] = await told()
  expect(page).toMatchObject({ kind: 'request', fields: [], facts: { named: 'france_connect' } })
  expect(page).not.toHaveProperty('reading')
  wire.sent = []
  type()
  render()
  expect((await told()).map(({ fields }) => fields)).toEqual([[]])
  expect(module.attempts).toBe(0)
})

it('is read from the first question on, until the assistant is folded again', async () => {
  start()
  const pages = await Promise.all([describePage(), describePage()])
  expect([pages.map((page) => page!.fields.length), module.attempts]).toEqual([[2, 2], 1])
  const { documentId } = pages[0]!
  const own = async () => (await told()).filter((page) => page.documentId === documentId)
  wire.sent = []
  type()
  await vi.waitFor(async () => expect((await own()).map(({ fields }) => fields.length)).toEqual([2]))
  frame.close()
  wire.sent = []
  render()
  await vi.waitFor(async () => expect((await own()).map(({ fields }) => fields.length)).toEqual([0]))
})

it('is read all the same where the tab is switched off: the count on the button is all there is of ours', async () => {
  start(false)
  await vi.waitFor(async () => expect((await told()).map(({ fields }) => fields.length)).toContain(2))
})

it('whose form cannot be read says so, and is read at the next question', async () => {
  start()
  module.load = () => Promise.reject(new Error('absent'))
  await expect(describePage()).rejects.toThrow('absent')
  expect(frame.orphan).toHaveBeenCalledOnce()
  module.load = async () => ({ newFormSide })
  expect((await describePage())!.fields).toHaveLength(2)
  expect(module.attempts).toBe(2)
})
