/** Procedures and dossiers of the stand-in. */
import { randomBytes } from 'node:crypto'
import type { ChampSpec, ChampValues, DemarcheOptions, DemarchePaths, Demarches, DossierState } from './types'
import { catalogue } from './catalogue'

export interface Champ extends ChampSpec {
  stableId: number
  champs: Champ[]
}

export interface Procedure extends DemarcheOptions {
  number: number
  path: string
  title: string
  champs: Champ[]
}

export interface Dossier {
  id: number
  procedure: Procedure
  state: DossierState
  isIdentified: boolean
  isInvited: boolean
  isToCorrect: boolean
  isBinned: boolean
  siret: string | null
  isForTiers: boolean
  identity: Record<string, string>
  values: Map<string, ChampValues>
  /** ULID of each row, by stable id of the repetition. */
  rows: Map<number, string[]>
  /** End of the running look-ups, in milliseconds of the epoch. */
  jobs: Map<string, number>
  errors: Map<string, string>
  /** Written by prefill or by a référentiel. */
  prefilled: Set<string>
  /** Changed since the dossier was filed. */
  changed: Set<string>
  token: string | null
  /** Query of the prefill link that made it. */
  link: string | null
}

/** A champ where it stands: `pid` tells rows apart. */
export interface Placed {
  champ: Champ
  pid: string
  row?: { repetition: Champ; ulid: string; index: number }
}

const FIRST_STABLE_ID = 4_100_001

export class Store {
  readonly procedures: Procedure[] = []
  readonly dossiers = new Map<number, Dossier>()
  readonly log: Pick<Demarches, 'saves' | 'prefills' | 'trouble' | 'forms'>
  private nextStableId = FIRST_STABLE_ID
  /** Never twice, whatever is reset: the extension remembers whose a number is. */
  private nextDossier = 30_100_001

  constructor() {
    this.log = { saves: [], prefills: [], forms: [], trouble: calm() }
    this.reset()
  }

  /** Empties everything in place: tests hold the lists. */
  reset(): void {
    this.procedures.length = 0
    this.dossiers.clear()
    for (const list of [this.log.saves, this.log.prefills, this.log.forms]) list.length = 0
    Object.assign(this.log.trouble, calm())
    this.nextStableId = FIRST_STABLE_ID
    for (const { champs, options } of catalogue) this.addProcedure(champs, options)
  }

  addProcedure(champs: ChampSpec[], options: DemarcheOptions): Procedure {
    const number = 120_001 + this.procedures.length
    const procedure: Procedure = {
      ...options,
      number,
      path: options.path ?? `demarche-${number}`,
      title: options.title ?? `Démarche d’essai ${number}`,
      champs: champs.map((champ) => this.numbered(champ)),
    }
    this.procedures.push(procedure)
    return procedure
  }

  private numbered(spec: ChampSpec): Champ {
    const stableId = spec.stableId ?? this.nextStableId++
    return { ...spec, stableId, champs: (spec.champs ?? []).map((child) => this.numbered(child)) }
  }

  addDossier(procedure: Procedure, options: DemarcheOptions = {}): Dossier {
    const dossier: Dossier = {
      id: this.nextDossier++,
      procedure,
      state: options.state ?? 'brouillon',
      isIdentified: options.isIdentified ?? false,
      isInvited: options.isInvited ?? false,
      isToCorrect: options.isToCorrect ?? false,
      isBinned: options.isBinned ?? false,
      siret: options.siret ?? null,
      isForTiers: false,
      identity: {},
      values: new Map(),
      rows: new Map(),
      jobs: new Map(),
      errors: new Map(),
      prefilled: new Set(),
      changed: new Set(),
      token: null,
      link: null,
    }
    for (const champ of procedure.champs) begin(dossier, champ)
    this.dossiers.set(dossier.id, dossier)
    return dossier
  }

  /** By canonical path or alias. */
  procedureAt(path: string): Procedure | undefined {
    return this.procedures.find((each) => each.path === path || each.aliases?.includes(path))
  }
}

function calm(): Demarches['trouble'] {
  return {
    save: 'ok',
    saveOf: {},
    delay: 0,
    pageDelay: 0,
    isPageDown: false,
    rowDelay: 0,
    sessionEndsAfter: null,
    search: 'ok',
    searchDelay: 0,
    isFormReplaced: false,
    jobSeconds: 1,
    isPrefillDown: false,
  }
}

function begin(dossier: Dossier, champ: Champ): void {
  if (champ.type === 'repetition') dossier.rows.set(champ.stableId, champ.isRequired ? [ulid()] : [])
  if (champ.value === undefined) return
  const values = typeof champ.value === 'string' ? { [mainAttribute(champ)]: [champ.value] } : champ.value
  dossier.values.set(String(champ.stableId), values)
}

const attributeOfType: Record<string, string> = {
  siret: 'external_id',
  rnf: 'external_id',
  annuaire_education: 'external_id',
  communes: 'code',
  linked_drop_down_list: 'primary_value',
}

/** The attribute that says what the champ holds. */
export function mainAttribute({ type, isAutocomplete }: ChampSpec): string {
  if (type === 'referentiel') return isAutocomplete ? 'value' : 'external_id'
  return attributeOfType[type] ?? 'value'
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 26 signs, in the order of their making. */
export function ulid(): string {
  let rest = Date.now()
  let time = ''
  for (let i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = CROCKFORD[rest % 32] + time
  return time + [...randomBytes(16)].map((byte) => CROCKFORD[byte % 32]).join('')
}

/** Every champ of the dossier where it stands, rows included, in document order. */
export function placed(dossier: Dossier): Placed[] {
  return dossier.procedure.champs.flatMap((champ) => [
    { champ, pid: String(champ.stableId) },
    ...rowsOf(dossier, champ).flat(),
  ])
}

export function rowsOf(dossier: Dossier, repetition: Champ): Placed[][] {
  return (dossier.rows.get(repetition.stableId) ?? []).map((ulid, index) =>
    repetition.champs.map((champ) => ({
      champ,
      pid: `${champ.stableId}-${ulid}`,
      row: { repetition, ulid, index },
    })),
  )
}

export function pathsOf(procedure: Procedure, dossier: Dossier): DemarchePaths {
  const own = `/dossiers/${dossier.id}`
  return {
    number: procedure.number,
    path: procedure.path,
    dossierId: dossier.id,
    stableIds: procedure.champs.map(({ stableId }) => stableId),
    start: `/commencer/${procedure.path}`,
    schema: `/preremplir/${procedure.path}/schema`,
    api: `/api/public/v1/demarches/${procedure.number}/dossiers`,
    siret: `${own}/siret`,
    identite: `${own}/identite`,
    brouillon: `${own}/brouillon`,
    modifier: `${own}/modifier`,
    merci: `${own}/merci`,
  }
}

export function valuesOf(dossier: Dossier, pid: string): ChampValues {
  return dossier.values.get(pid) ?? {}
}
