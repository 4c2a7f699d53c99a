import { describe, expect, it } from 'vitest'
import { box, control, P, question, radio, show } from './dom'

describe('what is read of a field', () => {
  it('is its question, label, value and kind, and no junk of the site', () => {
    const [field] = show(
      `<label class="fr-label" for="${P}_duree"><span>Durée de conservation<span class="fr-ml-1w fr-text-error">*</span></span>
        <span class="fr-hint-text">En mois, 36 au plus</span></label>
      <input type="number" model="#<FranceConnect:0x1>" width="100%" placeholder="Exemple: 36" required
        id="${P}_duree" name="${P}[duree]" value="12">`,
    ).read()
    expect(field).toMatchObject({
      kind: 'number',
      name: `${P}[duree]`,
      id: `${P}_duree`,
      label: 'Durée de conservation',
      hint: 'En mois, 36 au plus',
      isRequired: true,
      value: '12',
      state: 'writable',
    })
    expect(field).not.toHaveProperty('maxLength')
  })

  it('is bounded, whatever the page writes', () => {
    const [field] = show(
      `<label for="a">${'x'.repeat(1e6)}</label><input id="a" name="${'n'.repeat(2000)}">`,
    ).read()
    expect(field!.label).toHaveLength(400)
    expect(field!.fingerprint).toHaveLength(1000)
  })

  it('is left to the person when it is too large to travel', () => {
    const [field] = show(`<textarea name="${P}[description]">${'x'.repeat(200_000)}</textarea>`).read()
    expect(field).toMatchObject({ kind: 'unsupported', value: '' })
    expect(show('<input name="a">'.repeat(1200)).read()).toHaveLength(1000)
  })

  it('with the id of an added hidden input stays the visible one', () => {
    const content = `${question('intitule')}<input type="hidden" id="${P}_intitule" name="${P}[intitule]" value="x">`
    const fields = show(content).read()
    expect(fields).toHaveLength(1)
    expect(fields[0]).toMatchObject({ label: 'intitule', value: '' })
  })

  it.each(['hidden', 'password', 'submit', 'button', 'image', 'reset'])(
    'is nothing when its type is %s',
    (type) => expect(show(`<input type="${type}" name="${P}[intitule]">`).read()).toEqual([]),
  )

  it.each(['current-password', 'new-password', 'one-time-code', 'cc-number', 'section-a cc-csc'])(
    'is nothing when it asks for %s',
    (secret) =>
      expect(show(question('intitule', `data-x`).replace('"off"', `"${secret}"`)).read()).toEqual([]),
  )

  it.each([
    ['<input type="range">', 'unsupported'],
    ['<input type="color">', 'unsupported'],
    ['<select multiple></select>', 'unsupported'],
    ['<input type="search">', 'text'],
    ['<input type="not-a-type">', 'text'],
    ['<textarea></textarea>', 'textarea'],
    ['<input type="tel" maxlength="20">', 'tel'],
  ])('%s is of kind %s', (content, kind) => expect(show(content).read()[0]!.kind).toBe(kind))
})

describe('the state of a field', () => {
  it.each([
    ['readonly', question('a', 'readonly'), 'readonly'],
    ['readonly long text', '<textarea readonly></textarea>', 'readonly'],
    ['disabled', question('a', 'disabled'), 'disabled'],
    ['not rendered', question('a', 'data-look="hidden"'), 'hidden'],
    ['out of sight', question('a', 'data-look="covered"'), 'covered'],
    ['a box drawn by its label', box('scopes', 'email'), 'writable'],
    [
      'a box whose label is out of sight too',
      `<div data-look="covered">${box('scopes', 'email')}</div>`,
      'covered',
    ],
    ['a text whose label alone is seen', question('a', 'data-look="covered"'), 'covered'],
    ['one radio of two that is disabled', radio('r', '1', 'disabled') + radio('r', '2'), 'writable'],
    ['radios that are all disabled', radio('r', '1', 'disabled') + radio('r', '2', 'disabled'), 'disabled'],
    ['a box with the word readonly, which does nothing', box('scopes', 'email', 'readonly'), 'writable'],
  ])('%s', (_, content, state) => expect(show(content).read()[0]!.state).toBe(state))
})

describe('groups and files', () => {
  it('one name is one field, locked options included, hidden companions not', () => {
    const locked = `<input type="hidden" id="${P}_scopes" name="${P}[scopes][]" value="openid">`
    const { read } = show(box('scopes', 'openid', 'checked disabled') + locked + box('scopes', 'email'))
    expect(read()).toHaveLength(1)
    expect(read()[0]).toMatchObject({
      kind: 'checkboxes',
      value: ['openid'],
      options: [
        { value: 'openid', label: 'Donnée openid', isChecked: true, isLocked: true },
        { value: 'email', label: 'Donnée email', isChecked: false, isLocked: false },
      ],
    })
  })

  it('an option out of sight among others is not for a person; a hidden group may yet be shown', () => {
    const hidden = `<div data-look="hidden">${box('scopes', 'siret')}</div>`
    const locked = (content: string) =>
      show(content)
        .read()[0]!
        .options!.map(({ isLocked }) => isLocked)
    expect(locked(box('scopes', 'email') + hidden)).toEqual([false, true])
    expect(locked(hidden)).toEqual([false])
  })

  it('a box alone is 1 or nothing, whatever its hidden companion says', () => {
    const content = `<input type="hidden" name="${P}[besoins]" value="0"><input type="checkbox" id="b" name="${P}[besoins]" value="1">`
    const { read } = show(content)
    expect(read()[0]).toMatchObject({ kind: 'checkbox', value: '' })
    document.querySelector<HTMLInputElement>('#b')!.checked = true
    expect(read()[0]!.value).toBe('1')
  })

  it('the files that the site keeps count as the answer', () => {
    const content = `<div class="fr-input-group"><input type="file" multiple id="f" name="${P}[maquette_projet][]">
      <div class="fr-input-group__text"><span><a href="/fichiers/1">ancienne maquette.pdf</a><button type="button">Retirer</button></span></div></div>`
    expect(show(content).read()[0]).toMatchObject({ kind: 'file', value: ['ancienne maquette.pdf'] })
  })

  it('the same page read twice gives the same refs; another node of the same name gets another', () => {
    const { read, memory } = show(question('intitule') + question('description'))
    const [first, second] = read()
    expect(read().map(({ ref }) => ref)).toEqual([first!.ref, second!.ref])
    expect(memory.controlsOf(first!.ref)).toEqual([control('intitule')])
    control('intitule').replaceWith(control('intitule').cloneNode())
    const [again] = read()
    expect(again!.ref).not.toBe(first!.ref)
    expect(memory.controlsOf(first!.ref)).toEqual([])
    expect(again!.fingerprint).toBe(first!.fingerprint)
  })
})

describe('the fingerprint of a field', () => {
  const print = (content: string, form?: string) => show(content, form).read()[0]!.fingerprint
  const own = () => print(question('intitule'))
  it.each([
    ['name', () => print(question('intitule', '', 'intitule').replace('[intitule]', '[description]'))],
    ['type', () => print(question('intitule').replace('type="text"', 'type="email"'))],
    ['label', () => print(question('intitule', '', 'Autre'))],
    ['form', () => print(question('intitule'), 'id="other"')],
  ])('changes with its %s', (_, other) => expect(other()).not.toBe(own()))

  it('does not change with its value, nor with a form whose members the page hides behind its own', () => {
    const before = own()
    expect(print(question('intitule', 'value="x"'))).toBe(before)
    const { form, read } = show(question('intitule'))
    // What `<input name="getAttribute">` does to a form in Chromium; happy-dom has no named access.
    const names = ['getAttribute', 'elements', 'querySelectorAll', 'matches', 'closest']
    const value = document.createElement('input')
    for (const name of names) Object.defineProperty(form, name, { value, configurable: true })
    expect(read()[0]!.fingerprint).toBe(before)
    for (const name of names) Reflect.deleteProperty(form, name)
  })
})
