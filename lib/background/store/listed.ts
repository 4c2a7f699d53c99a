/**
 * What lists show and search of each organisation, in their order: a page of it is read without the rest. Written by
 * the single writer with the record, in the same transaction.
 */
import type { Table } from 'dexie'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import type { Organisation } from '@/lib/profile/records'
import { usualName } from '@/lib/profile/names'
import { sameJson } from '@/lib/profile/same-json'
import { unaccented } from '@/lib/profile/text-fold'

export interface Listed extends Omit<OrganisationSummary, 'isPinned' | 'isRecent'> {
  /** Sorted as plain texts, in the order of French lists. */
  order: string
}
/** By order, then id. */
export type ListedTable = Table<Listed, [order: string, id: string]>

/** Signs as a French dictionary ranks them, all before digits. */
const SIGNS = ' _-,;:!?.\'"«»()[]{}@*/\\&#%`^+<=>|~$'
const rankOf = new Map([...SIGNS].map((sign, rank) => [sign, String.fromCharCode(rank + 1)]))
/** Digits of a number beyond which its length no longer counts: a longer one is compared as a text. */
const LONGEST = 9

/**
 * Sorted as plain texts, keys come in the order of `Intl.Collator('fr', { numeric: true })`: small and capital letters
 * alike, accents where nothing else tells, numbers by their value.
 */
export function orderOf(name: string): string {
  const letters = unaccented(name).replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', "'")
  const numbers = letters.replace(
    /0*(\d+)/g,
    (_, digits: string) => Math.min(digits.length, LONGEST) + digits,
  )
  const bare = numbers.replace(/[^\da-z]/g, (sign) => rankOf.get(sign) ?? sign)
  return `${bare}\0${name.normalize('NFD').toLowerCase()}`
}

/** Records of an earlier version have no labels. */
export function listedOf(organisation: Organisation): Listed {
  const { id, denomination, nomUsage, siret, commune, formerNames = [], tags = [] } = organisation
  const order = orderOf(usualName(organisation))
  return { order, id, denomination, nomUsage, siret, commune, formerNames, tags }
}

/** Lists it as it is now; `before` is the record that it replaces, if any. */
export async function list(
  table: ListedTable,
  now: Organisation,
  before: Organisation | undefined,
): Promise<void> {
  const listed = listedOf(now)
  if (before && sameJson(listedOf(before), listed)) return
  await unlist(table, now.id)
  await table.put(listed)
}

export async function unlist(table: ListedTable, id: string): Promise<void> {
  await table.where({ id }).delete()
}
