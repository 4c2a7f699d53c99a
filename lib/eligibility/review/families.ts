/** Forms that a rule speaks of together, and the forms of the use cases by what a description speaks of. */
import type { ThemeId } from './text/themes'

/** Ids of forms; `*` stands for anything. */
export const families: Record<string, readonly string[]> = {
  free: ['api-entreprise', 'api-particulier'],
  editor: ['api-entreprise-editeur'],
  fraud: ['api-entreprise-detection-fraude'],
  ccas: ['api-particulier-aides-sociales-ccas*', 'api-particulier-ccas-*'],
  'ccas-optional': ['api-particulier-aides-sociales-ccas-dont-facultatives'],
  nursery: [
    'api-particulier-tarification-eaje',
    'api-particulier-*-petite-enfance',
    'api-particulier-technocarte-babicarte',
    'api-particulier-agora-baby',
  ],
  transport: [
    'api-particulier-tarification-transports',
    'api-particulier-airweb',
    'api-particulier-keolis',
    'api-particulier-monkey-factory-maasify',
  ],
  parking: ['api-particulier-stationnement-residentiel'],
  'with-editor': ['api-impot-particulier-*-editeur', 'api-sfip-*editeur', 'api-ficoba-*-editeur'],
}

/** For a free request: the form of the use case that its words name, by definition. */
export const formsByTheme: Record<string, Partial<Record<ThemeId, readonly string[]>>> = {
  api_particulier: {
    'child-pricing': ['api-particulier-tarification-municipale-enfance'],
    nursery: ['api-particulier-tarification-eaje'],
    transport: ['api-particulier-tarification-transports'],
    'school-canteen-upper': [
      'api-particulier-tarification-cantines-lycees',
      'api-particulier-tarification-cantines-colleges',
    ],
    'social-aid': [
      'api-particulier-aides-sociales-ccas',
      'api-particulier-aides-sociales-ccas-dont-facultatives',
      'api-particulier-aides-facultatives-departementales',
    ],
    parking: ['api-particulier-stationnement-residentiel'],
    'public-staff': ['api-particulier-gestion-rh-secteur-public'],
  },
  api_entreprise: {
    tenders: ['api-entreprise-marches-publics'],
    grants: ['api-entreprise-aides-publiques', 'api-entreprise-subventions-associations'],
    'anti-fraud': ['api-entreprise-detection-fraude'],
  },
}

/** Families of a form. */
export function familiesOf(uid: string): string[] {
  return Object.entries(families)
    .filter(([, patterns]) => patterns.some((pattern) => isLike(uid, pattern)))
    .map(([id]) => id)
}

function isLike(uid: string, pattern: string): boolean {
  const [start = '', end] = pattern.split('*')
  if (end === undefined) return uid === pattern
  return uid.length >= start.length + end.length && uid.startsWith(start) && uid.endsWith(end)
}

/** Where a form begins. */
export function addressOfForm(uid: string): string {
  return `https://datapass.api.gouv.fr/formulaires/${uid}/demande/nouveau`
}
