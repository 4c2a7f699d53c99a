/** How much one shared file may hold; sizes in bytes, texts in UTF-16 units. */

export const MEBIBYTE = 1_048_576
export const limits = {
  /** The JSON part, and a whole file that carries no document. */
  jsonBytes: 5 * MEBIBYTE,
  /** A whole file, documents included. */
  fileBytes: 200 * MEBIBYTE,
  headerBytes: 4096,
  depth: 12,
  organisations: 500,
  contacts: 2000,
  text: 10_000,
  key: 200,
  /** Numbered files imported together. */
  parts: 99,
} as const

/** scrypt work factors, base-2 logarithms: what is written, and what is accepted on opening. */
export const work = { written: 17, lowest: 10, highest: 18 } as const
