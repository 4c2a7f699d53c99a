import { describe, expect, it } from 'vitest'
import { pages } from '@/lib/form/sites/datapass/pages'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { stateOfBadges } from '@/lib/journey/tracking'
import { isWholeList, readRequests } from '@/lib/page/read/requests'
import { readFacts, recognise } from '@/lib/page/read/recognise'

const read = (html: string) => {
  document.body.innerHTML = html
  return readRequests(document, pages)
}
const card = (id: string, title: string, ...badges: string[]) => `
  <div class="authorization-request-card" id="authorization_request_${id}">
    <div class="card__title">${title}</div>
    <div class="card__badge"><span>demande</span><div class="card__other_badges">${badges.join(' ')}</div></div>
  </div>`
const pair = (title: string, service: string, badge: string, more = '') => `
  <div class="paired-cards">
    <div class="authorization-request-card authorization" id="authorization_9">
      <div class="card__title">Habilitation à ${service}</div><div>${title}</div>
      <div class="card__badge"><span class="fr-badge">habilitation H9</span><div class="card__other_badges">${badge}</div></div>
    </div>
    <div class="authorization-request-card"><a href="/habilitations/9">Consulter</a>${more}</div>
  </div>`
const header = (badge: string, more = '') => `
  <div class="authorization-header">
    <h1><span></span> Habilitation à API Entreprise</h1>
    <div><p><span>Guichet</span></p></div>${more}
    <div class="fr-badges-group"><div class="fr-badge">Habilitation H9</div><div class="fr-badge">${badge}</div></div>
  </div>`

describe('the requests of a list', () => {
  it('are each read with number, title, definition and badges', () => {
    const html =
      card('api_entreprise_110', 'Guichet', 'A modifier') +
      card('pro_connect_service_provider_7', 'Cut…', 'Mise à jour', 'Refusée')
    expect(read(html)).toMatchObject([
      { number: '110', title: 'Guichet', definition: 'api_entreprise', badges: 'A modifier' },
      { number: '7', title: '', definition: 'pro_connect_service_provider', badges: 'Mise à jour Refusée' },
    ])
  })
  it('are known beside a habilitation by a link, and without one by title and service', () => {
    const update =
      '<a href="/formulaires/api-entreprise/demande/12">Voir</a><div class="footer__badge">A modifier</div>'
    const reopen =
      '<a href="/authorization_requests/131/authorizations/82/reopen_authorizations/nouveau">Mettre à jour</a>'
    const html =
      pair('Guichet', 'API Entreprise', 'Active') +
      pair('Guichet', 'API Entreprise', 'Révoquée') +
      pair('Portail', 'FranceConnect', 'Active', update) +
      pair('Décès', 'HubEE', 'Révoquée', reopen)
    expect(read(html)).toMatchObject([
      { number: '', decision: '9', title: 'Guichet', serviceName: 'API Entreprise', badges: 'Révoquée' },
      { number: '12', decision: '9', badges: 'Active A modifier' },
      { number: '131', decision: '9', badges: 'Révoquée' },
    ])
  })
  it('is whole as long as nothing was asked of its filters', () => {
    const filter = '<option value="">Tous</option><option value="draft">Brouillon</option>'
    document.body.innerHTML = `<form class="search-box"><input type="search"><select>${filter}</select>
      <select><option value="a">a</option><option value="b" selected>b</option></select></form>
      <div id="demandes-table"></div>`
    const isWhole = () => isWholeList(document, pages)
    expect(isWhole()).toBe(true)
    for (const [control, before, after] of [
      ['input', '', 'Guichet'],
      ['select', '', 'draft'],
      ['select + select', 'b', 'a'],
    ] as const) {
      const each = document.querySelector<HTMLInputElement>(control)!
      each.value = after
      expect(isWhole(), control).toBe(false)
      each.value = before
      expect(isWhole(), control).toBe(true)
    }
    document.getElementById('demandes-table')!.id = 'habilitations-table'
    expect(isWhole()).toBe(false)
    expect(isWholeList(document, demarches)).toBe(false)
  })
  it('is not whole when it is cut at the most that travels: the others are not missing for that', () => {
    const told = (count: number) => {
      const cards = Array.from({ length: count }, (_, rank) =>
        card(`api_entreprise_${rank + 1}`, 'x', 'Brouillon'),
      )
      document.body.innerHTML = `<div id="demandes-table">${cards.join('')}</div>`
      const shown = recognise(document, '/tableau-de-bord/demandes', pages)!
      const { requests, isWhole } = readFacts(document, shown, pages)
      return [requests?.length, isWhole]
    }
    expect(told(299)).toEqual([299, true])
    expect(told(300)).toEqual([300, undefined])
    expect(told(301)).toEqual([300, undefined])
  })
  it.each([
    [
      'Active',
      '<a href="/demandes/2/transferer/nouveau">x</a>',
      [{ number: '2', decision: '9', badges: 'Active' }],
    ],
    [
      'Révoquée',
      '',
      [{ number: '', decision: '9', title: 'Guichet', serviceName: 'API Entreprise', badges: 'Révoquée' }],
    ],
    // Another one holds today.
    ['Obsolète', '<p>remplacée par <a href="/habilitations/10">H10</a></p>', []],
    // An update is under way: where it stands is told by the request.
    ['Active', '<div class="fr-notice"><a href="/demandes/2">D2</a></div>', []],
    [
      'Révoquée',
      '<div class="fr-notice"><a href="/demandes/2">D2</a></div>',
      [{ number: '2', badges: 'Révoquée' }],
    ],
  ])('of a habilitation’s page that says %s %s is %j', (badge, more, found) => {
    expect(read(header(badge, more))).toMatchObject(found)
    expect(readRequests(document, pages)).toHaveLength(found.length)
  })
  it.each([
    '/tableau-de-bord/demandes',
    '/habilitations/3',
    '/habilitations/3/messages',
    '/demandes/3/historique',
  ])('is only read: %s', (path) => expect(recognise(document, path, pages)?.kind).toBe('list'))
})

describe('the dossiers of a démarche’s list', () => {
  const dossier = (number: number, title: string, badges: string, more = '') => {
    const drawn = badges
      .split(', ')
      .map((each) => `<span class="fr-badge">${each}</span>`)
      .join('<br>')
    return `<div class="card" id="dossier_${number}">
      <h3 class="card-title"><a href="/dossiers/${number}">${title} <span class="visually-hidden">dossier n° ${number}</span></a></h3>
      <div class="badge_info fr-hidden-md">${drawn}</div>${more}
      <div class="badge_info text-right fr-hidden unhidden-md">${drawn}</div></div>`
  }
  const bin = '<p class="fr-icon--sm fr-icon-delete-line">Mis à la corbeille le 3 mars par l’usager</p>'

  it('are each read once with number, title and state; one in the bin says so last', () => {
    document.body.innerHTML =
      dossier(3, 'Habilitation', 'brouillon') +
      dossier(4, 'Habilitation', 'en construction, à corriger') +
      dossier(5, 'Autre', 'en construction', bin)
    const found = readRequests(document, demarches)
    expect(found).toMatchObject([
      { number: '3', title: 'Habilitation', badges: 'brouillon' },
      { number: '4', badges: 'en construction à corriger' },
      { number: '5', title: 'Autre' },
    ])
    const states = found.map(({ badges }) => stateOfBadges(badges, demarches.states)?.state)
    expect(states).toEqual(['draft', 'changes_requested', 'deleted'])
  })

  it.each(['/dossiers', '/dossiers/3', '/dossiers/3/demande', '/dossiers/3/messagerie', '/dossiers/3/merci'])(
    'and the pages of a dossier without a form are only read: %s',
    (path) => expect(recognise(document, path, demarches)?.kind).toBe('list'),
  )

  it('that was just filed says so by its address', () => {
    const page = recognise(document, '/dossiers/3/merci', demarches)!
    expect(readFacts(document, page, demarches)).toMatchObject({
      requestId: '3',
      stateLabel: 'en construction',
    })
  })
})
