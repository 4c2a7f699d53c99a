/** Lower case, without accents nor ligatures, plain apostrophes and spaces; punctuation stays. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a text, folded, one space between them and at both ends. */
export function wordsOf(text: string): string {
  return ` ${plain(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
}
