/** Whose the thing asked is: by the label, else the section, else the questions just before. Pure. */
import type { FieldDescriptor } from '@/lib/form/model'
import { holdsOne, type Reading } from './reading'
import type { Attribute } from './attributes'
import { owners, type Owner } from './owners'
import { headOptions } from './wording'

/** One question with what its words say. */
export interface Question {
  field: FieldDescriptor
  label: Reading
  section: Reading
  hint: Reading
  attribute: Attribute | undefined
  /** Said again where the form is signed: it claims nothing. */
  isRepeated?: boolean
}

/** An owner, and how far the words are to be believed, 0 to 1. */
export interface Whose {
  owner?: Owner | undefined
  trust: number
}

/** What the questions above in the same section tell of a bare « Prénom ». */
interface Run {
  /** Owner named by a label; absent after « nom du parrain », which no vocabulary knows. */
  owner?: Owner | undefined
  isNamed: boolean
  asked: Set<Attribute>
  /** The organisation last named: its representative may stand among its facts. */
  organisation?: Owner | undefined
  /** The name last asked was that of somebody else: the facts that follow are theirs. */
  isOthers?: boolean
}

const owner = (id: string) => owners.find((each) => each.id === id)
const nobody: Whose = { trust: 0 }

/** What the whole form tells of who is asked for. */
export interface Applicant {
  /** It asks for the applicant as an organisation. */
  isOrganisation: boolean
  /** Its name or number is asked in one section only: « bénéficiaire », « porteur » are then the applicant. */
  isSole: boolean
  /** A number of the register, « votre » or a representative: it is no report about somebody else's premises. */
  isShown: boolean
  /** Children, pupils: « responsable légal » is their parent's. */
  hasMinors: boolean
}

/** A bare « Région » may be that of anything. */
const areas = ['departement', 'region']
const numbers = ['siret', 'siren', 'rna']

/** Reads who a form asks for, all its questions together. */
export function applicantOf(questions: Question[]): Applicant {
  const texts = questions.flatMap(({ attribute, label, section }) =>
    attribute ? [label, section] : [section],
  )
  const isNamed = (...ids: string[]) =>
    texts.some(({ owners: all }) => all.some(({ id }) => ids.includes(id)))
  const facts = questions.filter(({ attribute }) => attribute?.of === 'organisation')
  const identities = facts.filter((each) => isNumber(each) || isName(each))
  const own = identities.filter((each) => !isOthers(each))
  const isBare = ({ section: { owners: all, unknown } }: Question) => all.length === 0 && unknown === 0
  const titled = new Set(identities.filter((each) => !isBare(each)).map(({ field }) => field.section))
  return {
    isOrganisation: questions.some(asksForOrganisation),
    isSole:
      own.some(isNumber) && titled.size <= 1 && new Set(facts.map(({ attribute }) => attribute)).size > 1,
    isShown:
      own.some(isNumber) ||
      texts.some(({ isYours, owners: all }) => isYours && all.some(isPlainOrganisation)) ||
      isNamed('applicant', 'representant_legal', 'responsable_legal', 'demandeur', 'porteur', 'declarant'),
    hasMinors: isNamed('minor'),
  }
}

const isName = ({ attribute }: Question) => attribute?.id === 'denomination'
const isNameAsked = ({ attribute }: Question) => attribute?.id === 'nom' || attribute?.id === 'denomination'
const isNumber = ({ attribute }: Question) => numbers.includes(attribute?.id ?? '')
const isOthers = ({ label, section }: Question) =>
  [...label.owners, ...section.owners].some(({ isOther, isSoleApplicant }) => isOther && !isSoleApplicant) ||
  label.strangers > 0

/** The owner of each question of one section, in order. */
export function ownersIn(section: Question[], applicant: Applicant): Whose[] {
  let run: Run = { isNamed: false, asked: new Set() }
  const isBlock = section.some(isNumber) && !section.some(({ attribute }) => attribute?.id === 'prenom')
  return section.map((question) => {
    const read = applicant.isSole ? asApplicant(question) : question
    const said = whoseIs(read, run, applicant, isBlock)
    const found = settle(said, read, section)
    run = {
      ...follow(run, read, said),
      organisation: organisationAfter(run, read),
      isOthers: isNameAsked(read) ? Boolean(other(read.label)) : (run.isOthers ?? false),
    }
    return believed(found, applicant)
  })
}

/** « Bénéficiaire », « bailleur »: the applicant's facts, where the form has one organisation. */
function asApplicant(question: Question): Question {
  if (!question.attribute || question.attribute.id === 'prenom') return question
  const read = (reading: Reading): Reading => ({
    ...reading,
    owners: [...new Set(reading.owners.map((each) => (each.isSoleApplicant ? owner('applicant')! : each)))],
  })
  return { ...question, label: read(question.label), section: read(question.section) }
}

/** What the form as a whole takes from an owner's claim. */
function believed(found: Whose, { isOrganisation, isShown, hasMinors }: Applicant): Whose {
  const isDoubted =
    (found.owner?.isApplicant && !isOrganisation) ||
    (found.owner?.id === 'etablissement' && !isShown) ||
    (found.owner?.id === 'responsable_legal' && hasMinors)
  return isDoubted ? { ...found, trust: found.trust / 2 } : found
}

/** Does a label ask for the applicant as an organisation? Titles speak of others too. */
export function asksForOrganisation({ label, attribute }: Question): boolean {
  if (label.unknown + label.strangers > 1 || label.owners.some(({ isOther }) => isOther)) return false
  const isNumber = attribute?.id === 'siret' || attribute?.id === 'siren'
  return label.owners.some(
    ({ id }) =>
      isNumber ||
      ['organisation', 'etablissement', 'applicant', 'representant_legal', 'responsable_legal'].includes(id),
  )
}

function whoseIs(question: Question, run: Run, { isSole }: Applicant, isBlock: boolean): Whose {
  const { label, section, attribute, hint } = question
  if (!attribute) return { owner: other(label), trust: 0 }
  const stranger = other(label) ?? wholeSection(section)
  if (attribute.of === 'request') return { trust: stranger || label.owners.length > 0 ? 0.4 : 0.95 }
  if (stranger) return { owner: stranger, trust: 0.9 }
  if (label.isFamiliar) return { owner: owner('person'), trust: 0.9 }
  const doubt = (wholeSection(hint) ? 0.6 : 1) * (isQualified(section) ? 0.8 : 1)
  const named = pick(attribute, label.owners, false)
  const titled = pick(attribute, section.owners, true) ?? addressed(attribute, section)
  if (named?.isWeak && titled?.isPerson) return { owner: titled, trust: 0.9 * doubt }
  // « Raison sociale » in a person's block is that of the firm of this person; after « Nom du lieu », that of the place.
  const isOwn = attribute.isOrganisationOwn && !titled?.isPerson && !run.isOthers
  const own = named ?? (isOwn ? owner('organisation') : undefined)
  if (own) return { owner: own, trust: 0.95 * doubt * inTitle(own, section) }
  if (label.isYours) return yours(attribute, titled, run)
  const isOrganisations = attribute.of === 'organisation' || (isSole && isBlock && attribute.id === 'nom')
  const nameless = isOrganisations
    ? { owner: owner('organisation'), trust: isSole && !areas.includes(attribute.id) ? 0.85 : 0.45 }
    : { owner: owner('contact'), trust: 0.45 }
  return bare(question, titled, run, doubt, nameless)
}

const other = ({ owners: named }: Reading) => named.find(({ isOther }) => isOther)
const wholeSection = ({ owners: named }: Reading) => named.find(({ isWholeSection }) => isWholeSection)

/** « Entreprise exécutante »: a title whose unknown word may turn the organisation into another. */
const isQualified = ({ unknown, owners: named }: Reading) =>
  unknown > 0 && named.some(({ isOrganisation }) => isOrganisation)

/** « Vous », « Vos coordonnées »: the person who fills. */
function addressed(attribute: Attribute, { isYours, owners: named, unknown }: Reading): Owner | undefined {
  const isPerson = isYours && named.length === 0 && unknown === 0 && attribute.of !== 'organisation'
  return isPerson ? owner('declarant') : undefined
}

/** « La structure », « le président » under a title of unknown words may be anybody's. */
function inTitle(named: Owner, { unknown, owners: titled }: Reading): number {
  return unknown > 0 && !named.isPlain && !titled.includes(named) ? 0.8 : 1
}

/** The owner among `named` to whom `attribute` belongs; none when two may. */
function pick(attribute: Attribute, named: Owner[], isTitle: boolean): Owner | undefined {
  const organisations = named.filter(({ isOrganisation }) => isOrganisation)
  const organisation = organisations.find(isPlainOrganisation) ?? organisations[0]
  const persons = named.filter((each) => each.isPerson && !each.isWeak && !each.isOrganisation)
  if (attribute.of === 'organisation') return organisation ?? persons[0]
  if (persons.length > 0) return persons.length === 1 ? persons[0] : undefined
  const weak = named.find(({ isWeak }) => isWeak)
  // « Fonction dans la structure » says where, not whose.
  if (attribute.of === 'person' && attribute.id !== 'nom' && isPlainOrganisation(organisation)) return weak
  return isTitle ? (weak ?? organisation) : (organisation ?? weak)
}

function isPlainOrganisation(named: Owner | undefined): boolean {
  return ['organisation', 'etablissement', 'applicant'].includes(named?.id ?? '')
}

/** « votre »: the person who fills, or the applicant organisation when the words around ask for one. */
function yours(attribute: Attribute, titled: Owner | undefined, run: Run): Whose {
  if (attribute.of === 'organisation') {
    const isNumber = attribute.id === 'siret' || attribute.id === 'siren'
    // « Vous êtes : une commune, un EPCI… »: what a body is, no private person says.
    const isKnown =
      isNumber || attribute.id === 'type' || titled?.isOrganisation || isPlainOrganisation(run.owner)
    return { owner: owner('organisation'), trust: isKnown ? 0.85 : 0.5 }
  }
  if (titled?.isPerson) return { owner: titled, trust: 0.85 }
  return { owner: owner('declarant'), trust: titled && attribute.of !== 'person' ? 0.6 : 0.88 }
}

/** No owner in the label: the title of the section, unless the questions above speak of another. */
function bare(
  { attribute, section }: Question,
  titled: Owner | undefined,
  run: Run,
  doubt: number,
  nameless: Whose,
): Whose {
  if (!titled && other(section)) return { owner: other(section), trust: 0.9 }
  const isNamed = run.isNamed && !(attribute!.of === 'person' && isPlainOrganisation(run.owner))
  if (isNamed) {
    const above = run.owner && !run.asked.has(attribute!) ? pick(attribute!, [run.owner], false) : undefined
    if (run.organisation && run.owner?.id === 'representant_legal' && attribute!.of === 'organisation')
      return { owner: run.organisation, trust: 0.85 * doubt }
    const isSame = !titled || titled === above || (above?.isOrganisation && titled.isOrganisation)
    if (!above || run.owner?.isOther) return { owner: titled, trust: 0.3 }
    return isSame
      ? { owner: above, trust: 0.85 * doubt * inTitle(above, section) }
      : { owner: titled, trust: 0.4 }
  }
  if (titled) return { owner: titled, trust: section.unknown > 0 ? 0.75 : 0.9 * doubt }
  if (section.unknown > 0 || section.owners.length > 0) return nobody
  return nameless
}

/** Owners that other questions of the section explain: the elected head, the employer who is a person. */
function settle(found: Whose, { attribute, label }: Question, section: Question[]): Whose {
  if (!attribute || !found.owner || attribute.of === 'organisation') return found
  const { id } = found.owner
  const beside = section.filter(({ label: near }) => near.owners.some((each) => each.id === id))
  const isPerson = section.some(({ attribute: near }) => near?.id === 'prenom')
  const head = { ...found, owner: owner('representant_legal') }
  if (id === 'porteur') return beside.some(isOfHead) ? head : { ...found, trust: 0.3 }
  if (id === 'employeur' && attribute.of === 'either') return { owner: owner('contact'), trust: 0.85 }
  if (id === 'employeur') return isPerson ? head : { ...found, trust: 0.5 }
  if (attribute.of !== 'person') return found
  if (id === 'demandeur') return isPerson ? found : { ...found, trust: 0.5 }
  if (!isPlainOrganisation(found.owner)) return found
  const isName = attribute.id === 'nom' && !attribute.isPersonOwn && (label.owners.length > 0 || !isPerson)
  return isName ? found : { ...found, trust: 0.3 }
}

const isOfHead = ({ attribute, field }: Question) =>
  attribute?.id === 'fonction' &&
  holdsOne(
    (field.options ?? []).map(({ label }) => label),
    headOptions,
  )

/** The run after one more question: a name of unknown words makes the next bare ones somebody else's. */
function follow(run: Run, { label, attribute }: Question, { owner: found }: Whose): Run {
  if (!attribute || attribute.of === 'request') return broken(run)
  const isStranger =
    label.unknown + label.strangers > 0 && (attribute.id === 'nom' || attribute.id === 'prenom')
  const isNamed = Boolean(pick(attribute, label.owners, false) ?? other(label))
  if (isNamed || label.isYours || isStranger) {
    const speaker = label.unknown + label.strangers === 0 || isNamed ? found : undefined
    const isSame = run.isNamed && run.owner === speaker
    return { owner: speaker, isNamed: true, asked: new Set([...(isSame ? run.asked : []), attribute]) }
  }
  if (attribute.of === 'person' && isPlainOrganisation(run.owner))
    return { isNamed: false, asked: new Set([attribute]) }
  if (run.asked.has(attribute)) return { isNamed: run.isNamed, asked: new Set([attribute]) }
  return { ...run, asked: new Set([...run.asked, attribute]) }
}

function organisationAfter({ organisation }: Run, { label, attribute }: Question): Owner | undefined {
  if (attribute?.of === 'request' || (attribute && other(label))) return undefined
  const isPlain = label.unknown + label.strangers + label.qualifiers === 0
  return (isPlain && label.owners.find(isPlainOrganisation)) || organisation
}

/** After another matter a bare « Téléphone » is no longer the person's named above, nor surely anybody's. */
function broken({ owner: above, isNamed, asked }: Run): Run {
  const isForgotten = !isNamed || isPlainOrganisation(above)
  return isForgotten ? { isNamed: false, asked: new Set() } : { isNamed: true, asked }
}
