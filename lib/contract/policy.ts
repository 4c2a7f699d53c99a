/**
 * What an IT department may set by policy, read key by key: a restriction that cannot be read restricts, a bad entry
 * costs that entry, and each is reported. Pure.
 */
import type { z } from '@/lib/profile/zod'
import { matches } from '@/lib/form/sites/matches'
import { SourceAddress } from '@/lib/profile/credentials'
import { providedLists, ProvidedOrganisation } from '@/lib/profile/provided'

const hosts = matches.map((pattern) => new URL(pattern.replace('*.', '')).host)

/** The keys of a policy; public/managed-schema.json tells the same to Chrome and Edge. */
const known = [
  'disableFirstRunPage',
  'disableLookup',
  'disableExport',
  'sharedSource',
  'allowedSites',
  'organisations',
]
const ORGANISATIONS = 500

export interface Policy {
  disableFirstRunPage: boolean
  disableLookup: boolean
  disableExport: boolean
  sharedSource: string | null
  /** Hosts on which Habili shows itself, among those it supports; null: every site. */
  allowedSites: string[] | null
  organisations: ProvidedOrganisation[]
}

/** Something of the policy that cannot be used as it is: `path` names it as the policy file does. */
export interface PolicyProblem {
  path: string
  code: 'unknown_key' | 'bad_value'
  /** What was done instead: the restriction holds, this value or entry is left out, or the text was read as a list. */
  done: 'restricted' | 'left_out' | 'read_as_list'
}

export interface ReadPolicy {
  policy: Policy
  problems: PolicyProblem[]
}

type Report = (path: PropertyKey[], done: PolicyProblem['done'], code?: PolicyProblem['code']) => void

/** Reads a raw policy: what is wrong with a key is reported, the others hold. */
export function readPolicy(raw: Record<string, unknown>): ReadPolicy {
  const problems: PolicyProblem[] = []
  const report: Report = (path, done, code = 'bad_value') => {
    problems.push({ path: pathOf(path).slice(0, 200), code, done })
  }
  for (const key of Object.keys(raw))
    if (!known.includes(key)) report([key.slice(0, 60)], 'left_out', 'unknown_key')
  const restriction = (key: string) => readRestriction(raw[key], key, report)
  const policy = {
    disableFirstRunPage: restriction('disableFirstRunPage'),
    disableLookup: restriction('disableLookup'),
    disableExport: restriction('disableExport'),
    sharedSource: readSource(raw['sharedSource'], report),
    allowedSites: readSites(raw['allowedSites'], report),
    organisations: readOrganisations(raw['organisations'], report),
  }
  return { policy, problems }
}

/** Absent or false: free. Anything that is neither true nor false was meant to restrict. */
function readRestriction(value: unknown, key: string, report: Report): boolean {
  if (value === undefined || value === null || value === false) return false
  if (value !== true) report([key], 'restricted')
  return true
}

function readSource(value: unknown, report: Report): string | null {
  if (value === undefined || value === null) return null
  const { data } = SourceAddress.safeParse(value)
  if (data === undefined) report(['sharedSource'], 'left_out')
  return data ?? null
}

/** A list with nothing right in it allows no site: a wrong value never opens. */
function readSites(value: unknown, report: Report): string[] | null {
  if (value === undefined || value === null) return null
  const isText = typeof value === 'string'
  if (!isText && !Array.isArray(value)) {
    report(['allowedSites'], 'restricted')
    return []
  }
  if (isText) report(['allowedSites'], 'read_as_list')
  const list: unknown[] = isText ? value.split(/[\s,;]+/).filter(Boolean) : value
  return list.flatMap((each, index) => {
    const host = typeof each === 'string' ? hostOf(each) : ''
    if (hosts.includes(host)) return host
    report(['allowedSites', index], 'left_out')
    return []
  })
}

/** `https://datapass.api.gouv.fr/` as `datapass.api.gouv.fr`. */
const hostOf = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')

function readOrganisations(value: unknown, report: Report): ProvidedOrganisation[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) {
    report(['organisations'], 'left_out')
    return []
  }
  if (value.length > ORGANISATIONS) report(['organisations', ORGANISATIONS], 'left_out')
  return value
    .slice(0, ORGANISATIONS)
    .flatMap((each, index) => readOrganisation(each, ['organisations', index], report) ?? [])
}

function readOrganisation(raw: unknown, path: PropertyKey[], report: Report): ProvidedOrganisation | null {
  if (!isRecord(raw)) {
    report(path, 'left_out')
    return null
  }
  const own: Record<string, unknown> = { ...raw }
  for (const [key, schema] of Object.entries(providedLists)) {
    const list = own[key]
    if (!Array.isArray(list)) continue
    own[key] = list.flatMap(
      (each, index) => salvage<unknown>(schema, each, [...path, key, index], report) ?? [],
    )
  }
  return salvage(ProvidedOrganisation, own, path, report)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** What is right of an entry: a bad value is left out of it, and it goes itself when it cannot be without. */
function salvage<T>(schema: z.ZodType<T>, raw: unknown, path: PropertyKey[], report: Report): T | null {
  let entry = raw
  const told = new Set<string>()
  for (;;) {
    const parsed = schema.safeParse(entry)
    if (parsed.success) return parsed.data
    const bad = parsed.error.issues.flatMap(placesOf)
    const isStuck = !isRecord(entry) || bad.every((place) => told.has(pathOf(place)))
    if (isStuck) {
      // What it cannot be without is missing, or was left out above.
      const [first = []] = bad
      if (!told.has(pathOf(first)) || first.length === 0) report([...path, ...first], 'left_out')
      return null
    }
    for (const place of bad) {
      if (told.has(pathOf(place))) continue
      told.add(pathOf(place))
      const isUnknown = parsed.error.issues.some(
        (issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(String(place.at(-1))),
      )
      report([...path, ...place], 'left_out', isUnknown ? 'unknown_key' : 'bad_value')
    }
    entry = without(entry as Record<string, unknown>, bad)
  }
}

/** Places of a fault in its entry, of two steps at most: `telephone`, `roles[1]`. */
function placesOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  const place = issue.path.slice(0, 2)
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...place, key].slice(0, 2)) : [place]
}

function without(entry: Record<string, unknown>, places: PropertyKey[][]): Record<string, unknown> {
  const next = { ...entry }
  for (const [key] of places) {
    const name = String(key)
    const inner = places.filter((place) => place[0] === key).map((place) => place[1])
    const value = entry[name]
    if (inner.includes(undefined) || value === null || typeof value !== 'object') delete next[name]
    else if (Array.isArray(value)) next[name] = value.filter((_, index) => !inner.includes(index))
    else next[name] = Object.fromEntries(Object.entries(value).filter(([each]) => !inner.includes(each)))
  }
  return next
}

/** `organisations[0].contacts[1].email`. */
function pathOf(path: PropertyKey[]): string {
  return path
    .map((each, rank) => (typeof each === 'number' ? `[${each}]` : `${rank ? '.' : ''}${String(each)}`))
    .join('')
}
