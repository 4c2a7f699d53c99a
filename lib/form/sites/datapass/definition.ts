/** What is known of a DataPass definition and of its forms, and how its files are read. */

/** A datum that an applicant may ask for; only those which at least one form shows. */
export interface ScopeFacts {
  value: string
  label: string
  /** Title above it on the form; '' where DataPass shows one list without titles. */
  group: string
  /** Ticked and locked in every form. */
  isIncluded: boolean
}

export interface StepFacts {
  step: string
  /** Last segment of the step's address; '' for a form of a single page. */
  slug: string
  /** The site's own name for it, where this service has another than most. */
  title?: string
  /** Attributes of its fields, in page order; the summary and its consents are left out. */
  attributes: string[]
}

export interface FormFacts {
  uid: string
  name: string
  isWizard: boolean
  /** It offers only some of the scopes of its service. */
  showsSomeScopes?: true
  steps: StepFacts[]
  /** Attributes demanded as soon as they show. */
  required: string[]
  /** Groups of attributes of which one answer is demanded, and enough: the address or the file of a text. */
  oneOf: string[][]
  /** Attributes that DataPass itself fills when a request is created. */
  given: string[]
  /** Of `modalities`, what it ticks then. */
  tickedModalites: string[]
}

export interface DefinitionFacts {
  id: string
  name: string
  provider: string
  stage?: 'sandbox' | 'production'
  /** The production of a sandbox, or the sandbox of a production. */
  siblingStage?: string
  scopes: ScopeFacts[]
  /**
   * Values of data that DataPass shows on some of its copies only (behind a flag: `feature_flag` of its
   * `authorization_definitions`), in requests begun before it deprecated them (`deprecated`), or where FranceConnect
   * is asked for with them (`france_connect_embedded_fields`).
   */
  occasionalScopes?: string[]
  modalites: { value: string; label: string }[]
  /** Choices of calls per minute, smallest first. */
  appelsParMinute: number[]
  contacts: string[]
  /** Empty where no form is open to applicants: such a production is reached from its sandbox. */
  forms: FormFacts[]
}

/** The form of this uid, and the definition that it is of. */
export function findForm(
  definitions: readonly DefinitionFacts[],
  uid: string | undefined,
): { definition: DefinitionFacts; form: FormFacts } | undefined {
  for (const definition of definitions) {
    const form = definition.forms.find((each) => each.uid === uid)
    if (form) return { definition, form }
  }
  return undefined
}

/** Attributes in page order; a trailing star marks the demanded ones, as on the forms. */
export type StepLists = Record<string, string[]>

/** A file of `definitions/`: its forms name their steps, listed there or in `shared/steps.json`. */
export interface DefinitionFile extends Omit<DefinitionFacts, 'scopes' | 'forms'> {
  scopes: { value: string; label: string; group?: string; isIncluded?: true }[]
  /** By `<step>` or `<step>/<variant>`. */
  steps?: StepLists
  /** By `<step>`, the titles that only this service gives its steps. */
  titles?: Record<string, string>
  forms: FormEntry[]
}

interface FormEntry extends Pick<FormFacts, 'uid' | 'name' | 'isWizard' | 'showsSomeScopes'> {
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

/** The files of `definitions/`, and the lists of steps that they share. */
export interface DefinitionFiles {
  sharedSteps: StepLists
  files: DefinitionFile[]
}

/** Every definition, in the order of the files. @throws when a form names a step that no list describes. */
export function readDefinitions({ sharedSteps, files }: DefinitionFiles): DefinitionFacts[] {
  return files.map((file) => read(file, sharedSteps))
}

function read(
  { steps: ownSteps, titles = {}, ...file }: DefinitionFile,
  sharedSteps: StepLists,
): DefinitionFacts {
  const lists: StepLists = { ...sharedSteps, ...ownSteps }
  return {
    ...file,
    scopes: file.scopes.map((scope) => ({ group: '', isIncluded: false, ...scope })),
    forms: file.forms.map((form) => formFacts(lists, titles, form)),
  }
}

function formFacts(lists: StepLists, titles: Record<string, string>, form: FormEntry): FormFacts {
  const starred = form.steps.flatMap((name) => listOf(lists, name))
  const attributes = starred.map(withoutStar)
  return {
    given: [],
    tickedModalites: [],
    ...form,
    steps: form.steps.map((name) => stepFacts(lists, titles, name)),
    required: starred.filter((attribute) => star.test(attribute)).map(withoutStar),
    oneOf: alternatives.filter((group) => group.every((attribute) => attributes.includes(attribute))),
  }
}

function stepFacts(lists: StepLists, titles: Record<string, string>, name: string): StepFacts {
  const step = name.replace(/\/.*$/, '')
  const slug = slugs[step]
  if (slug === undefined) throw new Error(`The step ${step} has no address`)
  const title = titles[step]
  return { step, slug, ...(title ? { title } : {}), attributes: listOf(lists, name).map(withoutStar) }
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
