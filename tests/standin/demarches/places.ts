/** Lists and directories behind the champs: real codes, a small part of them. */
import places from './data/places.json'

export interface Option {
  value: string
  label: string
  data?: string
}

function options(pairs: string[][], text = (_code: string, name: string) => name): Option[] {
  return pairs.map(([code = '', name = '']) => ({ value: code, label: text(code, name) }))
}

export const pays = options(places.pays)
export const regions = options(places.regions)
export const departements = options(places.departements, (code, name) => `${code} – ${name}`)
export const communes = places.communes.map(([insee, postcode, name]) => ({
  value: `${insee}-${postcode}`,
  label: `${name} (${postcode})`,
}))
export const addresses = places.addresses.map((address) => ({
  value: address.label,
  label: address.label,
  data: JSON.stringify({ ...address, type: 'housenumber', country_code: 'FR' }),
}))
export const schools = options(places.schools)
export const references = options(Object.entries(places.references)).map((option) => ({
  ...option,
  data: sealed(option.value),
}))

export function epciOf(departement: string): Option[] {
  return options((places.epci as Record<string, string[][]>)[departement] ?? [])
}

const directories: Record<string, Record<string, string>> = {
  siret: places.companies,
  rnf: places.foundations,
  rna: places.associations,
  referentiel: places.references,
}

/** What the directory of a type knows under this identifier. */
export function lookUp(type: string, identifier: string): string | undefined {
  return directories[type]?.[identifier]
}

/** A mark that only the server knows how to write. */
export function sealed(value: string): string {
  return Buffer.from(`scellé:${value}`).toString('base64')
}

/** At most 20 options that have every word of the query, case and accents apart. */
export function search(list: Option[], query: string): Option[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  return list.filter(({ label }) => words.every((word) => plain(label).includes(word))).slice(0, 20)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’'-]/g, ' ').toLowerCase()
}
