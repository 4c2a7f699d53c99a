import { attributes, html, type Markup } from '../../html'
import type { Session } from '../../types'
import { drawChamps } from '../champs/draw'
import { placed, type Dossier } from '../store'
import { layout } from './layout'

/** The draft, or the edit of a filed request. */
export function draftPage(dossier: Dossier, session: Session, isFooterHasty: boolean): string {
  const { procedure, id } = dossier
  const isFiled = dossier.state !== 'brouillon'
  return layout(
    { title: procedure.title, session },
    html`<div class="dossier-header sub-header">
        <div class="fr-container">
          <h1 class="flex column-reverse">
            <span class="fr-h2">${isFiled ? `Dossier n° ${id} déposé` : `Dossier n° ${id} en brouillon`}</span>
            <span class="fr-text--lg">
              ${procedure.title}
              <span class="fr-badge fr-badge--sm">${isFiled ? 'en construction' : 'brouillon'}</span>
            </span>
          </h1>
          ${isFiled && tabs(id)}
        </div>
      </div>
      <main${attributes({ class: 'dossier-container', 'data-hasty-footer': isFooterHasty })}>
        <div class="dossier-edit fr-container">${sumUpErrors(dossier)} ${editForm(dossier)}</div>
        <form id="dossier-submit-form" method="post"></form>
        <form id="unested-form-create" method="post" data-turbo="true"></form>
        <form id="unested-form-delete" method="post" data-turbo="true">
          <input type="hidden" name="_method" value="delete" />
        </form>
        <footer>
          <a href="/commencer/${procedure.path}/dossier_vide">Dossier vide (PDF)</a>
          <a href="/statistiques/${procedure.path}">Statistiques</a>
        </footer>
      </main>`,
  )
}

/** After a refused submission: a link to each champ with an error. */
function sumUpErrors(dossier: Dossier): Markup | false {
  const wrong = placed(dossier).filter(({ pid }) => dossier.errors.has(pid))
  if (wrong.length === 0) return false
  return html`<div id="sumup-errors" class="fr-alert" role="alert">
    <ul>
      ${wrong.map(
        ({ champ, pid }) =>
          html`<li>
            <a class="error-anchor" href="#champ-${pid}">« ${champ.label} » ${dossier.errors.get(pid)}</a>
          </li>`,
      )}
    </ul>
  </div>`
}

/** The form, whose nested buttons belong to other forms. */
export function editForm(dossier: Dossier): Markup {
  const top = placed(dossier).filter(({ row }) => !row)
  return html`<form${attributes({
    id: 'dossier-edit-form',
    class: 'form',
    action: `/dossiers/${dossier.id}/brouillon`,
    method: 'post',
    enctype: 'multipart/form-data',
    novalidate: true,
    'data-controller': 'prevent-submit-on-enter',
  })}>
    <input type="hidden" name="_method" value="patch" />
    ${drawChamps(dossier, top)} ${stickyFooter(dossier)}
  </form>`
}

/** Save status and submit button; replaced by each answer. */
export function stickyFooter(dossier: Dossier): Markup {
  return html`<div class="dossier-edit-sticky-footer" data-turbo-force="server">
    <div class="autosave autosave-state-idle debounced-empty" data-controller="autosave-status" role="status">
      <span class="autosave-explanation">Chaque réponse est enregistrée automatiquement</span>
      <span class="autosave-status-succeeded">
        ${dossier.state === 'brouillon' ? 'Brouillon enregistré' : 'Modifications conservées, à déposer'}
      </span>
      <span class="autosave-status-failed">
        L’enregistrement n’a pas abouti
        <button type="button" class="fr-btn fr-btn--secondary" data-action="autosave-status#retry">
          Réessayer
        </button>
      </span>
    </div>
    ${submitButton(dossier)}
  </div>`
}

function submitButton(dossier: Dossier): Markup {
  if (dossier.isInvited) {
    return html`<span class="invite-cannot-submit"
      >Seule la personne qui a créé le dossier peut le déposer</span
    >`
  }
  const isDraft = dossier.state === 'brouillon'
  return html`<button${attributes({
    type: 'submit',
    class: 'fr-btn',
    id: isDraft ? 'form-submit-brouillon' : 'form-submit-en-construction',
    form: 'dossier-submit-form',
    formmethod: 'post',
    formaction: `/dossiers/${dossier.id}/${isDraft ? 'brouillon' : 'modifier'}`,
    'data-controller': 'autosave-submit',
    'data-action': 'autosave-submit#wait',
    disabled: !isDraft && dossier.changed.size === 0,
  })}>${isDraft ? 'Déposer le dossier' : 'Déposer les modifications'}</button>`
}

function tabs(id: number): Markup {
  return html`<nav class="fr-tabs" aria-label="Dossier">
    <a href="/dossiers/${id}">Résumé</a> <a href="/dossiers/${id}/demande">Demande</a>
    <a href="/dossiers/${id}/messagerie">Messagerie</a>
  </nav>`
}
