/** From a legal category and what the registry adds to it, the kind of applicant. A correction by the user wins over this. */
import { kinds, type KindId, type PublicTier } from './kinds'
import type { LegalCategories } from './legal-categories'

/** What the registry says of a legal unit; every field may be absent. */
export interface RegistryEntry {
  /** INSEE legal category, four digits. */
  categorieJuridique?: string | undefined
  /** NAF code with its dot, e.g. `64.19Z`. */
  naf?: string | undefined
  isAdministration?: boolean | undefined
  isCollectivite?: boolean | undefined
  isAssociation?: boolean | undefined
  isEntrepreneurIndividuel?: boolean | undefined
  /** Known to FINESS, the register of health bodies. */
  isFiness?: boolean | undefined
}

export interface Ground {
  fr: string
  /** Id in `legalCategorySources`. */
  source: string
}

export interface Classification {
  /** Absent when the code says nothing: ask, never guess. */
  kind?: KindId
  publicTier?: PublicTier
  /** exact: the code is listed. prefix: only its family is, to be confirmed. overlay: the registry decides. */
  certainty: 'exact' | 'prefix' | 'overlay' | 'unknown'
  /** Name of the legal category, or of its family. */
  label?: string
  why: Ground[]
  /** Facts proved beside the kind, e.g. `{'org.isBank': true}`. */
  facts: Record<string, boolean>
  /** Questions that would settle what is left open, in French. */
  ask: string[]
  warnings: string[]
}

const NAF_BANK = '64.19Z'
const LOCAL_KINDS: readonly KindId[] = [
  'collectivite',
  'groupement-collectivites',
  'etablissement-public-local',
]
const QUESTION_KIND = 'Quel est le type de votre organisme ?'

/** Kind, public tier and grounds for a registry entry; total, any string is accepted as a code. */
export function classify(entry: RegistryEntry, categories: LegalCategories): Classification {
  const { overlays } = categories
  const found = byCode(entry.categorieJuridique ?? '', categories)
  const because = (id: keyof LegalCategories['overlays']) => {
    const overlay = overlays[id]
    found.why.push({ fr: overlay.fr, source: overlay.source })
    if ('ask' in overlay) found.ask.push(overlay.ask)
  }

  if (entry.isAdministration && found.publicTier === 'none') {
    found.publicTier = 'assimile'
    because('est-administration')
  }
  if (entry.isCollectivite && !(found.kind && LOCAL_KINDS.includes(found.kind))) {
    found.warnings.push(overlays.collectivite.fr)
  }
  if (entry.isAssociation && found.kind !== 'association' && sphereOf(found.kind) === 'prive') {
    found.kind = 'association'
    found.certainty = 'overlay'
    because('association')
  }
  if (entry.isEntrepreneurIndividuel && found.kind !== 'entreprise-individuelle') {
    found.kind = 'entreprise-individuelle'
    found.publicTier ??= 'none'
    found.certainty = 'overlay'
    found.ask = found.ask.filter((question) => question !== QUESTION_KIND)
    because('entrepreneur-individuel')
  }
  if (entry.naf === NAF_BANK && sphereOf(found.kind) === 'prive') {
    found.facts['org.isBank'] = true
    because('banque')
  }
  if (entry.isFiness && found.facts['org.isCareFacility'] === undefined) because('finess')
  return found
}

/** The tier that goes with a kind when nothing more precise is known. */
export function tierOfKind(kind: KindId): PublicTier {
  return kinds.find((known) => known.id === kind)!.publicTier
}

function sphereOf(kind: KindId | undefined): string | undefined {
  return kinds.find((known) => known.id === kind)?.sphere
}

function byCode(code: string, { codes, prefixes, groups }: LegalCategories): Classification {
  const listed = Object.hasOwn(codes, code) ? codes[code] : undefined
  if (listed) {
    return {
      kind: listed.kind,
      publicTier: listed.publicTier,
      certainty: 'exact',
      label: listed.fr,
      why: [{ fr: `Catégorie juridique ${code} : ${listed.fr}.`, source: 'insee-cj' }],
      facts: { ...listed.facts },
      ask: [],
      warnings: listed.note ? [listed.note] : [],
    }
  }
  const kind = /^\d{4}$/.test(code) ? kindOfPrefix(code, prefixes) : undefined
  if (!kind) return { certainty: 'unknown', why: [], facts: {}, ask: [QUESTION_KIND], warnings: [] }
  const label = groups[code.slice(0, 2)]
  return {
    kind,
    publicTier: tierOfKind(kind),
    certainty: 'prefix',
    ...(label ? { label } : {}),
    why: [
      {
        fr: `Catégorie juridique ${code}, lue d’après sa famille${label ? ` (${label})` : ''}.`,
        source: 'insee-cj',
      },
    ],
    facts: {},
    ask: [QUESTION_KIND],
    warnings: [],
  }
}

function kindOfPrefix(code: string, prefixes: LegalCategories['prefixes']): KindId | undefined {
  for (let length = code.length; length > 0; length--) {
    const kind = prefixes[code.slice(0, length)]
    if (kind) return kind
  }
  return undefined
}
