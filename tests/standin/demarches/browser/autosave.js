import { Controller } from '@hotwired/stimulus'
import { ends, starts, waits } from '/assets/status.js'
import { renderStreams } from '/assets/streams.js'

const DEBOUNCE_MS = 1000
const LIMIT_MS = 60_000
const INPUTABLE =
  'input:is([type=text],[type=search],[type=url],[type=tel],[type=password],[type=email],[type=date],[type=time],' +
  '[type=datetime-local],[type=month],[type=week],[type=number]), input:not([type]), textarea'
const CHANGEABLE = 'select, input:is([type=checkbox],[type=radio],[type=range],[type=color])'

/** One a champ: sends all enabled inputs of the champ, one request at a time. */
class Autosave extends Controller {
  connect() {
    this.element.addEventListener('input', this.didInput)
    this.element.addEventListener('change', this.didChange)
  }

  disconnect() {
    this.element.removeEventListener('input', this.didInput)
    this.element.removeEventListener('change', this.didChange)
  }

  didInput = ({ target }) => {
    if (this.isMine(target) && target.matches(INPUTABLE)) this.schedule(DEBOUNCE_MS)
  }

  didChange = ({ target }) => {
    if (!this.isMine(target)) return
    if (target.matches(CHANGEABLE)) this.schedule(0)
    else if (target.type === 'hidden') this.schedule(DEBOUNCE_MS)
  }

  /** A combobox speaks through its hidden input; a row’s champ has its own controller. */
  isMine(target) {
    const isSilent = target.getAttribute('role') === 'combobox' || target.disabled
    return !isSilent && target.closest('[data-controller~="autosave"]') === this.element
  }

  schedule(delay) {
    waits(this)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.enqueue(), delay)
  }

  enqueue() {
    starts(this)
    const send = () => this.send()
    this.queue = (this.queue ?? Promise.resolve()).then(send, send).then(
      (isSaved) => ends(this, isSaved),
      () => ends(this, false),
    )
  }

  async send() {
    if (this.element.dataset.dependentConditions === 'true') this.showSpinner()
    const form = this.element.closest('form')
    const response = await fetch(form.action, {
      method: 'POST',
      headers: {
        accept: 'text/vnd.turbo-stream.html',
        'x-http-method-override': 'PATCH',
        'x-csrf-token': document.querySelector('meta[name=csrf-token]').content,
      },
      body: this.formData(),
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    if (response.status === 401 || response.status === 403) {
      location.reload()
      return false
    }
    if (!response.ok) return false
    await renderStreams(await response.text())
    return true
  }

  formData() {
    const data = new FormData()
    for (const input of this.element.querySelectorAll('input, select, textarea')) {
      if (input.disabled || !input.name || !this.isMine(input) || input.type === 'file') continue
      if (input.type === 'radio' && !input.checked) continue
      const isUnchecked = input.type === 'checkbox' && !input.checked
      data.append(input.name, isUnchecked ? '' : input.value)
    }
    data.append('validate', 'true')
    return data
  }

  showSpinner() {
    const spinner = document.createElement('span')
    spinner.className = 'spinner spinner-removable'
    this.element.after(spinner)
  }
}

export const autosaveControllers = { autosave: Autosave }
