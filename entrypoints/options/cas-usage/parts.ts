/** What the fields of a cas d'usage may point at, and how a file field is drawn by the page. */
import type { ComponentChildren } from 'preact'
import type { FileNeed } from '@/entrypoints/options/documents/DocumentField'
import type { Option } from '@/components/controls/SelectField'
import type { FormView } from '@/components/controls/form-view'
import type { DefinitionFacts } from '@/lib/form/sites/datapass/definition'
import type { Role } from '@/lib/profile/records'

export interface DocumentFieldOptions {
  need: FileNeed
  /** Kind given to a file added from this field. */
  kind: string
  isSingle?: boolean
}

export interface CasUsageParts {
  form: FormView
  cadres: Option[]
  /** People of whom one serves in a role, in words. */
  holders: (role: Role) => Option[]
  definitions: DefinitionFacts[]
  documentField: (name: string, options: DocumentFieldOptions) => ComponentChildren
  newCadreHref: string
}

/** One pass over the groups: `has` says which fields are drawn in it. */
export interface CasUsagePass extends CasUsageParts {
  has: (field: string) => boolean
}

/** Fields of a project that any request may ask, before a service is chosen. */
export const usual = ['intitule', 'description', 'cadreJuridiqueId', 'destinataires', 'dureeConservation']

/** Every field that a group below draws. */
export const fields = [
  ...usual,
  'datePrevueMiseEnProduction',
  'formulaireUrl',
  'maquetteIds',
  'cadreJuridiqueFranceConnectId',
  'volumetrieApproximative',
  'nombreUtilisateursFinaux',
  'appelsParMinute',
  'appelsParMinuteJustification',
  'niveauEidas',
  'equipeTechniqueType',
  'equipeTechniquePrecision',
  'homologationAutoriteNom',
  'homologationAutoriteFonction',
  'homologationDebut',
  'homologationFin',
  'homologationDocumentId',
  'hasBesoinsSpecifiques',
  'besoinsSpecifiquesDocumentId',
  'attestationFiscaleDocumentId',
  'contactTechniqueEmailGenerique',
  'contactSupplementaireNom',
  'contactSupplementaireEmail',
]
