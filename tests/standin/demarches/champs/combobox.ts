/** Comboboxes: a React island, which draws its input, hidden inputs and options by itself. */
import { attributes, html, type Markup } from '../../html'
import { frame, held, inputName, type Drawing } from './frame'

/** What the island is told; see `browser/combobox/island.jsx`. */
export interface Island {
  kind: 'single' | 'multiple' | 'remote' | 'education'
  id: string
  /** Hidden inputs: name, and which part of the option they hold. */
  hidden: { name: string; part: 'value' | 'label' | 'data' }[]
  items?: { value: string; label: string }[]
  selected: { value: string; label: string; data?: string }[]
  loader?: string
  method?: 'GET' | 'POST'
  minChars?: number
  isDisabled?: boolean
  isRequired?: boolean
}

export function drawIsland(island: Island): Markup {
  return html`<react-component${attributes({ 'data-island': 'combobox', props: JSON.stringify(island) })}></react-component>`
}

/** A closed list too long for a select. */
export function drawListCombobox(drawing: Drawing, kind: 'single' | 'multiple'): Markup {
  const { champ, pid } = drawing
  const id = `champ-${pid}-input`
  const name = inputName(drawing, 'value')
  const items = (champ.options ?? []).map((text) => ({ value: text, label: text }))
  if (champ.hasOther) items.push({ value: '__other__', label: 'Autre' })
  const chosen = held(drawing, 'value').filter((value) => value !== '')
  const island = drawIsland({
    kind,
    id,
    items,
    hidden: [{ name: kind === 'single' ? name : `${name}[]`, part: 'value' }],
    selected: items.filter(({ value }) => chosen.includes(value)),
    isRequired: Boolean(champ.isRequired),
  })
  const component = kind === 'single' ? 'DropDownList' : 'MultipleDropDownList'
  return frame(drawing, { component, group: 'fr-select-group', inputId: id }, island)
}
