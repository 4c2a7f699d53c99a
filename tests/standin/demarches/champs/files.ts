/** Champs that are neither text nor choice: files, map, private annotations. */
import { attributes, html, type Markup } from '../../html'
import { frame, held, inputName, type Drawing } from './frame'

const kinds: Record<string, { component: string; accept?: string; maxBytes: number }> = {
  piece_justificative: { component: 'PieceJustificative', maxBytes: 209_715_200 },
  titre_identite: { component: 'TitreIdentite', accept: 'image/png,image/jpeg', maxBytes: 20_971_520 },
}

/** The upload starts at once; a file goes by the site’s own delete button. */
export function drawFile(drawing: Drawing): Markup {
  const { champ, pid, dossier } = drawing
  const { component, accept, maxBytes } = kinds[champ.type]!
  const id = `champ-${pid}-input-piece_justificative_file`
  const files = held(drawing, 'files')
  const control = html`${
      files.length > 0 &&
      html`<ul class="attachments">
        ${files.map((name) => attached(drawing, name))}
      </ul>`
    }
    <input
      type="file"
      class="fr-upload attachment-input"
      data-controller="attachment"
      data-turbo-force="server"
      ${attributes({
        id,
        name: inputName(drawing, 'piece_justificative_file'),
        accept,
        'data-auto-attach-url': `/attachments/${dossier.id}/${pid}`,
        'data-direct-upload-url': '/rails/active_storage/direct_uploads',
        'data-max-file-size': maxBytes,
      })}
    />`
  return frame(drawing, { component, group: 'fr-input-group', inputId: id }, control)
}

function attached({ dossier, pid }: Drawing, name: string): Markup {
  const query = new URLSearchParams({ name })
  return html`<li>
    ${name}
    <button
      type="submit"
      class="fr-btn fr-btn--secondary"
      form="unested-form-delete"
      formmethod="post"
      data-turbo="true"
      ${attributes({ formaction: `/attachments/${dossier.id}/${pid}?${query}` })}
    >
      Supprimer le fichier
    </button>
  </li>`
}

export function drawMap(drawing: Drawing): Markup {
  const map = html`<div class="map-editor" role="application" aria-label="Carte"></div>`
  return frame(drawing, { component: 'Carte', group: 'fr-fieldset', isFieldset: true, isSaved: false }, map)
}

/** Private annotations only: nothing to write for an applicant. */
export function drawEngagement(drawing: Drawing): Markup {
  return frame(drawing, { component: 'EngagementJuridique' }, html`<p class="fr-hint-text">Sans objet</p>`)
}
