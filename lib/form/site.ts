/** The shape of a site's data: what `sites/<id>/pages.ts` (or `entry.ts`) and `sites/<id>/fields.ts` hold. Types only. */
import type { SiteState } from '@/lib/profile/site-states'
import type { FieldKind, PageKind, ReasonCode, Target } from './model'

/**
 * All that the page side needs to recognise and read the pages of a site. What a site lacks is left out: an absent
 * selector finds nothing (`lib/page/dom.ts`).
 */
export interface SitePages {
  id: string
  /** Name shown to people. */
  name: string
  /** Each is in `matches.ts`, over https; `*.` for every sub-domain. The first has the site's front page. */
  hosts: string[]
  /** Paths in order, `:name` for one segment, `*` for the rest; the first that fits names the page. */
  paths: SitePath[]
  /** Paths on which Habili shows nothing, tried first. */
  ignoredPaths: string[]
  /** Pages about a service, `:slug` being one of these; a test holds them to the catalogue's addresses. */
  services?: { path: string; slugs: string[] }[]
  /** Pages that lead to a request made elsewhere: what they say travels, and they are shown once the background knows their service. */
  entry?: EntryMarkup
  /** Its words for where a request stands. */
  states?: Readonly<Record<string, SiteState>>
  /** Where the site shows requests that are not the page's own form. */
  lists?: ListMarkup[]
  /** The list that holds all requests under way, as long as nothing was changed in its filters. */
  whole?: { list: string; filters: string }
  /** Where a page prints the answers of a request, without fields. */
  summary?: SummaryMarkup
  /** Where the instructor's messages stand. */
  messages?: MessageMarkup[]
  /** A request's page is titled by its form: the request's own title, when a list gave it, is kept. */
  isTitledByForm?: boolean
  /** Each of its requests is for one organisation: where no page says which, the person does before anything is written. */
  isForOneOrganisation?: boolean
  /** Hosts on which requests are only tried. */
  testHosts?: string[]
  /** The site changes page without loading a document nor any event of `renderEvents`. */
  hasClientRoutes?: boolean
  /** Scripts draw the page after it has loaded, and parts of it again, without any event. */
  isDrawnByScript?: boolean
  /** Emptying a file field does not take the file out of what the site sends. */
  keepsFiles?: boolean
  /**
   * Its addresses name services as a former DataPass did (`former-forms.ts`), and the model in one of `parameters`:
   * whether it refuses every entry.
   */
  former?: { isClosed: boolean; parameters: string[] }
  /**
   * Drawn by React: a field within `card` has the `title` of that very card as its section, and ids change from one
   * drawing to the next.
   */
  cards?: { card: string; title: string }
  /** Name of a form field of a request; its first group is the service's own id, its second the question. */
  fieldName?: string
  /** Controls of the site itself (its theme), which are no question. */
  settings?: string
  /** Every field is a question, whatever its name. */
  isAnyField?: boolean
  /** Present when nobody is signed in. */
  signedOut?: string
  /** Where that site leads from a form whose session has ended. */
  entrance?: string
  /** In the place of a page that was sent: that the site took nothing of it (an element, and its text). */
  rejected?: { on: string; is: string }
  /** Events after which the document shows another page, on `document`. */
  renderEvents?: string[]
  /** Events after which fields of the same view may have come or gone, on `document`. */
  refreshEvents?: string[]
  /** While this matches, the page on show is a preview from a cache. */
  preview?: string
  facts: {
    /** Link to an establishment in the public registry, its address holding the SIRET. */
    siretLink?: string
    /** Where else it stands: an element, and the expression whose first group is the SIRET in its text. */
    siretText?: { on: string; pattern: string }
    /** Address of a request on the site, `:id` being its number; absent where a link to it is of no use. */
    requestPath?: string
    /** Where the site is told to delete a request: its lists no longer show it then, without a word. */
    deletePath?: string
    /** Same-origin page that names the current organisation, read only, and where on it. */
    accountPath?: string
    /** The same for one request that is filed, `:id` being its number. */
    filedPath?: string
    accountOrganisation?: string
    userName?: string
    title?: string
    /** Inside the title, what is not its words. */
    badges?: string
    requestId?: string
    stateLabel?: string
    /** The button that sends a request. */
    send?: string
    /** A link whose path ends with the name of the procedure. */
    procedureLink?: string
    stepper?: string
    stepTitle?: string
    /** Inside the title of the step, what is not its words. */
    stepState?: string
    stepAttributes?: { current: string; total: string }
  }
  /** Where each question has a container that says its type and its lasting id. */
  champs?: ChampMarkup
  /** Where the site saves each answer by itself. */
  autosave?: AutosaveMarkup
  /** Requests that the site itself offers, on its `start` pages, to begin a form with answers. */
  prefill?: PrefillPaths
  /**
   * What the site fixes at the right of the window, its dialogs when open, and its bars at the bottom: the open assistant
   * leaves them free.
   */
  fixed?: { asides?: string; dialogs?: string; bars?: string }
  /** Events on `document` between which the site sends a page without leaving it, and what then says that it refused. */
  sending?: { start: string; end: string; refused: string }
  hint?: string
  /** Names of the files that the site already keeps, inside the group of their field. */
  fieldGroup?: string
  storedFile?: string
}

/** The program of a site on hosts of others: `markers`, all of them, tell it; `left` are types of question not written. */
export interface SiteElsewhere {
  like: string
  markers: string[]
  left: string[]
}

/** Where a page that leads to a request says so; selectors, and an expression for the title of the part. */
export interface EntryMarkup {
  paths: string[]
  /** The part of the page that tells it, by the words of its title; the whole page without it. */
  block?: { on: string; title: string; words: string }
  /** Links to where the request is made, or to a sheet of what is asked for; absent where the address says it all. */
  links?: string
  /** Elements whose `title` is `<audience> : <answer>`. */
  audiences?: string
}

/** `state`: the word for where the request stands, on a page whose address alone says it. */
export interface SitePath {
  kind: PageKind
  path: string
  state?: string
}

/** How a site draws the requests that it lists, or whose decision it shows; selectors within `row`, or expressions. */
export interface ListMarkup {
  row: string
  /** Expression for the row's own id, with the groups `number` and `definition`. */
  id?: string
  /** Expression for the path of a link in the row, its first group the number; `isAnywhere`: of any link of the page. */
  link?: { number: string; isAnywhere?: boolean }
  title?: string
  /** Inside the title, what is not its words. */
  besideTitle?: string
  /** The service's name, after these words. */
  service?: { on: string; before: string }
  badges: string
  /** Where a decision bears a number of its own. */
  decision?: string
  /** Present on a decision that another one replaced: it says nothing of today. */
  replaced?: string
  /** Anywhere on the page while an update is under way: that an earlier decision holds is then not the last word. */
  underWay?: string
  /** A decision listed without its request's number may have such an update under way: the list does not say. */
  isOpenWithoutNumber?: boolean
}

/** How a site prints the answers of a request; selectors, and an expression. */
export interface SummaryMarkup {
  /** Its address, `:uid` being the form and `:id` the number of the request. */
  path: string
  /** Parts of the page; the first group of `id` in the id of a part, or of a part in it, is its name. */
  blocks: string
  id: string
  /** The words of a question: its answer is the text that follows, up to the next one. */
  labels: string
  /** Values without words of their own. */
  values: string
  /** In a block, what leads to where it is changed. */
  change: string
}

/** The instructor's words, and what says who wrote them and when; selectors within `row`. */
export interface MessageMarkup {
  row: string
  text: string
  /** Present in the instructor's own messages; absent: every row is one. */
  from?: { on: string; is: string }
  /** Present in a row that asks for changes, where others only talk. */
  asks?: { on: string; is: string }
  at?: string
  /** Newest last on the page. */
  isOldestFirst?: boolean
}

/** How a site draws its questions; selectors, but for the types. */
export interface ChampMarkup {
  /** Container of one question, and the class prefix after which it says its type. */
  container: string
  typeClass: string
  /** Name of a control that has none, `{id}` being the id of the question. */
  name: string
  /** Element around it, its id being this prefix and the id of the question, `<stable id>[-<row>]`. */
  element: string
  idPrefix: string
  /** Inside labels, what is not their words. */
  noise: string
  hint: string
  /** Titles that are no headings, and elements out of which a title does not reach. */
  titles: string
  titleScope: string
  /** Type of a question -> how it is written: `plain` by its control. A type not named here is never written. */
  types: Record<string, 'plain' | 'linked' | 'combobox' | 'tags' | 'lookup' | 'datetime' | 'left'>
  combobox: { input: string; option: string; tag: string; tagRemove: string; hidden: string }
  /** Value of the option that opens a text of one's own, and that text. */
  other: { value: string; input: string }
  /** A question of which others depend on the answer. */
  reveals: string
  /** While this is in a question, the server looks its answer up. */
  lookup: string
  message: { error: string; any: string }
  rows?: RowMarkup
}

/** A question that repeats; `addId` starts the id of its button `add`, the question's lasting id following it. */
export interface RowMarkup {
  box: string
  title: string
  row: string
  add: string
  addId: string
  remove: string
}

/** Public description of a form, `{procedure}` being its name, and where answers go, `{number}` being its own. */
export interface PrefillPaths {
  schemaPath: string
  apiPath: string
  /** Parameter of the address of a draft that was made so. */
  token: string
  /** Type that the description says -> how its answer is given; other types are left to the form. */
  types: Record<string, FieldKind>
  titles: string[]
}

/** Where a site saves each answer by itself. */
export interface AutosaveMarkup {
  /** Present on pages that save. */
  status: string
  /**
   * Its events, heard on `document`: a save sent, ended well, failed; `answer` once for each part of an answer, on an
   * element whose `target` is the id of what is drawn again, inside its question.
   */
  events: { sent: string; ended: string; failed: string; answer: string }
  /** Pages of a request already filed. */
  filed: string
}

/** A condition under which a field shows, on the value of another field of the page. */
export type RevealCondition =
  | { above: number }
  | { aboveFirstOption: true }
  | { oneOf: string[] }
  | { isChecked: true }
  | { includes: string }

/**
 * Checks of a value before it is proposed: what the site's server or the browser would refuse. `at_least`: a
 * number that the list does not offer is met by the smallest one above it.
 */
export type CheckId =
  'datapass_url' | 'mobile_fr' | 'phone_fr' | 'pdf' | 'spreadsheet' | 'nominative_email' | 'at_least'

/** What each question of a site asks, and what must never be written. */
export interface SiteFields {
  site: string
  /** Question name -> place of the profile. */
  attributes: Record<string, Target>
  /** Forms described here, of a site where anybody makes some; absent where each form of the site is. */
  knownForms?: string[]
  /** Questions that ask about somebody else when another has this value. */
  aboutOthers?: { attributes: string[]; when: { attribute: string; is: string } }
  /** Questions that the site answers by itself from the account, maybe for another organisation. */
  presets?: string[]
  /** A question of this type asks for several places at once: `{place}` in a text. */
  templates?: { siteType: string; target: Target; text: string }[]
  /** Value of the option that opens a text of one's own. */
  otherOption?: string
  /** Questions of one box a value: the name's start -> place of the profile, the value following it. */
  boxes?: Record<string, Target>
  /** Contact cards: `<role>_<part>`. */
  contactRoles: string[]
  contactParts: Record<string, string>
  /**
   * Contact cards whose fields are numbered: `name` finds the part in the field's name, `roles` the role by the
   * title of the card.
   */
  cards?: { name: string; roles: Record<string, string> }
  /** Question or part -> start of a label under which it asks for another one -> that one. */
  byLabel?: Record<string, Record<string, string>>
  /**
   * Where a form asks something else than its question says elsewhere, by its definition or the start of its label:
   * another place of the profile, or null for what the profile does not hold. `doubt`: shown unticked, for this reason.
   */
  exceptions?: {
    attribute: string
    definition?: string
    label?: string
    asks: Target | null
    doubt?: ReasonCode
  }[]
  /** The site reads texts as HTML and keeps what is left. */
  readsHtml?: boolean
  /** Question -> the profile's value -> the form's. */
  values?: Record<string, Record<string, string>>
  /**
   * Questions that only the person may answer, with the kind of reason. `first`: before the rest, for the page
   * then fills itself anew.
   */
  never: Record<string, 'consent' | 'site' | 'first' | 'other'>
  /** Boxes that a dialog of the page must confirm: left to the person, once the rest is written. */
  confirmed?: { attribute: string; definition: string }[]
  reveals: { attribute: string; by: string; when: RevealCondition }[]
  /** `definition`, `forms` and the chosen `modalite` narrow a check; absent = everywhere. */
  checks: {
    attribute: string
    check: CheckId
    definition?: string
    forms?: string[]
    modalite?: string
  }[]
  /** How printed answers are read. */
  printed?: PrintedWords
  /** Pairs of dates of which the second must come after the first. */
  laterDates: { begin: string; end: string }[]
  maxFiles: number
}

/** By block of a summary, in its order: the questions, each by the start of its words, the longest first. */
export interface PrintedWords {
  blocks: Record<string, Record<string, readonly string[]>>
  /** Block of the person who files, and the words of what is told of them. */
  applicant: { block: string; jobTitle: string; email: string }
  /** Parts of a person's card, each by the start of its words. */
  person: Record<string, readonly string[]>
  /** Words for « no answer ». */
  none: readonly string[]
  /** Words of a value -> the value, by question. */
  values: Record<string, Record<string, string>>
  /** Start of the questions that a block asks twice, the second time for something else. */
  twice: string
}
