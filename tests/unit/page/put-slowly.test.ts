import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { pages } from '@/lib/form/sites/demarches/pages'
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
