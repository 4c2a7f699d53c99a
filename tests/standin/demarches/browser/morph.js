/**
 * Replaces a champ by the server’s drawing of it, after the rules of the site: identity by id; fields that the
 * person (or a script) wrote keep their value; classes, styles, `hidden` and `aria-*` that scripts changed stay;
 * any other attribute and any child node that the server did not draw goes.
 */
const touched = new WeakSet()
/** What the server drew last, for the attributes that scripts may change. */
const drawn = new WeakMap()

const KEPT = /^(class|style|hidden|aria-.*)$/

export function installMorph(actions) {
  const touch = ({ target }) => touched.add(target)
  document.addEventListener('input', touch, true)
  document.addEventListener('change', touch, true)
  for (const element of document.body.querySelectorAll('*')) note(element)

  actions.replace = eachTarget((element, content) => morph(element, content))
  actions.renew = eachTarget((element, content) => element.replaceWith(noted(content)))
  actions['refresh-label'] = eachTarget(refreshLabel)
  actions.append = eachTarget((element, content) => element.append(noted(content)))
  actions.show = eachTarget((element) => {
    element.hidden = false
    element.classList.remove('hidden')
  })
  actions.hide = eachTarget((element) => {
    element.hidden = true
  })
  actions['focus-first'] = eachTarget((element) => element.querySelector('input, select, textarea')?.focus())
}

function eachTarget(act) {
  return function () {
    for (const element of this.targetElements) {
      const content = this.querySelector('template')?.content.firstElementChild
      act(element, content ? document.importNode(content, true) : null)
    }
  }
}

function note(element) {
  const kept = [...element.attributes].filter(({ name }) => KEPT.test(name))
  drawn.set(element, new Map(kept.map(({ name, value }) => [name, value])))
}

function noted(content) {
  for (const element of [content, ...content.querySelectorAll('*')]) note(element)
  return content
}

function refreshLabel(element, content) {
  for (const part of content.querySelectorAll('.fr-label, .fr-fieldset__legend, .fr-messages-group')) {
    const own = part.id && document.getElementById(part.id)
    if (own && element.contains(own)) morph(own, part)
  }
}

/** Morphs `current` into `wanted`; nodes of another kind or id are replaced. */
export function morph(current, wanted) {
  if (current.nodeName !== wanted.nodeName || current.id !== wanted.id) {
    current.replaceWith(noted(wanted))
    return
  }
  if (wanted.dataset.turboForce === 'server' && current.matches('input, select, div, button')) {
    current.replaceWith(noted(wanted))
    return
  }
  // The same node may become another field: its value was the other’s.
  const isSameField = current.getAttribute('name') === wanted.getAttribute('name')
  const value = touched.has(current) && isSameField ? read(current) : null
  const drawnValue = wanted.localName === 'select' ? wanted.value : ''
  morphAttributes(current, wanted)
  if (current.localName === 'react-component') return
  if (current.localName === 'textarea' && !value) current.value = wanted.value
  else if (current.localName === 'input' && !value) write(current, read(wanted))
  if (current.localName !== 'textarea') morphChildren(current, wanted)
  if (value) write(current, value)
  else if (current.localName === 'select') current.value = drawnValue
}

function read(control) {
  return { value: control.value, checked: control.checked }
}

function write(control, { value, checked }) {
  if (control.type === 'file') return
  if (control.type === 'checkbox' || control.type === 'radio') control.checked = checked
  else if (control.value !== value) control.value = value
}

function morphAttributes(current, wanted) {
  const before = drawn.get(current) ?? new Map()
  for (const { name } of Array.from(current.attributes)) {
    if (KEPT.test(name)) continue
    if (!wanted.hasAttribute(name)) current.removeAttribute(name)
  }
  for (const { name, value } of wanted.attributes) {
    if (!KEPT.test(name) && current.getAttribute(name) !== value) current.setAttribute(name, value)
  }
  morphClasses(current, wanted, before.get('class') ?? '')
  const names = new Set([...current.getAttributeNames(), ...wanted.getAttributeNames()])
  for (const name of names) {
    if (!KEPT.test(name) || name === 'class') continue
    const isTheServers = current.getAttribute(name) === (before.get(name) ?? null)
    if (!isTheServers) continue
    if (wanted.hasAttribute(name)) current.setAttribute(name, wanted.getAttribute(name))
    else current.removeAttribute(name)
  }
  note(wanted)
  drawn.set(current, drawn.get(wanted))
}

function morphClasses(current, wanted, before) {
  const known = new Set(before.split(/\s+/))
  const added = [...current.classList].filter((name) => !known.has(name))
  // What a script took away stays away.
  const theirs = [...wanted.classList].filter((name) => !known.has(name) || current.classList.contains(name))
  const names = [...new Set([...theirs, ...added])].join(' ')
  if (current.className !== names && typeof current.className === 'string') current.className = names
}

/** By id first, then by place among nodes of the same name without id. */
function morphChildren(current, wanted) {
  let cursor = current.firstChild
  for (const next of Array.from(wanted.childNodes)) {
    const match = matchFor(cursor, next, wanted)
    if (!match) {
      current.insertBefore(next.nodeType === Node.ELEMENT_NODE ? noted(next) : next, cursor)
      continue
    }
    if (match !== cursor) current.insertBefore(match, cursor)
    else cursor = match.nextSibling
    if (match.nodeType === Node.ELEMENT_NODE) morph(match, next)
    else if (match.nodeValue !== next.nodeValue) match.nodeValue = next.nodeValue
  }
  while (cursor) {
    const rest = cursor.nextSibling
    cursor.remove()
    cursor = rest
  }
}

function matchFor(cursor, next, wanted) {
  const wantedIds = new Set([...wanted.children].map(({ id }) => id).filter(Boolean))
  for (let node = cursor; node; node = node.nextSibling) {
    if (next.id) {
      if (node.id === next.id) return node
    } else if (node.nodeName === next.nodeName && !(node.id && wantedIds.has(node.id))) {
      return node.id ? null : node
    }
  }
  return null
}
