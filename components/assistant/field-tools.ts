/** What may be done with one field beside ticking it; absent where there is no room for it, as in the popup. */
import { createContext } from 'preact'
import type { FieldPlace, KeepOutcome, TeachOutcome } from '@/lib/contract/field-mappings'

export interface FieldTools {
  places: FieldPlace[]
  /** The field whose question is open. */
  openRef: number | null
  onOpen: (ref: number | null) => void
  /** null when the background did not answer. */
  onTeach: (ref: number, target: string) => Promise<TeachOutcome | null>
  onKeep: (ref: number) => Promise<KeepOutcome | null>
}

export const FieldToolsContext = createContext<FieldTools | null>(null)
