/** What travels: the chosen organisations with what belongs to them, in as many files as the limits ask. */
import { unaccented } from '@/lib/profile/text-fold'
import {
  emptyBundle,
  FORMAT,
  READER,
  sharedTables,
  VERSION,
  type Bundle,
  type SharedRecord,
  type SharedTable,
  type ShareFile,
} from './format'
import { limits, MEBIBYTE } from './limits'
import { keepKnown } from './references'

export interface Choice {
  organisationIds: string[]
  hasDocuments: boolean
  hasTaughtFields: boolean
}

const owned = ['contacts', 'cadresJuridiques', 'casUsage', 'documents'] as const
const linksOf = (record: SharedRecord) => (record.organisationIds as string[] | undefined) ?? []

/** The chosen part of `all`, closed on itself: what names something left behind no longer says it. */
export function select(all: Bundle, choice: Choice): Bundle {
  const chosen = new Set(choice.organisationIds)
  const bundle = emptyBundle()
  bundle.organisations = all.organisations.filter(({ id }) => chosen.has(id))
  for (const table of owned) {
    if (table === 'documents' && !choice.hasDocuments) continue
    bundle[table] = all[table].filter((record) => linksOf(record).some((id) => chosen.has(id)))
  }
  bundle.mandats = all.mandats.filter(
    ({ editorId, entityId }) => chosen.has(editorId as string) && chosen.has(entityId as string),
  )
  if (choice.hasTaughtFields) bundle.taughtFields = all.taughtFields
  return close(bundle)
}

/** Whoever receives a provided record may change it: the policy was not theirs. */
function unmanaged(record: SharedRecord): SharedRecord {
  const { isManaged: _, ...free } = record
  return free as SharedRecord
}

function close(bundle: Bundle): Bundle {
  const known = new Map(sharedTables.map((table) => [table, new Set(bundle[table].map(({ id }) => id))]))
  const isThere = (table: SharedTable, id: string) => known.get(table)!.has(id)
  const closed = sharedTables.map((table) => [
    table,
    bundle[table].map((record) => keepKnown(table, unmanaged(record), isThere)),
  ])
  return Object.fromEntries(closed) as Bundle
}

/** Organisations and what describes them without naming anybody: to be filled by who receives it. */
export function withoutPeople(bundle: Bundle): Bundle {
  const { organisations, cadresJuridiques } = bundle
  return close({ ...emptyBundle(), organisations, cadresJuridiques })
}

/** Bytes left under the limits for the envelope, the seal and multi-byte characters. */
const ROOM = MEBIBYTE / 2

/** The bundle in parts that each keep within the limits; most often one. */
export function split(bundle: Bundle): Bundle[] {
  if (fits(bundle)) return [bundle]
  const ids = bundle.organisations.map(({ id }) => id)
  const partOf = (organisationIds: string[], hasTaughtFields: boolean) =>
    select(bundle, { organisationIds, hasDocuments: true, hasTaughtFields })
  const parts: Bundle[] = []
  for (let from = 0; from < ids.length;) {
    const isFirst = parts.length === 0
    let many = Math.min(limits.organisations, ids.length - from)
    let part = partOf(ids.slice(from, from + many), isFirst)
    while (many > 1 && !fits(part)) {
      many = Math.ceil(many / 2)
      part = partOf(ids.slice(from, from + many), isFirst)
    }
    parts.push(part)
    from += many
  }
  return parts
}

function fits(bundle: Bundle): boolean {
  const bytes = bundle.documents.reduce((sum, { size }) => sum + Number(size), 0)
  return (
    bundle.organisations.length <= limits.organisations &&
    bundle.contacts.length <= limits.contacts &&
    bytes <= limits.fileBytes - limits.jsonBytes - ROOM &&
    // Most characters of a name take one byte; the rest has its room.
    byteLength(JSON.stringify(bundle)) <= limits.jsonBytes - ROOM
  )
}

const byteLength = (text: string) => new TextEncoder().encode(text).length

export interface Envelope {
  /** Instant. */
  createdAt: string
  app: string
  declaredBy?: string
  /** Names the set when there are several parts. */
  set: string
}

/** The files to write, in their order. */
export function envelop(parts: Bundle[], { set, ...envelope }: Envelope): ShareFile[] {
  return parts.map((bundle, index) => ({
    format: FORMAT,
    version: VERSION,
    minReader: READER,
    ...envelope,
    ...(parts.length > 1 ? { part: { set, number: index + 1, of: parts.length } } : {}),
    ...bundle,
  }))
}

/** « Ville d’Évry » → « ville-d-evry »; '' when nothing is left. */
export function slugOf(name: string): string {
  const plain = unaccented(name).replace(/œ/g, 'oe')
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}

/** `profil-<slug>-<yyyymmdd>`, then the number of the part. */
export function fileNameOf(slug: string, day: string, end: string, part?: ShareFile['part']): string {
  const number = part ? `-${part.number}-sur-${part.of}` : ''
  return `profil-${slug || 'organisations'}-${day.replaceAll('-', '')}${number}.habili.${end}`
}
