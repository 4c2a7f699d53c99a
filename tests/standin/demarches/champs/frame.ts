/** What every champ has around its control: element, group, label or legend, hint and status zone. */
import { attributes, html, type Markup } from '../../html'
import { hasDependents, isShown } from '../conditions'
import { rowsOf, valuesOf, type Dossier, type Placed } from '../store'

/** One champ to draw. */
export interface Drawing extends Placed {
  dossier: Dossier
}

export interface Frame {
  /** Name of the component between `EditableChamp::` and `Component`. */
  component: string
  group?: string
  /** A fieldset with a legend in place of a div with a label. */
  isFieldset?: boolean
  /** The control labels itself. */
  hasOwnLabel?: boolean
  /** Id of the main input, when it is not the usual one. */
  inputId?: string
  /** False for champs that save nothing by themselves. */
  isSaved?: boolean
}

export function inputName({ pid }: Placed, attribute: string): string {
  return `dossier[champs_public_attributes][${pid}][${attribute}]`
}

export function inputId({ pid }: Placed, attribute: string): string {
  return `champ-${pid}-input-${attribute}`
}

/** The values of an attribute, as held by the dossier. */
export function held({ dossier, pid }: Drawing, attribute: string): string[] {
  return valuesOf(dossier, pid)[attribute] ?? []
}

/** Attributes that every control has. */
export function common(drawing: Drawing): Markup {
  const { champ, pid, row } = drawing
  return attributes({
    required: Boolean(champ.isRequired) && isShown(drawing.dossier, drawing),
    'aria-describedby': `champ-${pid}-describedby_id champ-${pid}-error_id`,
    // On the site too: in rows only.
    'aria-labelledby': row && `${rowLegendId(drawing)} champ-${pid}-value-label`.toLowerCase(),
  })
}

function rowLegendId({ row }: Placed): string {
  return row ? `champ-${row.repetition.stableId}-${row.ulid}-legend` : ''
}

export function mandatory(isRequired: boolean | undefined): Markup | false {
  if (!isRequired) return false
  return html`<svg class="icon mandatory" role="img" viewBox="0 0 10 10" width="10" height="10">
    <desc>obligatoire</desc>
    <path d="M5 0v10M0 5h10" stroke="#b3261e" />
  </svg>`
}

/** The label’s words: a repetition of one child numbers them. */
function labelText({ champ, row, dossier }: Drawing): string {
  const isAlone = row && rowsOf(dossier, row.repetition)[0]?.length === 1
  return isAlone ? `${champ.label} ${row.index + 1}` : champ.label
}

function labelContent(drawing: Drawing): Markup {
  const { champ, pid, dossier } = drawing
  const isChanged = dossier.state !== 'brouillon' && dossier.changed.has(pid)
  return html`${labelText(drawing)}
  ${mandatory(champ.isRequired)}${isChanged && html`<span class="updated-at highlighted">modifié à l’instant</span>`}`
}

/** The whole element of a champ around its control. */
export function frame(drawing: Drawing, options: Frame, control: Markup | Markup[]): Markup {
  const { champ, pid, dossier } = drawing
  const isWaiting = (dossier.jobs.get(pid) ?? 0) > 0
  const tag = options.isFieldset ? 'fieldset' : 'div'
  const controllers = options.isSaved === false ? null : isWaiting ? 'autosave turbo-poll' : 'autosave'
  const state = dossier.errors.has(pid) && options.group ? ` ${options.group}--error` : ''
  const own = attributes({
    class: `editable-champ editable-champ-${champ.type} ${options.group ?? ''}${state}`.trim(),
    'data-controller': controllers,
    'data-turbo-poll-url-value': isWaiting && `/dossiers/${dossier.id}/champs/${pid}`,
    'data-turbo-poll-interval-value': isWaiting && '2000',
    'data-dependent-conditions': hasDependents(dossier, champ) && 'true',
    role: options.isFieldset && 'group',
    // As on the site: names an id that the legend does not have.
    'aria-labelledby': options.isFieldset && `champ-${pid}-value-label`,
  })
  return html`<div${attributes({
    class: 'fr-fieldset__element',
    id: `champ-${pid}`,
    'data-type': `EditableChamp::${options.component}Component`,
    hidden: !isShown(dossier, drawing),
  })}>
    ${open(tag)}${own}>${heading(drawing, options)}${hint(drawing)}${control}${status(drawing)}${close(tag)}
  </div>`
}

function open(tag: 'div' | 'fieldset'): Markup {
  return tag === 'div' ? html`<div` : html`<fieldset`
}

function close(tag: 'div' | 'fieldset'): Markup {
  return tag === 'div' ? html`</div>` : html`</fieldset>`
}

function heading(drawing: Drawing, { hasOwnLabel, isFieldset, inputId: id }: Frame): Markup | false {
  if (hasOwnLabel) return false
  const { pid } = drawing
  if (isFieldset) {
    return html`<legend class="fr-fieldset__legend" id="champ-${pid}-legend">
      ${labelContent(drawing)}
    </legend>`
  }
  return html`<label${attributes({
    class: 'fr-label',
    id: `champ-${pid}-value-label`.toLowerCase(),
    for: id ?? inputId(drawing, 'value'),
  })}>${labelContent(drawing)}</label>`
}

/** The label of a champ that draws it by itself. */
export function ownLabel(drawing: Drawing, id: string): Markup {
  return html`<label${attributes({
    class: 'fr-label',
    id: `champ-${drawing.pid}-value-label`.toLowerCase(),
    for: id,
  })}>${labelContent(drawing)}</label>`
}

function hint({ champ, pid }: Drawing): Markup {
  const texts = [champ.description, champ.example].filter((text) => text !== undefined)
  return html`${texts.map((text) => html`<div class="fr-hint-text" id="champ-${pid}-describedby_id">${text}</div>`)}`
}

function status(drawing: Drawing): Markup {
  const { pid } = drawing
  return html`<div class="fr-messages-group" id="champ-${pid}-error_id" aria-live="assertive">
    ${message(drawing)}
  </div>`
}

function message(drawing: Drawing): Markup | false {
  const { champ, pid, dossier } = drawing
  const error = dossier.errors.get(pid)
  if (error) return html`<p class="fr-message fr-message--error">« ${champ.label} » ${error}</p>`
  if (dossier.jobs.get(pid)) return html`<p class="fr-message fr-message--info">Recherche en cours.</p>`
  const [result] = held(drawing, 'result')
  if (result !== undefined) return found(drawing, result)
  if (!dossier.prefilled.has(pid)) return false
  return html`<p class="fr-message fr-message--info">Donnée remplie automatiquement.</p>`
}

/** End of a look-up: what was found, or a warning. */
function found({ champ }: Drawing, result: string): Markup {
  const kind = result === '' ? 'warning' : 'info'
  const text = result === '' ? `Rien n’a été trouvé pour « ${champ.label} ».` : result
  return html`<p class="fr-message fr-message--${kind}">${text}</p>`
}
