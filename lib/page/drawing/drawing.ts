/** How a kind of site draws its questions: all that reading and writing must know of its markup. Types only. */
import type { FieldDescriptor, FieldKind } from '@/lib/form/model'
import type { Control } from '../dom'

/** Words found on the way through the document, in its order: labels, legends and headings. */
export interface Words {
  labels: Map<Control, Element>
  headings: Map<Control, string>
  /** Titles of the fieldsets that have one of their own. */
  legends: Map<Element, string>
}

/** Titles of a site that stand beside headings, each over the fields that follow it. */
export interface Titles {
  selector: string
  /** The words of a title; null for one that is over no field. */
  textOf(title: Element): string | null
  /** The element out of which a title does not reach; null for one that reaches to the next. */
  scopeOf(title: Element): Element | null
}

/** What a page says of a question, in words and names. */
export type Said = Pick<
  FieldDescriptor,
  'name' | 'label' | 'hint' | 'section' | 'siteType' | 'stableId' | 'row'
>

/** One question that repeats: its button that adds a row, its title, and the ids of its rows in their order. */
export interface Rows {
  button: HTMLButtonElement
  label: string
  stableId: string
  ids: string[]
}

export interface Drawing {
  /** Where it differs from headings alone. */
  titles?: Titles
  kindOf(control: Control): FieldKind
  /** Is it no question, but a part of one that stands beside (« not in the list », the text of « Autre »)? */
  isAside(control: Control): boolean
  /** Controls that are one question have the same key; '' for one that is a question by itself. */
  keyOf(control: Control, kind: FieldKind): string
  say(group: Control[], kind: FieldKind, words: Words): Said
  /** The present answer, as `FieldDescriptor.value` has it. */
  valueOf(group: Control[], kind: FieldKind): string | string[]
  /** What makes a question that question: checked again before each write. */
  fingerprint(group: Control[], said: Pick<FieldDescriptor, 'kind' | 'label' | 'section'>): string
  /** The questions that repeat, and whose rows may be added. */
  rowsOf(doc: Document): Rows[]
  /** What the site says under a question: an error, or anything. */
  messageOf(control: Control, which: 'error' | 'any'): string
  /** Does the site's server look this answer up, and is it at it now? */
  isLookedUp(control: Control): boolean
  isLookingUp(control: Control): boolean
  /** May its answer be saved more than once, each part or box by itself? */
  isSavedInSteps(control: Control, kind: FieldKind): boolean
  /** Do other questions depend on this answer? */
  isRevealing(control: Control): boolean
}
