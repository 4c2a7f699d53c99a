import { attributes, html, type Markup } from '../../html'
import type { Session } from '../../types'
import { mandatory } from '../champs/frame'
import type { Dossier } from '../store'
import { layout } from './layout'

/** Natural persons: for oneself or for a third party, then the identity. */
export function identityPage(dossier: Dossier, session: Session): string {
  return layout(
    { title: 'Identité du demandeur', session },
    html`<main>
      <h1>Identité du demandeur</h1>
      ${dossier.procedure.isForTiersAllowed && choiceForm(dossier)} ${identityForm(dossier)}
    </main>`,
  )
}

/** A change sends it, and the answer redraws the identity form. */
function choiceForm({ id, isForTiers }: Dossier): Markup {
  const radio = (key: string, value: boolean, text: string) =>
    html`<div class="fr-radio-group">
      <input
        type="radio"
        name="dossier[for_tiers]"
        ${attributes({
          id: key,
          value: String(value),
          checked: isForTiers === value,
        })}
      />
      <label class="fr-label" for="${key}">${text}</label>
    </div>`
  return html`<form
    action="/dossiers/${id}/identite"
    method="post"
    data-controller="autosubmit"
    data-turbo="true"
  >
    <input type="hidden" name="_method" value="patch" />
    <fieldset>
      <legend class="fr-fieldset__legend">Ce dossier est</legend>
      ${radio('radio-self-manage', false, 'Pour vous')} ${radio('radio-tiers-manage', true, 'Pour un tiers')}
    </fieldset>
    <button type="submit" hidden data-turbo="true">Choisir</button>
  </form>`
}

export function identityForm(dossier: Dossier): Markup {
  const { id, isForTiers } = dossier
  return html`<form${attributes({
    id: 'identite-form',
    action: `/dossiers/${id}/update_identite`,
    method: 'post',
    'data-controller': 'for-tiers',
  })}>
    <input type="hidden" name="_method" value="patch" />
    <input type="hidden" name="dossier[for_tiers]" value="${String(isForTiers)}" />
    ${isForTiers && agentFields(dossier)}
    <fieldset class="individual-infos">
      <legend class="fr-fieldset__legend">${isForTiers ? 'Identité du bénéficiaire' : 'Votre identité'}</legend>
      ${dossier.procedure.isGenderAsked && genderFields(dossier)}
      ${textField(dossier, 'dossier[individual_attributes][prenom]', 'Prénom', { required: true })}
      ${textField(dossier, 'dossier[individual_attributes][nom]', 'Nom', { required: true })}
      ${
        dossier.procedure.isBirthdateAsked &&
        textField(dossier, 'dossier[individual_attributes][birthdate]', 'Date de naissance', { type: 'date' })
      }
      ${isForTiers && notificationFields(dossier)}
    </fieldset>
    <input type="submit" class="fr-btn" value="Continuer" />
  </form>`
}

function agentFields(dossier: Dossier): Markup {
  return html`<fieldset class="mandataire-infos">
    <legend class="fr-fieldset__legend">Votre identité</legend>
    ${textField(dossier, 'dossier[mandataire_first_name]', 'Prénom', { required: true })}
    ${textField(dossier, 'dossier[mandataire_last_name]', 'Nom', { required: true })}
  </fieldset>`
}

function genderFields({ identity }: Dossier): Markup {
  const name = 'dossier[individual_attributes][gender]'
  const choices = [
    ['Mme', 'Madame'],
    ['M.', 'Monsieur'],
  ]
  return html`<fieldset>
    <legend class="fr-fieldset__legend">Civilité ${mandatory(true)}</legend>
    ${choices.map(([value = '', text]) => {
      const id = `identite_champ_radio_${value}`
      return html`<div class="fr-radio-group">
        <input
          type="radio"
          ${attributes({ id, name, value, checked: identity[name] === value, required: true })}
        />
        <label class="fr-label" for="${id}">${text}</label>
      </div>`
    })}
  </fieldset>`
}

function textField(
  { identity }: Dossier,
  name: string,
  label: string,
  list: Record<string, string | boolean> = {},
): Markup {
  const id = name.replace(/\]?\[|\]/g, '_').replace(/_$/, '')
  // The star is inside the label, and says its word to those who do not see it.
  return html`<label class="fr-label" for="${id}">${label} ${mandatory(list.required === true)}</label>
    <input
      class="fr-input"
      ${attributes({ type: 'text', id, name, value: identity[name] ?? '', ...list })}
    />`
}

function notificationFields(dossier: Dossier): Markup {
  const name = 'dossier[individual_attributes][notification_method]'
  const radio = (value: string, text: string) =>
    html`<div class="fr-radio-group">
      <input
        type="radio"
        ${attributes({
          id: `notification_method_${value}`,
          name,
          value,
          checked: dossier.identity[name] === value,
          'data-action': 'for-tiers#choose',
        })}
      />
      <label class="fr-label" for="notification_method_${value}">${text}</label>
    </div>`
  return html`<fieldset>
    <legend class="fr-fieldset__legend">Comment prévenir le bénéficiaire ?</legend>
    ${radio('email', 'Par courriel')} ${radio('no_notification', 'Ne pas le prévenir')}
    ${textField(dossier, 'dossier[individual_attributes][email]', 'Adresse électronique', {
      type: 'email',
      disabled: dossier.identity[name] !== 'email',
      'data-for-tiers-target': 'email',
      'data-action': 'blur->for-tiers#check',
    })}
    <p class="fr-message" data-for-tiers-target="suggestion"></p>
  </fieldset>`
}
