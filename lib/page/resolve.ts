/** Finds a planned field again in a page that may have been rendered anew. */
import { readFields, type Control, type FieldMemory } from './read/describe'
import type { SitePages } from '@/lib/form/site'

export interface PageContext {
  doc: Document
  site: SitePages
  memory: FieldMemory
}

export interface Found {
  controls: Control[]
  ref: number
}

/** The controls of a field: those remembered, or after a re-render the only ones with the same fingerprint. */
export function resolve(
  { ref, fingerprint }: { ref: number; fingerprint: string },
  { doc, site, memory }: PageContext,
): Found | undefined {
  const controls = memory.controlsOf(ref)
  if (controls.length > 0 && controls.every((each) => each.isConnected)) return { controls, ref }
  const same = readFields(doc, site, memory).filter((each) => each.fingerprint === fingerprint)
  const [only] = same
  return same.length === 1 && only ? { controls: memory.controlsOf(only.ref), ref: only.ref } : undefined
}

/** Equality of two field values, order included. */
export function isEqual(left: string | string[], right: string | string[]): boolean {
  return JSON.stringify([left].flat()) === JSON.stringify([right].flat())
}
