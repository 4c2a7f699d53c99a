import { Controller } from '@hotwired/stimulus'

const formats = {
  integer: (text) => text.replace(/[^\d-]|(?<=.)-/g, ''),
  decimal: (text) => text.replace(',', '.').replace(/[^\d.-]/g, ''),
  iban: (text) =>
    text
      .toUpperCase()
      .replace(/\s/g, '')
      .replace(/(.{4})(?=.)/g, '$1 '),
  siret: (text) =>
    text
      .replace(/\D/g, '')
      .slice(0, 14)
      .replace(/^(\d{3})(\d{3})?(\d{3})?(\d+)?$/, (_, ...parts) =>
        parts.slice(0, 4).filter(Boolean).join(' '),
      ),
}

/** Writes the value as it should read while it is typed. */
class Format extends Controller {
  connect() {
    this.element.addEventListener('input', this.format)
  }

  disconnect() {
    this.element.removeEventListener('input', this.format)
  }

  format = () => {
    const wanted = formats[this.element.dataset.format](this.element.value)
    if (wanted !== this.element.value) this.element.value = wanted
  }
}

export const formatControllers = { format: Format }
