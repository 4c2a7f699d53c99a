import { beforeEach, describe, expect, it, vi } from 'vitest'
import { undoSteps } from '@/lib/page/write/undo'
import { writeSteps } from '@/lib/page/write/write'
import { box, control, P, question, radio, show } from './dom'
import { contextOf, fill, onceWritten, stepsFor, write } from './filling'

beforeEach(() => void vi.useFakeTimers())

describe('writing', () => {
  it('sets a text, with one input then one change that bubble, and no other event', async () => {
    const page = show(question('intitule'))
    const heard: string[] = []
    for (const type of ['input', 'change', 'focus', 'blur', 'keydown', 'keyup', 'click', 'submit'])
      document.body.addEventListener(type, ({ type: name }) => heard.push(name))
    const { results } = await fill(page, { intitule: 'Guichet' })
    expect(results).toEqual([{ ref: 0, outcome: 'written', before: '', after: 'Guichet' }])
    expect(control('intitule').value).toBe('Guichet')
    expect(heard).toEqual(['input', 'change'])
  })

  it('goes past a value accessor that the page has put on the node', async () => {
    const page = show(question('intitule'))
    let caught: unknown
    const accessor = { get: () => '', set: (value: unknown) => (caught = value), configurable: true }
    const steps = stepsFor(page, { intitule: 'Guichet' })
    Object.defineProperty(control('intitule'), 'value', accessor)
    await write(steps, contextOf(page))
    Reflect.deleteProperty(control('intitule'), 'value')
    expect(caught).toBeUndefined()
    expect(control('intitule').value).toBe('Guichet')
  })

  it.each([
    ['long text', `<textarea id="${P}_a" name="${P}[a]"></textarea>`, 'Deux\nlignes'],
    [
      'a choice',
      `<select name="${P}[a]"><option value="">…</option><option value="x">X</option></select>`,
      'x',
    ],
    ['a box', `<input type="checkbox" name="${P}[a]" value="1">`, '1'],
    ['radio buttons', radio('a', 'x') + radio('a', 'y'), 'y'],
    [
      'boxes, beside a locked one',
      box('a', 'l', 'checked disabled') + box('a', 'x') + box('a', 'y'),
      ['l', 'y'],
    ],
    ['a date', `<input type="date" name="${P}[a]">`, '2027-03-01'],
  ])('fills %s, then takes it back', async (_, content, value) => {
    const page = show(content)
    const before = page.read()[0]!.value
    const { outcomes, undo } = await fill(page, { a: value })
    expect(outcomes).toEqual(['written'])
    expect(page.read()[0]!.value).toEqual(value)
    expect(await undoSteps(undo, page)).toMatchObject([{ outcome: 'restored' }])
    expect(page.read()[0]!.value).toEqual(before)
  })

  it('of the value already there touches nothing and leaves nothing to take back', async () => {
    const page = show(question('intitule', 'value="Guichet"'))
    const listener = vi.fn()
    page.form.addEventListener('input', listener)
    const { outcomes, undo } = await fill(page, { intitule: 'Guichet' })
    expect([outcomes, undo]).toEqual([['unchanged'], []])
    expect(listener).not.toHaveBeenCalled()
  })
})

describe('a person who goes on while the fill waits for the page', () => {
  /** What a browser vouches for. */
  const byHand = (element: Element, type: string) =>
    element.dispatchEvent(
      Object.defineProperty(new Event(type, { bubbles: true }), 'isTrusted', { value: true }),
    )

  it('keeps what they type at once: undo takes it for theirs', async () => {
    const page = show(question('intitule') + question('description'))
    const steps = stepsFor(page, { intitule: 'Guichet', description: 'Démarches' })
    const tellFirst = () => {
      control('intitule').value = 'Guichet bis'
      byHand(control('intitule'), 'input')
      // The page's own doing, which comes as late, is still ours to take back.
      control('description').value = 'Démarches.'
    }
    const { results, undo } = await write(steps, contextOf(page, { tellFirst }))
    expect(results.map(({ after }) => after)).toEqual(['Guichet', 'Démarches.'])
    expect((await undoSteps(undo, page)).map(({ label, outcome }) => [label, outcome])).toEqual([
      ['description', 'restored'],
      ['intitule', 'kept_user_change'],
    ])
    expect(control('intitule').value).toBe('Guichet bis')
  })

  it('keeps the box that they untick: what a box tells of our own click is not theirs', async () => {
    const page = show(box('a', 'x') + box('a', 'y'))
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input')]
    for (const each of boxes) each.addEventListener('click', () => byHand(each, 'change'))
    const { undo } = await write(
      stepsFor(page, { a: ['x', 'y'] }),
      contextOf(page, {
        tellFirst: () => {
          boxes[0]!.checked = false
          byHand(boxes[0]!, 'click')
        },
      }),
    )
    expect(undo[0]!.written).toEqual(['x', 'y'])
  })

  it.each([
    ['keeps the focus, where a field took it for its writing', true, 0],
    ['leaves the focus to the assistant by doing nothing in the page', false, 1],
  ])('%s', async (_, isTyping, times) => {
    const page = show(question('intitule') + question('description'))
    const steps = stepsFor(page, { intitule: 'Guichet' }).map((step) => ({
      ...step,
      kind: 'combobox' as const,
    }))
    const giveFocusBack = vi.fn()
    const tellResults = () => void (isTyping && byHand(control('description'), 'input'))
    await write(steps, contextOf(page, { tellResults, giveFocusBack }))
    expect(giveFocusBack).toHaveBeenCalledTimes(times)
  })

  it('is not heard in a question where nothing was answered', async () => {
    const page = show(question('intitule') + question('description'))
    const steps = stepsFor(page, { intitule: 'Guichet' })
    const tellFirst = () => {
      byHand(control('description'), 'input')
      control('intitule').value = ''
    }
    const { results } = await write(steps, contextOf(page, { tellFirst }))
    expect(results).toMatchObject([{ outcome: 'refused_by_page', after: '' }])
  })
})

describe('a page that may leave', () => {
  it('has told how each step ended before the fill waits for it', async () => {
    const page = show(question('intitule') + question('description'))
    const told: unknown[] = []
    const tellResults = (results: object[]) => told.push(...results)
    const steps = stepsFor(page, { intitule: 'Guichet', description: 'Démarches' })
    const writing = writeSteps(steps, contextOf(page, { tellResults }))
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual([
      { ref: 0, outcome: 'written', before: '', after: 'Guichet' },
      { ref: 1, outcome: 'written', before: '', after: 'Démarches' },
    ])
    await vi.runAllTimersAsync()
    expect((await writing).results).toEqual(told)
  })
})

describe('a field that changed between the plan and the write', () => {
  function moveToOtherForm(input: HTMLInputElement) {
    const other = document.createElement('form')
    other.id = 'other'
    document.body.append(other)
    other.append(input.closest('.fr-input-group')!)
  }

  const changes: [string, string, () => void][] = [
    ['has another value', 'changed', () => (control('intitule').value = 'Saisie')],
    ['has another name', 'changed', () => (control('intitule').name = `${P}[description]`)],
    ['has become a password', 'changed', () => (control('intitule').type = 'password')],
    ['has moved to another form', 'changed', () => moveToOtherForm(control('intitule'))],
    ['is readonly', 'not_writable', () => (control('intitule').readOnly = true)],
    ['is disabled', 'not_writable', () => (control('intitule').disabled = true)],
    ['is gone', 'gone', () => control('intitule').remove()],
  ]
  /** Layout and labels are read once a fill, unless a field is no longer as the fill needs it. */
  const readOnce: typeof changes = [
    ['has another label', 'changed', () => (document.querySelector('label')!.textContent = 'Prénom')],
    ['is out of sight', 'not_writable', () => control('intitule').setAttribute('data-look', 'covered')],
  ]

  it.each([...changes, ...readOnce])('and %s is left alone: %s', async (_, outcome, change) => {
    const page = show(question('intitule') + question('description'))
    const steps = stepsFor(page, { intitule: 'Guichet', description: 'Démarches' })
    change()
    const before = control('intitule')?.value
    const { results, undo } = await write(steps, contextOf(page))
    expect(results.map((each) => each.outcome)).toEqual([outcome, 'written'])
    expect(control('intitule')?.value).toBe(before)
    expect(undo).toHaveLength(1)
  })

  it.each(changes)('%s, by a script that runs during the fill', async (_, outcome, change) => {
    const page = show(question('description') + question('intitule'))
    const steps = stepsFor(page, { description: 'Démarches', intitule: 'Guichet' })
    onceWritten('description', change)
    const { results } = await write(steps, contextOf(page))
    expect(results.map((each) => each.outcome)).toEqual(['written', outcome])
    expect(control('intitule')?.value).not.toBe('Guichet')
  })
})

describe('each field, at its own turn', () => {
  const cover = document.createElement('div')
  const sheet = document.createElement('style')
  /** Over the fields, by nothing that the document tells. */
  const lay = () => Object.defineProperty(cover, 'isConnected', { configurable: true, value: true })
  /** Everything is met unless the cover is over it. */
  const reach = () => ({ reach: { isMet: () => !cover.isConnected, restore: () => undefined } })
  const three = () =>
    show(question('intitule') + question('description') + question('date_prevue_mise_en_production'))
  const wanted = { intitule: 'Guichet', description: 'Démarches', date_prevue_mise_en_production: 'Mars' }

  it.each([
    ['covers the rest', () => document.body.append(cover)],
    ['covers the rest by a rule of style', () => (lay(), sheet.sheet!.insertRule('p { top: 0 }'))],
    [
      'raises something over the rest',
      () => (lay(), control('description').dispatchEvent(new Event('beforetoggle'))),
    ],
    [
      'hides the rest without any sign in its document',
      () => (lay(), vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(false)),
    ],
  ])('is left alone once the page %s', async (_, change) => {
    const page = three()
    document.head.append(sheet)
    onceWritten('intitule', change)
    const { results } = await write(stepsFor(page, wanted), contextOf(page, { ...reach() }))
    expect(results.map(({ outcome }) => outcome)).toEqual(['written', 'not_writable', 'not_writable'])
    expect(control('description').value).toBe('')
    cover.remove()
    sheet.remove()
    Reflect.deleteProperty(cover, 'isConnected')
    vi.restoreAllMocks()
  })

  it('is looked at with the others: once for all of them, and again after an answer on which they may depend', async () => {
    const page = show(
      question('intitule') +
        question('description') +
        radio('niveau', 'x') +
        radio('niveau', 'y') +
        question('cgu'),
    )
    let looks = 0
    const statesNow = () => (looks++, page.statesNow())
    const some = { intitule: 'Guichet', description: 'Démarches' }
    await write(stepsFor(page, some), contextOf(page, { statesNow }))
    expect(looks).toBe(1)
    const all = { ...some, niveau: 'y', cgu: 'x' }
    page.form.reset()
    looks = 0
    await write(stepsFor(page, all), contextOf(page, { statesNow }))
    expect(looks).toBe(3)
  })

  it('is looked at anew once the browser had a turn of its own', async () => {
    const page = three()
    // Each value takes longer than a stretch.
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 50))
    onceWritten('intitule', () => setTimeout(() => lay()))
    const { results } = await write(stepsFor(page, wanted), contextOf(page, { ...reach() }))
    expect(results.map(({ outcome }) => outcome)).toEqual(['written', 'not_writable', 'not_writable'])
    Reflect.deleteProperty(cover, 'isConnected')
    vi.restoreAllMocks()
  })

  it('is read once with the others by the second look, however many the page has drawn anew', async () => {
    const page = three()
    const steps = stepsFor(page, wanted)
    let readings = 0
    const context = contextOf(page, { read: () => (readings++, page.read()), lastRead: page.read })
    const first = await new Promise((resolve) => {
      void writeSteps(steps, { ...context, tellFirst: resolve })
    })
    expect(first).toMatchObject({ results: [{ outcome: 'written' }, {}, {}] })
    document.body.replaceChildren(document.body.firstElementChild!.cloneNode(true))
    readings = 0
    await vi.runAllTimersAsync()
    expect(readings).toBe(1)
  })
})
