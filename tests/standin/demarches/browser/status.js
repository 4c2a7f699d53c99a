import { Controller } from '@hotwired/stimulus'

/** Saves waiting, saves running and the last outcome, for the footer, which each answer replaces. */
const state = { waiting: new Set(), running: 0, outcome: 'idle', failed: new Set() }
const SUCCESS_SHOWN_MS = 6000
let successTimer

function tell() {
  document.dispatchEvent(new CustomEvent('autosave:state'))
}

/** As on the site: told of the document's root, without naming the question. */
function say(name) {
  document.documentElement.dispatchEvent(new CustomEvent(name, { bubbles: true }))
}

export function waits(champ) {
  state.waiting.add(champ)
  tell()
}

export function starts(champ) {
  state.waiting.delete(champ)
  state.failed.delete(champ)
  state.running++
  say('autosave:enqueue')
  clearTimeout(successTimer)
  tell()
}

export function ends(champ, isSaved) {
  state.running--
  say(isSaved ? 'autosave:end' : 'autosave:error')
  state.outcome = isSaved ? 'succeeded' : 'failed'
  if (!isSaved) state.failed.add(champ)
  else {
    successTimer = setTimeout(() => {
      if (state.outcome === 'succeeded') state.outcome = 'idle'
      tell()
    }, SUCCESS_SHOWN_MS)
  }
  tell()
}

export function isSaving() {
  return state.running > 0 || state.waiting.size > 0
}

class AutosaveStatus extends Controller {
  connect() {
    document.addEventListener('autosave:state', this.draw)
    this.draw()
  }

  disconnect() {
    document.removeEventListener('autosave:state', this.draw)
  }

  draw = () => {
    const { classList } = this.element
    const isHasty = document.querySelector('[data-hasty-footer]') !== null
    const shown = state.running === 0 ? state.outcome : isHasty ? 'idle' : null
    for (const name of ['idle', 'succeeded', 'failed'])
      classList.toggle(`autosave-state-${name}`, name === shown)
    classList.toggle('debounced-added', state.waiting.size > 0)
    classList.toggle('debounced-empty', state.waiting.size === 0)
  }

  retry() {
    for (const champ of state.failed) champ.enqueue()
  }
}

/** A click on the submit button waits for the running saves. */
class AutosaveSubmit extends Controller {
  wait(event) {
    if (!isSaving()) return
    event.preventDefault()
    const goOn = () => {
      if (isSaving()) return
      document.removeEventListener('autosave:state', goOn)
      // The footer was replaced meanwhile, and this button with it.
      document.querySelector('.dossier-edit-sticky-footer [type="submit"]').click()
    }
    document.addEventListener('autosave:state', goOn)
  }
}

class PreventSubmitOnEnter extends Controller {
  connect() {
    this.element.addEventListener('keydown', this.stop)
  }

  disconnect() {
    this.element.removeEventListener('keydown', this.stop)
  }

  stop = (event) => {
    if (event.key === 'Enter' && event.target.localName === 'input') event.preventDefault()
  }
}

export const statusControllers = {
  'autosave-status': AutosaveStatus,
  'autosave-submit': AutosaveSubmit,
  'prevent-submit-on-enter': PreventSubmitOnEnter,
}
