import { html } from '../../html'
import { layout } from './layout'
import type { View } from './view'

/** What the dialog asks before a request is deleted; a page by itself too. */
export function archivePage({ form, draft, session }: View): string {
  if (!draft) throw new Error('Nothing to delete')
  const title = draft.values.intitule?.[0] ?? form.name
  const asked = html`<turbo-frame id="main-modal-content">
    <div class="fr-modal__content">
      <h1>Suppression de la demande d'habilitation ${title}</h1>
      <p>Cette action est irréversible.</p>
    </div>
    <div class="fr-modal__footer">
      <a class="fr-btn fr-btn--secondary" href="#" aria-controls="main-modal">Annuler</a>
      <form class="button_to" method="post" action="/demandes/${draft.id}/archiver">
        <button class="fr-btn" type="submit">Supprimer la demande d'habilitation</button>
      </form>
    </div>
  </turbo-frame>`
  return layout({ title: 'Supprimer', session, isBare: true }, asked)
}
