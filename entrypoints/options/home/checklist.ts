/** The first steps with Habili, and which are done. Pure. */
import type { MessageKey } from '@/lib/extension/i18n'
import type { Profile } from '@/lib/profile/records'
import { guidedHref, organisationHref } from '../routes'

export interface ChecklistItem {
  id: string
  title: MessageKey
  href: string
  isDone: boolean
}

/** People without whom no request is whole. */
const needed = ['responsable_traitement', 'delegue_protection_donnees', 'contact_technique'] as const

/** `profile`: of the organisation at work; null before the first one. */
export function checklistOf(profile: Profile | null, hasRequests: boolean): ChecklistItem[] {
  const id = profile?.organisation.id
  const has = (role: (typeof needed)[number]) =>
    profile?.contacts.some(({ roles }) => roles.includes(role)) === true
  const usage = profile?.casUsage.find(({ intitule, description }) => intitule !== '' && description !== '')
  return [
    {
      id: 'organisation',
      title: 'home_step_organisation',
      href: id ? organisationHref(id) : guidedHref(),
      isDone: profile !== null,
    },
    {
      id: 'projet',
      title: 'home_step_project',
      href: id && usage ? organisationHref(id, 'usages', usage.id) : guidedHref(...(id ? [id] : [])),
      isDone: usage !== undefined,
    },
    {
      id: 'personnes',
      title: 'home_step_people',
      href: id ? organisationHref(id, 'contacts') : guidedHref(),
      isDone: needed.every(has),
    },
    {
      id: 'demande',
      title: 'home_step_request',
      href: id ? organisationHref(id, 'completude') : guidedHref(),
      isDone: hasRequests,
    },
  ]
}
