import type { FormFacts, StepFacts } from './facts'

/** Values by attribute; a scalar is a list of one. */
export type Values = Record<string, string[]>

/** What the first bytes of a file say of it. */
export type Content = 'pdf' | 'zip' | 'sheet' | 'open' | 'ole' | 'image' | 'unknown'

export interface StoredFile {
  id: number
  signedId: string
  name: string
  type: string
  size: number
  sha256: string
  content: Content
}

export type StoredFiles = Record<string, StoredFile[]>

export type DraftState =
  'draft' | 'submitted' | 'changes_requested' | 'validated' | 'refused' | 'revoked' | 'archived'

export interface Draft {
  id: number
  form: FormFacts
  state: DraftState
  /** Of the habilitation that it was granted. */
  habilitation?: 'active' | 'revoked'
  /** Somebody else of the organisation made it: it may be read, never changed. */
  isColleagues?: boolean
  /** Sent once and granted, then opened again. */
  isUpdate?: boolean
  /** Why the instructor sent it back. */
  reason?: string
  /** What happened to it, as its history tells. */
  history: string[]
  /** Of its mailbox, oldest first. */
  messages: { from: 'instructeur' | 'demandeur'; text: string }[]
  values: Values
  files: StoredFiles
}

/** The requests of the signed-in user, in memory. */
export class Drafts {
  private readonly byId = new Map<number, Draft>()
  private lastId = 100
  private lastFileId = 0

  create(form: FormFacts, values: Values = {}, files: StoredFiles = {}): Draft {
    const draft: Draft = {
      id: ++this.lastId,
      form,
      state: 'draft',
      values,
      files,
      messages: [],
      history: ['Création'],
    }
    this.byId.set(draft.id, draft)
    return draft
  }

  /** DataPass accepts a leading D in front of the number. */
  find(id: string): Draft | undefined {
    return this.byId.get(Number(id.replace(/^D/, '')))
  }

  all(): Draft[] {
    return [...this.byId.values()]
  }

  storedFile(file: Omit<StoredFile, 'id' | 'signedId'>): StoredFile {
    const id = ++this.lastFileId
    const { name, type, size, sha256, content } = file
    return { id, signedId: `signe--${id}--${sha256.slice(0, 16)}`, name, type, size, sha256, content }
  }
}

/** May the person still change it? By the blocks only, once it was sent. */
export const isFilling = ({ state }: Draft) => state === 'draft' || state === 'changes_requested'

/** What the form proposes before anything is typed. */
export function initialValues(form: FormFacts): Values {
  const values: Values = {}
  for (const field of form.steps.flatMap((step) => step.fields)) {
    if (field.initial.length > 0) values[field.attribute] = [...field.initial]
  }
  return values
}

export function stepOf(form: FormFacts, step: string): StepFacts {
  const found = form.steps.find((candidate) => candidate.step === step)
  if (!found) throw new Error(`${form.uid} has no step ${step}`)
  return found
}

const BEGINNINGS: [Content, string][] = [
  ['pdf', '25504446'],
  ['zip', '504b0304'],
  ['ole', 'd0cf11e0a1b11ae1'],
  ['image', '89504e47'],
  ['image', 'ffd8ff'],
]

/** An OpenDocument file says in its first entry what it is. */
const OPEN = /^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.(spreadsheet)?/s

export function contentOf(bytes: Buffer): Content {
  const open = OPEN.exec(bytes.subarray(0, 100).toString('latin1'))
  if (open) return open[1] ? 'sheet' : 'open'
  const start = bytes.subarray(0, 8).toString('hex')
  return BEGINNINGS.find(([, beginning]) => start.startsWith(beginning))?.[0] ?? 'unknown'
}
