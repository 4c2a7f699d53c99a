import { html } from '../../html'
import type { Session } from '../../types'
import type { Draft } from '../drafts'
import { requestPath } from '../paths'
import { layout, userName } from './layout'
import { badges } from './request-form'

/** The account: the organisation’s name, then its SIRET; and the user. */
export function accountPage(session: Session): string {
  const { user, organisation, siret } = session
  return layout(
    { title: 'Mon compte', session },
    html`<main>
      <h1>Mon compte</h1>
      <div class="card" id="authorization_request_card_user_1">
        <h2>Mes informations</h2>
        <ul>
          <li>${userName(session)}</li>
          <li>${user.email}</li>
          <li>${user.phone_number}</li>
          ${user.job_title && html`<li>${user.job_title}</li>`}
        </ul>
      </div>
      <div class="card" id="authorization_request_card_organization_1">
        <h2>Mon organisation</h2>
        <ul>
          <li>${organisation}</li>
          <li>${siret}</li>
        </ul>
      </div>
    </main>`,
  )
}

export function organisationsPage(session: Session): string {
  return layout(
    { title: 'Mes organisations', session },
    html`<main>
      <h1>Mes organisations</h1>
      <div class="card">
        <h2>${session.organisation} <span class="fr-badge">Actuel</span></h2>
        <p>Siret: ${session.siret}</p>
      </div>
      ${session.others.map(
        ({ siret, name }) =>
          html`<div class="card">
            <h2>${name}</h2>
            <a href="/usager/organisations/${siret}/courant">Choisir</a>
          </div>`,
      )}
    </main>`,
  )
}

/** What was granted, and nothing of it asked again, is in the list of habilitations only; the deleted is nowhere. */
const isCurrent = ({ state }: Draft) => !['validated', 'revoked', 'archived'].includes(state)

/** The dashboard shows the organisation’s name only, never its SIRET. */
export function dashboardPage(drafts: Draft[], session: Session, isBare = false): string {
  return layout(
    { title: 'Tableau de bord', session, isBare },
    html`<main>
      <h1>Tableau de bord</h1>
      <div class="sub-header-content__description"><p>${session.organisation}</p></div>
      <p><a class="fr-btn" href="/demandes">Demander une habilitation</a></p>
      <form class="search-box" action="/tableau-de-bord/demandes">
        <label for="search">Recherche</label>
        <input type="search" id="search" name="search_query[within_data_or_id_cont]" />
        <label for="state">État</label>
        <select id="state" name="search_query[state_eq]">
          <option value="">Tous</option>
          <option value="draft">Brouillon</option>
        </select>
      </form>
      <div id="demandes-table">
        ${drafts.filter(isCurrent).map(
          (draft) =>
            html`<div
              class="authorization-request-card"
              id="authorization_request_${draft.form.definition}_${String(draft.id)}"
            >
              <div class="card__title">${draft.values.intitule?.[0] ?? draft.form.definitionName}</div>
              <p>Demande via le formulaire ${draft.form.name}</p>
              <div class="card__badge">
                <span class="fr-badge">demande D${String(draft.id)}</span>
                <div class="card__other_badges">
                  ${draft.isUpdate && html`<span class="fr-badge">Mise à jour</span>`}<span class="fr-badge"
                    >${badges[draft.state]}</span
                  >
                </div>
              </div>
              <a href="${requestPath(draft)}">Consulter</a>
            </div>`,
        )}
      </div>
    </main>`,
  )
}
