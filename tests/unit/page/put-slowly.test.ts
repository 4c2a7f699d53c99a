import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FieldKind } from '@/lib/form/model'
import { pages } from '@/lib/form/sites/demarches/pages'
import type { Control } from '@/lib/page/dom'
import { tagsOf } from '@/lib/page/drawing/champs'
import { MissingOption, SeveralOptions } from '@/lib/page/write/put'
import { put } from '@/lib/page/write/put-slowly'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.restoreAllMocks())

/** A search box that opens its list for one who is in it, and shuts it when they leave. */
function searchBox(): HTMLInputElement {
  document.body.innerHTML = '<input role="combobox"><div id="rac-portal"></div>'
  const input = document.querySelector('input')!
  const list = document.getElementById('rac-portal')!
  let isIn = false
  input.addEventListener('focusin', () => (isIn = true))
  input.addEventListener('focusout', () => {
    isIn = false
    list.replaceChildren()
  })
  input.addEventListener('input', () => {
    if (!isIn || !input.value) return
    const option = Object.assign(document.createElement('div'), { textContent: 'Alençon (61000)' })
    option.setAttribute('role', 'option')
    option.addEventListener('click', () => {
      input.value = 'Alençon (61000)'
      list.replaceChildren()
    })
    list.replaceChildren(option)
  })
  return input
}

it.each([
  ['the page', true],
  ['another window, as where Firefox’s popup confirms: the browser then tells of no focus', false],
])('chooses in a list that is searched, while the focus is in %s', async (_, isInPage) => {
  const input = searchBox()
  vi.spyOn(document, 'hasFocus').mockReturnValue(isInPage)
  if (!isInPage) Object.assign(input, { focus: () => undefined, blur: () => undefined })
  const done = put([input], 'combobox', 'ALENCON (61000)', pages)
  const caught = done.catch((error: Error) => error)
  await vi.runAllTimersAsync()
  expect(await caught).toBeUndefined()
  expect(input.value).toBe('Alençon (61000)')
  // It is left: nothing lies over the next question.
  expect(document.querySelector('[role=option]')).toBeNull()
})

/** A question whose next control the site draws with its answer to the save, `delay` milliseconds later. */
function savedQuestion(first: string, next: string, delay: number): HTMLElement {
  document.body.innerHTML = `<div class="fr-fieldset__element" id="champ-1"><div class="editable-champ">${first}</div></div>`
  const box = document.querySelector<HTMLElement>('.editable-champ')!
  box.addEventListener('change', () => setTimeout(() => box.insertAdjacentHTML('beforeend', next), delay), {
    once: true,
  })
  return box
}

it('writes what no option says once the site has brought the text of « Autre », 12 s later', async () => {
  const box = savedQuestion(
    '<input type="radio" name="a" value="Un"><input type="radio" name="a" value="__other__">',
    '<input name="a[value_other]">',
    12_000,
  )
  const done = put([...box.querySelectorAll('input')], 'radio', 'Trois', pages)
  const caught = done.catch((error: Error) => error)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await caught).toBeUndefined()
  expect(box.querySelector<HTMLInputElement>('[name$="[value_other]"]')!.value).toBe('Trois')
})

it('chooses in a second list that the site brings 12 s after the first', async () => {
  const box = savedQuestion(
    '<select><option value=""></option><option value="A">A</option></select>',
    '<select><option value=""></option><option value="a2">a2</option></select>',
    12_000,
  )
  const done = put([box.querySelector('select')!], 'linked', ['A', 'a2'], pages)
  const caught = done.catch((error: Error) => error)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await caught).toBeUndefined()
  expect([...box.querySelectorAll('select')].map(({ value }) => value)).toEqual(['A', 'a2'])
})

/** A search box whose server answers `delay` milliseconds after it is asked, as the site says by `aria-busy`. */
function searchedBox(delay: number, answer: string[]): HTMLInputElement {
  const input = searchBox()
  const list = document.getElementById('rac-portal')!
  input.addEventListener(
    'input',
    (event) => {
      event.stopImmediatePropagation()
      if (!input.value) return
      setTimeout(() => input.setAttribute('aria-busy', 'true'), 300)
      setTimeout(() => {
        input.setAttribute('aria-busy', 'false')
        // The list is drawn after the answer, not with it.
        setTimeout(() => {
          for (const textContent of answer)
            list.append(Object.assign(document.createElement('div'), { role: 'option', textContent }))
          list.addEventListener('click', () => {
            input.value = answer[0]!
            list.replaceChildren()
          })
        }, 100)
      }, delay)
    },
    { capture: true },
  )
  return input
}

it('chooses in a list whose search is answered after 12 s', async () => {
  const input = searchedBox(12_000, ['Alençon (61000)'])
  const done = put([input], 'combobox', 'ALENCON (61000)', pages)
  const caught = done.catch((error: Error) => error)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await caught).toBeUndefined()
  expect(input.value).toBe('Alençon (61000)')
})

it.each([
  ['answered with nothing, as soon as before', 800, [4500, 5500]],
  ['answered with nothing after 12 s, a moment later', 12_000, [12_000, 13_500]],
  ['not answered, after 20 s', 60_000, [19_500, 20_500]],
] as const)('finds nothing in a search that is %s', async (_, delay, [earliest, latest]) => {
  const input = searchedBox(delay, [])
  const fail = vi.fn<(error: Error) => void>()
  put([input], 'combobox', 'ALENCON (61000)', pages).catch(fail)
  await vi.advanceTimersByTimeAsync(earliest)
  expect(fail).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(latest - earliest)
  expect(fail).toHaveBeenCalledOnce()
  // What was typed to search is no answer.
  expect(input.value).toBe('')
})

/** A question of the site that holds `content`, and what a write of `value` in its first control throws. */
function champ(content: string): HTMLElement {
  document.body.innerHTML = `<div class="fr-fieldset__element" id="champ-1"><div class="editable-champ">${content}</div></div><div id="rac-portal"></div>`
  return document.querySelector('.editable-champ')!
}
async function thrownBy(controls: Control[], kind: FieldKind, value: string | string[]) {
  const done = put(controls, kind, value, pages).catch((error: Error) => error)
  await vi.advanceTimersByTimeAsync(60_000)
  return done
}

describe('a question with several answers', () => {
  /** As the site draws it: a hidden input and a tag for each answer, and a search box for one more. */
  function tags(...held: string[]) {
    const tag = (value: string) =>
      `<span><span class="fr-tag">${value} <button></button></span><input type="hidden" name="c[value][]" value="${value}"></span>`
    const box = champ(`${held.map(tag).join('')}<input role="combobox" aria-controls="own">`)
    const input = box.querySelector<HTMLInputElement>('[role=combobox]')!
    box.addEventListener('click', ({ target }) =>
      (target as Element).closest('.fr-tag')!.parentElement!.remove(),
    )
    // Another list of the page, and this one's own.
    document.getElementById('rac-portal')!.innerHTML = '<div role="option">Nord</div><div id="own"></div>'
    const own = document.getElementById('own')!
    input.addEventListener('input', () => {
      own.innerHTML = ['Nord', 'Nord-Est', 'Sud'].map((each) => `<div role="option">${each}</div>`).join('')
    })
    own.addEventListener('click', ({ target }) => {
      box.insertAdjacentHTML('beforeend', tag((target as Element).textContent))
      input.value = ''
      own.replaceChildren()
    })
    return { input, held: () => tagsOf(input, pages.champs) }
  }

  it('loses those that are not wanted, by their own button, and takes those that it lacks from its own list', async () => {
    const { input, held } = tags('Ouest', 'Sud')
    expect(await thrownBy([input], 'tags', ['Sud', 'Nord'])).toBeUndefined()
    expect(held()).toEqual(['Sud', 'Nord'])
  })

  it('keeps an answer whose tag the page does not show: there is no button to press', async () => {
    const { input, held } = tags('Ouest')
    document.querySelector('.fr-tag')!.remove()
    expect(await thrownBy([input], 'tags', ['Nord'])).toBeUndefined()
    expect(held()).toEqual(['Ouest', 'Nord'])
  })
})

describe('a search box', () => {
  it('is not answered where two options say the same words: only the person knows which', async () => {
    const input = searchedBox(100, ['Alençon (61000)', 'ALENÇON (61000)'])
    expect(await thrownBy([input], 'combobox', 'Alençon (61000)')).toBeInstanceOf(SeveralOptions)
    expect(input.value).toBe('')
  })

  it('is emptied without a search', async () => {
    const input = searchBox()
    input.value = 'Alençon (61000)'
    expect(await thrownBy([input], 'combobox', '')).toBeUndefined()
    expect([input.value, document.querySelector('[role=option]')]).toEqual(['', null])
  })
})

describe('« Autre »', () => {
  const other = '<input name="a[value_other]" value="Trois">'
  const list = `<select><option value="Un">Un</option><option value="__other__" selected>Autre</option></select>`

  it('gives way to an option, and its text with it: left in place, it would come back as the answer', async () => {
    const box = champ(list + other)
    expect(await thrownBy([box.querySelector('select')!], 'select', 'Un')).toBeUndefined()
    expect([box.querySelector('select')!.value, box.querySelector('input')!.value]).toEqual(['Un', ''])
  })

  it('of a list holds what no option says', async () => {
    const box = champ(list + other)
    expect(await thrownBy([box.querySelector('select')!], 'select', 'Quatre')).toBeUndefined()
    expect([box.querySelector('select')!.value, box.querySelector('input')!.value]).toEqual([
      '__other__',
      'Quatre',
    ])
  })

  it('whose text the site never draws is not written', async () => {
    const box = champ(list)
    expect(await thrownBy([box.querySelector('select')!], 'select', 'Quatre')).toBeInstanceOf(MissingOption)
  })

  it('is offered by no box: a plain one is written at once', async () => {
    const box = champ('<input type="checkbox" value="true">')
    expect(await thrownBy([box.querySelector('input')!], 'checkbox', '1')).toBeUndefined()
    expect(box.querySelector('input')!.checked).toBe(true)
  })
})

describe('lists that depend on each other', () => {
  const lists = (first: string, second = '') =>
    champ(
      `<select><option value=""></option><option value="A">A</option></select>
       <select><option value=""></option><option value="a1">a1</option><option value="a2">a2</option></select>`,
    )
      .querySelectorAll('select')
      .forEach((each, at) => (each.value = [first, second][at]!))

  it('change only where they differ', async () => {
    lists('A', 'a1')
    const [first, second] = document.querySelectorAll('select')
    const heard = vi.fn()
    first!.addEventListener('change', heard)
    expect(await thrownBy([first!], 'linked', ['A', 'a2'])).toBeUndefined()
    expect([heard.mock.calls.length, second!.value]).toEqual([0, 'a2'])
  })

  it('end at the first blank, which takes the next ones away', async () => {
    lists('A', 'a1')
    const [first, second] = document.querySelectorAll('select')
    first!.addEventListener('change', () => setTimeout(() => second!.remove(), 300))
    expect(await thrownBy([first!], 'linked', ['', ''])).toBeUndefined()
    expect([...document.querySelectorAll('select')].map(({ value }) => value)).toEqual([''])
  })

  it('that do not offer the answer keep theirs', async () => {
    lists('A', 'a1')
    const [first, second] = document.querySelectorAll('select')
    expect(await thrownBy([first!], 'linked', ['A', 'b1'])).toBeInstanceOf(MissingOption)
    expect([first!.value, second!.value]).toEqual(['A', 'a1'])
  })
})
