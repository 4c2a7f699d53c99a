/** What an IT department may set by policy: read key by key, and what is wrong with it reported. Pure. */
import { z } from '@/lib/profile/zod'
import { matches } from '@/lib/form/sites/matches'
import { ProvidedOrganisation } from '@/lib/profile/provided'

const hosts = matches.map((pattern) => new URL(pattern.replace('*.', '')).host)

/** The keys of a policy; public/managed-schema.json tells the same to Chrome and Edge. */
const keys = {
  disableFirstRunPage: z.boolean(),
  disableLookup: z.boolean(),
  disableExport: z.boolean(),
  /** Address of a shared export, https only. */
  sharedSource: z.url({ protocol: /^https$/ }).max(2000),
  /** Hosts on which Habili shows itself, among those it supports. */
  allowedSites: z.array(z.enum(hosts as [string, ...string[]])),
  organisations: z.array(z.unknown()).max(500),
} as const

export interface Policy {
  disableFirstRunPage: boolean
  disableLookup: boolean
  disableExport: boolean
  sharedSource: string | null
  /** null: every site. */
  allowedSites: string[] | null
  organisations: ProvidedOrganisation[]
}

/** Something of the policy that is ignored: `path` names it as the policy file does. */
export interface PolicyProblem {
  path: string
  code: 'unknown_key' | 'bad_value'
}

export interface ReadPolicy {
  policy: Policy
  problems: PolicyProblem[]
}

/** Reads a raw policy: a bad key is ignored and reported, the others hold. */
export function readPolicy(raw: Record<string, unknown>): ReadPolicy {
  const problems: PolicyProblem[] = []
  function read<K extends keyof typeof keys>(key: K): z.infer<(typeof keys)[K]> | undefined {
    if (raw[key] === undefined) return undefined
    const parsed = keys[key].safeParse(raw[key])
    if (parsed.success) return parsed.data as z.infer<(typeof keys)[K]>
    problems.push({ path: pathOf([key, ...(parsed.error.issues[0]?.path ?? [])]), code: 'bad_value' })
    return undefined
  }
  for (const key of Object.keys(raw))
    if (!Object.hasOwn(keys, key)) problems.push({ path: key.slice(0, 60), code: 'unknown_key' })
  const organisations = (read('organisations') ?? []).flatMap((each, index) => {
    const parsed = ProvidedOrganisation.safeParse(each)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    problems.push({
      path: pathOf(['organisations', index, ...(issue?.path ?? []), ...extra]),
      code: extra.length > 0 ? 'unknown_key' : 'bad_value',
    })
    return []
  })
  return {
    policy: {
      disableFirstRunPage: read('disableFirstRunPage') ?? false,
      disableLookup: read('disableLookup') ?? false,
      disableExport: read('disableExport') ?? false,
      sharedSource: read('sharedSource') ?? null,
      allowedSites: read('allowedSites') ?? null,
      organisations,
    },
    problems,
  }
}

/** `organisations[0].contacts[1].email`. */
function pathOf(path: PropertyKey[]): string {
  return path
    .map((each, rank) => (typeof each === 'number' ? `[${each}]` : `${rank ? '.' : ''}${String(each)}`))
    .join('')
}
