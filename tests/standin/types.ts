import type { FieldFacts, FormFacts } from './datapass/facts'
import type { ReceivedRequest } from './world'
import type { ChampSpec, DemarcheOptions, DemarchePaths, Demarches } from './demarches/types'

/** Who is signed in on the stand-in, and for which organisation. Tests change it in place. */
export interface Session {
  signedIn: boolean
  siret: string
  organisation: string
  /** The others for which the person may act: a link of the site changes to one, in all tabs. */
  others: { siret: string; name: string }[]
  /** How the account page answers its next visits: an error, or late by these milliseconds; then at once. */
  account: ('error' | number)[]
  /** How late the next forms sent are answered, milliseconds; then at once. */
  saves: number[]
  user: Applicant
  hasFranceConnectHabilitation: boolean
  /** What DataPass changed in its forms since they were read; null for nothing. */
  renewal: Renewal | null
  /** Content security policy sent with every page, as a proxy in front of a site may add one; null for none. */
  policy: string | null
}

/** Names of questions changed, data withdrawn, and questions added at the end of a step. */
export interface Renewal {
  renamed: Record<string, string>
  withdrawn: string[]
  added: Record<string, Pick<FieldFacts, 'attribute' | 'kind' | 'label'>[]>
}

/** The signed-in user, as the « C’est moi » button of DataPass exposes it. */
export interface Applicant {
  family_name: string
  given_name: string
  email: string
  phone_number: string
  job_title: string | null
}

/** One form received by the stand-in, exactly as the browser sent it. */
export interface Submission {
  formUid: string
  definition: string
  step: string
  requestId: number | null
  /** Of the organisation for which the person was signed in. */
  siret: string
  page: 'step' | 'block' | 'summary'
  via: 'save' | 'next' | 'review' | 'submit' | 'none'
  status: 'accepted' | 'refused'
  errors: FieldError[]
  /** Every text value by full input name, in the order of the form. */
  params: Record<string, string[]>
  files: Record<string, ReceivedFile[]>
}

export interface FieldError {
  attribute: string
  message: string
}

export interface ReceivedFile {
  name: string
  type: string
  size: number
  sha256: string
}

export type RegistryMode =
  'ok' | 'slow' | 'drip' | 'down' | 'garbage' | 'html' | 'too-big' | 'rate-limited' | 'redirect'

/** What an instructor decides of a request, or the applicant of a decision or a draft, elsewhere. */
export type Decision = 'validated' | 'refused' | 'revoked' | 'reopened' | 'archived'

export interface Standin {
  port: number
  received: Submission[]
  /** The saves of signup.api.gouv.fr. */
  signup: ReceivedRequest[]
  /** What the portal that Habili never heard of keeps. */
  portal: Record<string, string>[]
  requests: { host: string; method: string; path: string }[]
  session: Session
  /** `requests` holds the `q` of each search; the one for `muteOn` is never answered. */
  registry: { mode: RegistryMode; requests: string[]; muteOn: string | null }
  forms: FormFacts[]
  /** One page per definition, step and list of attributes. */
  distinctPages: { formUid: string; step: string }[]
  /**
   * Creates a draft whose other steps are complete and returns the path of that step
   * (percent-encoded). `complete` fills the step itself too.
   */
  draftAt(formUid: string, step: string, values?: 'initial' | 'complete'): string
  /** The same through the block editor that the summary links to. */
  blockAt(formUid: string, step: string, values?: 'initial' | 'complete'): string
  /** The request is sent: its own pages print it from now on. */
  submit(requestId: string): void
  /** Grants a request that was sent, as an instructor does. */
  validate(requestId: string): void
  /** Any decision, as an instructor takes it; `reopened` by the applicant. */
  decide(requestId: string, decision: Decision): void
  /** What the site holds of a request: its answers by attribute, and the names of its files. */
  stored(requestId: string): {
    state: string
    values: Record<string, string[]>
    files: Record<string, string[]>
  }
  /** The request is a colleague's of the same organisation. */
  giveToColleague(requestId: string): void
  /** Asks for changes, as an instructor does. */
  sendBack(requestId: string, reason: string): void
  /** Writes in the mailbox of a request. */
  write(requestId: string, from: 'instructeur' | 'demandeur', text: string): void
  /** What the démarches received, and their bad days. */
  demarches: Demarches
  /** Publishes a procedure of these champs, with one draft, and returns the paths of both. */
  demarche(champs: ChampSpec[], options?: DemarcheOptions): DemarchePaths
  reset(): void
  close(): Promise<void>
}
