import { Controller } from '@hotwired/stimulus'

/** Block pages: nothing can be sent before a control has changed. */
class ModifiedForm extends Controller {
  static targets = ['submit']

  connect() {
    this.controls = [...this.element.elements].filter((control) => control.matches('input, select, textarea'))
    for (const control of this.controls) {
      control.setAttribute('data-detect-dirty-load-value', read(control))
      control.addEventListener('input', this.soon)
      control.addEventListener('change', this.soon)
    }
    this.update()
  }

  disconnect() {
    clearTimeout(this.timer)
    for (const control of this.controls) {
      control.removeEventListener('input', this.soon)
      control.removeEventListener('change', this.soon)
    }
  }

  soon = () => {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.update(), 10)
  }

  update() {
    let isDirty = false
    for (const control of this.controls) {
      const hasChanged = read(control) !== control.getAttribute('data-detect-dirty-load-value')
      control.toggleAttribute('data-dirty', hasChanged)
      isDirty ||= hasChanged
    }
    for (const button of this.submitTargets) button.disabled = !isDirty
  }
}

function read(control) {
  return ['checkbox', 'radio'].includes(control.type) ? String(control.checked) : control.value
}

/** « C’est moi »: overwrites the card with the signed-in user, and fires `input` only. */
class FillContact extends Controller {
  static targets = ['button']
  static values = { applicantData: Object }

  fill() {
    for (const [attribute, value] of Object.entries(this.applicantDataValue)) {
      const input = this.element.querySelector(`input[id$="_${attribute}"]`)
      if (!input) continue
      input.value = value ?? ''
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }
    setTimeout(() => this.buttonTarget.classList.add('fr-hidden'), 3500)
  }
}

class RemoveAttachedFile extends Controller {
  static targets = ['file']

  remove({ currentTarget }) {
    const file = currentTarget.closest('[data-remove-attached-file-target="file"]')
    const signedId = file.querySelector('input[type="hidden"]')
    signedId.value = ''
    signedId.dispatchEvent(new Event('input', { bubbles: true }))
    file.querySelector('a').remove()
    currentTarget.remove()
  }
}

/** Seven of the forty words of the site: those its documentation cites. */
const SHARED_MAILBOX = /accueil|contact|mairie|dgs|info|secretariat|ville/i

class IndividualEmailChecker extends Controller {
  static targets = ['input', 'warning']

  check() {
    this.warningTarget.classList.toggle('fr-hidden', !SHARED_MAILBOX.test(this.inputTarget.value))
  }
}

/** The one dialog: what a link of it leads to comes into its frame. */
class Dialog extends Controller {
  turn({ target }) {
    const button = target.closest('[aria-controls="main-modal"]')
    if (!button) return
    const isOpened = !this.element.contains(button)
    this.element.classList.toggle('fr-modal--opened', isOpened)
    this.element.toggleAttribute('open', isOpened)
  }
}

export const editControllers = {
  dialog: Dialog,
  'modified-form': ModifiedForm,
  'fill-contact-data-with-applicant-data': FillContact,
  'remove-attached-file': RemoveAttachedFile,
  'individual-email-checker': IndividualEmailChecker,
}
