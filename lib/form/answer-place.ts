/** Where the answer to a question is given or mended in the profile, and by whom. Pure. */
import { contactFor } from './answers'
import type { Target } from './model'
import { isOfEditor } from '@/lib/profile/editor-roles'
import type { Document, Organisation, Profile, Role } from '@/lib/profile/records'

/** A profile, for one context of use; without it, contacts only. */
export interface Answering {
  profile: Profile
  casUsageId: string | null
}

/** The kind of stored document that a file question wants. */
const fileKinds: Record<Target, Document['kind']> = {
  'casUsage.maquettes': 'maquette',
  'casUsage.homologationDocument': 'homologation',
  'casUsage.besoinsSpecifiquesDocument': 'besoins_specifiques',
  'casUsage.attestationFiscaleDocument': 'attestation_fiscale',
}

/** The editor, when it is one of its people who should give the answer, or does. */
export function editorFor(target: Target, { profile, casUsageId }: Answering): Organisation | undefined {
  const { editor, casUsage } = profile
  const [room, role] = target.split('.')
  if (!editor || room !== 'contact') return undefined
  const usage = casUsage.find(({ id }) => id === casUsageId)
  const found = contactFor(profile, usage, role as Role)
  const isOfIts =
    'lacks' in found
      ? found.lacks === 'no_value' && isOfEditor(editor.mandat, role as Role)
      : editor.contacts.some(({ id }) => id === found.id)
  return isOfIts ? editor.organisation : undefined
}

/** Where the answer to `target` is given or mended: the record that should hold it, else the list to add it to. */
export function routeOf(target: Target, asking: Answering): string {
  const { profile, casUsageId } = asking
  const home = `#organisation/${profile.organisation.id}`
  const [room, first = ''] = target.split('.')
  if (room === 'organisation') return `${home}/identite`
  const casUsage = profile.casUsage.find(({ id }) => id === casUsageId)
  const usage = casUsage ? `${home}/usages/${casUsage.id}` : `${home}/usages`
  if (room === 'contact') {
    const contact = contactFor(profile, casUsage, first as Role)
    const people = `#organisation/${(editorFor(target, asking) ?? profile.organisation).id}/contacts`
    if (!('lacks' in contact)) return `${people}/${contact.id}`
    return contact.lacks === 'several_contacts' ? usage : people
  }
  if (!casUsage) return usage
  const wanted = fileKinds[target]
  if (wanted && !profile.documents.some(({ kind }) => kind === wanted)) return `${home}/documents`
  if (room === 'casUsage') return usage
  const chosen =
    room === 'cadreJuridique' ? casUsage.cadreJuridiqueId : casUsage.cadreJuridiqueFranceConnectId
  if (chosen) return `${home}/cadres/${chosen}`
  return profile.cadresJuridiques.length > 0 ? usage : `${home}/cadres`
}
