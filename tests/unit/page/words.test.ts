import { describe, expect, it } from 'vitest'
import { box, question, radio, show } from './dom'

const labels = (content: string) =>
  show(content)
    .read()
    .map(({ label }) => label)

describe('the label of a field', () => {
  it.each([
    ['its star apart', `<label for="a">Nom *</label><input id="a" name="a">`, 'Nom'],
    [
      'its own stars kept',
      `<label for="a">Acte* ou pièce**<span>*</span></label><input id="a">`,
      'Acte* ou pièce**',
    ],
    [
      'a drawn star apart, whatever it says to those who do not see it',
      `<label for="a">Nom <svg role="img"><desc>obligatoire</desc></svg> <span class="fr-hint-text">Le vôtre</span></label><input id="a">`,
      'Nom',
    ],
    ['the field inside', `<label>Nom <input name="a"></label>`, 'Nom'],
    ['no label: its accessible name', `<input aria-label=" Recherche ">`, 'Recherche'],
    ['no name either: its placeholder', `<input placeholder="Exemple">`, 'Exemple'],
    ['nothing to say', `<input>`, ''],
    [
      'literally',
      `<label for="a">&lt;img src=x onerror=alert(1)></label><input id="a">`,
      '<img src=x onerror=alert(1)>',
    ],
  ])('is read with %s', (_, content, label) => expect(labels(content)).toEqual([label]))

  it('is its own when the hint is very long', () => {
    const hint = 'Précisez. '.repeat(60)
    const content = `<label for="a">Nom du projet<span>*</span><span class="fr-hint-text">${hint}</span></label><input id="a">`
    const [field] = show(content).read()
    expect(field!.label).toBe('Nom du projet')
    expect(field!.hint).toHaveLength(400)
  })
})

describe('the section of a field', () => {
  it('is the title of its card, else the last heading', () => {
    const { read } = show(`<h2>Contacts</h2>${question('before')}
      <fieldset aria-describedby="&quot;x&quot;"><legend>Responsable technique</legend>${question('inside')}</fieldset>`)
    expect(read().map(({ section }) => section)).toEqual(['Contacts', 'Responsable technique'])
  })

  it('is not the site’s word « feedme », nor the label of an option, nor the title of an inner group', () => {
    const { read } =
      show(`<h2>Projet</h2><fieldset class="fr-fieldset" aria-label="feedme">${question('intitule')}
      ${radio('france_connect_eidas', 'eidas_1')}${radio('france_connect_eidas', 'eidas_2')}
      <fieldset aria-label="feedme"><legend>Identité</legend>${box('scopes', 'email')}</fieldset></fieldset>`)
    const [intitule, eidas, scopes] = read()
    expect(intitule).toMatchObject({ label: 'intitule', section: 'Projet' })
    expect(eidas).toMatchObject({ label: 'Projet', kind: 'radio' })
    expect(eidas!.options!.map(({ label }) => label)).toEqual([
      'Niveau eidas_1Détail',
      'Niveau eidas_2Détail',
    ])
    expect(scopes).toMatchObject({ label: 'Identité', kind: 'checkboxes' })
  })

  it('of boxes spread over several groups is what they share, not the first title', () => {
    const group = (title: string, value: string) =>
      `<fieldset aria-label="feedme"><legend>${title}</legend>${box('scopes', value)}</fieldset>`
    const { read } = show(`<h2>Données</h2>${group('Identité', 'email')}${group('Adresse', 'street')}`)
    expect(read()).toHaveLength(1)
    expect(read()[0]!.label).toBe('Données')
  })
})
