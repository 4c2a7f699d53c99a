// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newMarks, type Marks } from '@/lib/page/marks/marks'
import type { Control } from '@/lib/page/dom'

/** The closed roots made, which no script of a page could have. */
const roots: ShadowRoot[] = []
const modes: string[] = []
let fields: Control[][] = []
let marks: Marks
/** What lies over each point of the window. */
let met: Element | null = null
/** What is no longer true of the marks. */
let left: 'all' | 'shown' | undefined
let panel: Element

const boxes = (look: string) => [...(roots.at(-1)?.querySelectorAll<HTMLElement>(`.${look}`) ?? [])]
const inView = (look: string) => boxes(look).filter(({ hidden }) => !hidden)
const words = (look: string) => boxes(look).map(({ dataset }) => dataset['words'])
const host = () => document.querySelector('html > div')

beforeEach(() => {
  roots.length = modes.length = 0
  document.body.innerHTML = `<input id="a"><textarea id="b"></textarea>
    <input type="radio" name="r" value="1"><input type="radio" name="r" value="2"><input type="checkbox" value="1">`
  const all = [...document.querySelectorAll<Control>('input, textarea')]
  fields = [[all[0]!], [all[1]!], all.slice(2, 4), [all[4]!]]
  met = document.body
  panel = document.body.appendChild(document.createElement('div'))
  left = undefined
  document.elementFromPoint = () => met
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    modes.push(init.mode)
    const root = attach.call(this, init)
    roots.push(root)
    return root
  })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = [...document.querySelectorAll('input, textarea')].indexOf(this as Control)
    return at < 0 ? new DOMRect(0, 0, 0, 0) : new DOMRect(100, 100 + 50 * at, 200, 40)
  })
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => (run(), 0))
  marks = newMarks({
    doc: document,
    controlsOf: (ref) => fields[ref] ?? [],
    own: () => panel,
    isLeft: () => left,
  })
})
afterEach(() => {
  left = 'all'
  marks.look()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** What a browser vouches for. */
function trusted(type: string): Event {
  const event = new Event(type, { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  return event
}

it('draws nothing, and puts nothing into the page, until something is to be shown', () => {
  expect(roots).toEqual([])
  marks.keep([], false)
  marks.show([], false)
  expect(host()).toBeNull()
})

it('outlines a field at its place, and takes that away with the next', () => {
  expect(marks.show([{ ref: 0 }], true)).toBe(true)
  const [box] = inView('place')
  expect([box!.style.left, box!.style.top, box!.style.width, box!.style.height]).toEqual([
    '97px',
    '97px',
    '206px',
    '46px',
  ])
  expect(modes).toEqual(['closed'])
  expect([host()!.getAttribute('aria-hidden'), (host() as HTMLElement).inert, host()!.shadowRoot]).toEqual([
    'true',
    true,
    null,
  ])
  // The whole group of a choice.
  marks.show([{ ref: 2 }], true)
  expect(inView('place').map(({ style }) => [style.top, style.height])).toEqual([['197px', '96px']])
  marks.show([], false)
  expect(boxes('place')).toEqual([])
  expect(host()).toBeNull()
  expect(marks.show([{ ref: 9 }], true)).toBe(false)
})

it('shows what a press would write, as words of a style, and a tick at what would be chosen', () => {
  marks.show(
    [
      { ref: 0, value: 'Guichet', words: 'Guichet' },
      { ref: 2, value: '2', words: 'Deux' },
      { ref: 3, value: '1', words: 'coché' },
    ],
    false,
  )
  expect(words('value')).toEqual(['Guichet'])
  expect(boxes('tick').map(({ style }) => style.top)).toEqual(['250px', '300px'])
  expect(roots[0]!.textContent).toBe('')
  expect(fields[0]![0]!.value).toBe('')
})

it('shows nothing over a field that something of the page covers', () => {
  const cover = document.body.appendChild(document.createElement('div'))
  met = cover
  marks.show([{ ref: 0 }], false)
  expect(inView('place')).toEqual([])
  met = document.body
  document.dispatchEvent(trusted('scroll'))
  expect(inView('place')).toHaveLength(1)
})

it('measures nothing again while a text scrolls under what is typed into it', () => {
  marks.keep([1], false)
  const measured = vi.mocked(Element.prototype.getBoundingClientRect)
  measured.mockClear()
  fields[1]![0]!.dispatchEvent(trusted('scroll'))
  expect(measured).not.toHaveBeenCalled()
  document.dispatchEvent(trusted('scroll'))
  expect(measured).toHaveBeenCalled()
})

it('takes what is shown away once the person is back in the page, and not at a word of its scripts nor at what lies under our panel', () => {
  marks.show([{ ref: 0, value: 'Guichet', words: 'Guichet' }], false)
  document.dispatchEvent(new Event('pointermove'))
  expect(boxes('value')).toHaveLength(1)
  panel.dispatchEvent(trusted('pointermove'))
  expect(boxes('value')).toHaveLength(1)
  document.dispatchEvent(trusted('pointermove'))
  expect(boxes('value')).toEqual([])
})

it('keeps a mark on what was written, until the person edits it', () => {
  marks.keep([0, 1], false)
  marks.keep([1], true)
  expect(inView('written')).toHaveLength(2)
  fields[0]![0]!.dispatchEvent(new Event('input', { bubbles: true }))
  expect(boxes('written')).toHaveLength(2)
  fields[0]![0]!.dispatchEvent(trusted('input'))
  expect(inView('written').map(({ style }) => style.top)).toEqual(['150px'])
  // What is shown comes and goes beside it.
  marks.show([{ ref: 0 }], false)
  marks.show([], false)
  expect(boxes('written')).toHaveLength(1)
  marks.drop([1])
  expect(boxes('written')).toEqual([])
  expect(host()).toBeNull()
})

it('marks no more what the person edited before the second look at a press, and marks it at the next press', () => {
  marks.keep([0, 1], false)
  fields[0]![0]!.dispatchEvent(trusted('input'))
  marks.keep([0, 1], true)
  expect(inView('written').map(({ style }) => style.top)).toEqual(['150px'])
  // The press of another field, before that look.
  marks.keep([1], false)
  marks.keep([0, 1], true)
  expect(inView('written')).toHaveLength(1)
  marks.keep([0], false)
  expect(inView('written')).toHaveLength(2)
})

it('lets go of a field that the page took away, and of all when it is drawn anew', () => {
  marks.keep([0, 1], false)
  fields[0]![0]!.remove()
  document.dispatchEvent(trusted('scroll'))
  expect(boxes('written')).toHaveLength(1)
  marks.show([{ ref: 1 }], false)
  left = 'shown'
  marks.look()
  expect([boxes('place').length, boxes('written').length]).toEqual([0, 1])
  left = 'all'
  marks.look()
  expect(host()).toBeNull()
})
