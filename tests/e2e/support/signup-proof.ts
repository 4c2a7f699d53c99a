/** What the first DataPass must receive from the complete profile, written from its facts and not from our map. */
import { expected, expectedFile, organisation, people } from '@/tests/support/complete-profile'
import type { SignupField, SignupForm } from '@/tests/standin/signup/facts'
import { newSession, type ReceivedRequest } from '@/tests/standin/world'
import type { FieldVerdict } from './form-proof'

type Choices = Record<string, { scopes: string[] }>

/** Services of which at least one datum kept its name. */
const definitionOf: Record<string, string> = {
  'api-particulier': 'api_particulier',
  'api-impot-particulier-sandbox': 'api_impot_particulier_sandbox',
  'api-impot-particulier-fc-sandbox': 'api_impot_particulier_sandbox',
  'api-ficoba-sandbox': 'api_ficoba_sandbox',
  franceconnect: 'france_connect',
  'api-pro-sante-connect': 'api_pro_sante_connect',
}

/** Data that a dialog of the page must confirm. */
const warned = ['birthdate', 'birthplace', 'birthcountry', 'gender', 'preferred_username', 'email']

const roleOf: Record<string, keyof typeof people> = {
  responsable_traitement: 'responsable_traitement',
  delegue_protection_donnees: 'delegue_protection_donnees',
  responsable_technique: 'contact_technique',
  contact_metier: 'contact_metier',
}

/** The same question of today's DataPass, whose answer the complete profile gives. */
const sameAs: Record<string, string> = {
  intitule: 'intitule',
  description: 'description',
  date_mise_en_production: 'date_prevue_mise_en_production',
  volumetrie_approximative: 'volumetrie_approximative',
  data_recipients: 'destinataire_donnees_caractere_personnel',
  data_retention_period: 'duree_conservation_donnees_caractere_personnel',
  fondement_juridique_title: 'cadre_juridique_nature',
  fondement_juridique_url: 'cadre_juridique_url',
  'additional_content.autorite_homologation_nom': 'safety_certification_authority_name',
  'additional_content.autorite_homologation_fonction': 'safety_certification_authority_function',
  'additional_content.date_homologation': 'safety_certification_begin_date',
  'additional_content.date_fin_homologation': 'safety_certification_end_date',
}

const sameFileAs: Record<string, string> = {
  'Document::MaquetteProjet': 'maquette_projet',
  'Document::LegalBasis': 'cadre_juridique_document',
  'Document::DecisionHomologation': 'safety_certification_document',
  'Document::AttestationFiscale': 'attestation_fiscale',
}

/** Asks for the place where people are received, under the names of a project. */
const ownQuestions = ['aidants-connect intitule', 'aidants-connect description']

/** What `field` must hold when received; undefined: what it held before anyone came. */
function wantedOf(form: SignupForm, field: SignupField, choices: Choices): string | undefined {
  const { name, label, role, options } = field
  if (role) return role === 'demandeur' ? undefined : personal(roleOf[role]!, name, label)
  if (name.startsWith('scopes.')) {
    const scope = name.slice('scopes.'.length)
    const isLeft = field.disabled || (form.slug === 'franceconnect' && warned.includes(scope))
    return !isLeft && choices[definitionOf[form.slug] ?? '']?.scopes.includes(scope) ? 'true' : undefined
  }
  if (name === 'additional_content.eidas_level') return '2'
  if (name === 'additional_content.organization_website') return organisation.website
  // 500 calls a minute: the step above, where the form has one.
  if (name === 'additional_content.volumetrie_appels_par_minute')
    return options!.map(({ value }) => value).find((value) => Number(value) >= 500)
  if (ownQuestions.includes(`${form.slug} ${name}`)) return undefined
  const wanted = expected[sameAs[name] ?? '']
  // A day in a text is written as French people write it.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(wanted ?? '')
  if (field.type === 'text' && isDay) return wanted!.split('-').toReversed().join('/')
  return field.type === 'text' ? wanted?.replaceAll('\n', ' ') : wanted
}

function personal(role: keyof typeof people, name: string, label: string): string {
  const { nom, prenom, fonction, email } = people[role]
  const part = name.split('.')[1]!
  if (part === 'family_name') return label.startsWith('Nom et Prénom') ? `${nom} ${prenom}` : nom
  if (part === 'phone_number') return expected[`${role}_phone_number`]!
  return { given_name: prenom, job: fonction, email }[part]!
}

const initialOf = ({ type, name, checked, value, initial }: SignupField): string | undefined => {
  if (name.startsWith('scopes.')) return String(checked === true)
  if (type === 'radio') return checked ? value : undefined
  return initial
}

/** Radio buttons of one name are one question. */
export function questionsOf(form: SignupForm): SignupField[] {
  const seen = new Set<string>()
  return form.fields.filter(({ type, name }) => {
    const isAgain = type === 'radio' && seen.has(name)
    if (type === 'radio') seen.add(name)
    return !isAgain
  })
}

/** The signed-in person of the stand-in, who is the applicant whatever anyone types. */
const { job_title, ...person } = newSession().user
const account: Record<string, string | null> = { ...person, job: job_title }

/** Judges each question of a form by what was received. */
export function judge(form: SignupForm, { values, members, documents }: ReceivedRequest, choices: Choices) {
  return questionsOf(form).map((field): FieldVerdict => {
    const { type, name, role } = field
    const base = { form: form.slug, step: field.section, attribute: name || '(sans nom)' }
    if (type === 'file') {
      const found = documents.filter((each) => each.type === name).map(({ fileName }) => fileName)
      return verdictOf(base, found[0], expectedFile[sameFileAs[name] ?? ''], undefined, found.length > 1)
    }
    const [, index, part] = /^team_members\[(\d+)\]\.(\w+)$/.exec(name) ?? []
    const found = index ? members[Number(index)]?.[part!] : values[name]
    if (index && members[Number(index)]?.type !== role) return { ...base, verdict: 'wrong', found: members }
    if (role === 'demandeur') return verdictOf(base, found, undefined, account[part!])
    const first = form.fields.find((each) => each.name === name && initialOf(each) !== undefined) ?? field
    return verdictOf(
      base,
      found,
      wantedOf(form, field, choices),
      name === 'radio' ? undefined : initialOf(first),
    )
  })
}

function verdictOf(
  base: Omit<FieldVerdict, 'verdict'>,
  found: string | undefined,
  wanted: string | undefined,
  initial: string | null | undefined,
  isTwice = false,
): FieldVerdict {
  const isRight = found === (wanted ?? initial) && !isTwice
  if (!isRight) return { ...base, verdict: 'wrong', found, wanted: wanted ?? initial }
  return { ...base, verdict: wanted === undefined ? 'left' : 'right' }
}
