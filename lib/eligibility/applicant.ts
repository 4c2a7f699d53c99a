/** What eligibility reads of a profile, and what it knows from it. The records of lib/profile fit as they are. */
import type { CitedText } from './legal-basis'
import type { Facts, Value } from './predicate'

/** An organisation as the profile keeps it; '' and null mean unknown. */
export interface Applicant {
  siret?: string
  categorieJuridique?: string
  /** Id of a kind, as classified or as the user corrected it. */
  kind?: string
  publicTier?: string
  codePostal?: string
  isActive?: boolean | null
  /** `2026-08-31`. */
  dateCreation?: string
  naf?: string
  /** The user's answers by fact id; they win over what is derived. */
  answers?: Readonly<Record<string, { value: unknown; at: string }>>
  provenance?: Readonly<Record<string, { from: 'registre' | 'saisie'; at: string }>>
}

export interface Person {
  roles: readonly string[]
  /** E.164. */
  telephone?: string
}

/** One context of use. */
export interface Project {
  description?: string
  equipeTechniqueType?: string
  attestationFiscaleDocumentId?: string | null
  homologationDocumentId?: string | null
  homologationFin?: string
}

/** The records that an assessment reads: an organisation, and what a request would be about. */
export interface ApplicantRecords {
  organisation: Applicant
  contacts?: readonly Person[]
  /** Entity of the mandat, when the organisation files for another. */
  represented?: { organisation: Applicant; contacts?: readonly Person[] }
  casUsage?: Project
  /** Texts cited for this request. */
  cadresJuridiques?: readonly CitedText[]
  /** Contexts that the request would cover; one cas d'usage makes one. */
  contexts?: number
  /** A validated FranceConnect habilitation of the organisation. */
  hasFranceConnect?: boolean
  /** The day of the assessment, `2026-11-21`. */
  today: string
}

export interface KnownFact {
  value: Value
  /** Where it comes from, for the user to see and correct. */
  from: 'registre' | 'saisie' | 'reponse' | 'profil' | 'mandat'
  /** When, if it is known. */
  at?: string
}

export interface Knowledge {
  facts: Facts
  known: Record<string, KnownFact>
  /** Answers left out because the catalogue no longer accepts them. */
  ignored: string[]
}
