import { Controller } from '@hotwired/stimulus'

/** What waits or runs, by question, for the submit button; the footer knows less. */
const state = { waiting: new Set(), running: 0, failed: new Set() }
const SUCCESS_SHOWN_MS = 6000

const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }))

/** As on the site: told of the document’s root, without naming the question. */
function say(name) {
  document.documentElement.dispatchEvent(new CustomEvent(name, { bubbles: true }))
}

export function waits(champ) {
  state.waiting.add(champ)
  tell('footer:pending', true)
}

export function starts(champ) {
  // The delay of this question is over: the footer says that none is, although others may wait.
  if (state.waiting.delete(champ)) tell('footer:pending', false)
  state.failed.delete(champ)
  state.running++
  say('autosave:enqueue')
}

export function ends(champ, isSaved) {
  state.running--
  if (!isSaved) state.failed.add(champ)
  say(isSaved ? 'autosave:end' : 'autosave:error')
  tell('autosave:state')
}

export function isSaving() {
  return state.running > 0 || state.waiting.size > 0
}

/**
 * The footer, whose node lives as long as the page. Success comes from any one question, whatever the others do; to
 * hide it is a delay like theirs, so that it says « pending » together with it.
 */
class AutosaveStatus extends Controller {
  connect() {
    document.addEventListener('footer:pending', this.pend)
    document.addEventListener('autosave:end', this.succeed)
    document.addEventListener('autosave:error', this.fail)
  }

  disconnect() {
    clearTimeout(this.timer)
    document.removeEventListener('footer:pending', this.pend)
    document.removeEventListener('autosave:end', this.succeed)
    document.removeEventListener('autosave:error', this.fail)
  }

  pend = ({ detail: isPending }) => {
    this.element.classList.toggle('debounced-added', isPending)
    this.element.classList.toggle('debounced-empty', !isPending)
  }

  succeed = () => {
    this.show('succeeded')
    this.pend({ detail: true })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.pend({ detail: false })
      if (this.element.classList.contains('autosave-state-succeeded')) this.show('idle')
    }, SUCCESS_SHOWN_MS)
  }

  fail = () => this.show('failed')

  show(wanted) {
    for (const name of ['idle', 'succeeded', 'failed'])
      this.element.classList.toggle(`autosave-state-${name}`, name === wanted)
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
