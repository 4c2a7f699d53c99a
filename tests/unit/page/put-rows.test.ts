import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pages } from '@/lib/form/sites/demarches/pages'
import type { UndoStep } from '@/lib/form/model'
import type { PageContext } from '@/lib/page/page-context'
import { undoSteps } from '@/lib/page/write/undo'
import { addRows, isRowToCome, rowsAskedFor } from '@/lib/page/write/put-rows'

const markup = pages.champs.rows
const ADD = `${markup.addId}4`

/** A question whose rows come and go when the site answers: when the test says so. */
function show() {
  document.body.innerHTML = `<div class="editable-champ-repetition"><div id="rows"></div><button id="${ADD}"></button></div>`
  const asked: (() => void)[] = []
  const rows = document.getElementById('rows')!
  let number = 0
  document.getElementById(ADD)!.addEventListener('click', () =>
    asked.push(() => {
      const row = document.createElement('div')
      row.className = 'champs-group'
      row.id = `safe-row-selector-${++number}`
      row.innerHTML = `<button class="utils-repetition-required-destroy-button"></button>`
      row.querySelector('button')!.addEventListener('click', () => row.remove())
      rows.append(row)
    }),
  )
  return { answer: () => asked.shift()!(), ids: () => [...rows.children].map(({ id }) => id.slice(18)) }
}

const button = () => document.getElementById(ADD)!
const SECONDS = 1000
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * SECONDS)
const own = (ids: string[]) => ids.map((id) => id.slice(18))

// One document a test: what was asked of a question is remembered with it.
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', document.implementation.createHTMLDocument())
})

describe('a row that comes late', () => {
  it('is ours, and so is the next one: neither is taken for the other', async () => {
    const site = show()
    const first = addRows(button(), [], 1, markup)
    await pass(21)
    await first
    expect(isRowToCome(document, ADD, [])).toBe(true)
    const second = addRows(button(), ['x'], 1, markup)
    await pass(1)
    site.answer()
    await pass(1)
    expect(isRowToCome(document, ADD, [])).toBe(false)
    expect(isRowToCome(document, ADD, ['x'])).toBe(true)
    site.answer()
    await pass(1)
    await second
    expect(own(await rowsAskedFor(document, ADD, []))).toEqual(['1'])
    expect(own(await rowsAskedFor(document, ADD, ['x']))).toEqual(['2'])
  })

  it('is waited for by the undo', async () => {
    const site = show()
    void addRows(button(), [], 1, markup)
    await pass(21)
    const asked = rowsAskedFor(document, ADD, [])
    await pass(5)
    site.answer()
    await pass(1)
    expect(own(await asked)).toEqual(['1'])
  })

  it('is taken away when it comes after the undo, and a row of nobody’s asking is not', async () => {
    const site = show()
    void addRows(button(), [], 1, markup)
    await pass(21)
    const asked = rowsAskedFor(document, ADD, [])
    await pass(21)
    expect(await asked).toEqual([])
    expect(isRowToCome(document, ADD, [])).toBe(true)
    site.answer()
    await pass(1)
    expect(site.ids()).toEqual([])
    button().click()
    site.answer()
    await pass(1)
    expect(site.ids()).toEqual(['2'])
  })

  it('is given up once the site has had its time: the next one is not ours', async () => {
    const site = show()
    void addRows(button(), [], 1, markup)
    await pass(121)
    expect(isRowToCome(document, ADD, [])).toBe(false)
    site.answer()
    await pass(1)
    expect(await rowsAskedFor(document, ADD, [])).toEqual([])
  })
})

describe('an undo of rows', () => {
  /** Takes back one row asked for and come; `inside` are the fields that it holds. */
  async function undone(meanwhile: () => void, inside: object[] = [], others: object[] = []) {
    const site = show()
    const adding = addRows(button(), [], 1, markup)
    await pass(1)
    site.answer()
    await pass(1)
    await adding
    const field = document.createElement('input')
    document.querySelector('.champs-group')!.append(field)
    meanwhile()
    const context = {
      doc: document,
      site: { champs: pages.champs },
      memory: { controlsOf: (ref: number) => (ref === 1 ? [button()] : ref === 2 ? [field] : []) },
      read: () => (field.isConnected ? inside : []),
    } as unknown as PageContext
    const step = {
      ref: 1,
      kind: 'rows',
      name: '',
      label: 'Contacts',
      fingerprint: '',
      before: [],
      written: ['safe-row-selector-1'],
    }
    const undone = undoSteps([step, ...others] as UndoStep[], context)
    await pass(50)
    return { outcomes: (await undone).map((each) => each.outcome), left: site.ids() }
  }
  const NAME = { ref: 2, kind: 'text', fingerprint: 'nom', value: 'Lou Martin' }
  const OURS = { ...NAME, name: '', label: 'Nom', before: '', written: 'Lou Martin' }

  it.each([
    ['takes them away', () => undefined, 'restored'],
    [
      'counts those that the person removed as before',
      () => document.getElementById('rows')!.replaceChildren(),
      'as_before',
    ],
  ])('%s', async (_, meanwhile, outcome) => {
    expect(await undone(meanwhile)).toEqual({ outcomes: [outcome], left: [] })
  })

  it('takes what Habili wrote in them away with them', async () => {
    const done = await undone(() => undefined, [NAME], [OURS])
    expect(done).toEqual({ outcomes: ['restored', 'restored'], left: [] })
  })

  it('keeps one in which the person wrote, and says so', async () => {
    const theirs = { ...NAME, value: 'Lou Martin-Vaur' }
    const { outcomes, left } = await undone(() => undefined, [theirs], [])
    expect([outcomes, left]).toEqual([['kept_user_change'], ['1']])
  })

  it('says when the site does not take one away', async () => {
    const deaf = () => document.querySelector('.champs-group > button')!.remove()
    expect(await undone(deaf)).toEqual({ outcomes: ['not_restorable'], left: ['1'] })
  })

  it('of which none has come yet is not confirmed', async () => {
    show()
    void addRows(button(), [], 1, markup)
    await pass(21)
    const context = {
      doc: document,
      site: { champs: pages.champs },
      memory: { controlsOf: () => [button()] },
      read: () => [],
    } as unknown as PageContext
    const step = { ref: 1, kind: 'rows', label: 'Contacts', before: [], written: [] }
    const undone = undoSteps([step as unknown as UndoStep], context)
    await pass(30)
    expect(await undone).toEqual([{ ref: 1, label: 'Contacts', outcome: 'not_confirmed' }])
  })
})
