import type { FieldError, Session } from '../types'
import type { FieldFacts, FormFacts, StepFacts } from './facts'
import type { Content, StoredFile, StoredFiles, Values } from './drafts'
import { first, isRequiredByServer, shownOptions, usesFranceConnect } from './presence'
import { incompatibleScopes } from './scope-rules'

const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
const URL_FORMAT = /^(https?:\/\/)?[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}(\/[\w\-._~:/?#[\]@!$&'()*+,;%=]*)?$/
/** Lengths of the real program: eight digits after +262 and six after +689, where real numbers have nine and eight. */
const FRENCH_MOBILE =
  /^(0[67]\d{8}|\+33[67]\d{8}|\+59[046][67]\d{8}|\+262[67]\d{6}|\+5087\d{5}|\+68[17]\d{6}|\+6898[79]\d{4})$/
const FRENCH_PHONE =
  /^(0[1-9]\d{8}|\+33[1-9]\d{8}|\+59[046][1-9]\d{8}|\+262\d{8}|\+508\d{6}|\+68[17]\d{6}|\+6894\d{5})$/
const MAX_FILES = 6
const MAX_BYTES = 10_485_760
/** By what a spreadsheet begins with, then by its name: the site's library knows no .sxc by its content. */
const SPREADSHEETS: Record<string, Content> = {
  '.ods': 'zip',
  '.xlsx': 'zip',
  '.xls': 'ole',
  '.csv': 'unknown',
}

/** Files whose type, number and size DataPass checks at every save, whatever the step. */
const ALWAYS_CHECKED = [
  'maquette_projet',
  'attestation_fiscale',
  'safety_certification_document',
  'specific_requirements_document',
]

export interface Answers {
  values: Values
  files: StoredFiles
}

/** What the server refuses in these steps (README of the reference data, section 7.2). */
export function errorsIn(
  steps: StepFacts[],
  form: FormFacts,
  answers: Answers,
  session: Session,
): FieldError[] {
  return steps.flatMap((step) => step.fields.flatMap((field) => fieldErrors(field, form, answers, session)))
}

/** What even a draft save refuses. */
export function errorsAtSave(form: FormFacts, { files }: Answers): FieldError[] {
  return form.steps
    .flatMap((step) => step.fields)
    .filter((field) => ALWAYS_CHECKED.includes(field.attribute))
    .flatMap((field) => fileErrors(field, files))
}

function fieldErrors(field: FieldFacts, form: FormFacts, answers: Answers, session: Session): FieldError[] {
  const { values, files } = answers
  const error = (message: string): FieldError[] => [{ attribute: field.attribute, message }]
  if (field.attribute === 'cadre_juridique_url' || field.attribute === 'cadre_juridique_document') {
    if (!hasProof(answers)) return error('Un document ou une URL est attendu')
  }
  if (field.kind === 'file') {
    const isMissing = (files[field.attribute] ?? []).length === 0
    if (isMissing && isRequiredByServer(field, form, values)) return error('Un fichier est attendu')
    return fileErrors(field, files)
  }
  const given = (values[field.attribute] ?? []).filter((value) => value !== '')
  if (given.length === 0) {
    return isRequiredByServer(field, form, values) ? error(`${field.label || 'Ce choix'} : à renseigner`) : []
  }
  const problem = formatProblem(field, form, values, session)
  return problem ? error(`${field.label} : ${problem}`) : []
}

function formatProblem(field: FieldFacts, form: FormFacts, values: Values, session: Session): string | null {
  const value = first(values, field.attribute)
  if (field.options.length > 0) {
    const known = shownOptions(field, values, session).map((option) => option.value)
    const isKnown = (values[field.attribute] ?? []).every((one) => known.includes(one))
    if (field.attribute !== 'scopes') return isKnown ? null : 'choix inconnu'
    return incompatibleScopes(form, values.scopes ?? [])
  }
  if (field.attribute.endsWith('cadre_juridique_url')) {
    return URL_FORMAT.test(value) ? null : 'l’adresse n’est pas valide'
  }
  if (field.contact && field.kind === 'email') {
    return EMAIL.test(value) ? null : 'l’adresse électronique n’est pas valide'
  }
  if (field.contact && field.attribute.endsWith('_phone_number')) return phoneProblem(field, form, values)
  if (field.attribute === 'safety_certification_end_date') {
    return value > first(values, 'safety_certification_begin_date') ? null : 'doit suivre la date de début'
  }
  return null
}

function phoneProblem(field: FieldFacts, form: FormFacts, values: Values): string | null {
  const digits = first(values, field.attribute).replace(/[\s.-]/g, '')
  const isTechnical = field.contact === 'contact_technique'
  const wantsMobile =
    isTechnical &&
    (form.definition === 'france_connect' ||
      (form.definition === 'api_particulier' && form.certified && usesFranceConnect(values)))
  if (wantsMobile) return FRENCH_MOBILE.test(digits) ? null : 'un numéro de portable français est attendu'
  const wantsFrench = field.contact === 'administrateur_metier' || form.definition === 'api_mobilic'
  return !wantsFrench || FRENCH_PHONE.test(digits) ? null : 'un numéro français est attendu'
}

function fileErrors(field: FieldFacts, files: StoredFiles): FieldError[] {
  const list = files[field.attribute] ?? []
  const isSpreadsheet = field.attribute === 'specific_requirements_document'
  const problems = [
    list.length > MAX_FILES && `${MAX_FILES} fichiers au plus`,
    list.some((file) => file.size >= MAX_BYTES) && 'un fichier dépasse 10 Mo',
    list.some((file) => !hasExpectedType(file, isSpreadsheet)) && 'format de fichier refusé',
  ]
  return problems.flatMap((problem) =>
    problem ? [{ attribute: field.attribute, message: `${field.label} : ${problem}` }] : [],
  )
}

/** The content decides; the name, then the declared type, speak only for a content that the site does not know. */
function hasExpectedType({ name, type, content }: StoredFile, isSpreadsheet: boolean): boolean {
  const extension = /\.[a-z]+$/.exec(name.toLowerCase())?.[0] ?? ''
  if (isSpreadsheet) return content === 'sheet' || SPREADSHEETS[extension] === content
  if (content !== 'unknown') return content === 'pdf'
  return type === 'application/pdf' || extension === '.pdf'
}

function hasProof({ values, files }: Answers): boolean {
  const hasDocument = (files.cadre_juridique_document ?? []).length > 0
  return hasDocument || first(values, 'cadre_juridique_url') !== ''
}
