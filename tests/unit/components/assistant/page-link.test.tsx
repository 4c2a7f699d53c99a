import { cleanup, fireEvent, render } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type PageLink, PageLinkContext } from '@/components/assistant/page-link'
import { Prefill } from '@/components/assistant/Prefill'
import type { FillPlan } from '@/lib/form/model'
import { line, plan } from './samples'

const onPoint = vi.fn<PageLink['onPoint']>()
let focusField: (ref: number) => void
const stop = vi.fn()
const link: PageLink = {
  onPoint,
  onFocused: (_, listener) => {
    focusField = listener
    return stop
  },
}
const nothing = () => undefined
const drawn = (shown: FillPlan) => (
  <PageLinkContext.Provider value={link}>
    <Prefill
      plan={shown}
      report={null}
      undoable={null}
      isCompact={false}
      confirming={{
        phase: 'ready',
        isBusy: false,
        refusal: null,
        buttonRef: nothing,
        onPress: nothing,
        onOpenNative: nothing,
      }}
      onUndo={nothing}
      onShowField={nothing}
      onCompleteProfile={nothing}
    />
  </PageLinkContext.Provider>
)
const lines = [
  line(1, 'Nom du projet'),
  line(2, 'Description', { isTicked: false }),
  line(3, 'Destinataires'),
]
const id = plan(lines).id

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  onPoint.mockReset()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})
const row = (ref: number) => document.querySelector<HTMLElement>(`li[data-ref="${ref}"]`)!
const after = (delay: number) => vi.advanceTimersByTime(delay)

it('tells the page that a plan is shown, then of the line that is hovered for an instant', () => {
  render(drawn(plan(lines)))
  after(200)
  expect(onPoint.mock.calls).toEqual([[id, [], false]])
  fireEvent.mouseOver(row(1))
  after(50)
  fireEvent.mouseOver(row(3))
  after(200)
  expect(onPoint.mock.calls.slice(1)).toEqual([[id, [3], false]])
  fireEvent.mouseLeave(document.querySelector('.prefill')!.parentElement!)
  after(200)
  expect(onPoint.mock.lastCall).toEqual([id, [], false])
})

it('does the same for the keyboard, and lets go when the person leaves for the page', () => {
  render(drawn(plan(lines)))
  row(2).querySelector('input')!.focus()
  after(200)
  expect(onPoint.mock.lastCall).toEqual([id, [2], false])
  fireEvent(window, new Event('blur'))
  after(200)
  expect(onPoint.mock.lastCall).toEqual([id, [], false])
})

it('shows at the button what is ticked, with its values, and takes them away with the plan', () => {
  const { unmount } = render(drawn(plan(lines)))
  fireEvent.mouseOver(document.querySelector('.commit')!)
  after(200)
  expect(onPoint.mock.lastCall).toEqual([id, [1, 3], true])
  unmount()
  after(200)
  expect(onPoint.mock.lastCall).toEqual([id, [], false])
  expect(stop).toHaveBeenCalled()
})

it('asks nothing of a page whose questions have not come', () => {
  render(drawn(plan(lines, { startUrl: 'https://demarche.numerique.gouv.fr/commencer/x' })))
  fireEvent.mouseOver(row(1))
  after(200)
  expect(onPoint).not.toHaveBeenCalled()
})

it('brings the line of the focused field into view, one at a time', () => {
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue()
  Element.prototype.checkVisibility ??= () => true
  render(drawn(plan(lines)))
  focusField(3)
  expect(scroll.mock.contexts).toEqual([row(3)])
  focusField(1)
  expect([...document.querySelectorAll('[data-here]')]).toEqual([row(1)])
  focusField(99)
  expect(document.querySelector('[data-here]')).toBeNull()
  expect(scroll).toHaveBeenCalledTimes(2)
})

it('does not take for read what the page brought into view, until the person acts here', () => {
  let top = 900
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.matches('.confirm')) return new DOMRect(0, 700, 300, 80)
    return new DOMRect(0, this.closest('[data-ref="3"]') ? top : 100, 300, 60)
  })
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => void (top = 300))
  Element.prototype.checkVisibility ??= () => true
  render(drawn(plan(lines)))
  const says = () => document.querySelector('.commit')!.textContent
  after(1000)
  expect(says()).toContain('Relire')
  focusField(3)
  fireEvent.scroll(document)
  after(1000)
  expect(says()).toContain('Relire')
  fireEvent.pointerMove(document.body)
  after(1000)
  expect(says()).toContain('Remplir 2 champs')
})
