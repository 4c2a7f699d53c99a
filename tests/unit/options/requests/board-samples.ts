/** Rows and lines of a board, of invented organisations. */
import type { BoardLine } from '@/entrypoints/options/requests/board-view'
import type { BoardRow } from '@/lib/journey/board'

export const line = (values: Partial<BoardLine> = {}): BoardLine => ({
  id: 'a',
  organisationId: 'organisation-a',
  organisation: 'Commune de Beauval-le-Neuf',
  siret: '21000000000017',
  casUsageId: null,
  casUsage: 'Inscription à la cantine',
  serviceId: 'api-particulier',
  service: 'API Particulier',
  next: {
    id: 's2',
    title: 'Instruction de la demande',
    actor: 'producteur',
    isOurs: false,
    link: { label: 'Suivre sur DataPass', url: 'https://datapass.api.gouv.fr/' },
  },
  done: 2,
  total: 5,
  since: '2026-11-18T09:30:00.000Z',
  delay: '7 jours (valeur par défaut affichée)',
  dueOn: '2026-11-25',
  isTerm: false,
  isLate: false,
  life: [
    { phase: 'prepared', place: 'past', at: '', by: 'site' },
    { phase: 'draft', place: 'past', at: '', by: 'site' },
    { phase: 'sent', place: 'now', at: '2026-11-18T09:30:00.000Z', by: 'site' },
    { phase: 'granted', place: 'later', at: '', by: 'site' },
  ],
  ended: '',
  site: 'DataPass',
  number: '1234',
  title: 'Cantine de Beauval',
  isTest: false,
  siteState: 'En cours d’instruction',
  siteSince: '2026-11-18T09:30:00.000Z',
  lastSeen: null,
  missingAt: '',
  draftUrl: 'https://datapass.api.gouv.fr/demandes/1234',
  numberUrl: '',
  updatedAt: '2026-11-18T09:30:00.000Z',
  ...values,
})

/** `count` lines over many organisations, one in seven late. */
export const manyLines = (count: number): BoardLine[] =>
  Array.from({ length: count }, (_, index) =>
    line({
      id: `request-${index}`,
      organisationId: `organisation-${index % 120}`,
      organisation: `Commune de Valcombe n° ${index % 120}`,
      isLate: index % 7 === 0,
      dueOn: `2026-11-${String(1 + (index % 20)).padStart(2, '0')}`,
    }),
  )

/** A row as the background gives it, its announced delay over. */
export const row: BoardRow = {
  requestId: 'r',
  site: 'datapass',
  number: '77',
  title: 'Bouton de connexion',
  isTest: false,
  siteState: { state: 'submitted', label: 'En cours d’instruction', at: '2026-11-04T10:00:00.000Z' },
  lastSeen: null,
  missingAt: '',
  organisationId: 'o',
  organisationName: 'Commune de Beauval-le-Neuf',
  siret: '21000000000017',
  casUsageId: null,
  casUsageTitle: '',
  serviceId: 'franceconnect',
  serviceName: 'Bouton FranceConnect',
  ruleset: 'current',
  steps: [],
  next: {
    id: 'c2',
    title: 'Demander l’habilitation DataPass',
    actor: 'demandeur',
    isOurs: false,
    state: 'late',
    delay: { value: 5, unit: 'jours ouvrés', kind: 'moyenne', source: 'fc-docs-etapes' },
    dueOn: '2026-11-12',
    filing: { state: 'submitted', at: '2026-11-04T10:00:00.000Z', by: 'site' },
    link: { label: 'DataPass FranceConnect', url: 'https://datapass.api.gouv.fr/' },
  },
  done: 1,
  total: 5,
  since: '2026-11-03T08:00:00.000Z',
  isLate: true,
  life: [
    { phase: 'prepared', place: 'past', at: '', by: 'site' },
    { phase: 'draft', place: 'past', at: '2026-11-03T10:00:00.000Z', by: 'site' },
    { phase: 'sent', place: 'now', at: '2026-11-04T10:00:00.000Z', by: 'site' },
    { phase: 'granted', place: 'later', at: '', by: 'site' },
  ],
  draftUrl: 'https://datapass.api.gouv.fr/demandes/12',
  updatedAt: '2026-11-05T08:00:00.000Z',
}
