import { beforeEach, describe, expect, it, vi } from 'vitest'
import { box, control, P, question, radio, show } from './dom'
import { contextOf, fill, onceWritten, stepsFor, write, type Shown } from './filling'

beforeEach(() => void vi.useFakeTimers())

const two = () => show(question('intitule') + question('description'))
const wanted = { intitule: 'Guichet', description: 'Démarches' }
/** New nodes for the same page, as the server sends it: what was typed is lost. */
const rerender = () => (document.body.innerHTML = document.body.innerHTML.toString())

describe('a page rendered anew', () => {
  it('between the plan and the write is found again by its fields', async () => {
    const page = two()
    const steps = stepsFor(page, wanted)
    rerender()
    const { results } = await write(steps, contextOf(page))
    expect(results.map(({ outcome }) => outcome)).toEqual(['written', 'written'])
    expect(control('description').value).toBe('Démarches')
  })

  it('after a field gets the others, and says that the first was lost', async () => {
    const page = two()
    onceWritten('intitule', () => rerender())
    const { results } = await fill(page, wanted)
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused_by_page', 'written'])
    expect(results[0]!.after).toBe('')
    expect(control('description').value).toBe('Démarches')
  })

  it('with a field twice gets neither of them', async () => {
    const nameless = `<p><label>Nom <input name="${P}[intitule]"></label></p>`
    const page = show(nameless + question('description'))
    const steps = stepsFor(page, wanted)
    document.body.innerHTML = document.body.innerHTML.replace(nameless, nameless + nameless)
    const { results } = await write(steps, contextOf(page))
    expect(results.map(({ outcome }) => outcome)).toEqual(['gone', 'written'])
    const twins = [...document.querySelectorAll<HTMLInputElement>('p input')]
    expect(twins.map(({ value }) => value)).toEqual(['', ''])
  })

  it('without the form any more gets nothing', async () => {
    const page = two()
    onceWritten('intitule', () => page.form.remove())
    expect((await fill(page, wanted)).outcomes).toEqual(['written', 'gone'])
  })

  it('as another view stops the rest, and is not read again', async () => {
    const page = two()
    let isStale = false
    onceWritten('intitule', () => (isStale = true))
    const { results } = await fill(page, wanted, { isStale: () => isStale })
    expect(results.map(({ outcome }) => outcome)).toEqual(['written', 'stopped'])
    expect(control('description').value).toBe('')
  })

  it('by a submit stops the rest', async () => {
    const page = two()
    page.form.addEventListener('submit', (event) => event.preventDefault())
    onceWritten('intitule', () => page.form.dispatchEvent(new Event('submit', { cancelable: true })))
    expect((await fill(page, wanted)).outcomes).toEqual(['written', 'stopped'])
    expect(control('description').value).toBe('')
  })
})

describe('a page that answers a value', () => {
  const answers = (type: string, change: (input: HTMLInputElement) => void, delay?: number) => {
    const page = show(question('siret'))
    const input = control('siret')
    const run = () => change(input)
    input.addEventListener(type, () => (delay ? setTimeout(run, delay) : run()), { once: true })
    return fill(page, { siret: '21619990100010' })
  }
  const spaced = '216 199 901 00010'

  it.each([
    ['separating digits at once', 'input', undefined, spaced, 'written'],
    ['separating digits a little later', 'change', 150, spaced, 'written'],
    ['taking it back at once', 'change', undefined, '', 'refused_by_page'],
    ['taking it back a little later', 'change', 250, '', 'refused_by_page'],
    ['putting another', 'change', 100, '21619990100011', 'refused_by_page'],
    ['cutting it', 'input', undefined, '216199901', 'refused_by_page'],
  ])('by %s', async (_, type, delay, value, outcome) => {
    const { results, undo } = await answers(type, (input) => (input.value = value), delay)
    expect(results).toEqual([{ ref: 0, outcome, before: '', after: value }])
    expect(undo[0]!.written).toBe(value)
  })

  it('in a text of several lines must give it back to the letter, line ends apart', async () => {
    const area = `<textarea id="${P}_a" name="${P}[a]"></textarea>`
    const tidied = async (tidy: (text: string) => string) => {
      const page = show(area)
      const input = control<HTMLTextAreaElement>('a')
      input.addEventListener('change', () => (input.value = tidy(input.value)), { once: true })
      return (await fill(page, { a: 'Un. Deux\nTrois' })).outcomes
    }
    expect(await tidied((text) => text.replace('\n', '\r\n'))).toEqual(['written'])
    expect(await tidied((text) => text.replace(/[\s.]/g, ''))).toEqual(['refused_by_page'])
  })
})

describe('an option that went away', () => {
  const listened = (page: Shown) => {
    const listener = vi.fn()
    page.form.addEventListener('change', listener)
    return listener
  }

  it('leaves a list as it was, without a word to the page', async () => {
    const options =
      '<option value="">…</option><option value="x" selected>X</option><option value="y">Y</option>'
    const page = show(`<select id="${P}_a" name="${P}[a]">${options}</select>`)
    const steps = stepsFor(page, { a: 'y' })
    document.querySelector('option[value=y]')!.remove()
    const listener = listened(page)
    const { results, undo } = await write(steps, contextOf(page))
    expect(results).toEqual([{ ref: 0, outcome: 'option_missing', before: 'x', after: 'x' }])
    expect(control<HTMLSelectElement>('a').value).toBe('x')
    expect([undo, listener.mock.calls]).toEqual([[], []])
  })

  it('leaves radio buttons as they were', async () => {
    const page = show(radio('a', 'x', 'checked') + radio('a', 'y'))
    const steps = stepsFor(page, { a: 'y' })
    control('a_y').value = 'z'
    expect((await write(steps, contextOf(page))).results[0]!.outcome).toBe('option_missing')
    expect(control('a_x').checked).toBe(true)
  })

  it('among boxes is said, and the others stay ticked until undone', async () => {
    const page = show(box('a', 'x') + box('a', 'y'))
    const steps = stepsFor(page, { a: ['x', 'y'] })
    control('a_y').disabled = true
    const { results, undo } = await write(steps, contextOf(page))
    expect(results[0]).toMatchObject({ outcome: 'refused_by_page', after: ['x'] })
    expect(undo[0]).toMatchObject({ before: [], written: ['x'] })
  })
})
