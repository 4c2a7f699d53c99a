/** The decisions: a list of their own, and a page each, by numbers that are not those of the requests. */
import { html, type Markup } from '../../html'
import type { Session } from '../../types'
import type { Draft } from '../drafts'
import { layout } from './layout'

const words = { active: 'Active', revoked: 'Révoquée' }
/** Numbers of habilitations begin elsewhere than those of requests. */
const FIRST = 4000

export const habilitationOf = ({ id }: Draft) => FIRST + id
export const draftOfHabilitation = (drafts: Draft[], id: string) =>
  drafts.find((draft) => draft.habilitation && habilitationOf(draft) === Number(id.replace(/^H/, '')))

const titleOf = ({ form, values }: Draft) => values.intitule?.[0] ?? form.definitionName

/** Only a decision that holds may be opened again or handed over: nothing else of its pages leads to its request. */
const isActive = ({ habilitation, state }: Draft) => habilitation === 'active' && state === 'validated'

/** Beside a decision, the update of it that is under way: only that one leads to a request. */
function card(draft: Draft): Markup {
  const { habilitation, state, form } = draft
  return html`<div class="paired-cards">
    <div class="authorization" id="authorization_${String(habilitationOf(draft))}">
      <div class="card__title">Habilitation à ${form.definitionName}</div>
      <div>${titleOf(draft)}</div>
      <div class="card__badge">
        <span class="fr-badge">habilitation H${String(habilitationOf(draft))}</span>
        <div class="card__other_badges"><span class="fr-badge">${words[habilitation!]}</span></div>
      </div>
      ${
        isActive(draft) &&
        html`<a
          href="/authorization_requests/${String(draft.id)}/authorizations/${String(habilitationOf(draft))}/reopen_authorizations/nouveau"
          >Mettre à jour</a
        >`
      }
      <a href="/habilitations/${String(habilitationOf(draft))}">Consulter</a>
    </div>
    ${
      state === 'changes_requested' &&
      html`<div class="update">
        <div class="footer__badge"><span class="fr-badge">A modifier</span></div>
        <a href="/demandes/${String(draft.id)}">Mise à jour</a>
      </div>`
    }
  </div>`
}

export function habilitationsPage(drafts: Draft[], session: Session): string {
  return layout(
    { title: 'Habilitations', session },
    html`<main>
      <h1>Tableau de bord</h1>
      ${drafts.filter(({ habilitation }) => habilitation).map(card)}
    </main>`,
  )
}

export function habilitationPage(draft: Draft, session: Session): string {
  return layout(
    { title: `Habilitation ${draft.form.name}`, session },
    html`<div class="authorization-header">
        <h1>Habilitation à ${draft.form.definitionName}</h1>
        <div>
          <p><span>${titleOf(draft)}</span></p>
        </div>
        <div class="fr-badges-group">
          <span class="fr-badge">Habilitation H${String(habilitationOf(draft))}</span>
          <span class="fr-badge">${words[draft.habilitation!]}</span>
        </div>
      </div>
      <main>
        ${isActive(draft) && html`<a href="/demandes/${String(draft.id)}/transferer/nouveau">Transférer</a>`}
        <a href="/habilitations/${String(habilitationOf(draft))}/historique">Historique</a>
      </main>`,
  )
}

/** What happened to a request, the latest last. */
export function historyPage(draft: Draft, session: Session, heading: Markup): string {
  return layout(
    { title: `${draft.form.name}, historique`, session },
    html`${heading}
      <main>
        <ul>
          ${draft.history.map((event) => html`<li>${event}</li>`)}
        </ul>
      </main>`,
  )
}
