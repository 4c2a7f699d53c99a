/** The service of a page, from the table of addresses that the service files hold. */
import type { Page, Service } from './model'
import type { Stage } from './terms'
import { addressFamilies, equivalentHosts, localeHosts, stageSuffixes } from './vocabulary/addresses'

/** What the table of addresses reads of a service. */
export type Addressed = Pick<Service, 'replacedBy' | 'datapass' | 'pages'>

export interface PageOfService<T extends Addressed = Service> {
  service: T
  stage: Stage
  era: 'old' | 'current'
  /** Other services that claim the same page. */
  others: T[]
  /** DataPass definition named by the address, known to the catalogue or not. */
  definition?: string
}

interface Address<T> {
  hosts: readonly string[]
  segments: string[]
  isPrefix: boolean
  page: Page
  service: T
}

interface Claim<T> {
  service: T
  stage: Stage
  era: 'old' | 'current'
  weight: number
  isSecondary: boolean
  definition?: string
}

/** Whether an address is the wanted one, of which a segment `:name` is one that holds a digit: no page's own word does. */
export function isPageOf(wanted: string, url: string): boolean {
  const [one, other] = [placeOf(wanted), placeOf(url)]
  if (!one || !other || one.host !== other.host || !fits(one.segments, other.segments, false)) return false
  return one.segments.every((segment, index) => !segment.startsWith(':') || /\d/.test(other.segments[index]!))
}

/** Builds the look-ups once for a set of services. */
export function addressBook<T extends Addressed>(services: readonly T[]) {
  const addresses = services.flatMap((service) => service.pages.map((page) => addressOf(service, page)))

  /** The service of a page of a site, with the stage it stands for; query and fragment are ignored. */
  function serviceOfPage(url: string): PageOfService<T> | undefined {
    const place = placeOf(url)
    if (!place) return undefined
    const claims = [...declared(place), ...named(place)]
    claims.sort((a, b) => b.weight - a.weight || rank(a) - rank(b))
    const best = claims[0]
    if (!best) return undefined
    const { service, stage, era } = best
    const others = claims.filter((claim) => claim.weight === best.weight && claim.service !== service)
    const definition = claims.find((claim) => claim.definition)?.definition ?? definitionIn(place)
    return {
      service,
      stage,
      era,
      others: [...new Set(others.map((claim) => claim.service))],
      ...(definition ? { definition } : {}),
    }
  }

  function declared(place: Place): Claim<T>[] {
    return addresses
      .filter(
        (address) =>
          address.hosts.includes(place.host) && fits(address.segments, place.segments, address.isPrefix),
      )
      .map(({ service, page, segments, isPrefix }) => ({
        service,
        stage: page.stage,
        era: page.era,
        weight: weightOf(segments, isPrefix),
        isSecondary: page.secondary === true,
      }))
  }

  function named(place: Place): Claim<T>[] {
    return addressFamilies.flatMap((family) => {
      const segments = segmentsOf(family.path)
      if (!family.hosts.some((host) => isHost(host, place.host)) || !fits(segments, place.segments, true))
        return []
      const index = segments.findIndex((segment) => segment.startsWith(':'))
      const found = lookUp[segments[index]!.slice(1) as keyof typeof lookUp](place.segments[index]!)
      return found.map((service) => ({
        service,
        stage: family.stage,
        era: family.era,
        weight: segments.length + NAMED,
        isSecondary: false,
        ...(service.datapass.definitionId ? { definition: service.datapass.definitionId } : {}),
      }))
    })
  }

  /** Services of a DataPass definition; accepts dashes, a param key and the ending of a stage. The main one is first. */
  function servicesOfDefinition(definition: string): T[] {
    const wanted = dashless(definition).replace(/^authorization_request_/, '')
    const exact = services.filter((service) => definitionsOf(service).includes(wanted))
    const found = exact.length
      ? exact
      : services.filter((service) =>
          definitionsOf(service).some((id) => withoutStage(id) === withoutStage(wanted)),
        )
    return [...found].sort((a, b) => rank({ service: a }) - rank({ service: b }))
  }

  const lookUp = {
    definition: servicesOfDefinition,
    form(uid: string): T[] {
      const listed = services.filter(({ datapass }) =>
        [...datapass.forms, ...(datapass.closedForms ?? [])].includes(uid),
      )
      if (listed.length) return listed
      const owners = services.flatMap((service) =>
        definitionsOf(service)
          .map((id) => withoutStage(id))
          .filter((id) => dashless(uid) === id || dashless(uid).startsWith(`${id}_`))
          .map((id) => ({ service, length: id.length })),
      )
      const longest = Math.max(...owners.map((owner) => owner.length))
      return owners.filter((owner) => owner.length === longest).map((owner) => owner.service)
    },
    slug(slug: string): T[] {
      const wanted = withoutStage(dashless(slug))
      const former = services.filter(
        ({ datapass }) => datapass.v1TargetApi && withoutStage(datapass.v1TargetApi) === wanted,
      )
      return former.length ? former : servicesOfDefinition(slug)
    },
  }

  return {
    serviceOfPage,
    /** The service of a DataPass definition, or of the param key of its form. */
    serviceOfDefinition: (definition: string): T | undefined => servicesOfDefinition(definition)[0],
  }
}

/** An exact address outweighs a prefix or a pattern of the same length. */
const EXACT = 0.5
/** A name that the catalogue knows counts as a literal segment, and outweighs an exact address. */
const NAMED = 0.75

function addressOf<T>(service: T, page: Page): Address<T> {
  const { host, segments } = placeOf(page.url) ?? { host: '', segments: [] }
  const alike = equivalentHosts.find((hosts) => (hosts as readonly string[]).includes(host)) ?? [host]
  return { hosts: alike, segments, isPrefix: page.match === 'prefix', page, service }
}

function weightOf(segments: readonly string[], isPrefix: boolean): number {
  const literal = segments.filter((segment) => !segment.startsWith(':')).length
  return literal + (!isPrefix && literal === segments.length ? EXACT : 0)
}

function rank({ service, isSecondary = false }: { service: Addressed; isSecondary?: boolean }): number {
  return (service.replacedBy ? 2 : 0) + (isSecondary ? 1 : 0)
}

function definitionIn(place: Place): string | undefined {
  const [first, definition, last] = place.segments
  return first === 'demandes' && last === 'nouveau' && definition ? dashless(definition) : undefined
}

function definitionsOf({ datapass }: Addressed): string[] {
  return [...(datapass.definitionId ? [datapass.definitionId] : []), ...(datapass.otherDefinitions ?? [])]
}

function dashless(id: string): string {
  return id.replaceAll('-', '_')
}

function withoutStage(id: string): string {
  const suffix = [...stageSuffixes].sort((a, b) => b.length - a.length).find((ending) => id.endsWith(ending))
  return suffix ? id.slice(0, -suffix.length) : id
}

/** An address as host and path segments, to compare it. */
interface Place {
  host: string
  segments: string[]
}

/** Host and path of an https address; undefined for anything else. */
function placeOf(url: string): Place | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, pathname } = new URL(url)
  if (protocol !== 'https:') return undefined
  const segments = segmentsOf(pathname)
  const isPrefixed = localeHosts.some((host) => host === hostname) && /^(fr|en|es)$/.test(segments[0] ?? '')
  return { host: hostname, segments: isPrefixed ? segments.slice(1) : segments }
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** Whether a path is the wanted one, or begins with it; `:name` stands for any segment. */
function fits(wanted: readonly string[], actual: readonly string[], isPrefix: boolean): boolean {
  if (isPrefix ? actual.length < wanted.length : actual.length !== wanted.length) return false
  return wanted.every((segment, index) => segment.startsWith(':') || segment === actual[index])
}

/** `*.` stands for any sub-domain. */
function isHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}
