/** Where on these pages a missing answer is given. */
import type { MissingAnswer } from '@/lib/form/completeness'
import { Role } from '@/lib/profile/records'

/** Targets named otherwise than the field that answers them. */
const fields: Record<string, string> = {
  scopes: 'choices',
  modalites: 'choices',
  maquettes: 'maquetteIds',
  homologationDocument: 'homologationDocumentId',
  besoinsSpecifiquesDocument: 'besoinsSpecifiquesDocumentId',
  attestationFiscaleDocument: 'attestationFiscaleDocumentId',
  documents: 'documentIds',
}

const tables: Record<string, string> = {
  organisation: 'organisations',
  contact: 'contacts',
  casUsage: 'casUsage',
  cadreJuridique: 'cadresJuridiques',
  cadreJuridiqueFranceConnect: 'cadresJuridiques',
}

interface Place {
  table: string
  field: string
  role: Role | null
}

function placeOf(target: string): Place {
  const [room = '', first = '', second = ''] = target.split('.')
  const name = room === 'contact' ? second : first
  const role = Role.safeParse(first)
  return { table: tables[room] ?? room, field: fields[name] ?? name, role: role.success ? role.data : null }
}

/** `route` with what is still missing to reach the very field. */
function hrefTo(route: string, { table, field, role }: Place): string {
  const [, , tab, recordId] = route.split('/')
  if (tab === 'contacts' && role && !recordId) return `${route}/nouveau?role=${role}&champ=${field}`
  if (tab === 'usages' && !recordId) return `${route}/nouveau?champ=${field}`
  if (tab === 'cadres' && !recordId) return `${route}/nouveau?champ=${field}`
  if (tab === 'documents') return route
  if (tab === 'usages' && table === 'contacts') return `${route}?champ=contactByRole`
  if (tab === 'usages' && table === 'cadresJuridiques') return `${route}?champ=cadreJuridiqueId`
  return `${route}?champ=${field}`
}

/** Where the answer to `target` is given on these pages, `route` being its record or list. */
export const hrefOf = (route: string, target: string) => hrefTo(route, placeOf(target))

/** The same, of a question. */
export const hrefOfQuestion = ({ target, route }: Pick<MissingAnswer, 'target' | 'route'>) =>
  hrefOf(route, target)
