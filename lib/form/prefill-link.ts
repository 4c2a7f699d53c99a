/**
 * The address that begins a démarche with its answers in it, for a copy by hand: nothing about a person goes into an
 * address, which histories and logs keep. Pure.
 */
import type { PlanLine } from './model'

/** Characters above which the site warns (its `MAX_PREFILL_LINK_LENGTH`); proxies may be stricter. */
const LONGEST = 2000

export interface PrefillLink {
  url: string
  count: number
  /** Answers left out because they are about a person, or because the address would be too long. */
  personal: PlanLine[]
  tooLong: PlanLine[]
}

/** Kept out unless known to be about nobody: a place added later to the profile stays out of addresses. */
const isPersonal = ({ target }: PlanLine) =>
  !/^(organisation|casUsage|cadreJuridique)\./.test(target) ||
  /^casUsage\.(contact|homologationAutorite)/.test(target)

/** `startUrl` is the form's own start page; `attribute` of a line, the lasting id of its question. */
export function prefillLink(startUrl: string, lines: PlanLine[]): PrefillLink {
  const link: PrefillLink = { url: startUrl, count: 0, personal: [], tooLong: [] }
  for (const line of lines) {
    if (isPersonal(line)) {
      link.personal.push(line)
      continue
    }
    const longer = `${link.url}${link.count === 0 ? '?' : '&'}${answersOf(line)}`
    if (longer.length > LONGEST) {
      link.tooLong.push(line)
      continue
    }
    link.url = longer
    link.count++
  }
  return link
}

/** `champ_Q2hhbXAtMQ=…`, once a value where the question takes several. */
function answersOf({ attribute, kind, value }: PlanLine): string {
  const key = `champ_${btoa(`Champ-${attribute}`).replace(/=+$/, '')}`
  if (Array.isArray(value)) return value.map((each) => pair(`${key}[]`, each)).join('&')
  return pair(key, kind === 'checkbox' ? String(value === '1') : value)
}

const pair = (name: string, value: string) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
