/** The labelled sets: the corpus the vocabulary was tuned on, two written apart, and rewordings of the first. */
import corpusFile from '@/tests/corpus/demarches-labels.json'
import heldOutFile from '@/tests/corpus/held-out.json'
import forms2File from '@/tests/corpus/forms-2.json'
import type { Form } from '@/tests/corpus/forms'
import { vary } from './vary'

export const corpus: Form[] = corpusFile
/** `set` 1 to 3: each was written before any measure on it, and read by the tuning after its first measure. */
export const heldOut: (Form & { set: number })[] = heldOutFile

/** Forms of other administrations; `half` was drawn by administration before any measure on them. */
export const forms2: Form[] = forms2File

/** The corpus reworded `times` over; the same forms each time. */
export function reworded(times: number): Form[] {
  return corpus.flatMap((form, index) =>
    Array.from({ length: times }, (_, seed) => vary(form, seed * 1000 + index)),
  )
}
