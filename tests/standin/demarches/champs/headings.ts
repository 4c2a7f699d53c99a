/** Champs without a control: they give their words to what follows. */
import { attributes, html, type Markup } from '../../html'
import { isShown } from '../conditions'
import { frame, type Drawing } from './frame'

/** A section: a heading in the legend of a fieldset that holds what follows. */
export function drawSection(drawing: Drawing, content: Markup[]): Markup {
  const { champ, pid, dossier } = drawing
  const level = champ.level ?? 1
  const tag = `h${level + 1}`
  return html`<fieldset class="fr-fieldset reset-${tag}">
    <legend class="fr-fieldset__legend">
      ${heading(
        tag,
        {
          class: `section-${level} fr-h${level + 2}`,
          id: `champ-${pid}`,
          hidden: !isShown(dossier, drawing),
        },
        champ.label,
      )}
    </legend>
    ${content}
  </fieldset>`
}

function heading(tag: string, list: Record<string, string | boolean>, text: string): Markup {
  const by: Record<string, Markup> = {
    h2: html`<h2${attributes(list)}>${text}</h2>`,
    h3: html`<h3${attributes(list)}>${text}</h3>`,
    h4: html`<h4${attributes(list)}>${text}</h4>`,
    h5: html`<h5${attributes(list)}>${text}</h5>`,
  }
  return by[tag] ?? html`<h6${attributes(list)}>${text}</h6>`
}

export function drawExplication(drawing: Drawing): Markup {
  const { champ } = drawing
  const callout = html`<div class="fr-callout">
    <h3 class="fr-callout__title">${champ.label}</h3>
    ${champ.description && html`<p class="fr-callout__text">${champ.description}</p>`}
  </div>`
  const bare = { ...drawing, champ: { ...champ } }
  delete bare.champ.description
  return frame(bare, { component: 'Explication', hasOwnLabel: true, isSaved: false }, callout)
}
