/** What an e-mail address says of its owner. */
import { plain } from './fold'

/** Boxes that a whole office reads; only what stands before the at sign counts. */
const shared =
  'accueil administration animation bibliotheque cabinet ccas cias cimetiere commune communication comptabilite compta contact courrier dgs direction drh elections enfance etat-civil etatcivil formalites info infos jeunesse mairie maire marches mediatheque periscolaire population prefecture presidence rh scolaire secretariat service services social support technique urbanisme ville webmaster'.split(
    ' ',
  )

const consumer =
  'gmail.com googlemail.com orange.fr wanadoo.fr hotmail.com hotmail.fr outlook.com outlook.fr live.fr live.com yahoo.fr yahoo.com free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr icloud.com aol.com msn.com protonmail.com proton.me gmx.fr'.split(
    ' ',
  )

/** A box of an office: `mairie@…`, `mairie.bourg@…`, `secretariat-general@…`; never `m.maire@…`. */
export function isSharedBox(address: string): boolean {
  const local = plain(address).split('@')[0] ?? ''
  if (shared.includes(local)) return true
  const [first = ''] = local.split(/[-._+\d]/)
  return first.length > 4 && shared.includes(first)
}

export function isConsumerMail(address: string): boolean {
  return consumer.includes(domainOf(address))
}

/** `bourg.fr` of `x@bourg.fr`, folded; '' without one. */
export function domainOf(address: string): string {
  return plain(address).split('@')[1] ?? ''
}

/** The host of a web address without its `www.`; '' when it is none. */
export function hostOf(address: string): string {
  const written = plain(address)
  return /^(?:[a-z]+:\/\/)?(?:www\.)?([^/?#:]+\.[^/?#:]+)/.exec(written)?.[1] ?? ''
}

/** Whether one domain is the other, or under it. */
export function isWithin(domain: string, owner: string): boolean {
  return domain !== '' && owner !== '' && (domain === owner || domain.endsWith(`.${owner}`))
}
