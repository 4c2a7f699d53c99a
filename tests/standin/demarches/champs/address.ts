import { attributes, html, type Markup } from '../../html'
import { addresses, communes, pays } from '../places'
import { drawSelect } from './choices'
import { drawIsland } from './combobox'
import { frame, held, inputId, inputName, type Drawing } from './frame'

/** The combobox of the national base, and the way out when the address is not in it. */
export function drawAddress(drawing: Drawing): Markup {
  const isNotInBan = held(drawing, 'not_in_ban')[0] === 'true'
  const id = inputId(drawing, 'value')
  const [text] = held(drawing, 'value')
  const hasData = Boolean(held(drawing, 'address')[0])
  const control = html`<div class="fr-input-group">
      <label class="fr-label" for="${id}">Commencez à écrire puis choisissez dans la liste</label>
      ${drawIsland({
        kind: 'remote',
        id,
        loader: '/data_sources/adresse',
        minChars: 3,
        hidden: [
          { name: inputName(drawing, 'value'), part: 'label' },
          { name: inputName(drawing, 'address'), part: 'data' },
        ],
        // Bare text, as a prefill leaves it, shows nothing.
        selected: hasData ? addresses.filter(({ value }) => value === text) : [],
        isDisabled: isNotInBan,
        isRequired: Boolean(drawing.champ.isRequired),
      })}
    </div>
    ${notInBanBox(drawing, isNotInBan)} ${isNotInBan && byHand(drawing)}`
  return frame(drawing, { component: 'Address', group: 'fr-fieldset', isFieldset: true }, control)
}

function notInBanBox(drawing: Drawing, isTicked: boolean): Markup {
  const id = inputId(drawing, 'not_in_ban')
  const name = inputName(drawing, 'not_in_ban')
  return html`<div class="fr-checkbox-group">
    <input type="checkbox" ${attributes({ id, name, value: 'true', checked: isTicked })} />
    <label class="fr-label" for="${id}">Je ne trouve pas mon adresse dans les suggestions</label>
  </div>`
}

function byHand(drawing: Drawing): Markup {
  const country = held(drawing, 'country_code')[0] ?? 'FR'
  const countryId = inputId(drawing, 'country_code')
  const withCountry: Drawing = drawing
  return html`<div class="not-in-ban-group">
    <label class="fr-label" for="${countryId}">Pays</label>
    ${drawSelect(withCountry, {
      attribute: 'country_code',
      id: countryId,
      options: pays.map(({ value, label }) => ({ value, text: label })),
    })}
    ${text(drawing, 'street_address', 'Numéro et voie')}
    ${country === 'FR' ? commune(drawing) : [text(drawing, 'city_name', 'Ville'), text(drawing, 'postal_code', 'Code postal')]}
  </div>`
}

function text(drawing: Drawing, attribute: string, label: string): Markup {
  const id = inputId(drawing, attribute)
  return html`<label class="fr-label" for="${id}">${label}</label>
    <input
      type="text"
      class="fr-input"
      ${attributes({
        id,
        name: inputName(drawing, attribute),
        value: held(drawing, attribute)[0] ?? '',
      })}
    />`
}

function commune(drawing: Drawing): Markup {
  const id = inputId(drawing, 'commune_name')
  const [code] = held(drawing, 'commune_code')
  return html`<label class="fr-label" for="${id}">Commune</label> ${drawIsland({
      kind: 'remote',
      id,
      loader: '/data_sources/commune?with_combined_code=true',
      minChars: 2,
      hidden: [{ name: inputName(drawing, 'commune_code'), part: 'value' }],
      selected: communes.filter(({ value }) => value === code),
    })}`
}
