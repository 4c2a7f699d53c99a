/** One invented organisation and its people, as Habili's profile and as addresses of Chromium. */
import type { Page } from 'puppeteer-core'
import * as complete from '@/tests/support/complete-profile'
import { create, sendFrom } from '@/tests/e2e/support/messages'

/** At an address that the stand-in's national base knows, or no list could ever take it. */
const organisation = {
  ...complete.organisation,
  adresse: '2 rue du Pré Botté',
  codePostal: '35000',
  commune: 'Rennes',
}

/** One person a role, so that another role's value shows as wrong. */
const people: Record<string, Record<string, string>> = {
  ...complete.people,
  representant_legal: {
    nom: 'Kervella',
    prenom: 'Solenn',
    fonction: 'Maire',
    email: 'solenn.kervella@bourg-exemple.example',
    telephone: '+33199000006',
  },
  contact_projet: {
    nom: 'Delmas-Noir',
    prenom: 'Baptiste',
    fonction: 'Chef de projet numérique',
    email: 'baptiste.delmas@bourg-exemple.example',
    telephone: '+33199000007',
  },
}

/** Stores the identity and makes it active; `control` is a page of the extension. */
export async function seedIdentity(control: Page): Promise<void> {
  const organisationId = await create(control, 'organisations', organisation)
  const organisationIds = [organisationId]
  for (const [role, person] of Object.entries(people))
    await create(control, 'contacts', { organisationIds, roles: [role], ...person })
  const casUsageId = await create(control, 'casUsage', { organisationIds, ...complete.casUsage })
  await sendFrom(control, 'active.set', { organisationId, casUsageId })
}

/** Every spelling that answers a place of the profile (`contact.contact_projet.nom`); none: any value is wrong. */
export function wantedAt(place: string | undefined): string[] {
  const [table, part = '', field = ''] = (place ?? '').split('.')
  if (table === 'contact') return [people[part]![field]!]
  if (table === 'casUsage') return [String(complete.casUsage[part as keyof typeof complete.casUsage])]
  const { siret, codePostal, adresse, commune } = organisation
  if (part === 'siren') return [siret.slice(0, 9)]
  if (part === 'departement') return ['35', '35 - Ille-et-Vilaine', '35 – Ille-et-Vilaine']
  if (part === 'kind') return ['Commune', 'Collectivité territoriale']
  if (part === 'adresse') return [adresse, `${adresse} ${codePostal} ${commune}`]
  return table === 'organisation' ? [organisation[part as 'denomination']] : []
}

/** People by role, as a browser keeps them: each her own address at work. */
export interface AddressBook {
  all: Address[]
  /** Of whom a place of the profile speaks; of the project contact where no person is asked. */
  for(place: string): Address
}

interface Address {
  fields: { name: string; value: string }[]
}

export function addressBook(persons: Record<string, Record<string, string>>): AddressBook {
  const of = (role: string) => addressOf(persons[role] ?? Object.values(persons)[0]!)
  return {
    all: Object.keys(persons).map(of),
    for(place) {
      const [table, role = ''] = place.split('.')
      return of(table === 'contact' ? role : 'contact_projet')
    },
  }
}

function addressOf(person: Record<string, string>): Address {
  const fields = {
    NAME_FULL: `${person.prenom} ${person.nom}`,
    NAME_FIRST: person.prenom!,
    NAME_LAST: person.nom!,
    EMAIL_ADDRESS: person.email!,
    PHONE_HOME_WHOLE_NUMBER: person.telephone!,
    COMPANY_NAME: organisation.denomination,
    ADDRESS_HOME_STREET_ADDRESS: organisation.adresse,
    ADDRESS_HOME_LINE1: organisation.adresse,
    ADDRESS_HOME_ZIP: organisation.codePostal,
    ADDRESS_HOME_CITY: organisation.commune,
    ADDRESS_HOME_COUNTRY: 'FR',
  }
  return { fields: Object.entries(fields).map(([name, value]) => ({ name, value })) }
}

export const addresses = addressBook(people)
