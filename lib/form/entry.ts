/** Where a request begins, from what a page that leads to it says: its own address, and its links. Pure. */
import type { ServiceEntry } from '@/lib/eligibility/directory'
import table from '@/lib/eligibility/use-cases/table.json'
import { formerForms } from './former-forms'
import { pages as datapass } from './sites/datapass/pages'
import { homeOf } from './sites/matches'

const datapassOrigin = new URL(homeOf(datapass)).origin

/** A form that a page leads to. */
export interface EntryStart {
  url: string
  serviceId: string
  serviceName: string
  /** '' where the service has one form, or where it is chosen on the site. */
  formName: string
  /** What the form is for, when the table knows it: then it makes a cas d'usage. */
  useCase: string | null
  /** Id of the text to cite, in the vocabulary of the catalogue. */
  legalBasis: string | null
}

/** Day on which the table of use cases was read: `2026-11-28`. */
export const useCasesReadOn: string = table.read

type Row = (typeof table.rows)[number]
type Lead = Omit<EntryStart, 'serviceId' | 'serviceName'>

export interface Leading {
  /** Address of the page, without query. */
  url: string
  links: readonly string[]
}

interface Services {
  serviceOfPage(url: string): { service: ServiceEntry } | undefined
  successorOf(service: ServiceEntry): ServiceEntry
}

/** Every form that the page leads to, once; else that of the service it is about. */
export function startsOf({ url, links }: Leading, about: ServiceEntry, services: Services): EntryStart[] {
  const rows = table.rows.filter(({ pages }) => pages.includes(url.replace(/\/$/, '')))
  const leads = rows.length > 0 ? rows.flatMap(leadsOf) : links.flatMap(leadsOfLink)
  const named = leads.flatMap((lead) => {
    const { service } = services.serviceOfPage(lead.url) ?? {}
    return service ? [{ ...lead, serviceId: service.id, serviceName: service.names.fr }] : []
  })
  const starts = named.length > 0 ? named : ownStart(services.successorOf(about))
  return starts.filter((start, index) => starts.findIndex((each) => each.url === start.url) === index)
}

/** By its forms: the person chooses among several. */
const leadsOf = ({ forms, useCase, legalBasis }: Row): Lead[] =>
  forms.map(({ uid, name }) => ({ url: formUrl(uid), formName: name, useCase, legalBasis }))

const formUrl = (uid: string) => `${datapassOrigin}/formulaires/${uid}/demande/nouveau`

const dashless = (name: string) => name.replaceAll('-', '_')

function rowOf(definition: string, name: string | null): Row | undefined {
  return table.rows.find((row) => row.definition === definition && name !== null && row.names.includes(name))
}

const bare = (url: string): Lead => ({ url, formName: '', useCase: null, legalBasis: null })

/** A link to DataPass, today's or a former one, or to the start of a démarche; any other leads to no form. */
function leadsOfLink(link: string): Lead[] {
  if (!URL.canParse(link)) return []
  const { protocol, host, origin, pathname, searchParams } = new URL(link)
  if (protocol !== 'https:') return []
  const [first = '', second = '', third = '', last = ''] = pathname.split('/').filter(Boolean)
  if (first === 'commencer' && second) return [bare(origin + pathname)]
  if (host !== new URL(datapassOrigin).host) return []
  if (first === 'formulaires') return third === 'demande' && last === 'nouveau' ? [leadOfForm(second)] : []
  if (first === 'demandes')
    return third === 'nouveau' ? leadsOfDefinition(dashless(second), searchParams.get('use_case')) : []
  const slug = dashless(first)
  const definition = Object.hasOwn(formerForms, slug) ? formerForms[slug] : undefined
  return definition ? leadsOfDefinition(definition, searchParams.get('demarche')) : []
}

function leadOfForm(uid: string): Lead {
  const row = table.rows.find(({ forms }) => forms.some((form) => form.uid === uid))
  return row ? leadsOf(row).find(({ url }) => url === formUrl(uid))! : bare(formUrl(uid))
}

function leadsOfDefinition(definition: string, name: string | null): Lead[] {
  const row = rowOf(definition, name)
  return row ? leadsOf(row) : [bare(`${datapassOrigin}/demandes/${definition.replaceAll('_', '-')}/nouveau`)]
}

/** The page of the catalogue on which a request for a service begins today. */
function ownStart({ id, names, pages }: ServiceEntry): EntryStart[] {
  const page = pages.find(
    ({ url, era, stage }) =>
      era === 'current' &&
      (stage === 'eligibility' || stage === 'contract') &&
      (url.startsWith(datapassOrigin) || url.includes('/commencer/')),
  )
  return page ? [{ ...bare(page.url), serviceId: id, serviceName: names.fr }] : []
}
