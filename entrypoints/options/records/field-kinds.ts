/** How each field is read from what was typed, and shown from what is stored. */
import { checkEmail } from '@/lib/profile/email'
import {
  LONG_TEXT,
  SHORT_TEXT,
  type CadreJuridique,
  type CasUsage,
  type Contact,
  type Document,
  type Mandat,
  type Organisation,
} from '@/lib/profile/records'
import { checkPhone, showPhone } from '@/lib/profile/phone'
import { showSiret, readSiret } from '@/lib/profile/siret'
import { checkText, remark, type Checked, type Remark } from '@/lib/profile/text'
import { checkUrl } from '@/lib/profile/url'

export type Reading =
  { value: unknown; problem: null; notices: Remark[] } | { value: null; problem: Remark; notices: Remark[] }

export interface FieldKind {
  read(raw: unknown): Reading
  show(stored: unknown): unknown
}

const refused = (problem: Remark): Reading => ({ value: null, problem, notices: [] })
const asIs = (value: unknown): Reading => ({ value, problem: null, notices: [] })

/** A kind whose raw form is a text. */
const typed = (check: (raw: string) => Checked, show = (stored: string) => stored): FieldKind => ({
  read: (raw) => check(String(raw ?? '')),
  show: (stored) => show(String(stored ?? '')),
})
const pattern = (rule: RegExp, code: string) =>
  typed((raw) => {
    const value = raw.replace(/\s/g, '')
    return value === '' || rule.test(value) ? (asIs(value) as Checked) : (refused(remark(code)) as Checked)
  })

const line = typed((raw) => checkText(raw, SHORT_TEXT))
const lines = typed((raw) => checkText(raw, LONG_TEXT, true))
const email = typed(checkEmail)
const phone = typed(checkPhone, showPhone)
const url = typed(checkUrl)
const day = pattern(/^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}$/, 'day')
const categorie = pattern(/^\d{4}$/, 'categorie_juridique')
const chosen: FieldKind = { read: asIs, show: (stored) => stored }

const siret: FieldKind = {
  show: (stored) => showSiret(String(stored ?? '')),
  read(raw) {
    const reading = readSiret(String(raw ?? ''))
    if (reading.kind === 'empty') return asIs('')
    if (reading.kind === 'siret') return asIs(reading.value)
    return refused(reading.kind === 'siren' ? remark('siret_is_siren') : reading.problem)
  },
}

/** Texts parted by commas or semicolons, each once. */
const list: FieldKind = {
  show: (stored) => (Array.isArray(stored) ? stored.join(', ') : ''),
  read(raw) {
    const text = checkText(String(raw ?? ''), LONG_TEXT)
    if (text.value === null) return text
    const parts = text.value.split(/[,;]/).map((part) => part.trim())
    const values = [...new Set(parts.filter(Boolean))]
    if (values.length > 50) return refused(remark('too_many_labels', 50))
    const tooLong = values.find((value) => value.length > SHORT_TEXT)
    return tooLong ? refused(remark('text_too_long', SHORT_TEXT, tooLong.length)) : asIs(values)
  },
}

/** A whole number from 0 to `max`, or null for nothing. */
const count = (max: number): FieldKind => ({
  show: (stored) => (typeof stored === 'number' ? String(stored) : ''),
  read(raw) {
    const text = String(raw ?? '').replace(/\s/g, '')
    if (text === '') return asIs(null)
    const isRight = /^\d{1,6}$/.test(text) && Number(text) <= max
    return isRight ? asIs(Number(text)) : refused(remark('count', max))
  },
})

type Stamp = 'id' | 'rev' | 'createdAt' | 'updatedAt' | 'isManaged'
type KindsOf<R> = Record<Exclude<keyof R, Stamp>, FieldKind>

const organisations: KindsOf<Organisation> = {
  siret,
  denomination: line,
  nomUsage: line,
  formerNames: list,
  tags: list,
  categorieJuridique: categorie,
  kind: chosen,
  publicTier: chosen,
  adresse: line,
  codePostal: line,
  commune: line,
  website: url,
  isActive: chosen,
  dateCreation: day,
  naf: line,
  answers: chosen,
  provenance: chosen,
}

const contacts: KindsOf<Contact> = {
  organisationIds: chosen,
  nom: line,
  prenom: line,
  fonction: line,
  email,
  telephone: phone,
  roles: chosen,
  informedAt: day,
}

const cadresJuridiques: KindsOf<CadreJuridique> = {
  organisationIds: chosen,
  titre: line,
  nature: lines,
  url,
  documentIds: chosen,
  services: chosen,
}

const casUsage: KindsOf<CasUsage> = {
  organisationIds: chosen,
  intitule: line,
  description: lines,
  cadreJuridiqueId: chosen,
  cadreJuridiqueFranceConnectId: chosen,
  destinataires: lines,
  dureeConservation: count(1200),
  dureeConservationJustification: lines,
  volumetrieApproximative: line,
  nombreUtilisateursFinaux: line,
  datePrevueMiseEnProduction: day,
  choices: chosen,
  niveauEidas: chosen,
  maquetteIds: chosen,
  equipeTechniqueType: chosen,
  equipeTechniquePrecision: line,
  appelsParMinute: count(1200),
  appelsParMinuteJustification: lines,
  homologationAutoriteNom: line,
  homologationAutoriteFonction: line,
  homologationDebut: day,
  homologationFin: day,
  homologationDocumentId: chosen,
  hasBesoinsSpecifiques: chosen,
  besoinsSpecifiquesDocumentId: chosen,
  attestationFiscaleDocumentId: chosen,
  contactTechniqueEmailGenerique: email,
  contactSupplementaireNom: line,
  contactSupplementaireEmail: email,
  answers: chosen,
  contactByRole: chosen,
}

const documents: KindsOf<Document> = {
  organisationIds: chosen,
  titre: line,
  kind: chosen,
  fileName: chosen,
  mediaType: chosen,
  size: chosen,
  sha256: chosen,
  issuedOn: day,
  expiresOn: day,
}

const mandats: KindsOf<Mandat> = {
  editorId: chosen,
  entityId: chosen,
  reference: line,
  startsOn: day,
  endsOn: day,
  documentId: chosen,
  editorRoles: chosen,
}

/** Every field a person may edit, by table. */
export const fieldKinds = { organisations, contacts, cadresJuridiques, casUsage, documents, mandats }
export type EditableTable = keyof typeof fieldKinds

export const kindOf = (table: EditableTable, field: string): FieldKind | undefined =>
  (fieldKinds[table] as Record<string, FieldKind>)[field]
