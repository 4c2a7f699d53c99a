/** A champ of a stand-in démarche, as a test asks for it. */
export interface ChampSpec {
  /** One of the 41 types of `champs.json`, or anything else: drawn as an unknown type. */
  type: string
  label: string
  /** Given in order when left out. */
  stableId?: number
  description?: string
  /** A second hint block, under the same id as the first. */
  example?: string
  isRequired?: boolean
  options?: string[]
  /** Offers « Autre » in a `drop_down_list`. */
  hasOther?: boolean
  /** Secondary options by primary option, of a `linked_drop_down_list`. */
  linked?: Record<string, string[]>
  /** Of a `header_section`: 1 to 5. */
  level?: number
  /** Children of a `repetition`. */
  champs?: ChampSpec[]
  /** Shown only when the champ of this stable id or label holds this value. */
  condition?: { champ: number | string; is: string }
  /** What the draft holds at first: the main attribute, or each by name. */
  value?: string | Record<string, string[]>
  /** Of a `referentiel`: a combobox in place of an exact identifier. */
  isAutocomplete?: boolean
  /** Of a `referentiel`: values it writes, by label of the other champ, once found. */
  writes?: Record<string, string>
}

export interface DemarcheOptions {
  /** Canonical path; given in order when left out. */
  path?: string
  aliases?: string[]
  title?: string
  /** Who may ask: decides between the SIRET page and the identity page. */
  person?: 'morale' | 'physique'
  isForTiersAllowed?: boolean
  isGenderAsked?: boolean
  isBirthdateAsked?: boolean
  isOpenData?: boolean
  isClosed?: boolean
  /** Of the draft that is made with it. */
  state?: DossierState
  /** False leaves the draft before its SIRET or identity page. */
  isIdentified?: boolean
  /** Invited people fill but don’t send. */
  isInvited?: boolean
  /** Of the legal person that it is for: its pages then say so, as on the site. */
  siret?: string
  /** The administration asked for corrections. */
  isToCorrect?: boolean
  /** Put in the bin by its owner. */
  isBinned?: boolean
}

export type DossierState =
  'brouillon' | 'en_construction' | 'en_instruction' | 'accepte' | 'refuse' | 'sans_suite'

/** Addresses of a procedure and of the draft made with it. */
export interface DemarchePaths {
  number: number
  path: string
  dossierId: number
  /** In the order asked, without the children. */
  stableIds: number[]
  start: string
  schema: string
  api: string
  siret: string
  identite: string
  brouillon: string
  modifier: string
  merci: string
}

/** Values of one champ, by attribute. */
export type ChampValues = Record<string, string[]>

/** One autosave as received; `name` and `value` are those of the control that speaks for the champ. */
export interface SavedChamp {
  at: number
  /** When its answer left; 0 as long as there is none. */
  answeredAt: number
  dossierId: number
  pid: string
  type: string
  label: string
  name: string
  value: string
  /** Everything the champ sent, by full input name. */
  params: Record<string, string[]>
  files: string[]
  outcome: 'saved' | 'refused' | 'failed'
}

/** A POST or a GET link of the official prefill. */
export interface ReceivedPrefill {
  via: 'api' | 'link'
  number: number
  contentType: string | null
  hasCookies: boolean
  body: Record<string, unknown>
  /** Labels of the champs that took a value. */
  taken: string[]
}

/** `refused`: kept with an error under the champ; `invalid`: 422; `failed`: 500; `forbidden`: 403, the page reloads. */
export type SaveEnd = 'ok' | 'refused' | 'invalid' | 'failed' | 'forbidden'

/** Bad days of the site; tests change it in place, `reset` clears it. */
export interface Trouble {
  /** How every save ends, but those of `saveOf`. */
  save: SaveEnd
  /** By label. */
  saveOf: Record<string, SaveEnd>
  /** Milliseconds before an autosave is answered; of two, each takes its own time between them. */
  delay: number | [number, number]
  /** Milliseconds before the page of a form is answered, and whether it then is. */
  pageDelay: number
  isPageDown: boolean
  /** Milliseconds before a row is added or taken away. */
  rowDelay: number
  /** After this many saves the session is gone: 403, and the page that reloads is that of sign-in. */
  sessionEndsAfter: number | null
  /** Searches of comboboxes answer an empty list, an error, or several options of the same text. */
  search: 'ok' | 'empty' | 'failed' | 'twins'
  /** Milliseconds before a search is answered. */
  searchDelay: number
  /** Replaces the whole form with new nodes in the answer of the next autosave, once. */
  isFormReplaced: boolean
  /** Seconds of the look-up jobs (SIRET, RNF, référentiel). */
  jobSeconds: number
  isPrefillDown: boolean
}

export interface Demarches {
  saves: SavedChamp[]
  prefills: ReceivedPrefill[]
  trouble: Trouble
  /** Identity, SIRET and submit forms, as received. */
  forms: { path: string; params: Record<string, string[]> }[]
  /** What the dossier holds for the champ of this id or label: its attributes, or undefined. */
  held(dossierId: number, champ: number | string): ChampValues | undefined
}
