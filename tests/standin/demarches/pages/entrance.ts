/** Pages before the draft. */
import { attributes, html, type Markup } from '../../html'
import type { Session } from '../../types'
import { mainAttribute, placed, valuesOf, type Dossier, type Procedure } from '../store'
import { mandatory } from '../champs/frame'
import { dossierHeader, organisation, stateBadges } from './header'
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
            >Numéro SIRET ${mandatory(true)} <span class="fr-hint-text">14 chiffres</span></label
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

/** The list of one’s dossiers: each state is drawn twice, for narrow windows and wide ones. */
export function listPage(dossiers: Dossier[], session: Session): string {
  return layout(
    { title: 'Dossiers', session },
    html`<main>
      <h1>Mes dossiers</h1>
      ${dossiers.map((dossier) => {
        const { id, procedure, state, isBinned } = dossier
        const address = state === 'brouillon' ? `/dossiers/${id}/brouillon` : `/dossiers/${id}`
        return html`<div class="card" id="dossier_${id}">
          <h3 class="card-title">
            <a href="${address}">${procedure.title} <span class="visually-hidden">dossier n° ${id}</span></a>
          </h3>
          <div class="badge_info fr-hidden-md">
            <p>dossier n° ${id}</p>
            ${stateBadges(dossier)}
          </div>
          ${isBinned && html`<p class="fr-icon--sm fr-icon-delete-line">Mis à la corbeille le 3 mars par l’usager</p>`}
          <div class="badge_info text-right fr-hidden unhidden-md">
            <p>dossier n° ${id}</p>
            ${stateBadges(dossier)}
          </div>
        </div>`
      })}
    </main>`,
  )
}

/** Just after the filing: the state is in the address alone. */
export function thanksPage({ id, procedure }: Dossier, session: Session): string {
  const main = html`<h1>Votre dossier sur la démarche ${procedure.title} est bien envoyé</h1>
    <a href="/dossiers/${id}">Accéder à votre dossier</a>`
  return layout({ title: procedure.title, session }, html`<main>${main}</main>`)
}

/** A filed dossier that is only read: where it stands, its answers or its messages. */
export function readPage(dossier: Dossier, session: Session, tab: 'state' | 'answers' | 'messages'): string {
  const { id, procedure } = dossier
  const content = {
    state: html`<a href="/dossiers/${id}/modifier">Modifier le dossier</a>`,
    answers: answers(dossier),
    messages: messages(dossier),
  }[tab]
  return layout(
    { title: procedure.title, session },
    html`${dossierHeader(dossier)}
      <main>${content}</main>
      <footer><a href="/statistiques/${procedure.path}">Statistiques</a></footer>`,
  )
}

function answers(dossier: Dossier): Markup {
  const given = placed(dossier).flatMap((each) => {
    const [value] = valuesOf(dossier, each.pid)[mainAttribute(each.champ)] ?? []
    return value
      ? [
          html`<dt>${each.champ.label}</dt>
            <dd class="copy-zone">${value}</dd>`,
        ]
      : []
  })
  return html`<div class="tab-title"><h2 id="requester_identity">Identité du demandeur</h2></div>
    <dl></dl>
    ${dossier.siret && html`<div class="fr-px-2w"><dl>${organisation(dossier.siret)}</dl></div>`}
    <h2>Formulaire</h2>
    <dl>${given}</dl>`
}

function messages({ isToCorrect }: Dossier): Markup {
  return html`<ol class="messages-list">
    ${
      isToCorrect &&
      html`<li class="message">
        <span class="fr-badge">à corriger</span>
        <div class="rich-text">Le texte cité n’est pas le bon.</div>
        <span class="date">3 mars</span>
      </li>`
    }
  </ol>`
}
