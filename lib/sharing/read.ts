/** From the JSON of a shared file to its records: everything is checked before anything is believed. */
import { fieldsOf, typingOf } from '@/lib/profile/records'
import { checkText, withoutInvisible } from '@/lib/profile/text'
import { webAddress } from '@/lib/profile/typing'
import { checkUrl } from '@/lib/profile/url'
import { FORMAT, READER, sharedTables, ShareFileSchema, type Bundle, type ShareFile } from './format'
import { limits } from './limits'
import { SharingProblem } from './problem'
import { dangling } from './references'

/** Keys that JavaScript objects answer to by themselves. */
const treacherous = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/**
 * Reads and checks the JSON of one file. Throws `SharingProblem`: `not_ours`, `newer_version`, `too_large`, or
 * `invalid` with the path of the first fault.
 */
export function readShare(text: string): ShareFile {
  if (text.length > limits.jsonBytes) throw new SharingProblem('too_large', 'json')
  const raw = parse(text)
  checkVersion(raw)
  if (count(raw, 'organisations') > limits.organisations)
    throw new SharingProblem('too_large', 'organisations')
  if (count(raw, 'contacts') > limits.contacts) throw new SharingProblem('too_large', 'contacts')
  const parsed = ShareFileSchema.safeParse(cleaned(raw, ''))
  if (!parsed.success) throw new SharingProblem('invalid', placeOf(parsed.error.issues[0]!))
  const file = parsed.data as ShareFile
  checkAddresses(file)
  checkIds(file)
  return file
}

function parse(text: string): Record<string, unknown> {
  if (depthOf(text) > limits.depth) throw new SharingProblem('invalid', 'depth')
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new SharingProblem('not_ours')
  }
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) throw new SharingProblem('not_ours')
  return raw as Record<string, unknown>
}

/** Deepest nesting of brackets outside texts; stops counting once past the limit. */
export function depthOf(text: string): number {
  let [depth, deepest, isText] = [0, 0, false]
  for (let at = 0; at < text.length && deepest <= limits.depth; at++) {
    const code = text.charCodeAt(at)
    if (isText) {
      if (code === 0x5c) at++
      else if (code === 0x22) isText = false
    } else if (code === 0x22) isText = true
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (code === 0x5d || code === 0x7d) depth--
  }
  return deepest
}

function checkVersion(raw: Record<string, unknown>): void {
  const has = (key: string) => Object.hasOwn(raw, key)
  if (has('format') && raw.format !== FORMAT) throw new SharingProblem('not_ours')
  if (!has('format') && !sharedTables.some(has)) throw new SharingProblem('not_ours')
  for (const key of ['format', 'version', 'minReader']) {
    if (!has(key)) throw new SharingProblem('invalid', key)
  }
  // A newer file may have any shape: its version is all that is read of it.
  if (typeof raw.minReader === 'number' && raw.minReader > READER) {
    throw new SharingProblem('newer_version', String(raw.minReader))
  }
}

const count = (raw: Record<string, unknown>, key: string) => {
  const value = Object.hasOwn(raw, key) ? raw[key] : []
  return Array.isArray(value) ? value.length : 0
}

/** The tree without what nobody sees in a text; every key and text is checked, whatever its schema lets through. */
function cleaned(value: unknown, path: string): unknown {
  if (typeof value === 'string') {
    if (value.length > limits.text || checkText(value, limits.text, true).problem) {
      throw new SharingProblem('invalid', path)
    }
    return withoutInvisible(value).normalize('NFC')
  }
  if (Array.isArray(value)) return value.map((each, index) => cleaned(each, `${path}[${index}]`))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, each]) => {
    const place = path ? `${path}.${key.slice(0, 60)}` : key.slice(0, 60)
    if (treacherous.has(key) || key.length > limits.key) throw new SharingProblem('invalid', place)
    return [key, cleaned(each, place)]
  })
  return Object.fromEntries(entries)
}

/** « contacts[3].email », or the key that nobody knows. */
function placeOf({ path, ...issue }: { path: PropertyKey[]; keys?: string[] }): string {
  const steps = [...path, ...(issue.keys?.slice(0, 1) ?? [])]
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1)
}

/** Fields typed as web addresses, whatever their record. */
const addresses = sharedTables.flatMap((table) =>
  fieldsOf(table)
    .filter((field) => typingOf(table, field) === webAddress)
    .map((field) => [table, field] as const),
)

function checkAddresses(file: ShareFile): void {
  for (const [table, field] of addresses) {
    file[table].forEach((record, index) => {
      const value = record[field]
      if (
        typeof value === 'string' &&
        ['url_not_web', 'url_credentials'].includes(checkUrl(value).problem?.code ?? '')
      ) {
        throw new SharingProblem('invalid', `${table}[${index}].${field}`)
      }
    })
  }
}

function checkIds(bundle: Bundle): void {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const table of sharedTables) {
    for (const { id } of bundle[table]) (seen.has(id) ? twice : seen).add(id)
  }
  if (twice.size > 0) throw new SharingProblem('invalid', [...twice].slice(0, 5).join(', '))
  const [first] = dangling(bundle)
  if (first) throw new SharingProblem('invalid', `${first.path} ${first.id}`)
}

/** The records of files imported together; those in several keep all their links. Throws when one is missing. */
export function combine(files: ShareFile[]): Bundle {
  checkParts(files)
  const [only] = files
  const bundle = Object.fromEntries(
    sharedTables.map((table) => [table, files.length === 1 ? only![table] : union(files, table)]),
  )
  return bundle as Bundle
}

function union(files: ShareFile[], table: (typeof sharedTables)[number]) {
  const byId = new Map<string, ShareFile[typeof table][number]>()
  for (const record of files.flatMap((file) => file[table])) {
    const known = byId.get(record.id)
    const links = [known, record].flatMap((each) => (each?.organisationIds as string[] | undefined) ?? [])
    const merged =
      known && 'organisationIds' in record ? { ...known, organisationIds: [...new Set(links)] } : known
    byId.set(record.id, merged ?? record)
  }
  return [...byId.values()]
}

function checkParts(files: ShareFile[]): void {
  for (const { part } of files) {
    if (!part) continue
    const there = new Set(
      files.filter((file) => file.part?.set === part.set).map((file) => file.part!.number),
    )
    const missing = Array.from({ length: part.of }, (_, index) => index + 1).find(
      (number) => !there.has(number),
    )
    if (missing) throw new SharingProblem('damaged', `${missing}/${part.of}`)
  }
}
