/** Configuration of DataPass, from its repository or from a description of its forms, against our definitions and rules. */
import { fields } from '@/lib/form/sites/datapass/fields'
import { known } from './known'

/** A form as newer facts have it; a field left out is unknown. */
export interface NewerForm {
  uid: string
  definition?: string
  isStartable?: boolean
  attributes?: string[]
}

export interface NewerDefinition {
  id: string
  name?: string
  scopes?: string[]
}

export interface NewerFacts {
  definitions: NewerDefinition[]
  forms: NewerForm[]
  /** The questions of one saved page: a step, so those that it lacks prove nothing. */
  onPage?: { uid?: string; definition: string; attributes: string[] }
  /** Answer for each visitor, by definition. */
  eligibility: Record<string, Record<string, string>>
}

const verdicts: Record<string, string> = { yes: 'eligible', no: 'not_eligible', maybe: 'maybe' }
const words: Record<string, string> = { eligible: 'oui', not_eligible: 'non', maybe: 'peut-être' }

/** What moved, one sentence each. */
export function compareDatapass({ definitions, forms, onPage, eligibility }: NewerFacts): string[] {
  return [
    ...definitions.flatMap(definitionMoves),
    ...forms.flatMap(formMoves),
    ...(onPage ? pageMoves(onPage) : []),
    ...goneOf(
      'Définition disparue',
      known.definitions.map(({ id }) => id),
      definitions.map(({ id }) => id),
    ),
    ...goneOf(
      'Formulaire disparu',
      ownForms,
      forms.map(({ uid }) => uid),
    ),
    ...Object.entries(eligibility).flatMap(([id, answers]) => eligibilityMoves(id, answers)),
  ]
}

function definitionMoves({ id, name, scopes }: NewerDefinition): string[] {
  const ours = known.definitions.find((each) => each.id === id)
  if (!ours) {
    const service = known.serviceOfDefinition(id)
    return [
      `Définition nouvelle : « ${id} »${name ? ` (${name})` : ''}${service ? '' : ', sans service au catalogue'}.`,
    ]
  }
  const values = ours.scopes.map(({ value }) => value)
  return [
    ...(name && name !== ours.name
      ? [`${id} : s’appelle maintenant « ${name} », et non « ${ours.name} ».`]
      : []),
    // Ours are those that a form shows; a newer one may be shown by none.
    ...(scopes ? list(`${id} : donnée retirée`, minus(values, scopes)) : []),
  ]
}

function formMoves({ uid, definition, isStartable, attributes }: NewerForm): string[] {
  const owner = known.definitions.find(({ forms }) => forms.some((form) => form.uid === uid))
  const ours = owner?.forms.find((form) => form.uid === uid)
  if (!ours || !owner)
    return isStartable !== true
      ? []
      : [`Formulaire nouveau : « ${uid} »${definition ? ` de ${definition}` : ''}.`]
  if (isStartable === false) return [`Formulaire fermé aux demandeurs : « ${uid} ».`]
  const own = [...new Set(ours.steps.flatMap((step) => step.attributes))]
  return [
    ...(definition && definition !== owner.id
      ? [`Formulaire « ${uid} » : passe de ${owner.id} à ${definition}.`]
      : []),
    ...(attributes
      ? [
          ...list(`Formulaire « ${uid} » : question nouvelle`, minus(attributes, own)),
          ...list(`Formulaire « ${uid} » : question retirée`, minus(own, attributes)),
        ]
      : []),
  ]
}

function pageMoves({ uid, definition, attributes }: NonNullable<NewerFacts['onPage']>): string[] {
  const ours = known.definitions.find(({ id }) => id === definition)
  if (!ours) return definitionMoves({ id: definition })
  const form = ours.forms.find((each) => each.uid === uid)
  if (uid && !form) return formMoves({ uid, definition, isStartable: true })
  const own = (form ? [form] : ours.forms).flatMap(({ steps }) => steps.flatMap((step) => step.attributes))
  const asked = attributes.filter((attribute) => !consents.includes(attribute))
  return list(
    `Page enregistrée ${form ? `du formulaire « ${uid} »` : `de ${definition}`} : question que nous n’avons pas`,
    minus(asked, own),
  )
}

/** Boxes of the summary, never filled. */
const consents: readonly string[] = Object.keys(fields.never)

const ownForms = known.definitions.flatMap(({ forms }) => forms.map(({ uid }) => uid))

/** What is absent of facts that name at least half of ours: fewer are a part, whose silence proves nothing. */
function goneOf(what: string, ours: readonly string[], theirs: readonly string[]): string[] {
  return theirs.length < ours.length / 2 ? [] : minus(ours, theirs).map((id) => `${what} : « ${id} ».`)
}

function eligibilityMoves(id: string, answers: Record<string, string>): string[] {
  const ours = known.datapassEligibility.find(({ definitionId }) => definitionId === id)
  if (!ours) return [`${id} : DataPass pose maintenant une question d’éligibilité, que le catalogue n’a pas.`]
  return Object.entries(ours.verdicts).flatMap(([who, verdict]) => {
    const told = verdicts[answers[who] ?? '']
    return told && told !== verdict
      ? [`${id} : DataPass répond « ${words[told]} » à « ${who} », le catalogue a « ${words[verdict]} ».`]
      : []
  })
}

const minus = (some: readonly string[], others: readonly string[]) =>
  [...new Set(some)].filter((each) => !others.includes(each))

const list = (what: string, values: readonly string[]) => values.map((value) => `${what}, « ${value} ».`)
