/** Pages before the draft. */
import { attributes, html, type Markup } from '../../html'
import type { Session } from '../../types'
import type { Dossier, Procedure } from '../store'
import { layout } from './layout'

/** « Commencer »: for a guest the ways to sign in, then a new dossier or one that a prefill made. */
export function startPage(procedure: Procedure, session: Session, prefilled: Dossier | undefined): string {
  const action = !session.signedIn
    ? html`<p><a class="fr-btn" href="/commencer/${procedure.path}/sign_in">J’ai déjà un compte</a></p>`
    : prefilled
      ? html`<p>Un dossier prérempli vous attend.</p>
          <p>
            <a class="fr-btn" href="/dossiers/${prefilled.id}/brouillon">Continuer mon dossier prérempli</a>
          </p>`
      : html`<p>
          <a class="fr-btn" href="/dossiers/new?procedure_id=${procedure.number}">Commencer la démarche</a>
        </p>`
  return layout(
    { title: procedure.title, session },
    html`<main class="commencer">
      <div class="procedure-preview">
        <h1 class="fr-h2">${procedure.title}</h1>
        ${action}
      </div>
    </main>`,
  )
}

export function closedPage(procedure: Procedure, session: Session): string {
  return layout({ title: procedure.title, session }, html`<main><h1>Cette démarche est fermée</h1></main>`)
}

export function signInPage(session: Session): string {
  return layout(
    { title: 'Connexion', session, bodyId: 'auth' },
    html`<main id="session-new">
      <h1>Se connecter</h1>
      <form action="/users/sign_in" method="post">
        <label class="fr-label" for="user_email">Adresse électronique</label>
        <input class="fr-input" type="email" id="user_email" name="user[email]" autocomplete="email" />
        <label class="fr-label" for="user_password">Mot de passe</label>
        <input class="fr-input" type="password" id="user_password" name="user[password]" />
        <button class="fr-btn" type="submit">Se connecter</button>
      </form>
    </main>`,
  )
}

/** Set with the last SIRET of the account, whoever the request is for. */
export function siretPage(dossier: Dossier, session: Session, error: string | null = null): string {
  return layout(
    { title: 'Identifier votre établissement', session },
    html`<main>
      <h1>Identifier votre établissement</h1>
      <form class="form" action="/dossiers/${dossier.id}/siret" method="post">
        <fieldset aria-labelledby="edit-identity-siret">
          <legend id="edit-identity-siret">Établissement de la personne morale</legend>
          <label class="fr-label" for="user_siret"
            >Numéro SIRET <span class="fr-hint-text">14 chiffres</span></label
          >
          <input
            class="fr-input"
            type="text"
            id="user_siret"
            name="user[siret]"
            required${attributes({
              value: dossier.siret ?? session.siret,
            })}
          />
          ${error && html`<p class="fr-message fr-message--error">${error}</p>`}
          <input type="hidden" name="user[dossier_id]" value="${dossier.id}" />
        </fieldset>
        <input type="submit" class="fr-btn" value="Valider" data-disable-with="Envoi…" />
      </form>
    </main>`,
  )
}

export function etablissementPage(dossier: Dossier, name: string, session: Session): string {
  return layout(
    { title: 'Établissement', session },
    html`<main>
      <h1>Informations sur l’établissement</h1>
      <p>${name} (${dossier.siret})</p>
      <a class="fr-btn" href="/dossiers/${dossier.id}/brouillon">Continuer avec ces informations</a>
    </main>`,
  )
}

/** The list of one’s dossiers. */
export function listPage(dossiers: Dossier[], session: Session): string {
  return layout(
    { title: 'Dossiers', session },
    html`<main>
      <h1>Mes dossiers</h1>
      <ul>
        ${dossiers.map(({ id, procedure }) => html`<li><a href="/dossiers/${id}">${procedure.title}, nº ${id}</a></li>`)}
      </ul>
    </main>`,
  )
}

/** After the filing, and the page that only reads. */
export function readPage(dossier: Dossier, session: Session, kind: 'merci' | 'lecture'): string {
  const { id, procedure } = dossier
  const main: Markup =
    kind === 'merci'
      ? html`<h1>Merci</h1>
          <p>Votre dossier nº ${id} est déposé.</p>`
      : html`<nav class="fr-tabs" aria-label="Dossier"><a href="/dossiers/${id}/demande">Demande</a></nav>
          <h1>${procedure.title}</h1>
          <p>Dossier nº ${id}</p>
          <a href="/dossiers/${id}/modifier">Modifier le dossier</a>`
  return layout({ title: procedure.title, session }, html`<main>${main}</main>`)
}
