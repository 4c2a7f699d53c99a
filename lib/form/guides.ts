/** What to have at hand on the producers' portals. No field of theirs is read nor filled: this only names them. */

export const handItems = [
  'app_name',
  'instance_name',
  'request_number',
  'site_url',
  'redirect',
  'logout',
  'collaborators',
] as const
export type HandItem = (typeof handItems)[number]

/** By site, in the order of its forms. */
const atHand: Readonly<Record<string, readonly HandItem[]>> = {
  proconnect: ['app_name', 'redirect', 'logout', 'collaborators'],
  franceconnect: ['instance_name', 'request_number', 'site_url', 'redirect', 'logout'],
}

/** null on a site that is no portal of a producer: there, a request begins. */
export const guideOf = (site: string): readonly HandItem[] | null =>
  Object.hasOwn(atHand, site) ? atHand[site]! : null
