import type { ComponentChild, VNode } from 'preact'
import { type MessageKey, t } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'

/**
 * Words of a law, a service, a site or a profile: they stay French in every language of the interface, and a screen
 * reader that is told so reads them in French (RGAA 8.7). What is French as a whole bears `lang="fr"` itself.
 */
export function French({ text }: { text: string }) {
  return <span lang="fr">{typeset(text)}</span>
}

/** Where the text of a key gives way to an element: a character that no text of ours holds. */
const PLACE = '\uE000'

/** The text of `key` around elements, such as French words: each takes the place of its `$1`… */
export function around(key: MessageKey, ...parts: (VNode | string | number)[]): ComponentChild[] {
  const places = parts.map((part, rank) => (typeof part === 'object' ? `${PLACE}${rank}${PLACE}` : part))
  return t(key, ...places)
    .split(PLACE)
    .map((piece, at) => (at % 2 === 1 ? parts[Number(piece)] : piece))
}
