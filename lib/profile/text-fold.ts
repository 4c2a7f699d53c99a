/** Texts as they are compared: never shown, never stored. Pure. */

/** Small letters without accents: `Évry` → `evry`. */
export const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The bare words of a text, parted by one space: case, accents and punctuation apart. */
export const bareWords = (text: string) =>
  unaccented(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
