import { Controller } from '@hotwired/stimulus'

/** Shows or hides a container; what is hidden is not required, or the browser would refuse in silence. */
function show(content, isShown) {
  content.classList.toggle('fr-hidden', !isShown)
}

function require(content, isRequired) {
  for (const control of content.querySelectorAll('input, select, textarea')) control.required = isRequired
}

class Justification extends Controller {
  static targets = ['value', 'content']
  static values = { min: Number }

  valueTargetConnected(element) {
    element.addEventListener('change', this.update)
    this.update()
  }

  valueTargetDisconnected(element) {
    element.removeEventListener('change', this.update)
  }

  contentTargetConnected() {
    this.update()
  }

  update = () => {
    if (!this.hasValueTarget || !this.hasContentTarget) return
    const isAsked = Number(this.valueTarget.value) > this.minValue
    show(this.contentTarget, isAsked)
    require(this.contentTarget, isAsked)
  }
}

class ToggleByCheckbox extends Controller {
  static targets = ['checkbox', 'content']

  connect() {
    this.checkboxTarget.addEventListener('change', () => this.showElement())
    this.showElement()
  }

  showElement() {
    for (const content of this.contentTargets) content.disabled = !this.checkboxTarget.checked
  }
}

class ToggleBySelect extends Controller {
  static targets = ['select', 'content']

  connect() {
    this.change()
  }

  change() {
    const isAsked = ['editor', 'other'].includes(this.selectTarget.value)
    for (const content of this.contentTargets) {
      show(content, isAsked)
      require(content, isAsked)
    }
  }
}

/** DGFiP modalities. The site empties the select; that it also lifts `required` is our reading. */
class ChooseModality extends Controller {
  static targets = ['modality', 'content']

  connect() {
    this.update(false)
  }

  trigger() {
    this.update(true)
  }

  update(isClick) {
    const chosen = this.modalityTargets.find((radio) => radio.checked)
    const usesFranceConnect = chosen?.value === 'with_france_connect'
    for (const content of this.contentTargets) {
      show(content, usesFranceConnect)
      require(content, usesFranceConnect)
      const select = content.querySelector('select')
      if (isClick && !usesFranceConnect && select) select.value = ''
    }
  }
}

class ShowAndHide extends Controller {
  static targets = ['trigger', 'content']

  toggle() {
    for (const content of this.contentTargets) show(content, this.triggerTarget.checked)
  }

  /** Eligibility radios: one result each. */
  choose({ target }) {
    for (const content of this.contentTargets) show(content, content.id === `${target.value}-outcome`)
  }
}

class ChooseForm extends Controller {
  static targets = ['form', 'editors']

  choose({ target }) {
    for (const card of this.formTargets) show(card, JSON.parse(card.dataset.tags).includes(target.value))
    for (const list of this.editorsTargets) show(list, target.id === 'team-editor')
  }
}

export const revealControllers = {
  justification: Justification,
  'toggle-element-display-based-on-checkbox': ToggleByCheckbox,
  'toggle-element-display-based-on-select-options': ToggleBySelect,
  'choose-modalite-with-france-connect': ChooseModality,
  'show-and-hide': ShowAndHide,
  'choose-authorization-request-form': ChooseForm,
}
