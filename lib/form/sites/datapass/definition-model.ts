/** What is known of a DataPass definition and of its forms. Types only. */

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
  /** Attributes of its fields, in page order; the summary and its consents are left out. */
  attributes: string[]
}

export interface FormFacts {
  uid: string
  name: string
  isWizard: boolean
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
  modalites: { value: string; label: string }[]
  /** Choices of calls per minute, smallest first. */
  appelsParMinute: number[]
  contacts: string[]
  /** Empty where no form is open to applicants: such a production is reached from its sandbox. */
  forms: FormFacts[]
}
