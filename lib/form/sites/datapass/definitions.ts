/**
 * What DataPass offers and asks: its 63 definitions, and their 194 forms that are public and that an applicant
 * may start, read from etalab/data_pass at commit c3a17f129ff3 of 2026-08-06. Definitions made by administrators
 * since then (`-dyn`) are not here. For the build, the tests and the options page; the background reads the packaged
 * file instead.
 */
import type { DefinitionFacts, FormFacts, StepFacts } from './definition-model'
import sharedSteps from './definitions/shared/steps.json'

/** Attributes in page order; a trailing star marks the demanded ones, as on the forms. */
type StepLists = Record<string, string[]>

/** A file of `definitions/`: its forms name their steps, listed there or in `shared/steps.json`. */
interface DefinitionFile extends Omit<DefinitionFacts, 'scopes' | 'forms'> {
  scopes: { value: string; label: string; group?: string; isIncluded?: true }[]
  /** By `<step>` or `<step>/<variant>`. */
  steps?: StepLists
  forms: FormEntry[]
}

interface FormEntry extends Pick<FormFacts, 'uid' | 'name' | 'isWizard'> {
  steps: string[]
  given?: string[]
  tickedModalites?: string[]
}

/** Of each pair the server demands one (its rule `at least one` on both). */
const alternatives = [
  ['cadre_juridique_url', 'cadre_juridique_document'],
  ['fc_cadre_juridique_url', 'fc_cadre_juridique_document'],
]

const slugs: Record<string, string> = {
  single_page: '',
  basic_infos: 'informations-de-base',
  legal: 'cadre-juridique',
  personal_data: 'donnees-personnelles',
  scopes: 'donnees',
  contacts: 'contacts',
  modalities: 'modalites-d-appel',
  france_connect_eidas: 'niveau-eidas',
  france_connect: 'france-connect',
  technical_team: 'equipe-technique',
  safety_certification: 'homologation-de-securite',
  volumetrie: 'volumetrie',
  supporting_documents: 'pieces-justificatives',
}

const star = / \*$/

const files = import.meta.glob<DefinitionFile>('./definitions/*.json', { eager: true, import: 'default' })

/** All definitions, in the order of their ids. */
export const definitions: DefinitionFacts[] = Object.values(files).map(read)

function read({ steps: ownSteps, ...file }: DefinitionFile): DefinitionFacts {
  const lists: StepLists = { ...sharedSteps, ...ownSteps }
  return {
    ...file,
    scopes: file.scopes.map((scope) => ({ group: '', isIncluded: false, ...scope })),
    forms: file.forms.map((form) => formFacts(lists, form)),
  }
}

function formFacts(lists: StepLists, form: FormEntry): FormFacts {
  const starred = form.steps.flatMap((name) => listOf(lists, name))
  const attributes = starred.map(withoutStar)
  return {
    given: [],
    tickedModalites: [],
    ...form,
    steps: form.steps.map((name) => stepFacts(lists, name)),
    required: starred.filter((attribute) => star.test(attribute)).map(withoutStar),
    oneOf: alternatives.filter((group) => group.every((attribute) => attributes.includes(attribute))),
  }
}

function stepFacts(lists: StepLists, name: string): StepFacts {
  const step = name.replace(/\/.*$/, '')
  const slug = slugs[step]
  if (slug === undefined) throw new Error(`The step ${step} has no address`)
  return { step, slug, attributes: listOf(lists, name).map(withoutStar) }
}

function withoutStar(attribute: string): string {
  return attribute.replace(star, '')
}

/** @throws when a form names a step that no list describes: a mistake in the data. */
function listOf(lists: StepLists, name: string): string[] {
  const list = lists[name]
  if (!list) throw new Error(`The step ${name} is listed nowhere`)
  return list
}
