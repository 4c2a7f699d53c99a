/** The legal texts that a profile cites, recognised among those of the catalogue, and what a service thinks of them. */
import type { Service } from './model'
import { legalBases as legalBasesById } from './vocabulary/legal-bases'
import type { LegalBasis } from './vocabulary/model'

export const legalBases: Readonly<Record<string, LegalBasis>> = legalBasesById

/** A cadre juridique as the profile keeps it. */
export interface CitedText {
  titre?: string
  nature?: string
  url?: string
  documentIds?: readonly string[]
}

/** Cited but not in the catalogue. */
export const OTHER_TEXT = 'autre'

/** Identifier of a text on Légifrance, wherever it stands in an address, old or new. */
const TEXT_ID = /(?:JORFTEXT|LEGIARTI|LEGITEXT|JORFARTI)\d{12}/

/** Id of the catalogue's text that this cadre juridique cites, or `autre`. The address decides, then the nature. */
export function legalBasisOf(text: CitedText): string {
  const url = text.url ?? ''
  const wanted = TEXT_ID.exec(url)?.[0]
  for (const [id, basis] of Object.entries(legalBases)) {
    const addresses = [basis.url ?? '', ...(basis.formerUrls ?? [])].filter(Boolean)
    if (addresses.includes(url) || (wanted && addresses.some((address) => address.includes(wanted))))
      return id
  }
  return /^\s*délibération\b/iu.test(text.nature || text.titre || '') ? 'deliberation' : OTHER_TEXT
}

/** Whether a text proper to the procedure is cited; undefined when an unknown text without its document leaves it open. */
export function hasSpecificText(texts: readonly CitedText[]): boolean | undefined {
  if (texts.length === 0) return undefined
  const open = texts.map((text) => {
    const basis = legalBases[legalBasisOf(text)]
    if (basis) return basis.specific && !basis.expired
    return (text.documentIds ?? []).length > 0 ? true : undefined
  })
  return open.includes(true) ? true : open.includes(undefined) ? undefined : false
}

export interface LegalAdvice {
  /** Text to propose when the profile cites none that suits. */
  propose?: { id: string; basis: LegalBasis }
  /** Other texts of the service. */
  alternatives: string[]
  /** Cited texts that are not enough: general principles, expired, or refused by the service. */
  insufficient: string[]
  /** When the proposed text suits, then what the sites add. */
  notes: string[]
}

/** What to cite for a service, given the ids already cited. */
export function legalAdvice(service: Service, cited: readonly string[]): LegalAdvice {
  const { default: id, when, alternatives, insufficient, notes = [] } = service.legalBasis
  const basis = id ? legalBases[id] : undefined
  const suits = [...(id ? [id] : []), ...alternatives]
  const weak = cited.filter(
    (text) =>
      insufficient.includes(text) ||
      legalBases[text]?.expired ||
      (legalBases[text]?.principle && !suits.includes(text)),
  )
  const isCovered = cited.some((text) => suits.includes(text))
  return {
    ...(id && basis && !isCovered ? { propose: { id, basis } } : {}),
    alternatives: [...alternatives],
    insufficient: weak,
    notes: when ? [when, ...notes] : notes,
  }
}
