/** Small pages in the shape of DataPass, for the tests that read and write a document. */
import { newPageContext } from '@/lib/page/read/describe'
import { pages } from '@/lib/form/sites/datapass/pages'

export const P = 'authorization_request_france_connect'

/** Label and input of a question, as the site draws them; `attributes` go on the input. */
export function question(attribute: string, attributes = '', label = attribute): string {
  return `<div class="fr-input-group"><label class="fr-label" for="${P}_${attribute}"><span>${label}</span></label>
    <input class="fr-input " autocomplete="off" type="text" id="${P}_${attribute}" name="${P}[${attribute}]" ${attributes}></div>`
}

/** A box of a group, drawn over a transparent input as DSFR does, with its hidden companion. */
export function box(attribute: string, value: string, attributes = ''): string {
  const id = `${P}_${attribute}_${value}`
  return `<div class="fr-checkbox-group"><input type="hidden" name="${P}[${attribute}][]" value="">
    <input type="checkbox" class="fr-input" id="${id}" name="${P}[${attribute}][]" value="${value}"
      data-look="covered" ${attributes}><label class="fr-label" for="${id}">Donnée ${value}</label></div>`
}

export function radio(attribute: string, value: string, attributes = ''): string {
  const id = `${P}_${attribute}_${value}`
  return `<div class="fr-radio-group"><input type="radio" id="${id}" name="${P}[${attribute}]" value="${value}" ${attributes}>
    <label for="${id}"><legend>Niveau ${value}</legend><small>Détail</small></label></div>`
}

/** Shows `content` inside the form of a request and gives what reads it. */
export function show(content: string, formAttributes = `id="new_${P}"`) {
  document.body.innerHTML = `<form ${formAttributes}>${content}</form>`
  return { ...newPageContext(document, pages), form: document.querySelector('form')! }
}

/** The control of a question. */
export function control<T extends HTMLElement = HTMLInputElement>(attribute: string): T {
  return document.getElementById(`${P}_${attribute}`) as T
}
