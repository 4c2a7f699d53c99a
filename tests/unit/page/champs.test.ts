/** Questions with a container of their own: what stands beside an answer is no question. */
import { describe, expect, it } from 'vitest'
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

describe('what a question holds', () => {
  const fields = (content: string) => {
    document.body.innerHTML = `<form>${content}</form>`
    return newPageContext(document, pages).read()
  }

  it('with tags is what its hidden inputs say, the blank one aside', () => {
    const tag = (value: string) =>
      `<input type="hidden" name="dossier[champs_public_attributes][1][value][]" value="${value}">`
    const box = `<input role="combobox" id="champ-1-input">${tag('')}${tag('Rouge')}${tag('Vert')}`
    expect(fields(champ(1, 'multiple_drop_down_list', box))).toMatchObject([
      { kind: 'tags', value: ['Rouge', 'Vert'], stableId: '1' },
    ])
  })

  it('with two lists is what both say, and it stays the same question once they swap names', () => {
    const list = (name: string, value: string) =>
      `<select name="${name}"><option value="${value}">${value}</option></select>`
    const [before] = fields(champ(2, 'linked_drop_down_list', list('a', 'Aube') + list('b', 'Troyes')))
    const [after] = fields(champ(2, 'linked_drop_down_list', list('b', 'Aube') + list('a', 'Troyes')))
    expect(before).toMatchObject({ kind: 'linked', value: ['Aube', 'Troyes'] })
    expect(after!.fingerprint).toBe(before!.fingerprint)
  })

  it('with two lists is no second question for what else stands in its box', () => {
    expect(fields(champ(2, 'linked_drop_down_list', '<input id="champ-2-input">'))).toEqual([])
  })

  it('of « Autre » is the text beside it, else that choice', () => {
    const list = (text: string) =>
      `<select id="champ-3-input"><option value="__other__" selected>Autre</option></select>
       <input name="dossier[champs_public_attributes][3][value_other]" value="${text}">`
    expect(fields(champ(3, 'drop_down_list', list('Mauve')))[0]!.value).toBe('Mauve')
    expect(fields(champ(3, 'drop_down_list', list('')))[0]!.value).toBe('__other__')
  })

  it('is a date and an hour where its type says so', () => {
    const [field] = fields(champ(4, 'datetime', '<input type="datetime-local" id="champ-4-input">'))
    expect(field!.kind).toBe('datetime')
  })

  it('is asked by its legend first, and out of its container by its label', () => {
    const legend =
      '<div class="fr-fieldset__element" id="champ-5"><fieldset class="editable-champ editable-champ-text"><legend>La légende</legend><label for="i">Autre</label><input id="i"></fieldset></div>'
    expect(fields(legend)[0]!.label).toBe('La légende')
    const plain = '<label for="siret">SIRET</label><input id="siret" name="user[siret]">'
    expect(fields(plain)[0]).toMatchObject({ label: 'SIRET', kind: 'text' })
    // A container that says neither its type nor its id names nothing.
    expect(
      fields('<div class="editable-champ"><label for="x">Nu</label><input id="x"></div>')[0],
    ).toMatchObject({
      label: 'Nu',
    })
  })
})

describe('the rows of a repeated question', () => {
  const row = (id: number) =>
    `<fieldset class="champs-group" id="safe-row-selector-${id}">${champ(20 + id, 'text', `<input id="champ-${20 + id}-input">`)}</fieldset>`
  const repeated = (rows: string, id = 'create_repetition_champ_7') =>
    `<div class="editable-champ-repetition"><fieldset><legend>Lots</legend>${rows}</fieldset><button type="button" id="${id}">Ajouter</button></div>`

  it('are read with what adds to them, and each field says in which it stands', () => {
    document.body.innerHTML = `<form>${repeated(row(1) + row(2))}</form>`
    const context = newPageContext(document, pages)
    const read = context.read()
    expect(read.filter(({ kind }) => kind === 'text').map((each) => each.row)).toEqual([
      { of: '7', index: 0 },
      { of: '7', index: 1 },
    ])
    expect(read.find(({ kind }) => kind === 'rows')).toMatchObject({
      label: 'Lots',
      value: ['safe-row-selector-1', 'safe-row-selector-2'],
    })
  })

  it('without an id of their question, or a box around them, are none', () => {
    document.body.innerHTML = `<form>${repeated(row(1), 'create_repetition_champ_')}<button id="create_repetition_champ_8"></button></form>`
    const { drawing } = newPageContext(document, pages)
    expect(drawing.rowsOf(document)).toEqual([])
  })
})

describe('what the site says beside a question', () => {
  const drawn = (content: string) => {
    document.body.innerHTML = `<form>${content}</form>`
    const { drawing } = newPageContext(document, pages)
    return { drawing, control: document.querySelector('input')! }
  }

  it('is its error, or any word of it; nothing out of a container', () => {
    const message = '<p class="fr-message fr-message--error">Déjà pris</p>'
    const { drawing, control } = drawn(champ(1, 'text', `<input id="champ-1-input">${message}`))
    expect([drawing.messageOf(control, 'error'), drawing.messageOf(control, 'any')]).toEqual([
      'Déjà pris',
      'Déjà pris',
    ])
    const bare = drawn('<input>')
    expect(bare.drawing.messageOf(bare.control, 'any')).toBe('')
    expect(bare.drawing.isLookedUp(bare.control)).toBe(false)
    expect(bare.drawing.isRevealing(bare.control)).toBe(false)
    expect(bare.drawing.isLookingUp(bare.control)).toBe(false)
  })

  it('tells a look-up by the type of the question, and that it is under way', () => {
    const poll = '<div data-turbo-poll-url-value="/poll"></div>'
    const { drawing, control } = drawn(champ(1, 'siret', `<input id="champ-1-input">${poll}`))
    expect([drawing.isLookedUp(control), drawing.isLookingUp(control)]).toEqual([true, true])
    expect(drawing.isSavedInSteps(control, 'text')).toBe(false)
  })

  it('takes the title of a part for the section of what it holds, not that of the page nor one switched off', () => {
    document.body.innerHTML = `<h1 class="fr-callout__title">La démarche</h1><div hidden><h2 class="fr-callout__title">Éteint</h2></div><h2 class="fr-callout__title">Votre projet</h2>`
    const titles = newPageContext(document, pages).drawing.titles!
    const all = [...document.querySelectorAll(titles.selector)]
    expect(all.map((each) => titles.textOf(each))).toEqual([null, null, 'Votre projet'])
  })
})
