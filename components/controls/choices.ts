/** What a list of thousands offers: a name, what tells it from others of that name, and the words it is found by. */
import { plural, t } from '@/lib/extension/i18n'
import type { OrganisationSummary, PersonSummary } from '@/lib/contract/organisations'
import { wordsOfOrganisation } from '@/lib/profile/search'
import { showSiret } from '@/lib/profile/siret'
import { personName, usualName } from '@/lib/profile/names'

export interface Choice {
  id: string
  name: string
  detail: string
  words: string
  isPinned?: boolean
  isRecent?: boolean
}

/** Its name, or the words for an organisation that has none. */
export const organisationName = (organisation: { nomUsage: string; denomination: string }) =>
  usualName(organisation) || t('organisation_unnamed')

export function organisationChoice(organisation: OrganisationSummary): Choice {
  const { id, siret, commune, isPinned, isRecent } = organisation
  return {
    id,
    name: organisationName(organisation),
    detail: [siret && showSiret(siret), commune].filter(Boolean).join(' '),
    words: wordsOfOrganisation(organisation),
    isPinned,
    isRecent,
  }
}

export function personChoice(person: PersonSummary): Choice {
  const { id, nom, prenom, fonction, email } = person
  const where = organisationsOf(person)
  return {
    id,
    name: personName(person) || t('contact_unnamed'),
    detail: [fonction, where, email].filter(Boolean).join(' — '),
    words: [nom, prenom, fonction, email, where].join(' '),
  }
}

/** « Ville de Lyre et 2 autres organisations ». */
export function organisationsOf({ organisation, organisationCount }: PersonSummary): string {
  const name = organisation || t('organisation_unnamed')
  return organisationCount > 1
    ? `${name} ${plural('person_more_organisations', organisationCount - 1)}`
    : name
}
