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
  /** Day on which the establishment closed, '' while it is open or when the registry does not say. */
  closedOn: string
  /** The organisation itself is still active, in this establishment or another. */
  isUnitActive: boolean
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

// A value of another type than documented is one that is not said: it spoils nothing else.
const text = z.string().nullish().catch(null)
const flag = z.boolean().nullish().catch(null)

const Etablissement = z.object({
  siret: z.string().regex(/^\d{14}$/),
  adresse: text,
  code_postal: text,
  libelle_commune: text,
  libelle_commune_etranger: text,
  activite_principale: text,
  nom_commercial: text,
  etat_administratif: text,
  date_fermeture: text,
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
  siege: z.unknown(),
  matching_etablissements: z.array(z.unknown()).nullish().catch(null),
  complements: z
    .object({
      collectivite_territoriale: z.unknown(),
      est_administration: flag,
      est_association: flag,
      est_entrepreneur_individuel: flag,
      est_finess: flag,
    })
    .partial()
    .nullish()
    .catch(null),
})
type UniteLegale = z.infer<typeof UniteLegale>

const Answer = z.object({ results: z.array(z.unknown()) })

/** Of values withheld at the organisation's request, then of those that a program could not write. */
const HIDDEN = /\[NON-DIFFUSIBLE\]/i
const NOTHING = /^\(?(?:null|undefined)\)?$|^\[ND\]$/i

/** A value of the registry as we may keep it: '' when hidden by request or made of unsafe characters. */
function plain(value: string | null | undefined): string {
  if (!value || HIDDEN.test(value) || NOTHING.test(value.trim())) return ''
  return checkText(cutAt(value, SHORT_TEXT), SHORT_TEXT).value ?? ''
}

const matching = (pattern: RegExp, value: string) => (pattern.test(value) ? value : '')

/** The street part of an address that ends with its postcode and town; '' when it has no other. */
function street(adresse: string, codePostal: string): string {
  const at = codePostal ? ` ${adresse} `.lastIndexOf(` ${codePostal} `) : -1
  return at < 0 ? adresse : adresse.slice(0, Math.max(0, at - 1)).trim()
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
    closedOn: matching(/^\d{4}-\d{2}-\d{2}$/, place.date_fermeture ?? ''),
    isUnitActive: unit.etat_administratif === 'A',
    isPartlyHidden:
      [unit.statut_diffusion, place.statut_diffusion_etablissement].includes('P') ||
      HIDDEN.test(`${unit.nom_complet} ${place.adresse}`),
  }
}

/**
 * The establishments of an answer, unit by unit: those that matched the search (a searched SIRET comes first),
 * then the head office. What is odd of it is left out; throws when nothing else is left.
 */
export function readAnswer(json: unknown, categories: LegalCategories): Establishment[] {
  const { results } = Answer.parse(json)
  const units = results.map((each) => UniteLegale.safeParse(each).data)
  const read = units.flatMap((unit) =>
    unit ? placesOf(unit).map((place) => readEstablishment(unit, place, categories)) : [],
  )
  if (results.length > 0 && read.length === 0) throw new Error('no establishment')
  return read
}

function placesOf({ siege, matching_etablissements }: UniteLegale): Etablissement[] {
  const all = [...(matching_etablissements ?? []), siege].flatMap(
    (each) => Etablissement.safeParse(each).data ?? [],
  )
  return [...new Map(all.map((place) => [place.siret, place])).values()]
}

/** What became of an establishment kept here; `siege`: where the organisation is to be found now. */
export interface Fate {
  is: 'open' | 'closed' | 'moved' | 'ceased' | 'unknown'
  place: Establishment | null
  siege: Establishment | null
}

/**
 * Follows `siret` through what the registry says of its organisation: open; closed, the organisation having its siège
 * elsewhere (`moved` when it was the siège) or nowhere (`ceased`); `unknown` where the registry has nothing of its SIREN.
 */
export function fateOf(siret: string, establishments: Establishment[]): Fate {
  const own = establishments.filter((each) => each.siret.startsWith(siret.slice(0, 9)))
  const place = own.find((each) => each.siret === siret) ?? null
  const siege = own.find((each) => each.isSiege && each.isActive && each.siret !== siret) ?? null
  if (place?.isActive) return { is: 'open', place, siege: null }
  if (siege) return { is: place && !place.isSiege ? 'closed' : 'moved', place, siege }
  return { is: own.length === 0 ? 'unknown' : 'ceased', place, siege: null }
}

/**
 * For a choice: the searched SIRET first, then open ones before closed, head offices before the others. An answer about
 * another organisation than the number that was asked is none.
 */
export function arrange(establishments: Establishment[], query: string): Establishment[] {
  const searched = query.replace(/\D/g, '')
  const isNumber = /^[\d\s]+$/.test(query) && (searched.length === 9 || searched.length === 14)
  const answers = establishments.filter(({ siret }) => !isNumber || siret.startsWith(searched.slice(0, 9)))
  const rank = (place: Establishment) =>
    place.siret === searched ? 0 : (place.isActive ? 1 : 3) + (place.isSiege ? 0 : 1)
  return answers.sort((one, other) => rank(one) - rank(other))
}

/** Values of an establishment that the record keeps, with their provenance. */
export function valuesOf(establishment: Establishment, at: string): Record<string, unknown> {
  const {
    isSiege: _siege,
    isPartlyHidden: _hidden,
    closedOn: _closed,
    isUnitActive: _unit,
    ...values
  } = establishment
  const known = Object.entries(values).filter(([, value]) => value !== '')
  return {
    ...values,
    provenance: Object.fromEntries(known.map(([field]) => [field, { from: 'registre', at }])),
  }
}
