import { attributes, html, type Markup } from '../../html'
import { references } from '../places'
import { drawIsland } from './combobox'
import { common, frame, held, inputId, inputName, type Drawing } from './frame'

/** An identifier that the server looks up, or a search in the administration’s own list. */
export function drawReferentiel(drawing: Drawing): Markup {
  const { champ } = drawing
  const control = champ.isAutocomplete ? searchBox(drawing) : identifier(drawing)
  return frame(drawing, { component: 'Referentiel' }, control)
}

function identifier(drawing: Drawing): Markup {
  return html`<input
    type="text"
    class="fr-input"
    ${attributes({
      id: inputId(drawing, 'value'),
      name: inputName(drawing, 'external_id'),
      value: held(drawing, 'external_id')[0] ?? '',
    })}${common(drawing)}
  />`
}

function searchBox(drawing: Drawing): Markup {
  const [label] = held(drawing, 'value')
  return drawIsland({
    kind: 'remote',
    id: inputId(drawing, 'value'),
    loader: '/data_sources/referentiel',
    method: 'POST',
    minChars: 3,
    hidden: [
      { name: inputName(drawing, 'value'), part: 'label' },
      { name: inputName(drawing, 'data'), part: 'data' },
    ],
    selected: references.filter((each) => each.label === label),
  })
}

/** Identifiers of private persons, with labels of their own: name, label, id when the site misspells it. */
const personal: Record<string, { component: string; inputs: [string, string, string?][] }> = {
  cnaf: {
    component: 'Cnaf',
    inputs: [
      ['numero_allocataire', 'Numéro d’allocataire', 'numero_alocataire'],
      ['code_postal', 'Code postal'],
    ],
  },
  dgfip: {
    component: 'Dgfip',
    inputs: [
      ['numero_fiscal', 'Numéro fiscal'],
      ['reference_avis', 'Référence de l’avis'],
    ],
  },
  pole_emploi: { component: 'PoleEmploi', inputs: [['identifiant', 'Identifiant', 'value']] },
  mesri: { component: 'Mesri', inputs: [['ine', 'INE', 'value']] },
  cojo: {
    component: 'COJO',
    inputs: [
      ['accreditation_number', 'Numéro d’accréditation'],
      ['accreditation_birthdate', 'Date de naissance'],
    ],
  },
}

export function drawPersonal(drawing: Drawing): Markup {
  const { component, inputs } = personal[drawing.champ.type]!
  const control = inputs.map(([attribute, label, suffix = attribute]) => {
    const id = inputId(drawing, suffix)
    return html`<label class="fr-label" for="${id}">${label}</label>
      <input
        class="fr-input"
        ${attributes({
          type: attribute.endsWith('birthdate') ? 'date' : 'text',
          id,
          name: inputName(drawing, attribute),
          value: held(drawing, attribute)[0] ?? '',
        })}
      />`
  })
  return frame(drawing, { component, inputId: inputId(drawing, inputs[0]![2] ?? inputs[0]![0]) }, control)
}
