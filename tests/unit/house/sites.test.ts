/** The data of each site: addresses, expressions and field map are sound, and the profile can answer. */
import { describe, expect, it } from 'vitest'
import { targetOf } from '@/lib/form/match'
import type { SiteFields, SitePages } from '@/lib/form/site'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { fieldsOf } from '@/lib/form/sites/maps'
import { entrySites } from '@/lib/form/sites/entry-sites'
import { formSites } from '@/lib/form/sites/form-sites'
import { entryMatches, formMatches, homeOf, matches } from '@/lib/form/sites/matches'
import { siteOfHost, sites, sitesWithForms } from '@/lib/form/sites/pages'
import { answerOf } from '@/lib/form/answers'
import { roles } from '@/lib/profile/records'
import { casUsageId, completeProfile } from '../form/samples'
import { filesUnder } from './tree'

/** An https match pattern without a joker but for whole sub-domains: `https://*.example.org/*`. */
const MATCH_PATTERN = /^https:\/\/(\*\.)?([a-z0-9-]+\.)+[a-z]+\/\*$/

const complete = completeProfile({
  choices: { any: { scopes: ['one'], modalites: ['one'] } },
  hasBesoinsSpecifiques: true,
})
/** The person in charge of the request is asked on démarches only. */
const projet = { ...complete.contacts[0]!, roles: ['contact_projet' as const] }
const answered = { ...complete, contacts: [...complete.contacts, projet] }

it('collects every folder of lib/form/sites that holds pages or an entry', () => {
  const folders = filesUnder('lib/form/sites').filter((path) => /sites\/[^/]+\/(pages|entry)\.ts$/.test(path))
  expect(sites).toHaveLength(folders.length)
  expect(sites.length).toBeGreaterThan(0)
  expect(new Set(sites.map(({ id }) => id)).size).toBe(sites.length)
})

describe('the addresses of the page side', () => {
  it('bring the form side where forms are read, and the little one where a request begins', () => {
    const pattern = (host: string) => `https://${host}/*`
    const hostsOf = (all: SitePages[]) => all.flatMap(({ hosts }) => hosts.map(pattern)).toSorted()
    expect(hostsOf(formSites)).toEqual(formMatches.toSorted())
    expect(hostsOf(entrySites)).toEqual(entryMatches.toSorted())
    expect(entrySites.filter(({ entry, paths }) => !entry || paths.length > 0)).toEqual([])
  })

  it('are match patterns over https, each once', () => {
    expect(matches.filter((pattern) => !MATCH_PATTERN.test(pattern))).toEqual([])
    expect(new Set(matches).size).toBe(matches.length)
  })
})

it('one of them, and one only, is any page, at a click: it has no host', () => {
  expect(sites.filter(({ isAnyField }) => isAnyField).map(({ hosts }) => hosts)).toEqual([[]])
})

const ownSites = sites.filter(({ isAnyField }) => !isAnyField)
describe.each(ownSites.map((site) => [site.id, site] as const))('the pages of %s', (_id, site) => {
  it('are among the addresses of the page side', () => {
    expect(site.hosts.filter((host) => !matches.includes(`https://${host}/*`))).toEqual([])
    expect(site.hosts).not.toEqual([])
  })

  it('are found by host, sub-domains included, and by no other host', () => {
    for (const host of site.hosts) expect(siteOfHost(host.replace('*', 'staging'))?.id).toBe(site.id)
    for (const host of site.hosts.filter((each) => !each.startsWith('*')))
      expect(siteOfHost(`${host}.example`)?.id).not.toBe(site.id)
  })

  it('have a front page on one of its hosts', () => {
    expect(siteOfHost(new URL(homeOf(site)).host)?.id).toBe(site.id)
  })

  it('name a field by an expression with the service and the question', () => {
    if (site.fieldName === undefined) return expect(site.paths).toEqual([])
    expect(new RegExp(`${site.fieldName}|`).exec('')).toHaveLength(3)
  })

  it('are told by paths from the root, a star only at their end', () => {
    const paths = [...site.ignoredPaths, ...site.paths.map(({ path }) => path)]
    expect(paths.filter((path) => !/^(\/[^/*]+)+(\/\*)?$/.test(path))).toEqual([])
    expect(new Set(paths).size).toBe(paths.length)
  })
})

const maps = sites.flatMap((site): [string, SitePages, SiteFields][] => {
  const fields = fieldsOf(site.id)
  return fields ? [[site.id, site, fields]] : []
})

it('every site with forms has a field map', () => {
  expect(maps.map(([id]) => id)).toEqual(sitesWithForms.map(({ id }) => id))
})

describe.each(maps)('the field map of %s', (_id, _site, fields) => {
  const cards = fields.contactRoles.flatMap((role) =>
    Object.keys(fields.contactParts).map((part) => `${role}_${part}`),
  )
  const known = [...Object.keys(fields.attributes), ...cards]
  const unknown = (attributes: string[]) => attributes.filter((attribute) => !known.includes(attribute))

  it.each(known.map((attribute) => [attribute, targetOf(attribute, fields)!]))(
    '%s is answered by %s of a complete profile',
    (_attribute, target) => {
      const answer = answerOf(answered, target, { casUsageId, definition: 'any' })
      expect(answer).not.toHaveProperty('lacks')
    },
  )

  it('gives each place of the profile to one question at a time', () => {
    const others = fields.aboutOthers?.attributes ?? []
    const asked = known.filter((attribute) => !others.includes(attribute))
    const targets = asked.map((attribute) => targetOf(attribute, fields))
    expect(targets.filter((target, index) => targets.indexOf(target) !== index)).toEqual([])
  })

  it('names contacts by the roles of the profile', () => {
    expect(fields.contactRoles.filter((role) => !roles.some((each) => each === role))).toEqual([])
  })

  it('writes no question that only the person may answer', () => {
    expect(Object.keys(fields.never).filter((attribute) => known.includes(attribute))).toEqual([])
  })

  it('reveals, checks and compares questions that it knows', () => {
    expect(unknown(fields.reveals.flatMap(({ attribute, by }) => [attribute, by]))).toEqual([])
    expect(unknown(fields.checks.map(({ attribute }) => attribute))).toEqual([])
    expect(unknown(fields.laterDates.flatMap(({ begin, end }) => [begin, end]))).toEqual([])
  })

  it('reveals no question by itself', () => {
    expect(fields.reveals.filter(({ attribute, by }) => attribute === by)).toEqual([])
  })
})

describe('the checks of DataPass', () => {
  const rows = (fieldsOf('datapass') as SiteFields).checks
  const ids = definitions.map(({ id }) => id)
  const uids = definitions.flatMap(({ forms }) => forms.map(({ uid }) => uid))
  const modalites = definitions.flatMap((definition) => definition.modalites.map(({ value }) => value))

  it('name definitions, forms and modalities that exist', () => {
    expect(rows.flatMap(({ definition }) => definition ?? []).filter((id) => !ids.includes(id))).toEqual([])
    expect(rows.flatMap(({ forms }) => forms ?? []).filter((uid) => !uids.includes(uid))).toEqual([])
    expect(rows.flatMap(({ modalite }) => modalite ?? []).filter((id) => !modalites.includes(id))).toEqual([])
  })
})
