/** Champs written by keyboard, and sent on `input`. */
import { attributes, html, type Markup } from '../../html'
import { common, frame, held, inputId, inputName, type Drawing } from './frame'

interface TextKind {
  component: string
  attribute?: string
  attributes?: Record<string, string | number>
}

export const textKinds: Record<string, TextKind> = {
  text: { component: 'Text' },
  email: { component: 'Email', attributes: { type: 'email', autocomplete: 'email' } },
  phone: { component: 'Phone', attributes: { type: 'tel', autocomplete: 'tel', pattern: '[^a-z^A-Z]+' } },
  number: { component: 'Number', attributes: { inputmode: 'decimal', pattern: '-?[0-9]*' } },
  integer_number: {
    component: 'IntegerNumber',
    attributes: {
      inputmode: 'numeric',
      pattern: '-?[0-9]*',
      'data-controller': 'format',
      'data-format': 'integer',
    },
  },
  decimal_number: {
    component: 'DecimalNumber',
    attributes: {
      inputmode: 'decimal',
      pattern: '-?[0-9]*[.][0-9]{0,3}',
      'data-controller': 'format',
      'data-format': 'decimal',
    },
  },
  formatted: { component: 'Formatted' },
  iban: {
    component: 'Iban',
    attributes: { maxlength: 43, 'data-controller': 'format', 'data-format': 'iban' },
  },
  date: { component: 'Date', attributes: { type: 'date' } },
  datetime: { component: 'Datetime', attributes: { type: 'datetime-local' } },
  dossier_link: { component: 'DossierLink', attributes: { inputmode: 'numeric' } },
  siret: {
    component: 'Siret',
    attribute: 'external_id',
    attributes: { 'data-controller': 'format', 'data-format': 'siret' },
  },
  rna: { component: 'RNA', attributes: { maxlength: 10, pattern: 'W[0-9A-Z]{9}', 'data-controller': 'rna' } },
  rnf: { component: 'RNF', attribute: 'external_id' },
}

export function drawText(drawing: Drawing, kind: TextKind): Markup {
  const attribute = kind.attribute ?? 'value'
  const input = html`<input${attributes({
    type: 'text',
    class: 'fr-input',
    id: inputId(drawing, 'value'),
    name: inputName(drawing, attribute),
    value: shown(drawing, held(drawing, attribute)[0] ?? ''),
    ...kind.attributes,
  })}${common(drawing)} />`
  return frame(
    drawing,
    { component: kind.component, group: 'fr-input-group' },
    html`${input}${after(drawing)}`,
  )
}

/** As the site writes it back. */
function shown({ champ }: Drawing, value: string): string {
  if (champ.type === 'siret') return value.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4')
  if (champ.type === 'iban') return value.replace(/(.{4})(?=.)/g, '$1 ')
  return value
}

/** Where the look-ups of associations and foundations show their result. */
function after({ champ, pid, dossier }: Drawing): Markup | false {
  if (champ.type === 'rna') {
    const url = `/champs/${dossier.id}/${pid}/rna`
    return html`<div id="rna_info_champ_${pid}" data-rna-url="${url}"></div>`
  }
  return champ.type === 'rnf' && html`<div id="rnf_info_champ_${pid}"></div>`
}

export function drawTextarea(drawing: Drawing): Markup {
  const area = html`<textarea${attributes({
    class: 'fr-input',
    rows: 6,
    id: inputId(drawing, 'value'),
    name: inputName(drawing, 'value'),
  })}${common(drawing)}>
${held(drawing, 'value')[0] ?? ''}</textarea>`
  return frame(drawing, { component: 'Textarea', group: 'fr-input-group' }, area)
}
