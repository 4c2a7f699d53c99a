import type { Session } from '../types'
import type { FieldFacts, FormFacts, OptionFacts } from './facts'
import type { Values } from './drafts'

export const DEFAULT_CONSERVATION_LIMIT = 36

/** Is this field in the page at all? (It may still be hidden.) */
export function isInPage(field: FieldFacts, values: Values, session: Session): boolean {
  if (field.condition && !conditionHolds(field.condition, values)) return false
  return field.presentIf !== 'france-connect-habilitation' || session.hasFranceConnectHabilitation
}

/** The options of the page, with the habilitations of the organisation. */
export function shownOptions(field: FieldFacts, values: Values, session: Session): OptionFacts[] {
  const options = field.options.filter(
    (option) => !option.withFranceConnect || conditionHolds('france-connect-without-habilitation', values),
  )
  if (field.attribute !== 'france_connect_authorization_id' || !session.hasFranceConnectHabilitation) {
    return options
  }
  return [...options, { value: HABILITATION_ID, label: 'Habilitation FranceConnect n° 42 (exemple)', id: '' }]
}

export const HABILITATION_ID = '42'

/** Does the server ask for a value in this field, given the others? */
export function isRequiredByServer(field: FieldFacts, form: FormFacts, values: Values): boolean {
  if (field.condition && !conditionHolds(field.condition, values)) return false
  switch (field.attribute) {
    case 'duree_conservation_donnees_caractere_personnel_justification':
      return isLongConservation(values)
    case 'volumetrie_justification':
      return isAboveSmallestRate(form, values)
    case 'technical_team_value':
      return ['editor', 'other'].includes(first(values, 'technical_team_type'))
    case 'specific_requirements_document':
      return first(values, 'specific_requirements') === '1'
    case 'france_connect_authorization_id':
      return isHabilitationRequired(field, form, values)
    default:
      return field.presence
  }
}

export function usesFranceConnect(values: Values): boolean {
  return (values.modalities ?? []).some((value) => /^(with_)?france_connect$/.test(value))
}

export function first(values: Values, attribute: string): string {
  return values[attribute]?.[0] ?? ''
}

/** Ruby’s to_i: leading digits, 0 otherwise. */
export function toInteger(text: string): number {
  const number = Number.parseInt(text, 10)
  return Number.isNaN(number) ? 0 : number
}

/** The smallest rate of the volumetrie choice, above which a justification is asked. */
export function smallestRate(form: FormFacts): number {
  const field = form.steps
    .flatMap((step) => step.fields)
    .find((candidate) => candidate.attribute === 'volumetrie_appels_par_minute')
  return Math.min(...(field?.options ?? []).map((option) => Number(option.value)).filter((rate) => rate > 0))
}

function conditionHolds(condition: NonNullable<FieldFacts['condition']>, values: Values): boolean {
  if (!usesFranceConnect(values)) return false
  return condition === 'france-connect' || first(values, 'france_connect_authorization_id') === ''
}

function isLongConservation(values: Values): boolean {
  const months = toInteger(first(values, 'duree_conservation_donnees_caractere_personnel'))
  return months > DEFAULT_CONSERVATION_LIMIT
}

function isAboveSmallestRate(form: FormFacts, values: Values): boolean {
  return toInteger(first(values, 'volumetrie_appels_par_minute')) > smallestRate(form)
}

function isHabilitationRequired(field: FieldFacts, form: FormFacts, values: Values): boolean {
  if (field.presentIf === 'always') return false
  const hasChoice = form.steps.some((step) => step.fields.some((other) => other.attribute === 'modalities'))
  return !hasChoice || usesFranceConnect(values)
}
