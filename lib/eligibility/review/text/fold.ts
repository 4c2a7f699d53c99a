import { unaccented } from '@/lib/profile/text-fold'

/** Lower case, without accents nor ligatures, plain apostrophes and spaces; punctuation stays. */
export function plain(text: string): string {
  return unaccented(text)
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
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
