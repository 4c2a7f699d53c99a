/** Which kind of page this is, and what it says besides its fields. Reads only. */
import { cleanText, find, findAll, LONGEST, textOf } from '../dom'
import { readMessages } from './printed'
import { isWholeList, MOST, readRequests } from './requests'
import type { EntryFacts, PageFacts, PageKind } from '@/lib/form/model'
import type { EntryMarkup, SitePages } from '@/lib/form/site'

/** The parameters of `path` if `pattern` fits it: `:name` is one segment, a final `*` the rest. */
export function fit(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.replace(/(.)\/$/, '$1').split('/')
  const isOpen = wanted.at(-1) === '*'
  if (isOpen ? given.length < wanted.length : given.length !== wanted.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    if (segment === '*') break
    const value = given[index] ?? ''
    if (segment.startsWith(':') && value) parameters[segment.slice(1)] = value
    else if (segment !== value) return undefined
  }
  return parameters
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export interface Recognised {
  kind: PageKind
  parameters: Record<string, string>
  /** It leads to a request: only the background can tell of which service. */
  isEntry?: true
  /** Where the request stands, by the address alone. */
  state?: string | undefined
  /** What the names of its fields say of the form. */
  named?: string | undefined
}

/** The page's kind by its address, then by what it holds: fields of a request, or at least its heading. */
export function recognise(doc: Document, pathname: string, site: SitePages): Recognised | undefined {
  const path = decode(pathname)
  if (find(doc, site.preview)) return undefined
  if (site.ignoredPaths.some((pattern) => fit(pattern, path))) return undefined
  if (textOf(find(doc, site.rejected?.on)) === site.rejected?.is) return { kind: 'rejected', parameters: {} }
  for (const { kind, path: pattern, state } of site.paths) {
    const parameters = fit(pattern, path)
    if (!parameters) continue
    if (find(doc, site.signedOut) && kind !== 'choice') return { kind: 'signed-out', parameters }
    // A summary has its consents for fields.
    const named = requestField(doc, site)?.[1]
    const isForm = kind === 'request' || kind === 'block'
    if (!isForm || named !== undefined || isStep(doc, parameters, site))
      return { kind, parameters, state, named }
  }
  if (path === site.entrance && find(doc, site.signedOut)) return { kind: 'entrance', parameters: {} }
  return aboutService(path, site)
}

/** A page that the catalogue knows, without a form of ours. */
function aboutService(path: string, { services = [], entry }: SitePages): Recognised | undefined {
  for (const { path: pattern, slugs } of services) {
    const parameters = fit(pattern, path)
    // DataPass v1 takes an address with underscores for the same.
    const slug = parameters?.slug?.replaceAll('_', '-')
    if (parameters && slug !== undefined && slugs.includes(slug)) return { kind: 'service', parameters }
  }
  return entry?.paths.some((pattern) => fit(pattern, path))
    ? { kind: 'service', parameters: {}, isEntry: true }
    : undefined
}

/** A step of a request without a field: its scripts have yet to draw one, or it waits for something else than answers. */
function isStep(doc: Document, { slug }: Recognised['parameters'], { champs, facts }: SitePages): boolean {
  return find(doc, champs?.element ?? (slug && facts.title)) !== null
}

function requestField(doc: Document, { fieldName }: SitePages): RegExpExecArray | undefined {
  if (fieldName === undefined) return undefined
  const pattern = new RegExp(fieldName)
  for (const { name } of doc.querySelectorAll<HTMLInputElement>('input[name],textarea[name],select[name]')) {
    const found = pattern.exec(name)
    if (found) return found
  }
}

/** What the page says of itself; a fact that it does not show is absent. */
export function readFacts(
  doc: Document,
  { kind, parameters, state, isEntry, named }: Recognised,
  site: SitePages,
): PageFacts {
  const { facts } = site
  const stepper = find(doc, facts.stepper)
  const numberOf = (name: string | undefined) => Number(name && stepper?.getAttribute(name))
  const [current, total] = [numberOf(facts.stepAttributes?.current), numberOf(facts.stepAttributes?.total)]
  const stepTitle = cleanText(find(doc, facts.stepTitle), facts.stepState)
  const messages = readMessages(doc, site)
  const requests = kind === 'list' ? readRequests(doc, site) : []
  const link = registryLink(doc, facts.siretLink)
  const found: Record<keyof PageFacts, unknown> = {
    siret: siretIn(link) ?? siretInText(doc, facts.siretText),
    organisationName: textOf(link),
    userName: textOf(find(doc, facts.userName)),
    formUid: parameters.uid,
    requestId: parameters.id ?? textOf(find(doc, facts.requestId)).match(/\d+/)?.[0],
    definition: parameters.definition?.replaceAll('-', '_'),
    named,
    title: cleanText(find(doc, facts.title), facts.badges),
    step: current && total ? { current, total, ...(stepTitle && { title: stepTitle }) } : undefined,
    stateLabel: findAll(doc, facts.stateLabel).map(textOf).join(' ') || state,
    // Only the page side knows what was sent before.
    refusals: undefined,
    canSend: find(doc, facts.send) !== null,
    requests: requests.length > 0 ? requests : undefined,
    isWhole: kind === 'list' && requests.length < MOST && isWholeList(doc, site),
    // A document that was fetched stands at no address.
    model: modelIn(doc.defaultView?.location.search ?? '', site),
    messages: messages.length > 0 ? messages : undefined,
    procedure: parameters.procedure ?? lastSegment(find(doc, facts.procedureLink)),
    savesInto: kind === 'start' ? 'new' : savesInto(doc, site),
    entry: isEntry && readEntry(doc, site.entry!),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as PageFacts
}

/** Bounded as the schema has it. */
function readEntry(doc: Document, { block, links, audiences }: EntryMarkup): EntryFacts {
  const parts = block
    ? findAll(doc, block.on).filter((each) => RegExp(block.words).test(textOf(find(each, block.title))))
    : [doc]
  const found = parts.flatMap((part) => findAll<HTMLAnchorElement>(part, links).map(({ href }) => href))
  const told = parts.flatMap((part) => findAll<HTMLElement>(part, audiences).map(({ title }) => title))
  return {
    links: found.filter((href) => /^https:.{1,1990}$/.test(href)).slice(0, 30),
    audiences: told.map((title) => title.slice(0, LONGEST)).slice(0, 10),
  }
}

/** Of the links to the registry, the first that names an establishment: a SIREN is not one. */
const registryLink = (doc: Document, selector: string | undefined) =>
  findAll<HTMLAnchorElement>(doc, selector).find(siretIn) ?? null
const siretIn = (link: HTMLAnchorElement | null) => link?.href.match(/(?<!\d)\d{14}(?!\d)/)?.[0]

/** The model of a form that an address asks for. */
function modelIn(search: string, { former }: SitePages): string | undefined {
  const asked = new URLSearchParams(search)
  return former?.parameters
    .map((name) => asked.get(name))
    .find(Boolean)
    ?.slice(0, LONGEST)
}

function siretInText(doc: Document, where: SitePages['facts']['siretText']): string | undefined {
  if (!where) return undefined
  const pattern = new RegExp(where.pattern)
  const found = [...doc.querySelectorAll(where.on)].map(({ textContent }) => pattern.exec(textContent)?.[1])
  return found.find(Boolean)?.replace(/\s/g, '')
}
const lastSegment = (link: Element | null) =>
  (link as HTMLAnchorElement | null)?.pathname.split('/').filter(Boolean).at(-1)

function savesInto(doc: Document, { autosave }: SitePages): PageFacts['savesInto'] {
  if (!autosave || !doc.querySelector(autosave.status)) return undefined
  return doc.querySelector(autosave.filed) ? 'filed' : 'draft'
}

/** The organisation that the site's own account page names as current. */
export function readAccount(
  doc: Document,
  site: SitePages,
): { siret: string; organisationName: string } | null {
  const lines = findAll(doc, site.facts.accountOrganisation).map(textOf)
  const siret = lines.map((line) => line.replace(/[\s\u00a0\u202f]/g, '').match(/\d{14}/)?.[0]).find(Boolean)
  return siret ? { siret, organisationName: lines[0] ?? '' } : null
}
