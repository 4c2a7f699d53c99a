/** Champs chosen from official lists. */
import { attributes, html, type Markup } from '../../html'
import { communes, departements, epciOf, pays, regions, schools, type Option } from '../places'
import { drawSelect } from './choices'
import { drawIsland } from './combobox'
import { frame, held, inputId, inputName, ownLabel, type Drawing } from './frame'

const lists: Record<string, { component: string; options: Option[] }> = {
  pays: { component: 'Pays', options: pays },
  regions: { component: 'Regions', options: regions },
  departements: { component: 'Departements', options: departements },
}

export function drawOfficialList(drawing: Drawing): Markup {
  const { component, options } = lists[drawing.champ.type]!
  const id = inputId(drawing, 'value')
  const select = drawSelect(drawing, { attribute: 'value', id, options: options.map(toText) })
  return frame(drawing, { component, group: 'fr-select-group' }, select)
}

function toText({ value, label }: Option): { value: string; text: string } {
  return { value, text: label }
}

/** Two lists, the second after the first is saved; the label is drawn inside. */
export function drawLinked(drawing: Drawing): Markup {
  const { linked = {} } = drawing.champ
  const [primary = ''] = held(drawing, 'primary_value')
  const id = inputId(drawing, 'value')
  const first = drawSelect(drawing, {
    attribute: 'primary_value',
    id,
    options: Object.keys(linked).map((value) => ({ value, text: value })),
  })
  const secondary = (linked[primary] ?? []).map((value) => ({ value, text: value }))
  const control = html`<div class="fr-select-group">${ownLabel(drawing, id)}${first}</div>
    ${primary ? secondList(drawing, secondary) : blankSecond(drawing)}`
  return frame(drawing, { component: 'LinkedDropDownList', hasOwnLabel: true }, control)
}

function secondList(drawing: Drawing, options: { value: string; text: string }[]): Markup {
  const id = inputId(drawing, 'value-secondary')
  return html`<div class="fr-select-group">
    <label class="fr-label" for="${id}">Valeur secondaire dépendant de la première</label>
    ${drawSelect(drawing, { attribute: 'secondary_value', id, options, isServerForced: true })}
  </div>`
}

function blankSecond(drawing: Drawing): Markup {
  return html`<input
    type="hidden"
    ${attributes({ name: inputName(drawing, 'secondary_value'), value: '' })}
  />`
}

/** As on the site the ids swap: `-input-value` is the département, then the EPCI. */
export function drawEpci(drawing: Drawing): Markup {
  const [departement = ''] = held(drawing, 'code_departement')
  const ids = departement
    ? { departement: inputId(drawing, 'code_departement'), epci: inputId(drawing, 'value') }
    : { departement: inputId(drawing, 'value'), epci: '' }
  const control = html`<label class="fr-label" for="${ids.departement}">Le département de l’EPCI</label>
    ${drawSelect(drawing, {
      attribute: 'code_departement',
      id: ids.departement,
      options: departements.map(toText),
    })}
    ${
      departement &&
      html`<label class="fr-label" for="${ids.epci}">EPCI</label>
        ${drawSelect(drawing, { attribute: 'value', id: ids.epci, options: epciOf(departement).map(toText) })}`
    }`
  return frame(drawing, { component: 'Epci', group: 'fr-fieldset', isFieldset: true }, control)
}

export function drawCommune(drawing: Drawing): Markup {
  const [code] = held(drawing, 'code')
  const island = drawIsland({
    kind: 'remote',
    id: inputId(drawing, 'value'),
    loader: '/data_sources/commune?with_combined_code=true',
    minChars: 2,
    hidden: [{ name: inputName(drawing, 'code'), part: 'value' }],
    selected: communes.filter(({ value }) => value === code),
    isRequired: Boolean(drawing.champ.isRequired),
  })
  return frame(drawing, { component: 'Communes', group: 'fr-select-group' }, island)
}

export function drawSchool(drawing: Drawing): Markup {
  const [code] = held(drawing, 'external_id')
  const island = drawIsland({
    kind: 'education',
    id: inputId(drawing, 'value'),
    loader: 'https://data.education.gouv.fr/api/records/1.0/search?dataset=fr-en-annuaire-education',
    minChars: 5,
    hidden: [
      { name: inputName(drawing, 'external_id'), part: 'value' },
      { name: inputName(drawing, 'value'), part: 'label' },
    ],
    selected: schools.filter(({ value }) => value === code),
    isRequired: Boolean(drawing.champ.isRequired),
  })
  return frame(drawing, { component: 'AnnuaireEducation', group: 'fr-select-group' }, island)
}
