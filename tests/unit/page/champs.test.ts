/** Questions with a container of their own: what stands beside an answer is no question. */
import { expect, it } from 'vitest'
import { pages } from '@/lib/form/sites/demarches/pages'
import { newPageContext } from '@/lib/page/read/describe'

const champ = (id: number, type: string, controls: string) =>
  `<div class="fr-fieldset__element" id="champ-${id}"><div class="editable-champ editable-champ-${type}">
    <label for="champ-${id}-input">${type}</label>${controls}</div></div>`

function read(content: string) {
  document.body.innerHTML = `<form>${content}</form>`
  return newPageContext(document, pages)
    .read()
    .map(({ kind, label }) => [kind, label])
}

it('the box « not in the list » of an address is not a second question of it', () => {
  const box =
    '<input type="checkbox" id="champ-1-not-in-list" checked><label for="champ-1-not-in-list">Absente</label>'
  const address = `<input role="combobox" id="champ-1-input">${box}`
  expect(read(champ(1, 'address', address))).toEqual([['combobox', 'address']])
})

it('the text of « Autre » is no question beside its list', () => {
  const other = '<input name="dossier[champs_public_attributes][2][value_other]">'
  const list = `<select id="champ-2-input"><option value="__other__">Autre</option></select>${other}`
  expect(read(champ(2, 'drop_down_list', list))).toEqual([['select', 'drop_down_list']])
})

it('a map has one line, whatever it has of inputs', () => {
  const inputs = '<input id="champ-3-input" placeholder="Latitude"><input placeholder="Longitude">'
  expect(read(champ(3, 'carte', inputs))).toEqual([['unsupported', 'carte']])
})
