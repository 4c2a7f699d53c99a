/** The invented commune of the pictures: people, text, project, neighbours and requests under way. */
import type { Page } from 'puppeteer-core'
import { create, sendFrom } from '@/tests/e2e/support/messages'
import type { FormFacts } from '@/tests/standin/datapass/facts'
import { choicesFor } from '@/tests/support/complete-profile'

const commune = {
  siret: '21619990100010',
  denomination: 'COMMUNE DE BOURG-L’EXEMPLE',
  nomUsage: 'Bourg-l’Exemple',
  categorieJuridique: '7210',
  adresse: '1 place de la Mairie',
  codePostal: '61999',
  commune: 'BOURG-L’EXEMPLE',
  website: 'https://www.bourg.example',
  isActive: true,
}

const neighbours = [
  ['COMMUNE DE VAL-D’ESSAI', '21619980200010', 'VAL-D’ESSAI'],
  ['CCAS DE BOURG-L’EXEMPLE', '26619990000017', 'BOURG-L’EXEMPLE'],
  ['COMMUNAUTÉ DE COMMUNES DU MODÈLE', '24619990500018', 'MONT-MODÈLE'],
] as const

const people = [
  ['responsable_traitement', 'Martin', 'Camille', 'Maire', 'maire', '+33199000001'],
  [
    'delegue_protection_donnees',
    'Benali',
    'Noémie',
    'Déléguée à la protection des données',
    'dpo',
    '+33199000002',
  ],
  ['contact_technique', 'Le Goff', 'Loïc', 'Directeur des systèmes d’information', 'dsi', '+33639980003'],
  ['contact_metier', 'Lefèvre', 'Anne', 'Cheffe du service état civil', 'etat-civil', '+33199000004'],
] as const

/** Days from today, as a record keeps them. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** Stores it all through the extension's own messages; `page` is a page of the extension. Gives back the commune's id. */
export async function seedCommune(page: Page, forms: FormFacts[]): Promise<string> {
  const own = await create(page, 'organisations', commune)
  const organisationIds = [own]
  for (const [role, nom, prenom, fonction, mailbox, telephone] of people)
    await create(page, 'contacts', {
      organisationIds,
      roles: [role],
      nom,
      prenom,
      fonction,
      email: `${mailbox}@bourg.example`,
      telephone,
    })
  const cadreJuridiqueId = await create(page, 'cadresJuridiques', {
    organisationIds,
    titre: 'Arrêté du 8 novembre 2018',
    nature: 'Arrêté du 8 novembre 2018 relatif au téléservice dénommé « FranceConnect »',
    url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037611479',
  })
  const casUsageId = await create(page, 'casUsage', {
    organisationIds,
    intitule: 'Guichet en ligne de Bourg-l’Exemple',
    description: 'Démarches en ligne des habitants : état civil, inscriptions scolaires, salles municipales.',
    destinataires: 'Agents du service état civil',
    dureeConservation: 24,
    volumetrieApproximative: '12 000 démarches par an',
    datePrevueMiseEnProduction: inDays(120).slice(0, 10),
    niveauEidas: 'eidas_1',
    cadreJuridiqueId,
    cadreJuridiqueFranceConnectId: cadreJuridiqueId,
    choices: choicesFor(forms),
  })
  const others: string[] = []
  for (const [denomination, siret, town] of neighbours)
    others.push(
      await create(page, 'organisations', {
        denomination,
        siret,
        commune: town,
        codePostal: '61999',
        categorieJuridique: denomination.startsWith('COMMUNAUTÉ') ? '7346' : '7210',
        isActive: true,
        tags: ['Canton de l’Exemple'],
      }),
    )
  await seedRequests(page, own, others)
  await sendFrom(page, 'active.set', { organisationId: own, casUsageId })
  return own
}

async function seedRequests(page: Page, own: string, others: string[]): Promise<void> {
  const request = (organisationId: string, serviceId: string, begun: number, sent?: number) =>
    create(page, 'requests', {
      organisationId,
      serviceId,
      steps: { c1: { doneAt: inDays(begun), by: 'user' } },
      filings: sent === undefined ? {} : { c2: [{ state: 'submitted', at: inDays(sent), by: 'site' }] },
    })
  await request(own, 'proconnect-fs', -20)
  await request(own, 'api-particulier', -12, -2)
  await request(others[0]!, 'franceconnect', -190, -180)
  await request(others[1]!, 'api-entreprise', -6, -3)
  await request(others[2]!, 'proconnect-fs', -4)
}
