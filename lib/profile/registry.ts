/** What the public registry (API Recherche d’entreprises) says of an establishment, and why it may not answer. */
import { z } from '@/lib/profile/zod'
import { classify } from './classify'
import type { LegalCategories } from './legal-categories'
import { SHORT_TEXT } from './records'
import { checkText, cutAt } from './text'

/** One establishment proposed from the registry; every value stays editable. */
export interface Establishment {
  siret: string
  denomination: string
  nomUsage: string
  categorieJuridique: string
  kind: string
  publicTier: '' | 'spa' | 'assimile' | 'none'
  adresse: string
  codePostal: string
  commune: string
  naf: string
  dateCreation: string
  isActive: boolean
  isSiege: boolean
  /** The organisation asked the registry not to publish some values; those are ''. */
  isPartlyHidden: boolean
}

export type RegistryProblem =
  | 'offline'
  | 'timeout'
  | 'too_many'
  | 'refused'
  | 'not_found'
  | 'too_large'
  | 'unreadable'
  | 'not_permitted'
  /** By the policy of the IT department. */
  | 'switched_off'

const text = z.string().nullish()
const flag = z.boolean().nullish()

const Etablissement = z.object({
  siret: z.string().regex(/^\d{14}$/),
  adresse: text,
  code_postal: text,
  libelle_commune: text,
  libelle_commune_etranger: text,
  activite_principale: text,
  nom_commercial: text,
  etat_administratif: text,
  est_siege: flag,
  statut_diffusion_etablissement: text,
})
type Etablissement = z.infer<typeof Etablissement>

const UniteLegale = z.object({
  nom_complet: text,
  nom_raison_sociale: text,
  sigle: text,
  nature_juridique: text,
  activite_principale: text,
  date_creation: text,
  etat_administratif: text,
  statut_diffusion: text,
  siege: Etablissement.nullish(),
  matching_etablissements: z.array(Etablissement).nullish(),
  complements: z
    .object({
      collectivite_territoriale: z.unknown(),
      est_administration: flag,
      est_association: flag,
      est_entrepreneur_individuel: flag,
      est_finess: flag,
    })
    .partial()
    .nullish(),
})
type UniteLegale = z.infer<typeof UniteLegale>

const Answer = z.object({ results: z.array(UniteLegale) })

const HIDDEN = /\[NON-DIFFUSIBLE\]/i

/** A value of the registry as we may keep it: '' when hidden by request or made of unsafe characters. */
function plain(value: string | null | undefined): string {
  if (!value || HIDDEN.test(value)) return ''
  return checkText(cutAt(value, SHORT_TEXT), SHORT_TEXT).value ?? ''
}

const matching = (pattern: RegExp, value: string) => (pattern.test(value) ? value : '')

/** The street part of an address that ends with its postcode and town. */
function street(adresse: string, codePostal: string): string {
  const at = codePostal ? adresse.lastIndexOf(` ${codePostal} `) : -1
  return at > 0 ? adresse.slice(0, at) : adresse
}

function readEstablishment(
  unit: UniteLegale,
  place: Etablissement,
  categories: LegalCategories,
): Establishment {
  const entry = {
    categorieJuridique: unit.nature_juridique ?? '',
    naf: unit.activite_principale ?? undefined,
    isAdministration: unit.complements?.est_administration ?? undefined,
    isCollectivite: unit.complements?.collectivite_territoriale != null,
    isAssociation: unit.complements?.est_association ?? undefined,
    isEntrepreneurIndividuel: unit.complements?.est_entrepreneur_individuel ?? undefined,
    isFiness: unit.complements?.est_finess ?? undefined,
  }
  const { kind, publicTier } = classify(entry, categories)
  const codePostal = plain(place.code_postal)
  return {
    siret: place.siret,
    denomination: plain(unit.nom_raison_sociale) || plain(unit.nom_complet),
    nomUsage: plain(place.nom_commercial) || plain(unit.sigle),
    categorieJuridique: matching(/^\d{4}$/, unit.nature_juridique ?? ''),
    kind: kind ?? '',
    publicTier: publicTier ?? '',
    adresse: street(plain(place.adresse), codePostal),
    codePostal,
    commune: plain(place.libelle_commune) || plain(place.libelle_commune_etranger),
    naf: plain(place.activite_principale) || plain(unit.activite_principale),
    dateCreation: matching(/^\d{4}-\d{2}-\d{2}$/, unit.date_creation ?? ''),
    isActive: unit.etat_administratif === 'A' && place.etat_administratif === 'A',
    isSiege: place.est_siege ?? false,
    isPartlyHidden:
      [unit.statut_diffusion, place.statut_diffusion_etablissement].includes('P') ||
      HIDDEN.test(`${unit.nom_complet} ${place.adresse}`),
  }
}

/**
 * The establishments of an answer, unit by unit: those that matched the search (a searched SIRET comes first),
 * then the head office. Throws when the answer has not the documented shape.
 */
export function readAnswer(json: unknown, categories: LegalCategories): Establishment[] {
  return Answer.parse(json).results.flatMap((unit) => {
    const places = [...(unit.matching_etablissements ?? [])]
    const { siege } = unit
    if (siege && !places.some((place) => place.siret === siege.siret)) places.push(siege)
    return places.map((place) => readEstablishment(unit, place, categories))
  })
}

/** For a choice: the searched SIRET first, then open ones before closed, head offices before the others. */
export function arrange(establishments: Establishment[], query: string): Establishment[] {
  const searched = query.replace(/\D/g, '')
  const rank = (place: Establishment) =>
    place.siret === searched ? 0 : (place.isActive ? 1 : 3) + (place.isSiege ? 0 : 1)
  return [...establishments].sort((one, other) => rank(one) - rank(other))
}

/** Values of an establishment that the record keeps, with their provenance. */
export function valuesOf(establishment: Establishment, at: string): Record<string, unknown> {
  const { isSiege: _siege, isPartlyHidden: _hidden, ...values } = establishment
  const known = Object.entries(values).filter(([, value]) => value !== '')
  return {
    ...values,
    provenance: Object.fromEntries(known.map(([field]) => [field, { from: 'registre', at }])),
  }
}
