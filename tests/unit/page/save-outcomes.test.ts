/** What the site says of each write that it saves by itself, and in which order it is given them. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pages } from '@/lib/form/sites/demarches/pages'
import { pages as datapass } from '@/lib/form/sites/datapass/pages'
import type { WriteStep } from '@/lib/form/model'
import { newPageContext } from '@/lib/page/read/describe'
import { inSavingOrder, newSaveOutcomes } from '@/lib/page/write/save-outcomes'

const { events } = pages.autosave
let doc: Document

beforeEach(() => {
  vi.useFakeTimers()
  // A document is watched once, and for good.
  doc = document.implementation.createHTMLDocument()
})

const champ = (id: number, type: string, control: string, isRevealing = false) =>
  `<div class="fr-fieldset__element" id="champ-${id}">
     <div class="editable-champ editable-champ-${type}" ${isRevealing ? 'data-dependent-conditions="true"' : ''}>
       <label for="champ-${id}-input">Question ${id}</label>${control}</div></div>`
const text = (id: number, type = 'text', isRevealing = false) =>
  champ(id, type, `<input id="champ-${id}-input" name="q${id}">`, isRevealing)

function show(content: string, site: typeof pages | typeof datapass = pages) {
  doc.body.innerHTML = `<form>${content}</form><div class="dossier-edit-sticky-footer"><div class="autosave"></div></div>`
  const context = newPageContext(doc, site)
  const steps = context.read().map(({ ref, kind, value, fingerprint }): WriteStep => {
    return { ref, kind, value: 'Neuf', was: value, fingerprint }
  })
  return { context, steps, outcomes: newSaveOutcomes(context) }
}
type Shown = ReturnType<typeof show>

const box = (id: number) => doc.getElementById(`champ-${id}`)!
const tell = (name: string, target: EventTarget = doc) =>
  target.dispatchEvent(new Event(name, { bubbles: true }))
function answer(id: number): void {
  const stream = doc.createElement('turbo-stream')
  stream.setAttribute('target', `champ-${id}`)
  doc.body.append(stream)
  tell(events.answer, stream)
  stream.remove()
}
/** The site saves what was written: its answer draws the question of `id` again. */
function saves(id: number, draw: () => void = () => undefined): void {
  tell(events.sent)
  answer(id)
  draw()
  tell(events.ended)
}

/** Announces a write and its end; says whether the next one waits for the site. */
async function write({ context, outcomes }: Shown, step: WriteStep, then?: () => void) {
  outcomes.expect(step, context.memory.controlsOf(step.ref)[0]!)
  let isDone = false
  const added = outcomes.add(step).then(() => (isDone = true))
  await vi.advanceTimersByTimeAsync(0)
  const hasWaited = !isDone
  then?.()
  await vi.advanceTimersByTimeAsync(hasWaited ? 60_000 : 0)
  await added
  return hasWaited
}
async function settled({ outcomes }: Shown, { ref }: WriteStep) {
  const end = outcomes.settle()
  await vi.advanceTimersByTimeAsync(60_000)
  await end
  return outcomes.outcomeOf(ref)
}

describe('the word of the site on a write', () => {
  it('is that it is saved, with what it says beside the question', async () => {
    const shown = show(text(1))
    const [step] = shown.steps
    expect(await write(shown, step!)).toBe(false)
    saves(1, () =>
      box(1).firstElementChild!.insertAdjacentHTML('beforeend', '<p class="fr-message">Noté</p>'),
    )
    expect(await settled(shown, step!)).toEqual({ outcome: 'saved', message: 'Noté' })
  })

  it('is its error, even of what it saved', async () => {
    const shown = show(text(1))
    const [step] = shown.steps
    await write(shown, step!)
    const error = '<p class="fr-message fr-message--error">Déjà pris</p>'
    saves(1, () => box(1).firstElementChild!.insertAdjacentHTML('beforeend', error))
    expect(await settled(shown, step!)).toEqual({ outcome: 'refused_by_site', message: 'Déjà pris' })
  })

  it('is that it failed', async () => {
    const shown = show(text(1))
    const [step] = shown.steps
    await write(shown, step!)
    tell(events.sent)
    tell(events.failed)
    expect(await settled(shown, step!)).toEqual({ outcome: 'not_saved', message: '' })
  })

  it('is none when it is silent', async () => {
    const shown = show(text(1))
    const [step] = shown.steps
    await write(shown, step!)
    expect(await settled(shown, step!)).toMatchObject({ outcome: 'not_confirmed' })
  })

  it('on a question that its answer took away is the same, without a message', async () => {
    const shown = show(text(1))
    const [step] = shown.steps
    await write(shown, step!)
    saves(1, () => box(1).remove())
    expect(await settled(shown, step!)).toEqual({ outcome: 'saved', message: '' })
  })

  it('waits for the end of a look-up, whose message is the one that counts', async () => {
    const shown = show(text(1, 'siret'))
    const [step] = shown.steps
    await write(shown, step!)
    const poll = '<div data-turbo-poll-url-value="/poll"></div>'
    saves(1, () => box(1).insertAdjacentHTML('beforeend', poll))
    setTimeout(() => {
      box(1).lastElementChild!.remove()
      const error = '<p class="fr-message fr-message--error">Inconnu</p>'
      box(1).firstElementChild!.insertAdjacentHTML('beforeend', error)
    }, 5000)
    expect(await settled(shown, step!)).toEqual({ outcome: 'refused_by_site', message: 'Inconnu' })
  })
})

describe('the next write', () => {
  it('waits behind one that may reveal questions, and behind one of another kind than the last', async () => {
    const shown = show(text(1) + text(2, 'text', true) + text(3) + text(4, 'siret'))
    const [plain, revealing, other, lookup] = shown.steps as [WriteStep, WriteStep, WriteStep, WriteStep]
    expect(await write(shown, plain, () => undefined)).toBe(false)
    saves(1)
    expect(await write(shown, revealing, () => saves(2))).toBe(true)
    expect(shown.outcomes.outcomeOf(plain.ref)).toMatchObject({ outcome: 'saved' })
    expect(await write(shown, other)).toBe(false)
    saves(3)
    expect(await write(shown, lookup, () => saves(4))).toBe(true)
  })

  it('waits once eight are with the site', async () => {
    const shown = show(Array.from({ length: 8 }, (_, at) => text(at + 1)).join(''))
    const waits: boolean[] = []
    for (const [at, step] of shown.steps.entries()) {
      waits.push(await write(shown, step, at === 7 ? () => saves(8) : undefined))
      if (at < 7) saves(at + 1)
    }
    expect(waits).toEqual([false, false, false, false, false, false, false, true])
  })

  it('waits for nothing where the site saves nothing by itself', async () => {
    const shown = show('<input name="authorization_request_france_connect[intitule]" id="i">', datapass)
    const [step] = shown.steps
    expect(await write(shown, step!)).toBe(false)
    shown.outcomes.forget(shown.context.memory.controlsOf(step!.ref)[0]!)
    await shown.outcomes.settle()
    expect(shown.outcomes.outcomeOf(step!.ref)).toBeUndefined()
  })
})

describe('the order of writes', () => {
  const content =
    text(1) + text(2, 'siret') + champ(3, 'piece_justificative', '<input type="file" id="champ-3-input">')

  it('is files, then what is looked up, then the rest, rows last, where the site saves each', () => {
    const { steps, context } = show(content)
    const [plain, lookup, file] = steps as [WriteStep, WriteStep, WriteStep]
    const rows: WriteStep = { ...plain, ref: 90, kind: 'rows' }
    expect(inSavingOrder([rows, plain, lookup, file], context)).toEqual([file, lookup, plain, rows])
  })

  it('is that of the page elsewhere', () => {
    const { steps, context } = show(content)
    const wanted = steps.toReversed()
    expect(inSavingOrder(wanted, { ...context, site: datapass })).toEqual(wanted)
  })
})
