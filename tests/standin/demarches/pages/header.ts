/** The head of a dossier’s pages: number, title, state, and for whom it is. */
import { attributes, html, type Markup } from '../../html'
import { lookUp } from '../places'
import type { Dossier } from '../store'
import type { DossierState } from '../types'

const words: Record<DossierState, string> = {
  brouillon: 'brouillon',
  en_construction: 'en construction',
  en_instruction: 'en instruction',
  accepte: 'accepté',
  refuse: 'refusé',
  sans_suite: 'classé sans suite',
}

export function stateBadges({ state, isToCorrect }: Dossier): Markup {
  return html`<span class="fr-badge fr-badge--sm">${words[state]}</span> ${
      isToCorrect && html`<br /><span class="fr-badge fr-badge--sm fr-badge--warning">à corriger</span>`
    }`
}

/** As on the site: another class on a draft than on a filed dossier, and only a draft says for whom it is. */
export function dossierHeader(dossier: Dossier): Markup {
  const { procedure, id } = dossier
  const isFiled = dossier.state !== 'brouillon'
  return html`<div class="${isFiled ? 'sub-header' : 'dossier-header sub-header'}">
    <div class="fr-container">
      <h1 class="flex column-reverse">
        <span class="fr-h2">
          ${`Dossier n° ${id}`} ${isFiled ? '- déposé le 3 mars' : '- en brouillon'}
        </span>
        <span class="fr-text--lg">${procedure.title} ${stateBadges(dossier)}</span>
      </h1>
      ${isFiled ? tabs(id) : identityMenu(dossier)}
    </div>
  </div>`
}

/** Closed at first, and always in the document. */
function identityMenu({ siret, id }: Dossier): Markup | false {
  if (!siret) return false
  return html`<div class="dossier-show">
    <button type="button" class="fr-btn" aria-expanded="false" aria-controls="identity-menu">
      Identité du demandeur
    </button>
    <div class="edit-identity-content" ${attributes({ id: 'identity-menu', hidden: true })}>
      <dl>${organisation(siret)}</dl>
      <a href="/dossiers/${id}/siret">Modifier le SIRET</a>
    </div>
  </div>`
}

/** Its name and number, spaces as the site puts them. */
export function organisation(siret: string): Markup {
  const shown = siret.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/, '$1\u00a0$2\u00a0$3\u00a0$4')
  return html`<dt>Dénomination</dt>
    <dd class="copy-zone">${lookUp('siret', siret) ?? 'Établissement'}</dd>
    <dt>SIRET</dt>
    <dd class="copy-zone">${shown}</dd>`
}

function tabs(id: number): Markup {
  return html`<nav class="fr-tabs" aria-label="Dossier">
    <a href="/dossiers/${id}">Résumé</a> <a href="/dossiers/${id}/demande">Demande</a>
    <a href="/dossiers/${id}/messagerie">Messagerie</a>
  </nav>`
}
