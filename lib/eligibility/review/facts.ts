/**
 * Facts of a request, by id, computed when a rule reads them. `<attribute>.<aspect>` speaks of one answer, or of a
 * group of `groups`; the others are listed in `derived`. An answer that nobody shows leaves its facts unknown.
 */
import { factsOf } from '../facts'
import { kinds } from '@/lib/profile/kinds'
import type { Facts, Value } from '../predicate'
import { answerAspects, textAspects } from './aspects'
import { familiesOf } from './families'
import type { ReviewInput } from './model'
import { scopeFacts } from './scopes'
import { domainOf, hostOf, isWithin } from './text/mail'
import { plain } from './text/fold'

/** Answers read as one text: « neither here nor there » needs them all. */
const groups: Record<string, readonly string[]> = {
  purpose: ['intitule', 'description'],
  argument: ['description', 'cadre_juridique_nature'],
}

interface Derived {
  reads: readonly string[]
  /** `organisation`: what eligibility knows of it. */
  of: (input: ReviewInput, organisation: Facts) => Value | undefined
}

const valuesOf = ({ request }: ReviewInput, attribute: string) => request.answers[attribute]?.values
const firstOf = (input: ReviewInput, attribute: string) => valuesOf(input, attribute)?.[0] || undefined

/** Facts that no single answer gives; `reads` are the answers of which a change asks anew. */
const derived: Record<string, Derived> = {
  'org.kind': { reads: [], of: (_input, known) => known['org.kind'] ?? undefined },
  'org.sphere': { reads: [], of: (_input, known) => sphereOf(known['org.kind']) },
  'org.legalCategory': { reads: [], of: ({ organisation }) => organisation.categorieJuridique || undefined },
  'org.isBank': { reads: [], of: isBank },
  'org.hasPublicMission': { reads: [], of: hasPublicMission },
  'request.families': { reads: [], of: ({ request }) => request.form && familiesOf(request.form.uid) },
  'request.given': { reads: [], of: ({ request }) => request.form?.given ?? [] },
  'request.asks': { reads: [], of: ({ request }) => request.form?.asks },
  'request.isChangesRequested': { reads: [], of: ({ request }) => request.state?.isChangesRequested },
  'request.daysWaiting': { reads: [], of: daysWaiting },
  'request.isReopening': {
    reads: [],
    of: ({ request }) => request.state && Boolean(request.state.validated),
  },
  'request.changed': {
    reads: ['intitule', 'description', 'cadre_juridique_nature'],
    of: changedSinceValidation,
  },
  'legal.pieces': { reads: ['cadre_juridique_document', 'cadre_juridique_url'], of: legalPieces },
  'people.controllerIsDpo': {
    reads: ['responsable_traitement', 'delegue_protection_donnees'].flatMap((role) =>
      ['family_name', 'given_name', 'email'].map((part) => `${role}_${part}`),
    ),
    of: isControllerDpo,
  },
  'volumetrie.aboveMinimum': { reads: ['volumetrie_appels_par_minute'], of: isAboveMinimum },
  'applicant.says': {
    reads: [],
    of: ({ request, book }) => orNothing(request.applicant?.jobTitle, book.themesIn),
  },
  'applicant.isOfOrganisation': { reads: [], of: isApplicantOfOrganisation },
  ...scopeFacts,
}

/** Facts computed once each. */
export function readFacts(input: ReviewInput): (ids: readonly string[]) => Facts {
  const known = new Map<string, Value | undefined>()
  const { facts: organisation } = factsOf(
    { organisation: input.organisation, today: input.today },
    input.categories,
  )
  const fact = (id: string): Value | undefined => {
    if (!known.has(id)) known.set(id, derived[id]?.of(input, organisation) ?? answerFact(id, input, fact))
    return known.get(id)
  }
  return (ids) => Object.fromEntries(ids.map((id) => [id, fact(id)]))
}

/** Answers that a fact reads. */
export function answersRead(id: string): readonly string[] {
  const own = derived[id]
  if (own) return own.reads
  const [subject = ''] = id.split('.')
  return groups[subject] ?? [subject]
}

/** Whether a rule may name this fact: the tests ask it of every rule. */
export function isFact(id: string): boolean {
  const aspect = id.split('.')[1] ?? ''
  return (
    Object.hasOwn(derived, id) || Object.hasOwn(textAspects, aspect) || Object.hasOwn(answerAspects, aspect)
  )
}

function answerFact(
  id: string,
  input: ReviewInput,
  fact: (id: string) => Value | undefined,
): Value | undefined {
  if (Object.hasOwn(derived, id)) return undefined
  const [subject = '', aspect = ''] = id.split('.')
  const members = groups[subject]
  if (members) return together(asked(members, input).map((attribute) => fact(`${attribute}.${aspect}`)))
  if (aspect === 'owner') return ownerOf(input, subject)
  const values = valuesOf(input, subject)
  const ofText = textAspects[aspect]
  if (ofText) return orNothing(values?.join(' '), (text) => ofText(text, input.book))
  return values && answerAspects[aspect]?.(values, input.today)
}

/** Questions of a group that the form asks; all of them when the form is not known. */
function asked(members: readonly string[], { request: { form } }: ReviewInput): readonly string[] {
  return form ? members.filter((attribute) => form.asks.includes(attribute)) : members
}

/** What several answers say or cite: unknown as long as one is. */
function together(lists: readonly (Value | undefined)[]): string[] | undefined {
  if (lists.length === 0 || lists.some((list) => !Array.isArray(list))) return undefined
  return [...new Set((lists as string[][]).flat())]
}

function orNothing<T extends Value>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text?.trim() ? read(text) : undefined
}

function sphereOf(kind: unknown): string | undefined {
  return kinds.find(({ id }) => id === kind)?.sphere
}

/** Banks by their activity: 64.19Z other monetary intermediation, 64.11Z central banking. */
function isBank(input: ReviewInput, facts: Facts): boolean | undefined {
  const { naf } = input.organisation
  if (facts['org.isBank'] === true || naf === '64.19Z' || naf === '64.11Z') return true
  const isKnown = Boolean(naf) || sphereOf(facts['org.kind']) === 'public'
  return isKnown ? false : undefined
}

/** Answered, or told by the registry; a private body of which nothing is said is supposed to have none: it is asked. */
function hasPublicMission(_input: ReviewInput, facts: Facts): boolean | undefined {
  if (facts['org.kind'] === undefined) return undefined
  return (
    facts['org.publicServiceMission'] === true ||
    ['spa', 'assimile'].includes(String(facts['org.publicTier']))
  )
}

function daysWaiting({ request, today }: ReviewInput): Value | undefined {
  const { since } = request.state ?? {}
  return since ? answerAspects['daysAhead']!([today], since) : undefined
}

function changedSinceValidation(input: ReviewInput): string[] | undefined {
  const { validated } = input.request.state ?? {}
  if (!validated) return undefined
  return derived['request.changed']!.reads.filter((attribute) => {
    const [now, before] = [valuesOf(input, attribute), validated[attribute]]
    return now && before && plain(now.join(' ')) !== plain(before.join(' '))
  })
}

function legalPieces(input: ReviewInput): number | undefined {
  const files = valuesOf(input, 'cadre_juridique_document')
  const url = valuesOf(input, 'cadre_juridique_url')
  return files && url ? files.length + (url.some(Boolean) ? 1 : 0) : undefined
}

function isControllerDpo(input: ReviewInput): boolean | undefined {
  const part = (role: string, name: string) => plain(firstOf(input, `${role}_${name}`) ?? '')
  const alike = (...names: string[]) => {
    const [one, other] = ['responsable_traitement', 'delegue_protection_donnees'].map((role) =>
      names.map((name) => part(role, name)),
    )
    return one!.every(Boolean) && other!.every(Boolean) ? one!.join('|') === other!.join('|') : undefined
  }
  const [mail, name] = [alike('email'), alike('family_name', 'given_name')]
  return mail === true || name === true ? true : mail === undefined && name === undefined ? undefined : false
}

function isAboveMinimum(input: ReviewInput): boolean | undefined {
  const [least] = input.request.callsPerMinute ?? []
  const chosen = Number(firstOf(input, 'volumetrie_appels_par_minute') ?? Number.NaN)
  return least === undefined || Number.isNaN(chosen) ? undefined : chosen > least
}

/** Whose an address is: the organisation's (its website tells), else the technical contact's, else another's. */
function ownerOf(input: ReviewInput, attribute: string): string | undefined {
  const own = hostOf(input.organisation.website ?? '')
  const domain = domainOf(firstOf(input, attribute) ?? '')
  if (!own || !domain) return undefined
  if (isWithin(domain, own) || isWithin(own, domain)) return 'organisation'
  const technical = domainOf(firstOf(input, 'contact_technique_email') ?? '')
  return domain === technical ? 'technical' : 'other'
}

function isApplicantOfOrganisation({ request, organisation }: ReviewInput): boolean | undefined {
  const [own, domain] = [hostOf(organisation.website ?? ''), domainOf(request.applicant?.email ?? '')]
  return own && domain ? isWithin(domain, own) || isWithin(own, domain) : undefined
}
