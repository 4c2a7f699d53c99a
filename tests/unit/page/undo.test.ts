import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { UndoStep } from '@/lib/form/model'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { newPageContext } from '@/lib/page/read/describe'
import { undoSteps } from '@/lib/page/write/undo'
import { box, control, P, question, radio, show } from './dom'
import { fill, stepsFor, type Wanted } from './filling'
import { pages } from '@/lib/form/sites/datapass/pages'

beforeEach(() => void vi.useFakeTimers())

const list = (...values: string[]) =>
  `<select id="${P}_a" name="${P}[a]">${values.map((each) => `<option value="${each}">${each}</option>`).join('')}</select>`

/** Fills, lets `meanwhile` happen, undoes: the outcomes in the order of the undo, last field first. */
async function undone(content: string, wanted: Wanted, meanwhile: () => void = () => undefined) {
  const page = show(content)
  const { undo } = await fill(page, wanted)
  meanwhile()
  return { outcomes: (await undoSteps(undo, page)).map(({ outcome }) => outcome), page }
}

describe('undo', () => {
  it('gives each field back, the last one first, with the events that the page listens to', async () => {
    const heard: string[] = []
    const page = show(question('intitule', 'value="Avant"') + question('description'))
    const { undo } = await fill(page, { intitule: 'Guichet', description: 'Démarches' })
    page.form.addEventListener('change', ({ target }) => heard.push((target as HTMLInputElement).id))
    expect(await undoSteps(undo, page)).toEqual([
      { ref: 1, label: 'description', outcome: 'restored' },
      { ref: 0, label: 'intitule', outcome: 'restored' },
    ])
    expect(heard).toEqual([`${P}_description`, `${P}_intitule`])
    expect([control('intitule').value, control('description').value]).toEqual(['Avant', ''])
  })

  it('keeps what the person changed since, and says so', async () => {
    const { outcomes } = await undone(
      question('intitule') + question('description'),
      { intitule: 'Guichet', description: 'Démarches' },
      () => (control('intitule').value = 'Guichet unique'),
    )
    expect(outcomes).toEqual(['restored', 'kept_user_change'])
    expect(control('intitule').value).toBe('Guichet unique')
  })

  it('has nothing to do where the person put the field back', async () => {
    const listener = vi.fn()
    const { outcomes } = await undone(question('intitule', 'value="Avant"'), { intitule: 'Guichet' }, () => {
      control('intitule').value = 'Avant'
      control('intitule').addEventListener('input', listener)
    })
    expect(outcomes).toEqual(['as_before'])
    expect(listener).not.toHaveBeenCalled()
  })

  it.each([
    ['was empty', '', 'as_before'],
    ['held something else before', 'value="Avant"', 'kept_user_change'],
  ])(
    'leaves a field that the person cleared, where it %s, and never counts it as put back',
    async (_, before, outcome) => {
      const listener = vi.fn()
      const { outcomes } = await undone(question('intitule', before), { intitule: 'Guichet' }, () => {
        control('intitule').value = ''
        for (const event of ['input', 'change']) control('intitule').addEventListener(event, listener)
      })
      expect([outcomes, control('intitule').value]).toEqual([[outcome], ''])
      expect(listener).not.toHaveBeenCalled()
    },
  )

  it('leaves radio buttons without choice when there was none', async () => {
    const { outcomes, page } = await undone(radio('a', 'x') + radio('a', 'y'), { a: 'y' })
    expect([outcomes, page.read()[0]!.value]).toEqual([['restored'], ''])
  })

  it('keeps another radio button chosen since', async () => {
    const { outcomes, page } = await undone(radio('a', 'x') + radio('a', 'y'), { a: 'y' }, () =>
      control('a_x').click(),
    )
    expect([outcomes, page.read()[0]!.value]).toEqual([['kept_user_change'], 'x'])
  })

  it.each([
    ['radio buttons', radio('a', 'x', 'checked') + radio('a', 'y'), () => (control('a_x').value = 'z')],
    ['a list', list('x', 'y'), () => document.querySelector('option[value=x]')!.remove()],
  ])(
    'of %s whose former choice is gone says so, and gives the other fields back',
    async (_, content, remove) => {
      const { outcomes, page } = await undone(
        question('intitule') + content,
        { intitule: 'Guichet', a: 'y' },
        remove,
      )
      expect(outcomes).toEqual(['not_restorable', 'restored'])
      expect(page.read().map(({ value }) => value)).toEqual(['', 'y'])
    },
  )

  it('says when the page does not take the former value back', async () => {
    const { outcomes } = await undone(question('intitule'), { intitule: 'Guichet' }, () =>
      control('intitule').addEventListener('change', () => (control('intitule').value = 'Guichet')),
    )
    expect(outcomes).toEqual(['not_restorable'])
  })

  it('says when a field is gone, and finds one rendered anew with its value', async () => {
    const both = question('intitule') + question('description')
    const { outcomes } = await undone(both, { intitule: 'Guichet', description: 'Démarches' }, () => {
      control('intitule').setAttribute('value', 'Guichet')
      control('description').closest('div')!.remove()
      document.body.innerHTML = document.body.innerHTML.toString()
    })
    expect(outcomes).toEqual(['gone', 'restored'])
    expect(control('intitule').value).toBe('')
  })

  it('knows its own value under the mask of the page', async () => {
    const page = show(question('siret'))
    const mask = () => (control('siret').value = '216 199 901 00010')
    control('siret').addEventListener('change', mask, { once: true })
    const { undo } = await fill(page, { siret: '21619990100010' })
    expect((await undoSteps(undo, page))[0]!.outcome).toBe('restored')
    expect(control('siret').value).toBe('')
  })
})

describe('undo of boxes', () => {
  const boxes = box('a', 'l', 'checked disabled') + box('a', 'p', 'checked') + box('a', 'x') + box('a', 'y')
  const wanted = { a: ['l', 'p', 'x', 'y'] }

  it.each([
    ['unticks those of the fill and no other', () => undefined, ['l', 'p'], 'restored'],
    ['keeps one that the person unticked', () => control('a_x').click(), ['l', 'p'], 'restored'],
    ['does not tick again what the person unticked before', () => control('a_p').click(), ['l'], 'restored'],
    [
      'says which the page has locked',
      () => (control('a_y').disabled = true),
      ['l', 'p', 'y'],
      'not_restorable',
    ],
  ])('%s', async (_, meanwhile, left, outcome) => {
    const { outcomes, page } = await undone(boxes, wanted, meanwhile)
    expect(outcomes).toEqual([outcome])
    expect(page.read()[0]!.value).toEqual(left)
  })

  it('has nothing to do once the person unticked all of them', async () => {
    const { outcomes, page } = await undone(box('a', 'p', 'checked') + box('a', 'x'), { a: ['p', 'x'] }, () =>
      control('a_x').click(),
    )
    expect([outcomes, page.read()[0]!.value]).toEqual([['as_before'], ['p']])
  })

  it('keeps a box that the person added', async () => {
    const { outcomes, page } = await undone(boxes, { a: ['l', 'p', 'x'] }, () => control('a_y').click())
    expect(outcomes).toEqual(['restored'])
    expect(page.read()[0]!.value).toEqual(['l', 'p', 'y'])
  })
})

describe('undo where it cannot give back', () => {
  const react = { ...pages, isDrawnByScript: true, keepsFiles: true }

  it.each([
    ['a file', `<input type="file" id="${P}_a" name="${P}[a]">`, { a: [] as string[] }, 'file' as const],
    ['a first choice', radio('a', 'x') + radio('a', 'y'), { a: 'y' }, 'radio' as const],
  ])('on a page that React draws, %s is said and not touched', async (_, content, wanted, kind) => {
    const page = { ...show(content), site: react }
    const heard = vi.fn()
    const step = { ...stepsFor(page, wanted)[0]!, name: '', label: 'a', before: '', written: wanted.a }
    if (kind === 'radio') control('a_y').click()
    page.form.addEventListener('change', heard)
    expect((await undoSteps([{ ...step, kind }], page))[0]!.outcome).toBe('not_restorable')
    expect(heard).not.toHaveBeenCalled()
  })

  it('knows its own value in the dress of the site', async () => {
    const page = show(question('email'))
    const [step] = stepsFor(page, { email: 'DPO@bourg.example' })
    control('email').value = 'dpo@bourg.example'
    const undo = {
      ...step!,
      name: '',
      label: '',
      before: '',
      written: 'DPO@bourg.example',
      dress: 'email' as const,
    }
    expect((await undoSteps([undo], page))[0]!.outcome).toBe('restored')
    expect(control('email').value).toBe('')
  })
})

describe('undo where the site saves each answer', () => {
  const { events } = demarches.autosave
  let doc: Document
  const tell = (name: string, target: EventTarget = doc) =>
    target.dispatchEvent(new Event(name, { bubbles: true }))
  const champ = (id: number, control: string) =>
    `<div class="fr-fieldset__element" id="champ-${id}"><div class="editable-champ editable-champ-text">
       <label for="champ-${id}-input">Question ${id}</label>${control}</div></div>`
  const text = (id: number) =>
    champ(id, `<input id="champ-${id}-input" name="dossier[champs_public_attributes][${id}][value]">`)
  /** The site tells which question its answer draws. */
  function saves(id: number): void {
    tell(events.sent)
    const stream = doc.createElement('turbo-stream')
    stream.setAttribute('target', `champ-${id}`)
    doc.body.append(stream)
    tell(events.answer, stream)
    tell(events.ended)
  }

  /** Takes back what was written in each question; `hear` is the site, told of each change. */
  async function takenBack(content: string, hear: (id: number) => void) {
    // A document is watched once, and for good.
    doc = document.implementation.createHTMLDocument()
    doc.body.innerHTML = `<form>${content}</form><div class="dossier-edit-sticky-footer"><div class="autosave"></div></div>`
    const page = newPageContext(doc, demarches)
    const steps = page.read().map(({ ref, kind, label, fingerprint }): UndoStep => {
      return { ref, kind, name: '', label, fingerprint, before: '', written: 'Neuf' }
    })
    for (const input of doc.querySelectorAll('input')) input.value = 'Neuf'
    doc.addEventListener('change', ({ target }) => hear(Number((target as Element).id.split('-')[1])))
    const undone = undoSteps(steps, page)
    await vi.advanceTimersByTimeAsync(90_000)
    return Object.fromEntries((await undone).map(({ label, outcome }) => [label, outcome]))
  }

  it('says of each field what the site says: saved, or nothing', async () => {
    const outcomes = await takenBack(text(1) + text(2), (id) => id === 1 && setTimeout(() => saves(1), 200))
    expect(outcomes).toEqual({ 'Question 1': 'restored', 'Question 2': 'not_confirmed' })
  })

  it('says that the site refused to save', async () => {
    const outcomes = await takenBack(text(1), () => {
      tell(events.sent)
      setTimeout(() => tell(events.failed), 200)
    })
    expect(outcomes).toEqual({ 'Question 1': 'not_saved' })
  })

  it('awaits no word on a field that the page does not give back', async () => {
    const outcomes = await takenBack(text(1) + text(2), (id) => {
      if (id === 1) doc.querySelector<HTMLInputElement>('#champ-1-input')!.value = 'Neuf'
      else setTimeout(() => saves(2), 200)
    })
    expect(outcomes).toEqual({ 'Question 1': 'not_restorable', 'Question 2': 'restored' })
  })
})
