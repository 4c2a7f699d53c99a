/** The service of a page, from the table of addresses that the service files hold. */
import type { Page, Service } from './model'
import { fits, isHost, placeOf, segmentsOf, type Place } from './place'
import type { Stage } from './terms'
import { addressFamilies, equivalentHosts, stageSuffixes } from './vocabulary/addresses'

export interface PageOfService {
  service: Service
  stage: Stage
  era: 'old' | 'current'
  /** Other services that claim the same page. */
  others: Service[]
  /** DataPass definition named by the address, known to the catalogue or not. */
  definition?: string
}

interface Address {
  hosts: readonly string[]
  segments: string[]
  isPrefix: boolean
  page: Page
  service: Service
}

interface Claim {
  service: Service
  stage: Stage
  era: 'old' | 'current'
  weight: number
  isSecondary: boolean
  definition?: string
}

/** Builds the look-ups once for a set of services. */
export function addressBook(services: readonly Service[]) {
  const addresses = services.flatMap((service) => service.pages.map((page) => addressOf(service, page)))

  /** The service of a page of a site, with the stage it stands for; query and fragment are ignored. */
  function serviceOfPage(url: string): PageOfService | undefined {
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

  function declared(place: Place): Claim[] {
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

  function named(place: Place): Claim[] {
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
  function servicesOfDefinition(definition: string): Service[] {
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
    form(uid: string): Service[] {
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
    slug(slug: string): Service[] {
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
    serviceOfDefinition: (definition: string): Service | undefined => servicesOfDefinition(definition)[0],
  }
}

/** An exact address outweighs a prefix or a pattern of the same length. */
const EXACT = 0.5
/** A name that the catalogue knows counts as a literal segment, and outweighs an exact address. */
const NAMED = 0.75

function addressOf(service: Service, page: Page): Address {
  const { host, segments } = placeOf(page.url) ?? { host: '', segments: [] }
  const alike = equivalentHosts.find((hosts) => (hosts as readonly string[]).includes(host)) ?? [host]
  return { hosts: alike, segments, isPrefix: page.match === 'prefix', page, service }
}

function weightOf(segments: readonly string[], isPrefix: boolean): number {
  const literal = segments.filter((segment) => !segment.startsWith(':')).length
  return literal + (!isPrefix && literal === segments.length ? EXACT : 0)
}

function rank({ service, isSecondary }: Pick<Claim, 'service'> & Partial<Claim>): number {
  return (service.replacedBy ? 2 : 0) + (isSecondary ? 1 : 0)
}

function definitionIn(place: Place): string | undefined {
  const [first, definition, last] = place.segments
  return first === 'demandes' && last === 'nouveau' && definition ? dashless(definition) : undefined
}

function definitionsOf({ datapass }: Service): string[] {
  return [...(datapass.definitionId ? [datapass.definitionId] : []), ...(datapass.otherDefinitions ?? [])]
}

function dashless(id: string): string {
  return id.replaceAll('-', '_')
}

function withoutStage(id: string): string {
  const suffix = [...stageSuffixes].sort((a, b) => b.length - a.length).find((ending) => id.endsWith(ending))
  return suffix ? id.slice(0, -suffix.length) : id
}
