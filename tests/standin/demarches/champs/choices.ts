/** Champs chosen by click: radios, boxes and selects, sent on `change`. */
import { createHash } from 'node:crypto'
import { attributes, html, type Markup } from '../../html'
import { common, frame, held, inputId, inputName, mandatory, type Drawing } from './frame'
import { drawListCombobox } from './combobox'

export const OTHER = '__other__'
/** Up to this many options: radios or boxes. */
const FEW = 5
/** From this many options a list is a combobox. */
const MANY = 20

interface Choice {
  value: string
  text: string
  id: string
}

export function drawCheckbox(drawing: Drawing): Markup {
  const { champ } = drawing
  const id = inputId(drawing, 'value')
  const name = inputName(drawing, 'value')
  const box = html`<input type="hidden" ${attributes({ name, value: 'false' })} />
    <input
      type="checkbox"
      ${attributes({
        id,
        name,
        value: 'true',
        checked: held(drawing, 'value')[0] === 'true',
      })}${common(drawing)}
    />
    <label class="fr-label" for="${id}">${champ.label} ${mandatory(champ.isRequired)}</label>`
  return frame(drawing, { component: 'Checkbox', group: 'fr-checkbox-group', hasOwnLabel: true }, box)
}

export function drawYesNo(drawing: Drawing): Markup {
  const prefix = `champ-${drawing.pid}-input`
  const choices = [
    { value: 'true', text: 'Oui', id: `${prefix}-yes` },
    { value: 'false', text: 'Non', id: `${prefix}-no` },
  ]
  if (!drawing.champ.isRequired)
    choices.push({ value: '', text: 'Non renseigné', id: `${prefix}-not-provided` })
  return drawRadios(drawing, 'YesNo', choices)
}

export function drawCivilite(drawing: Drawing): Markup {
  const prefix = `champ-${drawing.pid}-input`
  return drawRadios(drawing, 'Civilite', [
    { value: 'Mme', text: 'Madame', id: `${prefix}-female` },
    { value: 'M.', text: 'Monsieur', id: `${prefix}-male` },
  ])
}

/** Radios, a select or a combobox, by the number of options. */
export function drawList(drawing: Drawing): Markup {
  const { champ } = drawing
  const options = champ.options ?? []
  if (options.length >= MANY) return drawListCombobox(drawing, 'single')
  if (options.length > FEW) return drawListSelect(drawing)
  const choices = options.map((text) => choiceOf(drawing, text))
  if (champ.hasOther) choices.push(choiceOf(drawing, OTHER, 'Autre'))
  if (!champ.isRequired) choices.push(choiceOf(drawing, '', 'Non renseigné'))
  return drawRadios(drawing, 'DropDownList', choices)
}

function choiceOf({ pid }: Drawing, value: string, text = value): Choice {
  return { value, text, id: `champ-${pid}-input-${createHash('md5').update(value).digest('hex')}` }
}

function drawRadios(drawing: Drawing, component: string, choices: Choice[]): Markup {
  const [value = ''] = held(drawing, 'value')
  const radios = choices.map(
    (choice) =>
      html`<div class="fr-fieldset__element">
        <div class="fr-radio-group">
          <input
            type="radio"
            ${attributes({
              id: choice.id,
              name: inputName(drawing, 'value'),
              value: choice.value,
              checked: choice.value === value,
            })}${common(drawing)}
          />
          <label class="fr-label" for="${choice.id}">${choice.text}</label>
        </div>
      </div>`,
  )
  const control = html`${radios}${otherText(drawing)}`
  return frame(drawing, { component, group: 'fr-fieldset', isFieldset: true }, control)
}

function drawListSelect(drawing: Drawing): Markup {
  const { champ, pid } = drawing
  const options = (champ.options ?? []).map((value) => ({ value, text: value }))
  if (champ.hasOther) options.push({ value: OTHER, text: 'Autre' })
  const id = `champ-${pid}-input`
  const control = html`${drawSelect(drawing, { attribute: 'value', id, options })}${otherText(drawing)}`
  return frame(drawing, { component: 'DropDownList', group: 'fr-select-group', inputId: id }, control)
}

/** The text of « Autre », which comes with the answer of the save that chose it. */
export function otherText(drawing: Drawing): Markup | false {
  if (held(drawing, 'value')[0] !== OTHER) return false
  const id = `value_other_champ_${drawing.pid}`
  return html`<div class="drop_down_other">
    <label class="fr-label" for="${id}">Veuillez saisir votre autre choix</label>
    <input
      type="text"
      class="fr-input"
      maxlength="200"
      ${attributes({
        id,
        name: inputName(drawing, 'value_other'),
        value: held(drawing, 'value_other')[0] ?? '',
      })}
    />
  </div>`
}

export interface SelectOptions {
  attribute: string
  id: string
  options: { value: string; text: string }[]
  /** The server’s choice wins over the browser’s. */
  isServerForced?: boolean
}

export function drawSelect(
  drawing: Drawing,
  { attribute, id, options, isServerForced }: SelectOptions,
): Markup {
  const [value = ''] = held(drawing, attribute)
  const list = [{ value: '', text: 'Sélectionnez une option' }, ...options]
  return html`<select
    class="fr-select"
    ${attributes({
      id,
      name: inputName(drawing, attribute),
      'data-turbo-force': isServerForced && 'server',
    })}${common(drawing)}
  >
    ${list.map(
      (option) =>
        html`<option${attributes({ value: option.value, selected: option.value === value })}>${option.text}</option>`,
    )}
  </select>`
}

/** Boxes up to five options, a combobox with tags beyond. */
export function drawMultiple(drawing: Drawing): Markup {
  const options = drawing.champ.options ?? []
  if (options.length > FEW) return drawListCombobox(drawing, 'multiple')
  const chosen = held(drawing, 'value')
  const name = `${inputName(drawing, 'value')}[]`
  const boxes = options.map((text) => {
    const { id } = choiceOf(drawing, text)
    return html`<div class="fr-fieldset__element">
      <div class="fr-checkbox-group">
        <input type="checkbox" ${attributes({ id, name, value: text, checked: chosen.includes(text) })} />
        <label class="fr-label" for="${id}">${text}</label>
      </div>
    </div>`
  })
  const control = html`<input type="hidden" ${attributes({ name, value: '' })} />${boxes}`
  return frame(
    drawing,
    { component: 'MultipleDropDownList', group: 'fr-fieldset', isFieldset: true },
    control,
  )
}
