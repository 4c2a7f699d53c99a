/** The labelled forms as the engine would read them, with the place that each question truly asks for. */
import type { FieldDescriptor, FieldKind } from '@/lib/form/model'

/** One question of a labelled form; `concept` « - »: a look-alike, somebody else's. Absent: nothing of the profile's. */
export interface Champ {
  label: string
  type: string | null
  description?: string
  options?: string[]
  section?: string
  concept?: string
  /** A question that looks like one of the profile's and is somebody else's. */
  lookAlike?: boolean
  children?: Champ[]
}

export interface Form {
  title: string
  number?: number
  /** Of forms-2: read while working on the engine, or looked at once at the end. */
  half?: string
  champs: Champ[]
}

/** A question and what the corpus says of it. */
export interface Labelled {
  field: FieldDescriptor
  concept: string
  /** Absent: nothing may be ticked. */
  truth?: string
}

/**
 * Concept of the corpus → the place that answers it, written apart from the engine's own map. The other concepts
 * (bank, person, mandataire, titles, the organisation's own mail and phone, RNF) have no place in the profile.
 */
export const truths: Record<string, string> = {
  'org.siret': 'organisation.siret',
  'org.siren': 'organisation.siren',
  'org.name': 'organisation.denomination',
  'org.type': 'organisation.kind',
  'org.address': 'organisation.adresse',
  'org.postcode': 'organisation.codePostal',
  'org.commune': 'organisation.commune',
  'org.departement': 'organisation.departement',
  'org.region': 'organisation.region',
  'org.site': 'organisation.website',
  'legal_rep.nom': 'contact.representant_legal.nom',
  'legal_rep.prenom': 'contact.representant_legal.prenom',
  'legal_rep.fonction': 'contact.representant_legal.fonction',
  'legal_rep.nom_complet': 'contact.representant_legal.nomPrenom',
  'contact.nom_complet': 'contact.contact_projet.nomPrenom',
  'declarant.nom_complet': 'contact.contact_projet.nomPrenom',
  'legal_rep.email': 'contact.representant_legal.email',
  'legal_rep.telephone': 'contact.representant_legal.telephone',
  'contact.nom': 'contact.contact_projet.nom',
  'contact.prenom': 'contact.contact_projet.prenom',
  'contact.fonction': 'contact.contact_projet.fonction',
  'contact.email': 'contact.contact_projet.email',
  'contact.telephone': 'contact.contact_projet.telephone',
  'contact.email_2': 'casUsage.contactSupplementaireEmail',
  'contact.address': 'organisation.adresse',
  'contact.site': 'organisation.website',
  'declarant.nom': 'contact.contact_projet.nom',
  'declarant.prenom': 'contact.contact_projet.prenom',
  'declarant.fonction': 'contact.contact_projet.fonction',
  'declarant.email': 'contact.contact_projet.email',
  'declarant.telephone': 'contact.contact_projet.telephone',
  'dpo.nom': 'contact.delegue_protection_donnees.nom',
  'dpo.prenom': 'contact.delegue_protection_donnees.prenom',
  'dpo.fonction': 'contact.delegue_protection_donnees.fonction',
  'dpo.email': 'contact.delegue_protection_donnees.email',
  'dpo.telephone': 'contact.delegue_protection_donnees.telephone',
  'controller.nom': 'contact.responsable_traitement.nom',
  'controller.prenom': 'contact.responsable_traitement.prenom',
  'controller.fonction': 'contact.responsable_traitement.fonction',
  'controller.email': 'contact.responsable_traitement.email',
  'controller.telephone': 'contact.responsable_traitement.telephone',
  'technical.nom': 'contact.contact_technique.nom',
  'technical.prenom': 'contact.contact_technique.prenom',
  'technical.fonction': 'contact.contact_technique.fonction',
  'technical.email': 'contact.contact_technique.email',
  'technical.telephone': 'contact.contact_technique.telephone',
  'project.title': 'casUsage.intitule',
  'project.recipients': 'casUsage.destinataires',
  'project.retention': 'casUsage.dureeConservation',
}

const titles = new Set(['header_section', 'explication'])
const kinds: Record<string, FieldKind> = {
  textarea: 'textarea',
  email: 'email',
  phone: 'tel',
  date: 'date',
  drop_down_list: 'select',
  linked_drop_down_list: 'select',
  departements: 'select',
  regions: 'select',
  pays: 'select',
  multiple_drop_down_list: 'checkboxes',
  yes_no: 'radio',
  civilite: 'radio',
  checkbox: 'checkbox',
  piece_justificative: 'file',
  titre_identite: 'file',
  repetition: 'unsupported',
  carte: 'unsupported',
  dossier_link: 'unsupported',
}

/** The questions of a form in the order of the page; the rows of a repetition stand under its own title. */
export function questionsOf(form: Form): Labelled[] {
  return flat(form.champs).map((champ, ref) => {
    const concept = champ.concept ?? ''
    const field: FieldDescriptor = {
      ref,
      kind: kinds[champ.type ?? ''] ?? 'text',
      name: `dossier[champs_public_attributes][${ref}][value]`,
      id: `champ-${ref}`,
      label: champ.label,
      hint: champ.description ?? '',
      section: champ.section ?? '',
      isRequired: false,
      value: '',
      state: 'writable',
      fingerprint: String(ref),
    }
    if (champ.type) field.siteType = champ.type
    if (champ.options)
      field.options = champ.options.map((label) => ({
        value: label,
        label,
        isChecked: false,
        isLocked: false,
      }))
    const truth = Object.hasOwn(truths, concept) ? truths[concept] : undefined
    return truth ? { field, concept, truth } : { field, concept }
  })
}

/** A callout stands over what follows it until the next title, as the page is read (lib/form/words.ts). */
function flat(champs: Champ[], title?: string): Champ[] {
  let callout: string | undefined
  return champs.flatMap((champ) => {
    if (titles.has(champ.type ?? '')) {
      callout = champ.type === 'explication' ? champ.label : undefined
      return []
    }
    const section = callout ?? champ.section ?? title
    const own = section ? { ...champ, section } : champ
    return champ.children ? [own, ...flat(champ.children, champ.label)] : [own]
  })
}
