/** What reading and writing share of one document: its site, how it is drawn, and the memory of its fields. */
import type { FieldDescriptor, FieldKind, FieldState } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import type { Control } from './dom'
import { champsDrawing } from './drawing/champs'
import type { Drawing } from './drawing/drawing'
import { cardsDrawing, labelsDrawing } from './drawing/labels'

export interface PageContext {
  doc: Document
  site: SitePages
  drawing: Drawing
  memory: FieldMemory
  /** The fields as they are now. */
  read(): FieldDescriptor[]
  /** May a person write in fields at this very instant? A script of the page may have changed them since they were read. */
  statesNow(): (controls: Control[], kind: FieldKind) => FieldState
}

/** The adapter for the kind of drawing that a site's data describe. */
export function drawingOf(site: SitePages): Drawing {
  if (site.champs) return champsDrawing(site, site.champs)
  return site.cards ? cardsDrawing(site, site.cards) : labelsDrawing(site)
}

/** The page-side memory of a document: opaque refs to the controls of a field, stable while they live. */
export interface FieldMemory {
  controlsOf(ref: number): Control[]
  refOf(control: Control): number
  /** The field of an element of the page, once read. */
  fieldOf(element: unknown): number | undefined
  remember(ref: number, controls: Control[]): void
  /** Lets go of the controls of a former view: each would keep its whole page in memory. */
  forgetGone(): void
}

export function newMemory(): FieldMemory {
  const refs = new WeakMap<Control, number>()
  const controls = new Map<number, Control[]>()
  let next = 0
  return {
    controlsOf: (ref) => controls.get(ref) ?? [],
    refOf: (control) => {
      const ref = refs.get(control) ?? next++
      refs.set(control, ref)
      return ref
    },
    fieldOf: (element) => [...controls].find(([, group]) => group.includes(element as Control))?.[0],
    remember: (ref, group) => controls.set(ref, group),
    forgetGone() {
      for (const [ref, group] of controls)
        if (!group.some(({ isConnected }) => isConnected)) controls.delete(ref)
    },
  }
}

export interface Found {
  controls: Control[]
  ref: number
}

/** The controls of a field: those remembered, or after a re-render the only ones with the same fingerprint. */
export function resolve(
  { ref, fingerprint }: { ref: number; fingerprint: string },
  { memory, read }: Pick<PageContext, 'memory' | 'read'>,
): Found | undefined {
  const controls = memory.controlsOf(ref)
  if (controls.length > 0 && controls.every((each) => each.isConnected)) return { controls, ref }
  const same = read().filter((each) => each.fingerprint === fingerprint)
  const [only] = same
  return same.length === 1 && only ? { controls: memory.controlsOf(only.ref), ref: only.ref } : undefined
}

/** Equality of two field values, order included. */
export function isEqual(left: string | string[], right: string | string[]): boolean {
  return left === right || JSON.stringify([left].flat()) === JSON.stringify([right].flat())
}
