/** The official prefill: a GET link or a POST, each of which makes a draft of nobody. */
import { randomBytes } from 'node:crypto'
import type { Visit } from '../datapass/visit'
import type { Reply } from '../exchange'
import { communes, departements, epciOf, pays, regions } from './places'
import { errorOf } from './rules'
import { settle } from './settle'
import { mainAttribute, ulid, type Champ, type Dossier, type Procedure } from './store'
import type { ChampValues } from './types'

/** `champ_` and the base64 of the public id of the champ, without padding. */
export function prefillKey(stableId: number): string {
  return `champ_${Buffer.from(`Champ-${stableId}`).toString('base64').replace(/=+$/, '')}`
}

/** Values under their keys; arrays and rows as JSON gives them. */
type Body = Record<string, unknown>

/** The draft of a link, or undefined when it holds no value; the same link again gives the same draft. */
export function prefillByLink(procedure: Procedure, { exchange, world }: Visit): Dossier | undefined {
  const body = bodyOf(exchange.query)
  if (!Object.keys(body).some((name) => name.startsWith('champ_') || name.startsWith('identite_')))
    return undefined
  const link = `${procedure.path}?${exchange.query}`
  const known = [...world.demarches.dossiers.values()].find((each) => each.link === link)
  if (known) return known
  const dossier = world.demarches.addDossier(procedure)
  dossier.link = link
  const taken = fill(dossier, body)
  world.demarches.log.prefills.push({
    via: 'link',
    number: procedure.number,
    contentType: null,
    hasCookies: exchange.headers.cookie !== undefined,
    body,
    taken,
  })
  return dossier
}

/** `x[]` repeats; `rep[][child]` starts a row each time a child comes back. */
function bodyOf(query: URLSearchParams): Body {
  const body: Body = {}
  for (const [name, value] of query) {
    const [, key = name, isList, child] = /^([^[]+)(\[\])?(?:\[([^\]]+)\])?$/.exec(name) ?? []
    if (!isList) body[key] = value
    else if (!child) body[key] = [...((body[key] as string[]) ?? []), value]
    else addToRow(((body[key] as Body[]) ??= []) as Body[], child, value)
  }
  return body
}

function addToRow(rows: Body[], child: string, value: string): void {
  const last = rows.at(-1)
  if (!last || child in last) rows.push({ [child]: value })
  else last[child] = value
}

/** POST API: no account, exactly `application/json`. */
export function prefillByApi({ exchange, params, world }: Visit): Reply {
  const { demarches } = world
  const contentType = exchange.headers['content-type']
  if (demarches.log.trouble.isPrefillDown) return json(503, { errors: ['Service indisponible'] })
  const procedure = demarches.procedures.find(({ number }) => number === Number(params.number))
  if (!procedure || procedure.isClosed) return json(404, { errors: ['La démarche n’existe pas'] })
  if (contentType !== 'application/json') return json(400, { errors: ['Content-Type should be json'] })
  const body = JSON.parse(exchange.body.toString()) as Body
  const dossier = demarches.addDossier(procedure)
  dossier.token = randomBytes(12).toString('base64url')
  const taken = fill(dossier, body)
  demarches.log.prefills.push({
    via: 'api',
    number: procedure.number,
    contentType,
    hasCookies: exchange.headers.cookie !== undefined,
    body,
    taken,
  })
  return json(201, {
    dossier_url: `https://${exchange.host}/commencer/${procedure.path}?prefill_token=${dossier.token}`,
    state: 'prefilled',
    dossier_id: Buffer.from(`Dossier-${dossier.id}`).toString('base64'),
    dossier_number: dossier.id,
    dossier_prefill_token: dossier.token,
    dossier_prefill_champs: [],
  })
}

function fill(dossier: Dossier, body: Body): string[] {
  for (const name of ['prenom', 'nom']) {
    const value = body[`identite_${name}`]
    if (typeof value === 'string') dossier.identity[`dossier[individual_attributes][${name}]`] = value
  }
  const genre = body.identite_genre
  if (genre === 'M.' || genre === 'Mme') dossier.identity['dossier[individual_attributes][gender]'] = genre
  return dossier.procedure.champs.flatMap((champ) =>
    fillChamp(dossier, champ, body[prefillKey(champ.stableId)]),
  )
}

function fillChamp(dossier: Dossier, champ: Champ, value: unknown): string[] {
  if (value === undefined) return []
  if (champ.type === 'repetition') return fillRows(dossier, champ, value)
  return store(dossier, champ, String(champ.stableId), value) ? [champ.label] : []
}

function fillRows(dossier: Dossier, repetition: Champ, value: unknown): string[] {
  if (!Array.isArray(value)) return []
  const rows = value.map((row: Body) => ({ row, id: ulid() }))
  dossier.rows.set(
    repetition.stableId,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ row, id }) =>
    repetition.champs.flatMap((child) => {
      const given = row[prefillKey(child.stableId)]
      return given !== undefined && store(dossier, child, `${child.stableId}-${id}`, given)
        ? [child.label]
        : []
    }),
  )
}

function store(dossier: Dossier, champ: Champ, pid: string, given: unknown): boolean {
  const values = accepted(champ, Array.isArray(given) ? given.map(String) : [String(given)])
  if (!values) return false
  settle(dossier, { champ, pid }, values, 1)
  dossier.prefilled.add(pid)
  return true
}

/** Types whose wrong values are kept, and shown with their error. */
const kept = new Set([
  'text',
  'textarea',
  'email',
  'phone',
  'iban',
  'drop_down_list',
  'siret',
  'formatted',
  'address',
])
/** Types whose wrong values are dropped. */
const dropped = new Set(['decimal_number', 'integer_number', 'date', 'datetime', 'dossier_link'])
const listed: Record<string, string[]> = {
  civilite: ['M.', 'Mme'],
  yes_no: ['true', 'false'],
  checkbox: ['true', 'false'],
  pays: pays.map(({ value }) => value),
  regions: regions.map(({ value }) => value),
  departements: departements.map(({ value }) => value),
}

/** The values to store, or undefined when the type does not take them. */
function accepted(champ: Champ, given: string[]): ChampValues | undefined {
  const [first = '', second] = given
  const values = { [mainAttribute(champ)]: [first] }
  const { type } = champ
  if (kept.has(type) || (type === 'referentiel' && !champ.isAutocomplete)) return values
  if (dropped.has(type)) return errorOf(champ, values) ? undefined : values
  if (listed[type]) return listed[type].includes(first) ? values : undefined
  if (type === 'multiple_drop_down_list') {
    const known = given.filter((value) => champ.options?.includes(value))
    return known.length > 0 ? { value: known } : undefined
  }
  if (type === 'communes') return commune(first, second)
  if (type === 'epci') {
    const isKnown = epciOf(first).some(({ value }) => value === second)
    return isKnown ? { code_departement: [first], value: [second ?? ''] } : undefined
  }
  return undefined
}

function commune(postcode: string, insee: string | undefined): ChampValues | undefined {
  const found = communes.find(({ value }) =>
    insee ? value === `${insee}-${postcode}` : value.endsWith(`-${postcode}`),
  )
  return found && { code: [found.value] }
}

function json(status: number, body: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  }
}
