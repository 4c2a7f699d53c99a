import { describe, expect, it } from 'vitest'
import { pages as datapass } from '@/lib/form/sites/datapass/pages'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { newMemory } from '@/lib/page/page-context'
import { readMessages, readPrinted } from '@/lib/page/read/printed'

const P = 'authorization_request_france_connect_12'
const summary = (content: string) => `<div id="summary_${P}">${content}</div>`
const block = (
  name: string,
  content: string,
  link = '<a href="/demandes/12/blocs/x/modifier">Modifier</a>',
) =>
  `<section id="${name}_${P}"><h2>Titre</h2><div class="summary-block__ctas">${link}</div>
    <div class="summary-block__container">${content}</div></section>`

function printed(html: string) {
  document.body.innerHTML = summary(html)
  const memory = newMemory()
  const answers = readPrinted(document, datapass, memory)
  return { answers, placeOf: (at: number) => memory.controlsOf(answers![at]!.ref)[0] as Element }
}

describe('the answers of a summary', () => {
  it('are the texts that follow the words of each question, without what stands before them', () => {
    const { answers } = printed(
      block(
        'basic_infos',
        `Avant. <strong> Nom du
          projet </strong> <p>Guichet</p> <strong>Description</strong><p>Une<br>ligne</p><p>Deux</p>
        <p><strong>Date prévue</strong> : 2026-12-01</p>`,
      ),
    )
    expect(answers).toMatchObject([
      { block: 'basic_infos', label: 'Nom du projet', text: 'Guichet', links: [] },
      { block: 'basic_infos', label: 'Description', text: 'Une ligne Deux' },
      { block: 'basic_infos', label: 'Date prévue', text: ': 2026-12-01' },
    ])
  })

  it('name the links in them, the cards of people and what has no words of its own', () => {
    const { answers } = printed(
      block(
        'legal',
        '<strong>Document relatif :</strong><div><a href="#">a.pdf</a></div><div><a href="#">b.pdf</a></div>',
      ) +
        block(
          'contacts',
          `<div class="contact-card" id="contact_technique_${P}"><p class="contact-card__full_name">Lou Martin</p>
            <p class="contact-card__attribute-label">Email</p><p class="contact-card__attribute-value">l@x.example</p></div>`,
        ) +
        block('modalities', '<ul><li>Avec FranceConnect</li><li>Avec identité</li></ul>'),
    )
    expect(answers).toMatchObject([
      { block: 'legal', links: ['a.pdf', 'b.pdf'] },
      { block: 'contact_technique', label: '', text: 'Lou Martin' },
      { block: 'contact_technique', label: 'Email', text: 'l@x.example' },
      { block: 'modalities', label: '', text: 'Avec FranceConnect' },
      { block: 'modalities', label: '', text: 'Avec identité' },
    ])
  })

  it('lead to what changes their block, else to the block', () => {
    const { placeOf } = printed(
      block('basic_infos', '<strong>Nom</strong> a') + block('legal', '<strong>Texte</strong> b', ''),
    )
    expect(placeOf(0).textContent).toBe('Modifier')
    expect(placeOf(1).id).toBe(`legal_${P}`)
  })

  it('are none on another page', () => {
    document.body.innerHTML = block('basic_infos', '<strong>Nom</strong> a')
    expect(readPrinted(document, datapass, newMemory())).toBeUndefined()
    expect(readPrinted(document, demarches, newMemory())).toBeUndefined()
  })
})

describe('what an instructor wrote', () => {
  it('of DataPass is the reason above the summary, by its paragraphs', () => {
    document.body.innerHTML = summary(`
      <div class="fr-notice"><span class="fr-notice__title">Vérifiez</span><span class="fr-notice__desc">Relisez.</span></div>
      <div class="fr-notice"><span class="fr-notice__desc">La raison :<br><span>Un <br>deux</span> <span>Trois</span></span></div>`)
    expect(readMessages(document, datapass)).toEqual([{ text: 'Un\ndeux\nTrois', at: '' }])
  })

  it('of its mailbox is theirs alone, once each', () => {
    const message = (id: number, from: string, text: string) =>
      `<div class="message" id="message_${id}"><div class="message__from">${from}</div>
       <div class="message__date">Le 28/11/2026</div><div class="message__body"><p>${text}</p></div></div>`
    document.body.innerHTML =
      message(3, 'Paul (instructeur)', 'Précisez.') +
      message(2, 'Jeanne (demandeur)', 'Quoi ?') +
      message(1, 'Paul (instructeur)', 'Précisez.')
    expect(readMessages(document, datapass)).toEqual([{ text: 'Précisez.', at: 'Le 28/11/2026' }])
  })

  it('of a démarche is what asks for a correction, the newest first', () => {
    const message = (text: string, badge = '') =>
      `<li class="message">${badge}<div class="rich-text"><p>${text}</p></div><span class="date">hier</span></li>`
    const asks = '<span class="fr-badge">à corriger</span>'
    document.body.innerHTML = `<ol class="messages-list">${message('Reçu.')}${message('Un.', asks)}${message('Deux.', asks)}</ol>`
    expect(readMessages(document, demarches).map(({ text }) => text)).toEqual(['Deux.', 'Un.'])
  })
})
