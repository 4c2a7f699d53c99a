import { Controller } from '@hotwired/stimulus'

/** Sends the form at each change. */
class Autosubmit extends Controller {
  connect() {
    this.element.addEventListener('change', this.submit)
  }

  disconnect() {
    this.element.removeEventListener('change', this.submit)
  }

  submit = () => this.element.requestSubmit(this.element.querySelector('[type=submit]'))
}

/** The address of the third party: only when it is to be written to, and read again by the server. */
class ForTiers extends Controller {
  static targets = ['email', 'suggestion']

  choose({ target }) {
    this.emailTarget.disabled = target.value !== 'email'
  }

  async check() {
    const body = new URLSearchParams({ email: this.emailTarget.value })
    const response = await fetch('/check_email', { method: 'POST', body })
    if (!response.ok) return
    const { suggestion } = await response.json()
    this.suggestionTarget.textContent = suggestion ? `Vouliez-vous dire ${suggestion} ?` : ''
  }
}

export const identityControllers = { autosubmit: Autosubmit, 'for-tiers': ForTiers }
