import { attributes, html, type Markup } from '../../html'
import { rowsOf, type Dossier, type Placed } from '../store'
import { frame, mandatory, type Drawing } from './frame'

/** Draws the champs of a row; given by the table of all types, which knows this one too. */
export type DrawList = (dossier: Dossier, list: Placed[]) => Markup[]

/** Rows, each with a button to remove it, and one to add a row: server forms outside this one. */
export function drawRepetition(drawing: Drawing, drawList: DrawList): Markup {
  const { champ, pid, dossier } = drawing
  const rows = rowsOf(dossier, champ)
  const content = html`<fieldset class="fr-fieldset" aria-labelledby="champ-${pid}-legend">
    <legend class="fr-h5" id="champ-${pid}-legend">${champ.label} ${mandatory(champ.isRequired)}</legend>
    <div${attributes({
      class: champ.isRequired ? 'repetition utils-repetition-required' : 'repetition',
      id: `rows_champ_${pid}`,
    })}>${rows.map((row) => drawRow(dossier, row, drawList))}</div>
    <button type="submit" class="fr-btn fr-btn--secondary" form="unested-form-create" formmethod="post" data-turbo="true"${attributes(
      {
        id: `create_repetition_champ_${pid}`,
        formaction: `/champs/${dossier.id}/${champ.stableId}/repetition`,
      },
    )}>Ajouter un élément pour « ${champ.label} »</button>
  </fieldset>`
  return frame(drawing, { component: 'Repetition', hasOwnLabel: true, isSaved: false }, content)
}

export function drawRow(dossier: Dossier, row: Placed[], drawList: DrawList): Markup {
  const first = row[0]!
  const { repetition, ulid, index } = first.row!
  const legendId = `champ-${repetition.stableId}-${ulid}-legend`
  return html`<div class="champs-group" id="safe-row-selector-${ulid}">
    <fieldset class="fr-fieldset" ${attributes({ 'aria-labelledby': row.length > 1 && legendId })}>
      ${row.length > 1 && html`<legend id="${legendId}">${repetition.label} ${index + 1}</legend>`}
      ${drawList(dossier, row)}
    </fieldset>
    <button
      type="submit"
      class="fr-btn fr-btn--secondary utils-repetition-required-destroy-button"
      form="unested-form-delete"
      formmethod="post"
      data-turbo="true"
      ${attributes({ formaction: `/champs/${dossier.id}/${repetition.stableId}/repetition?row_id=${ulid}` })}
    >
      Supprimer l’élément
    </button>
  </div>`
}
