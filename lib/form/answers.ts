/** The answer of a profile to a question of a form; planning and completeness both ask here. */
import { ownOf } from '@/lib/profile/own'
import type { PlanSource, Target } from './model'
import { departements, regions } from '@/lib/profile/territories'
import { legalFormOf } from './legal-form-options'
import { isOfEditor, rolesOfEntity } from '@/lib/profile/editor-roles'
import { personName, usualName } from '@/lib/profile/names'
import type { CasUsage, Contact, Document, Editor, Profile, Role } from '@/lib/profile/records'

export interface AnswerContext {
  casUsageId: string | null
  /** The site's id of the service, underscores: `france_connect`. */
  definition: string
  /** Names of its data that our description knows; absent where there is none. */
  scopes?: string[] | undefined
}

/** A value as the profile holds it: text, chosen option values, or stored documents. */
export type Answer =
  | { value: string; source: PlanSource }
  | { values: string[]; source: PlanSource }
  | { documents: Document[]; source: PlanSource }

/**
 * `several_contacts`: more than one person holds the role and the cas d'usage names none. `of_editor`: the DPO or
 * the controller would be a person of the editor, when they are the represented entity's own. `scope_unknown`: a datum
 * that our description of the service does not know.
 */
export type Lack = {
  lacks: 'no_value' | 'several_contacts' | 'of_editor' | 'scope_unknown'
  source?: PlanSource
}

const nothing: Lack = { lacks: 'no_value' }

/** What the profile answers to `target`, or what it lacks. Pure. */
export function answerOf(profile: Profile, target: Target, context: AnswerContext): Answer | Lack {
  const [room, first = '', second = '', person] = target.split('.')
  const casUsage = profile.casUsage.find(({ id }) => id === context.casUsageId)
  if (room === 'organisation') return fromOrganisation(profile, first)
  if (room === 'contact') return fromContact(profile, casUsage, first as Role, second as ContactPart, person)
  if (!casUsage) return nothing
  if (room === 'casUsage' && first === 'scopes' && second)
    return fromScope(casUsage, target.slice('casUsage.scopes.'.length), context)
  if (room === 'casUsage') return fromCasUsage(profile, casUsage, first, context)
  if (room === 'cadreJuridique') return fromCadre(profile, casUsage.cadreJuridiqueId, first)
  if (room === 'cadreJuridiqueFranceConnect')
    return fromCadre(profile, casUsage.cadreJuridiqueFranceConnectId, first)
  return nothing
}

/**
 * The person who holds `role` for this request: `person` where a row is one's, or the one the cas d'usage names, else
 * the only holder.
 */
export function contactFor(
  profile: Profile,
  casUsage: CasUsage | undefined,
  role: Role,
  person: string | undefined = casUsage?.contactByRole[role],
): Contact | Lack {
  const { contacts, editor } = profile
  const everybody = editor ? [...contacts, ...editor.contacts] : contacts
  const chosen = everybody.find(({ id }) => id === person)
  const holders = chosen ? [chosen] : holdersOf(profile, role)
  if (editor && rolesOfEntity.includes(role) && holders.some((each) => isOf(editor, each)))
    return { lacks: 'of_editor' }
  if (holders.length > 1) return { lacks: 'several_contacts' }
  return holders[0] ?? nothing
}

/** Holders of `role`, among the editor's people where the mandat gives it the role, else the organisation's. */
export function holdersOf({ contacts, editor }: Profile, role: Role): Contact[] {
  const people = editor && isOfEditor(editor.mandat, role) ? editor.contacts : contacts
  return people.filter(({ roles }) => roles.includes(role))
}

const isOf = ({ organisation }: Editor, contact: Contact) => contact.organisationIds.includes(organisation.id)

/** `nomPrenom`: both in one field, in the order in which the forms ask for them. */
type ContactPart = keyof Contact | 'nomPrenom'

function text(value: unknown, source: PlanSource): Answer | Lack {
  // A place of another name (`organisation.constructor`) holds no answer.
  const isAnswer = typeof value === 'number' || (typeof value === 'string' && value !== '')
  return isAnswer ? { value: String(value), source } : { lacks: 'no_value', source }
}

function fromOrganisation({ organisation }: Profile, field: string): Answer | Lack {
  const label = usualName(organisation)
  const source: PlanSource = { table: 'organisations', id: organisation.id, label }
  if (field === 'siren') return text(organisation.siret.slice(0, 9), source)
  if (field === 'departement') return text(departementOf(organisation.codePostal), source)
  if (field === 'region') return text(regionOf(organisation.codePostal), source)
  // Our own kinds of applicant are no words of the forms.
  if (field === 'kind') return text(legalFormOf(organisation.categorieJuridique), source)
  return text(organisation[field as keyof typeof organisation], source)
}

/** Number of the département of a post code (`57`, `2A`, `974`), or ''; some forty communes are served from next door. */
export function departementOf(codePostal: string): string {
  if (!/^\d{5}$/.test(codePostal)) return ''
  // Served from Guadeloupe, of which they are no part any more.
  if (codePostal === '97133') return '977'
  if (codePostal === '97150') return '978'
  if (codePostal.startsWith('20')) return /^20[01]/.test(codePostal) ? '2A' : '2B'
  return codePostal.slice(0, /^9[78]/.test(codePostal) ? 3 : 2)
}

/** Name of the région of a post code (`Grand Est`), or '' for collectivities that are in none. */
export function regionOf(codePostal: string): string {
  const departement = departementOf(codePostal)
  const [, , code] = departements.find(([each]) => each === departement) ?? []
  return regions.find(([each]) => each === code)?.[1] ?? ''
}

function fromContact(
  profile: Profile,
  casUsage: CasUsage | undefined,
  role: Role,
  part: ContactPart,
  person?: string,
): Answer | Lack {
  const contact = contactFor(profile, casUsage, role, person)
  if ('lacks' in contact) return contact
  const { editor, organisation } = profile
  const isEditors = editor?.contacts.some(({ id }) => id === contact.id)
  // Said only where it could be another's.
  const owner = editor ? { owner: usualName(isEditors ? editor.organisation : organisation) } : {}
  const value = part === 'nomPrenom' ? `${contact.nom} ${contact.prenom}`.trim() : contact[part]
  return text(value, {
    table: 'contacts',
    id: contact.id,
    label: personName(contact),
    role,
    ...owner,
  })
}

function fromCadre(profile: Profile, id: string | null, field: string): Answer | Lack {
  const cadre = profile.cadresJuridiques.find((each) => each.id === id)
  if (!cadre) return nothing
  const source: PlanSource = { table: 'cadresJuridiques', id: cadre.id, label: cadre.titre }
  if (field === 'documents') return documents(profile, cadre.documentIds, source)
  return text(cadre[field as 'nature' | 'url'], source)
}

/** Answers that are stored files: the target, and the field of the cas d'usage that names them. */
const filesOf: Record<string, (casUsage: CasUsage) => (string | null)[]> = {
  maquettes: ({ maquetteIds }) => maquetteIds,
  homologationDocument: ({ homologationDocumentId }) => [homologationDocumentId],
  besoinsSpecifiquesDocument: ({ besoinsSpecifiquesDocumentId }) => [besoinsSpecifiquesDocumentId],
  attestationFiscaleDocument: ({ attestationFiscaleDocumentId }) => [attestationFiscaleDocumentId],
}

function fromCasUsage(
  profile: Profile,
  casUsage: CasUsage,
  field: string,
  { definition }: AnswerContext,
): Answer | Lack {
  const source: PlanSource = { table: 'casUsage', id: casUsage.id, label: casUsage.intitule }
  const files = ownOf(filesOf, field)
  if (files) return documents(profile, files(casUsage), source)
  if (field === 'scopes' || field === 'modalites') {
    const values = ownOf(casUsage.choices, definition)?.[field] ?? []
    return values.length > 0 ? { values, source } : { lacks: 'no_value', source }
  }
  if (field === 'hasBesoinsSpecifiques')
    return casUsage.hasBesoinsSpecifiques ? { value: '1', source } : { lacks: 'no_value', source }
  return text(casUsage[field as keyof CasUsage], source)
}

/**
 * One box of the data of a service: `1` when the cas d'usage asks for it, '' when it asks for others only among names
 * that our description knows: a name that it does not know has had no answer.
 */
function fromScope(
  casUsage: CasUsage,
  scope: string,
  { definition, scopes = [] }: AnswerContext,
): Answer | Lack {
  const source: PlanSource = { table: 'casUsage', id: casUsage.id, label: casUsage.intitule }
  const chosen = ownOf(casUsage.choices, definition)?.scopes ?? []
  if (chosen.length === 0) return { lacks: 'no_value', source }
  if (chosen.includes(scope)) return { value: '1', source }
  return scopes.includes(scope) ? { value: '', source } : { lacks: 'scope_unknown', source }
}

function documents(profile: Profile, ids: (string | null)[], source: PlanSource): Answer | Lack {
  const found = profile.documents.filter(({ id }) => ids.includes(id))
  return found.length > 0 ? { documents: found, source } : { lacks: 'no_value', source }
}
