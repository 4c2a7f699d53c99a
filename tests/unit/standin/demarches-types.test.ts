import { afterAll, beforeAll, expect, it } from 'vitest'
import { everyType } from '@/tests/standin/demarches/examples'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { names } from './client'
import { show } from './demarches-client'

let standin: Standin
let text: string
/** Markup of each champ, by label. */
const drawn = new Map<string, string>()

beforeAll(async () => {
  standin = await startStandin()
  const { brouillon, stableIds } = standin.demarche(everyType)
  text = (await show(standin, brouillon)).text
  const starts = stableIds.map((id) => text.indexOf(` id="champ-${id}"`))
  for (const [i, { label }] of everyType.entries()) {
    drawn.set(label, text.slice(starts[i], starts[i + 1] ?? text.indexOf('dossier-edit-sticky-footer')))
  }
})
afterAll(() => standin.close())

/** Names of the inputs of a champ, those that an island draws included. */
function attributesOf(label: string): string[] {
  const markup = drawn.get(label)!.replaceAll('&#34;', '"').replaceAll('"name":"', ' name="')
  const found = names(markup).map((name) => /\]\[(\w+)\](?:\[\])?$/.exec(name)?.[1] ?? name)
  return [...new Set(found)]
}

it('draws the 41 types of the site and one that it does not have', () => {
  expect(new Set(everyType.map(({ type }) => type)).size).toBe(42)
  expect(text.match(/data-type="EditableChamp::\w+Component"/g)!.length).toBeGreaterThan(44)
})

it.each([
  ['Champ text', ['value']],
  ['Champ siret', ['external_id']],
  ['Champ rnf', ['external_id']],
  ['Liste longue', ['value']],
  ['Étiquettes', ['value']],
  ['Listes liées', ['primary_value', 'secondary_value']],
  ['Champ communes', ['code']],
  ['Champ epci', ['code_departement']],
  ['Champ address', ['value', 'address', 'not_in_ban']],
  ['Champ annuaire_education', ['external_id', 'value']],
  ['Référence exacte', ['external_id']],
  ['Référence cherchée', ['value', 'data']],
  ['Champ cnaf', ['numero_allocataire', 'code_postal']],
  ['Champ dgfip', ['numero_fiscal', 'reference_avis']],
  ['Champ cojo', ['accreditation_number', 'accreditation_birthdate']],
  ['Champ piece_justificative', ['piece_justificative_file']],
  ['Champ carte', []],
])('names the inputs of %s as the site does', (label, attributes) => {
  expect(attributesOf(label)).toEqual(attributes)
})

it('draws a short list as radios, a middle one as a select, a long one as a combobox', () => {
  expect(drawn.get('Liste courte')).toMatch(/fieldset[^]*type="radio"\s+id="champ-\d+-input-[0-9a-f]{32}"/)
  expect(drawn.get('Liste moyenne')).toMatch(/<select[^>]* id="champ-\d+-input"/)
  expect(drawn.get('Liste longue')).toContain('<react-component')
  expect(drawn.get('Cases')).toContain('type="checkbox"')
})

it('nests what follows a section in its fieldset', () => {
  expect(text).toMatch(/<fieldset class="fr-fieldset reset-h2">\s*<legend class="fr-fieldset__legend">\s*<h2/)
  expect(text.match(/<h2[^>]* id="champ-\d+"/g)).toHaveLength(3)
})

it('numbers nothing that the site does not, and marks the mandatory', () => {
  expect(drawn.get('Contacts')).toMatch(/legend class="fr-h5"[^]*svg class="icon mandatory"/)
  expect(drawn.get('Contacts')).toMatch(/utils-repetition-required[^]*safe-row-selector-\w{26}/)
  expect(drawn.get('Champ text')).not.toContain('mandatory')
})
