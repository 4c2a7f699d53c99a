/** What the questions of an unknown form ask, from their wording. Pure. */
import type { FieldDescriptor, Reason, Target } from '@/lib/form/model'
import { conceptOfOwner, placeOfConcept, placeOfPart, roleOfOwner } from './places'
import { holdsOne, readText, type Reading } from './reading'
import { applicantOf, ownersIn, type Question, type Whose } from './whose'
import { attributes, type Attribute } from './attributes'
import { owners, type Owner } from './owners'
import { bodyOptions, signs } from './wording'

/** What one question asks, as far as its words tell. */
export interface Understanding {
  ref: number
  /** Whose and what (`contact.email`, `org.siret`), '' when nothing in the vocabulary comes near. */
  concept: string
  /** Place of the profile that answers it; absent when the profile has none, or the words are another's. */
  target?: Target
  /** 0 to 1. */
  confidence: number
  /** Sure enough to be ticked at first sight. */
  isSure: boolean
  /** The words that decided. */
  why: Reason
}

/**
 * Ticked from here on; below, shown and not ticked. Of the places proposed above it the labelled forms say that at
 * least 0.99 are true (`npm run bench:matching` prints the table); of those below, one in five.
 */
const SURE = 0.8
/** As sure as one may be of a thing whose words in forms are not the profile's. */
const UNSURE = 0.7
/** Below, no place is proposed at all: none of those was true. */
const POSSIBLE = 0.4
/** How much better than the next the best must be, where two questions ask for one place. */
const MARGIN = 0.1

/**
 * The meaning of each question, in the order of the page; one place answers one question of a section. Under a
 * `title` of the page that is about somebody else (« Ajouter un sous-traitant »), nothing is sure.
 */
export function understand(fields: FieldDescriptor[], title = ''): Understanding[] {
  const questions = readAll(fields)
  const applicant = applicantOf(questions)
  const sections = grouped(questions, ({ field }) => field.section)
  const found = new Map<FieldDescriptor, Understanding>()
  for (const section of sections.values()) {
    const whose = ownersIn(section, applicant)
    const asked = section.some(isFirstName) ? section : section.map(asFullName)
    const here = asked.map((question, index) => meaningOf(question, whose[index]!))
    const kinds = new Map(here.map((each, index) => [each, section[index]!.field.kind]))
    const isChoice = (each: Understanding) => kinds.get(each) !== 'text'
    for (const [index, each] of oneEach(here, isChoice).entries()) found.set(section[index]!.field, each)
  }
  const all = apart(questions, (field) => found.get(field)!)
  return isAboutOthers(readText(title, true)) ? all.map(unsure) : all
}

const isFirstName = ({ attribute }: Question) => attribute?.id === 'prenom' || attribute?.id === 'nom_complet'

/** « Nom du signataire », no first name beside: the whole name of whoever signs. */
function asFullName(question: Question): Question {
  const isSigner =
    question.attribute?.id === 'nom' && question.label.owners.some(({ isNamedWhole }) => isNamedWhole)
  return isSigner ? { ...question, attribute: attributes.find(({ id }) => id === 'nom_complet') } : question
}

/**
 * A form that asks in two sections who somebody is speaks of two. Of organisations, only the words of an applicant
 * (« porteuse du projet », « votre ») are then believed; of persons, only the one section that names the role itself.
 */
function apart(questions: Question[], found: (field: FieldDescriptor) => Understanding): Understanding[] {
  const isClaim = ({ field, isRepeated }: Question) =>
    !isRepeated && found(field).isSure && isIdentity.test(found(field).target!)
  const claims = grouped(questions.filter(isClaim), ({ field }) => found(field).target!)
  return questions.map((question) => {
    const each = found(question.field)
    const rivals = isClaim(question) ? claims.get(each.target!)! : []
    if (sectionsOf(rivals) < 2) return each
    const believed = rivals.filter(({ field, label, section }) => isNamed(found(field), label, section))
    const isOne = each.target!.startsWith('organisation.') || sectionsOf(believed) === 1
    if (isOne && believed.includes(question)) return each
    return unsure(each)
  })
}

const unsure = (each: Understanding): Understanding => ({
  ...each,
  confidence: Math.min(each.confidence, UNSURE),
  isSure: false,
})

const isAboutOthers = ({ owners }: Reading) => owners.some(({ isPageOfTheirs }) => isPageOfTheirs)

const isIdentity = /^(contact\.|organisation\.(siret|siren|denomination)$)/
/** The rows of a question that repeats are one. */
const sectionsOf = (questions: Question[]) =>
  new Set(questions.map(({ field }) => (field.row ? `row ${field.row.of}` : field.section))).size

function isNamed({ concept }: Understanding, ...texts: Reading[]): boolean {
  if (!concept.startsWith('org.')) return !concept.startsWith('declarant.')
  return texts.some(
    ({ owners, isYours }) =>
      isYours || owners.some(({ id }) => id === 'applicant' || id === 'demandeur' || id === 'porteur'),
  )
}

/** Each text is read once. */
function readAll(fields: FieldDescriptor[]): Question[] {
  const known = new Map<string, Reading>()
  function once(text: string, isTitle = false): Reading {
    const key = `${isTitle}${text}`
    const reading = known.get(key) ?? readText(text, isTitle)
    known.set(key, reading)
    return reading
  }
  const questions = fields.map((field): Question => {
    const label = once(field.label || signsOf(field))
    const attribute = attributeOf(label, field)
    // A hint only casts doubt on what is asked.
    const hint = once(attribute ? field.hint : '')
    return { field, label, section: once(addressedTitle(field) ?? titleOf(field), true), hint, attribute }
  })
  return questions.map((question, index) => asUndersigned(question, questions[index - 1]))
}

/**
 * « Insérez votre numéro SIRET. »: a sentence told to the reader about the reader's own names nobody else; « Créez
 * votre compte. » asks who they are. Undefined for any other title.
 */
function addressedTitle({ section }: FieldDescriptor): string | undefined {
  if (!/[?.!]\s*$/.test(section) || !/\b(votre|vos)\b/i.test(section) || /\bautres?\b/i.test(section))
    return undefined
  if (readText(section).owners.some(({ isOther }) => isOther)) return undefined
  return /\bvotre compte\b/i.test(section) ? 'vous' : ''
}

/** « Je soussigné (nom et prénom) … représentant légal de l’association … »: the second blank is the association's name. */
function asUndersigned(question: Question, before: Question | undefined): Question {
  const { attribute, label } = question
  const isSigned =
    before?.field.section === question.field.section &&
    before.label.owners.some(({ id }) => id === 'soussigne')
  if (!isSigned || attribute || label.owners[0]?.id !== 'representant_legal') return question
  return {
    ...question,
    isRepeated: true,
    attribute: attributeNamed('denomination'),
    label: { ...label, owners: [owners.find(({ id }) => id === 'organisation')!] },
  }
}

const attributeNamed = (sought: string) => attributes.find(({ id }) => id === sought)!

/** Where nothing is written beside a field: what its page calls it, in French or English (`contact[firstName]`). */
function signsOf({ name, id, siteType }: FieldDescriptor): string {
  if (siteType) return ''
  const plain = name || id
  const bare = plain.toLowerCase().replace(/[^a-z]/g, '')
  const english = Object.keys(signs).find((sign) => bare.includes(sign))
  return english ? signs[english]! : plain.replace(/[^\p{L}]+/gu, ' ')
}

/** In a row, the number after the title is the row's: it speaks of no second person. */
const titleOf = ({ section, row }: FieldDescriptor) => (row ? section.replace(/\s+\d+$/, '') : section)

/** What a question asks: the thing its label names, else what the site's type, the options or the sole owner mean. */
function attributeOf(
  label: Reading,
  { siteType, kind, options = [] }: FieldDescriptor,
): Attribute | undefined {
  const named =
    label.attributes[0] ?? attributes.find(({ siteTypes }) => siteType && siteTypes?.includes(siteType))
  if (named) return named
  const { owners: whose, isYours, unknown, strangers } = label
  if (unknown + strangers > 0) return undefined
  const isBody = whose.length === 1 ? whose[0]!.isOrganisation : isYours && whose.length === 0
  if (isBody && (kind === 'select' || kind === 'radio') && namesBodies(options)) return attributeNamed('type')
  // « Personne à contacter »: a role and one line ask for a name; « Représentant légal » may be a title.
  const isContact = whose.length === 1 && whose[0]!.id === 'contact_projet'
  return isContact && kind === 'text' ? attributeNamed('nom_complet') : undefined
}

const namesBodies = (options: { label: string }[]) =>
  options.filter(({ label }) => holdsOne([label], bodyOptions)).length > 1

function meaningOf(question: Question, { owner, trust }: Whose): Understanding {
  const { field, attribute } = question
  const why: Reason = field.section
    ? { code: 'by_words', values: [field.label, field.section] }
    : { code: 'by_label', values: [field.label] }
  const nothing: Understanding = { ref: field.ref, concept: '', confidence: 0, isSure: false, why }
  // What nobody can write asks for nothing: « not in the list » shares the label of its address.
  if (!attribute || field.kind === 'unsupported') return nothing
  const whose = whoseName(attribute, owner)
  const concept = `${conceptOfOwner[whose] ?? whose}.${attribute.id}`
  const confidence = Math.min(trust * clarity(question), attribute.isNeverSure || !field.label ? UNSURE : 1)
  const target = confidence >= POSSIBLE && !owner?.isOther ? placeOf(concept, whose, attribute.id) : undefined
  if (!target) return { ...nothing, concept, confidence }
  return { ...nothing, concept, confidence, target, isSure: confidence >= SURE }
}

/** How well the rest of the question agrees: one thing asked, every word explained, a field that can hold it. */
function clarity({ field, label, attribute }: Question): number {
  const isOne = label.attributes.length <= 1
  const isOfKind =
    attribute!.kinds.includes(field.kind) ||
    (field.siteType && attribute!.siteTypes?.includes(field.siteType))
  const typed = attributes.filter(({ siteTypes }) => field.siteType && siteTypes?.includes(field.siteType))
  const isOfType = typed.length === 0 || typed.includes(attribute!)
  return (isOne ? 1 : 0.4) * (isOfKind && isOfType ? 1 : 0.25) * doubtOf(label)
}

/** Unknown words before the head may change it, and those of a complement are another's; after it, they qualify. */
function doubtOf({ unknown, qualifiers, others, strangers }: Reading): number {
  return (
    0.5 ** Math.min(unknown + strangers, 4) * 0.8 ** Math.min(others, 4) * 0.97 ** Math.min(qualifiers, 4)
  )
}

function whoseName({ of }: Attribute, owner: Owner | undefined): string {
  if (of === 'request') return of
  return of === 'organisation' && owner?.isOrganisation ? 'organisation' : (owner?.id ?? '')
}

function placeOf(concept: string, owner: string, part: string): Target | undefined {
  if (Object.hasOwn(placeOfConcept, concept)) return placeOfConcept[concept]
  if (!Object.hasOwn(roleOfOwner, owner) || !Object.hasOwn(placeOfPart, part)) return undefined
  return `contact.${roleOfOwner[owner]}.${placeOfPart[part]}`
}

/** One question for one place: the clear winner keeps it; without one, all are left alone. */
function oneEach(section: Understanding[], isChoice: (each: Understanding) => boolean): Understanding[] {
  const claims = grouped(section, ({ target }) => target ?? '')
  return section.map((each) => {
    const rivals = each.target ? claims.get(each.target)!.filter((rival) => rival !== each) : []
    const isBest = rivals.every(
      (rival) => each.confidence - rival.confidence >= MARGIN || isSaidBetter(each, rival, isChoice),
    )
    return isBest ? each : leftAlone(each)
  })
}

/**
 * « Raison sociale » beside « Nom de la société » (which may be a trade name), or beside « Dénomination », its other
 * name; a list of kinds of bodies beside « Précisez le type ».
 */
function isSaidBetter(
  each: Understanding,
  rival: Understanding,
  isChoice: (each: Understanding) => boolean,
): boolean {
  if (!each.isSure) return false
  if (each.concept.endsWith('.type')) return isChoice(each) && !isChoice(rival)
  const isOtherWords = rival.why.values?.[0] !== each.why.values?.[0]
  return each.concept.endsWith('.denomination') && (rival.concept.endsWith('.nom') || isOtherWords)
}

function leftAlone({ ref, concept, confidence, why }: Understanding): Understanding {
  return { ref, concept, confidence, isSure: false, why }
}

/** `Map.groupBy` came after the oldest Node and Chrome that we serve. */
function grouped<T>(all: T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
