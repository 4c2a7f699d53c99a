import { html, type Markup } from '../../html'
import type { Session } from '../../types'
import type { FormFacts } from '../facts'
import { organisationLink } from './intro'
import { layout } from './layout'

/** Every definition that can be asked for. */
export function cataloguePage(forms: FormFacts[], session: Session): string {
  const definitions = [...new Map(forms.map((form) => [form.definition, form])).values()]
  return layout(
    { title: 'Demander une habilitation', session },
    html`<main>
      <h1>Demander une habilitation</h1>
      ${definitions.map(
        ({ definition, definitionName }) =>
          html`<div class="card data-provider" id="authorization_definition_${definition}">
            <h2>${definitionName}</h2>
            <a href="/demandes/${definition.replaceAll('_', '-')}/nouveau">Faire une demande</a>
          </div>`,
      )}
    </main>`,
  )
}

/** The forms of one definition; the two big ones ask first who develops. */
export function choicePage(forms: FormFacts[], session: Session): string {
  const asksTeam = ['api_entreprise', 'api_particulier'].includes(forms[0]?.definition ?? '')
  return layout(
    { title: forms[0]?.definitionName ?? '', session },
    html`<main data-controller="choose-authorization-request-form">
      <h1>${forms[0]?.definitionName}</h1>
      ${asksTeam ? teamQuestion() : html`<p>Votre organisation : ${organisationLink(session)}</p>`}
      ${forms.map((form) => card(form, asksTeam))}
    </main>`,
  )
}

function card(form: FormFacts, isHidden: boolean): Markup {
  return html`<div
    class="card${isHidden && ' fr-hidden'}"
    id="authorization_request_form_${form.uid}"
    data-choose-authorization-request-form-target="form"
    data-tags="${JSON.stringify(form.editor ? ['editor'] : ['internal', 'none'])}"
  >
    <h2>${form.name}</h2>
    ${form.editor && html`<p>${form.editor}</p>`}
    <a href="/formulaires/${form.uid}/demande/nouveau">Choisir ce formulaire</a>
  </div>`
}

function teamQuestion(): Markup {
  const teams = {
    editor: 'Mon éditeur de logiciel',
    internal: 'Mes équipes',
    none: 'Personne pour le moment',
  }
  return html`<fieldset class="fr-fieldset" aria-label="feedme">
    <legend>Qui réalisera le branchement ?</legend>
    ${Object.entries(teams).map(
      ([team, text]) =>
        html`<div class="fr-radio-group">
          <input
            type="radio"
            name="team"
            id="team-${team}"
            value="${team}"
            data-action="click->choose-authorization-request-form#choose"
          />
          <label for="team-${team}">${text}</label>
        </div>`,
    )}
  </fieldset>`
}

const PUBLICS: [string, string][] = [
  ['particulier', 'Un particulier'],
  ['collectivite_ou_administration', 'Une collectivité ou une administration'],
  ['entreprise_ou_association', 'Une entreprise ou une association'],
]

const OUTCOMES = {
  yes: 'Vous pouvez faire cette demande.',
  maybe: 'Vous pouvez peut-être faire cette demande : vérifiez les conditions.',
  no: 'Vous ne pouvez pas faire cette demande.',
}

/** What a guest sees before signing in, when the definition has an eligibility rule. */
export function eligibilityPage(form: FormFacts, path: string, session: Session): string {
  return layout(
    { title: form.definitionName, session },
    html`<main data-controller="show-and-hide">
      <h1>${form.definitionName}</h1>
      <p>Vous êtes :</p>
      ${PUBLICS.map(
        ([value, text]) =>
          html`<div class="fr-radio-group">
            <input
              type="radio"
              name="user-type"
              id="${value}-option"
              value="${value}"
              data-action="change->show-and-hide#choose"
            />
            <label for="${value}-option">${text}</label>
          </div>`,
      )}
      ${PUBLICS.map(
        ([value]) =>
          html`<div id="${value}-outcome" class="fr-hidden" data-show-and-hide-target="content">
            <p>${OUTCOMES[form.eligibility?.[value] ?? 'no']}</p>
            ${
              form.eligibility?.[value] !== 'no' &&
              html`<a class="fr-btn" href="${path}?eligibility_confirmed=true">Continuer</a>`
            }
          </div>`,
      )}
    </main>`,
  )
}
