/** Invented organisations, people and plans for the tests of the assistant. */
import type { AssistantState, FillReport } from '@/lib/contract/tab'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import type { FillPlan, PlanLine, PlanSource } from '@/lib/form/model'

const uuid = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`

export function organisation(rank: number, more: Partial<OrganisationSummary> = {}): OrganisationSummary {
  return {
    id: uuid(rank),
    denomination: `Commune de Villeneuve-${rank}`,
    nomUsage: '',
    siret: `2100000${String(rank).padStart(7, '0')}`,
    commune: `Villeneuve-${rank}`,
    formerNames: [],
    tags: [],
    isPinned: false,
    isRecent: false,
    ...more,
  }
}

export const beauval = organisation(1, {
  denomination: 'Commune de Beauval-le-Neuf',
  commune: 'Beauval-le-Neuf',
})
export const syndicat = organisation(2, {
  denomination: 'Syndicat mixte des Trois Étangs',
  nomUsage: 'SM3E',
  commune: 'Étangville',
})

export const casUsage: PlanSource = {
  table: 'casUsage',
  id: uuid(50),
  label: 'Guichet numérique des familles',
}
export const dpo: PlanSource = {
  table: 'contacts',
  id: uuid(60),
  label: 'Camille Exemple',
  role: 'delegue_protection_donnees',
}
export const technical: PlanSource = {
  table: 'contacts',
  id: uuid(61),
  label: 'Dominique Modèle',
  role: 'contact_technique',
}

export function line(ref: number, label: string, more: Partial<PlanLine> = {}): PlanLine {
  const action = more.action ?? 'write'
  return {
    ref,
    target: `casUsage.champ${ref}`,
    attribute: `champ${ref}`,
    label,
    section: '',
    kind: 'text',
    isRequired: false,
    action,
    isTicked: action === 'write',
    canTick: action === 'write' || action === 'keep',
    value: `valeur ${ref}`,
    was: action === 'keep' ? `ancienne ${ref}` : action === 'same' ? (more.value ?? `valeur ${ref}`) : '',
    ...more,
  }
}

/** The five fields of one person's card. */
export function card(from: number, source: PlanSource, section: string, values: string[]): PlanLine[] {
  const labels = ['Nom', 'Prénom', 'Email', 'Téléphone', 'Fonction']
  return labels.map((label, rank) =>
    line(from + rank, label, { section, source, value: values[rank] ?? '', isRequired: true }),
  )
}

export function plan(lines: PlanLine[], more: Partial<FillPlan> = {}): FillPlan {
  return {
    id: uuid(900),
    documentId: 'document-1',
    view: 0,
    organisationId: beauval.id,
    organisationName: beauval.denomination,
    casUsageId: casUsage.id,
    lines,
    ...more,
  }
}

const longText =
  'Le guichet numérique permet aux familles de Beauval-le-Neuf d’inscrire leurs enfants à la cantine, au ' +
  'périscolaire et au centre de loisirs, de calculer leur quotient et de régler leurs factures sans avoir à ' +
  'se déplacer ni à fournir de nouveau des pièces que l’administration détient déjà.'

/** A plan with something in every group. */
export const richPlan = plan([
  line(1, 'Nom du projet', { source: casUsage, value: 'Guichet numérique des familles', isRequired: true }),
  line(2, 'Description du projet', { source: casUsage, kind: 'textarea', value: longText }),
  line(3, 'Durée de conservation des données en mois', {
    source: casUsage,
    value: '48',
    warning: { code: 'retention_needs_justification', values: ['36'] },
  }),
  ...card(10, dpo, 'Délégué à la protection des données', [
    'Exemple',
    'Camille',
    'camille.exemple@beauval-le-neuf.example',
    '01 99 00 12 34',
    'Déléguée à la protection des données',
  ]),
  line(20, 'Destinataires des données', {
    source: casUsage,
    action: 'keep',
    value: 'Agents du service enfance',
    was: 'Les agents de la mairie',
    reason: { code: 'page_has_value' },
  }),
  line(21, 'Email', {
    source: technical,
    section: 'Contact technique',
    action: 'keep',
    value: 'dominique.modele@beauval-le-neuf.example',
    was: 'informatique@beauval-le-neuf.example',
    reason: { code: 'page_has_value' },
  }),
  line(30, 'Date prévue de mise en production', {
    source: casUsage,
    kind: 'date',
    action: 'same',
    value: '2027-03-01',
  }),
  line(31, 'Volumétrie annuelle', { action: 'same', value: '2 000 familles' }),
  line(40, 'Justification de la durée', { action: 'skip', reason: { code: 'not_revealed' }, value: '' }),
  line(41, 'Téléphone', {
    section: 'Contact technique',
    source: technical,
    action: 'skip',
    reason: { code: 'not_mobile' },
    isRequired: true,
    value: '',
  }),
  line(50, 'J’atteste que mon organisation est une administration', {
    kind: 'checkbox',
    action: 'skip',
    reason: { code: 'never' },
    isRequired: true,
    value: '',
  }),
  line(51, 'Maquette du projet', { kind: 'file', action: 'skip', reason: { code: 'no_value' }, value: [] }),
  line(52, 'Nom de naissance', {
    kind: 'checkbox',
    action: 'skip',
    reason: { code: 'locked' },
    value: '',
    was: '1',
  }),
])

export function state(more: Partial<AssistantState> = {}): AssistantState {
  return {
    page: {
      kind: 'request',
      site: 'datapass',
      host: 'datapass.api.gouv.fr',
      facts: { title: 'Collectivité ou administration', step: { current: 2, total: 5 } },
      serviceName: 'FranceConnect',
      fieldCount: 15,
    },
    problem: null,
    active: beauval,
    organisationCount: 2,
    mandats: [],
    mandat: null,
    next: null,
    casUsages: [{ id: casUsage.id, intitule: 'Guichet numérique des familles' }],
    casUsageId: casUsage.id,
    pageSiret: beauval.siret,
    siretState: 'match',
    suggested: null,
    plan: richPlan,
    report: null,
    undoable: null,
    corrections: [],
    pointed: null,
    surface: 'native',
    storeProblem: null,
    ...more,
  }
}

export const report: FillReport = {
  planId: richPlan.id,
  at: '2026-01-05T10:05:00.000Z',
  total: 8,
  written: 7,
  results: [
    { ref: 1, label: 'Nom du projet', outcome: 'written' },
    { ref: 3, label: 'Durée de conservation des données en mois', outcome: 'refused_by_page' },
  ],
}

export const undoable = { planId: report.planId, last: 2, all: 2, fills: 1 }
