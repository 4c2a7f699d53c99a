/** No-break spaces of French. */

/**
 * French as it is printed: no line begins with « : » or ends with an opening guillemet. For the eye only: a file or a
 * field of a site takes plain spaces. English has no such space, so its texts come back as they are.
 */
export function typeset(text: string): string {
  return text.replaceAll(/(?<=«) | (?=[»:%])/g, '\u00a0').replaceAll(/ (?=[;?!])/g, '\u202f')
}
