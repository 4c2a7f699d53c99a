/** Fields that nobody can see, though a script reads them as any other. */

/** What a page does to keep a field out of sight: on the field, or on a box put around it. */
export const unseen: Record<string, { field?: string; box?: string; cover?: true }> = {
  'no height of a clipping box': { box: 'overflow: hidden; height: 0' },
  'one pixel of a clipping box': { box: 'overflow: clip; height: 1px' },
  'max-height 0': { box: 'overflow: hidden; max-height: 0' },
  'right of everything that scrolls': {
    field: 'position: absolute; left: 20000px',
    box: 'overflow: hidden; position: relative',
  },
  'fixed outside of the window': { field: 'position: fixed; left: 150vw; top: 0' },
  'fixed below the window': { field: 'position: fixed; left: 0; top: 150vh' },
  'under another element': { box: 'position: relative', cover: true },
  'under the background of its parent': {
    field: 'position: relative; z-index: -1',
    box: 'position: relative; z-index: 0; isolation: auto; background: #fff',
    cover: true,
  },
  'transparent text and border': { field: 'color: transparent; border-color: transparent; background: none' },
  'text of the colour of its background': { field: 'color: #fff; background: #fff; border-color: #fff' },
  'letters without size': { field: 'font-size: 0' },
  'a box of one pixel': { field: 'width: 1px; height: 1px; padding: 0; border: 0; min-height: 0' },
  'opacity of an ancestor': { box: 'opacity: .05' },
  'clip-path of an ancestor': { box: 'clip-path: inset(100%)' },
  'filter of an ancestor': { box: 'filter: opacity(0)' },
}

/** Runs in the page. */
export function hideField(
  id: string,
  { field: own, box, cover }: { field?: string; box?: string; cover?: true },
): void {
  const field = document.getElementById(id)!
  const around = document.createElement('div')
  field.replaceWith(around)
  around.append(field)
  const important = (css = '') => css.replaceAll(/(;|$)/g, ' !important$1')
  if (box) around.style.cssText = important(box)
  if (own) field.style.cssText = important(own)
  if (!cover) return
  const over = document.createElement('div')
  over.style.cssText = 'position: absolute; inset: 0; background: #fff; z-index: 1'
  around.append(over)
}

/**
 * Runs in the page. Puts in the form of the field `id` a control for each name by which a script knows an element or a
 * form: by its name, then by its id, it stands in the place of that property. Gives back their names.
 */
export function clobber(id: string): string[] {
  const { form } = document.getElementById(id) as HTMLInputElement
  const properties =
    `constructor __proto__ toString hasOwnProperty elements length submit action method name id
    nodeName nodeType localName parentNode parentElement ownerDocument isConnected children firstChild attributes
    style hidden inert title textContent innerText getAttribute hasAttribute querySelector querySelectorAll closest
    matches contains checkVisibility getBoundingClientRect getRootNode addEventListener dispatchEvent`.split(
      /\s+/,
    )
  const box = document.createElement('div')
  box.id = 'strangers'
  for (const property of properties) {
    const named = document.createElement('input')
    named.setAttribute('name', property)
    named.setAttribute('value', `kept ${property}`)
    const known = document.createElement('input')
    known.setAttribute('id', property)
    box.append(named, known)
  }
  Element.prototype.append.call(form, box)
  return properties
}
