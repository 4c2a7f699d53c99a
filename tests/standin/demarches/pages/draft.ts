import { attributes, html, type Markup } from '../../html'
import type { Session } from '../../types'
import { drawChamps } from '../champs/draw'
import { placed, type Dossier } from '../store'
import { dossierHeader } from './header'
import { layout } from './layout'

/** The draft, or the edit of a filed request. */
export function draftPage(dossier: Dossier, session: Session): string {
  const { procedure } = dossier
  return layout(
    { title: procedure.title, session },
    html`${dossierHeader(dossier)}
      <main class="dossier-container">
        <div class="dossier-edit fr-container">
          ${sumUpErrors(dossier)} ${editForm(dossier)} ${stickyFooter(dossier)}
        </div>
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
    ${drawChamps(dossier, top)}
  </form>`
}

/**
 * Save status and submit button, after the form: each answer draws it again into the same node, whose buttons alone are
 * new. The first state is idle, and says nothing of what waits.
 */
export function stickyFooter(dossier: Dossier): Markup {
  return html`<div class="dossier-edit-sticky-footer">
    <div class="autosave autosave-state-idle" data-controller="autosave-status" role="status">
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
    ${submitForm(dossier)}
  </div>`
}

/** A filed dossier is sent again only once something has changed. */
function submitForm(dossier: Dossier): Markup | false {
  if (dossier.isInvited) {
    return html`<span class="invite-cannot-submit"
      >Seule la personne qui a créé le dossier peut le déposer</span
    >`
  }
  const isDraft = dossier.state === 'brouillon'
  if (!isDraft && dossier.changed.size === 0) return false
  return html`<form${attributes({
    id: isDraft ? 'form-submit-brouillon' : 'form-submit-en-construction',
    method: 'post',
    action: `/dossiers/${dossier.id}/${isDraft ? 'brouillon' : 'modifier'}`,
  })}><button type="submit" class="fr-btn" data-turbo-force="server" data-controller="autosave-submit" data-action="autosave-submit#wait">${
    isDraft ? 'Déposer le dossier' : 'Déposer les modifications'
  }</button></form>`
}
