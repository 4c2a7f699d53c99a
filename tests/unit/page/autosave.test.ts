import { beforeEach, expect, it, vi } from 'vitest'
import { pages } from '@/lib/form/sites/demarches/pages'
import { watchAutosave } from '@/lib/page/write/autosave'

const { events } = pages.autosave!

/** A form of its own: a document is watched once, and for good. */
let doc: Document

beforeEach(() => {
  vi.useFakeTimers()
  doc = document.implementation.createHTMLDocument()
  doc.body.innerHTML = `
    <div class="dossier-edit-sticky-footer"><div class="autosave"></div></div>
    <div class="fr-fieldset__element" id="champ-1"><div id="champ-1-group"><input type="file"></div></div>`
})

const tell = (name: string, target: EventTarget = doc) =>
  target.dispatchEvent(new Event(name, { bubbles: true }))

/** The site's answer: it draws the question anew. */
function answer(): void {
  const stream = doc.createElement('turbo-stream')
  stream.setAttribute('target', 'champ-1-group')
  doc.body.append(stream)
  tell(events.answer, stream)
  stream.remove()
}

/** The word on a file whose upload takes `delay` milliseconds, and ends by `end`. */
async function wordOnFile(delay: number, end: () => void): Promise<string | undefined> {
  const watch = watchAutosave(doc, pages)!
  const input = doc.querySelector('input')!
  watch.expect(input, false)
  const words = watch.settle()
  setTimeout(end, delay)
  await vi.advanceTimersByTimeAsync(60_000)
  return (await words).get(watch.questionOf(input))
}

it('waits for a file that takes long to go up: the site tells its end alone', async () => {
  const saved = await wordOnFile(8000, () => {
    answer()
    tell(events.ended)
  })
  expect(saved).toBe('saved')
})

it('says that a file failed as soon as the site does', async () => {
  const failed = await wordOnFile(4000, () => {
    tell(events.failed)
    tell(events.ended)
  })
  expect(failed).toBe('failed')
})

it('says of a file that nothing answers that it is not confirmed', async () => {
  expect(await wordOnFile(59_000, () => undefined)).toBe('unconfirmed')
})
