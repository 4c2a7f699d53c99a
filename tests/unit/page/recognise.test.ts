import { describe, expect, it } from 'vitest'
import { pages } from '@/lib/form/sites/datapass/pages'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { siteOfHost } from '@/lib/form/sites/pages'
import { fit, readAccount, readFacts, recognise } from '@/lib/page/read/recognise'

const P = 'authorization_request_france_connect'
const request = `<form><input name="${P}[intitule]"></form>`
const signIn = `<form action="/auth/proconnect" method="post"><button id="login_pro_connect"></button></form>`

function kindAt(path: string, content = request): string | undefined {
  document.body.innerHTML = content
  return recognise(document, path, pages)?.kind
}

describe('the address of a page', () => {
  it.each([
    ['/a/:x', '/a/b', { x: 'b' }],
    ['/a/:x', '/a/b/', { x: 'b' }],
    ['/a/:x', '/a', undefined],
    ['/a/:x', '/a/b/c', undefined],
    ['/a/*', '/a/b/c', {}],
    ['/a/*', '/a/', undefined],
    ['/a/*', '/ab/c', undefined],
    ['/', '/', {}],
    ['/:x', '/', undefined],
  ])('%s on %s gives %j', (pattern, path, parameters) => expect(fit(pattern, path)).toEqual(parameters))

  it.each([
    ['/formulaires/france-connect/demande/commencer', 'request'],
    ['/formulaires/france-connect/demande', 'request'],
    ['/formulaires/produits_dinum/demande/12/etapes/contacts', 'request'],
    ['/formulaires/france-connect/demande/D12', 'request'],
    ['/formulaires/france-connect/demande/nouveau', 'intro'],
    ['/formulaires/france-connect/demande/12/r%C3%A9sum%C3%A9', 'summary'],
    ['/formulaires/france-connect/demande/12/résumé', 'summary'],
    ['/demandes/12/blocs/basic_infos/modifier', 'block'],
    ['/demandes/12/blocs/basic_infos', 'block'],
    ['/demandes/france-connect/nouveau', 'choice'],
    ['/tableau-de-bord/demandes', 'list'],
    ['/', undefined],
    ['/demandes', undefined],
    ['/instruction/demandes/12', undefined],
    ['/instruction/demandes/12/blocs/contacts/modifier', undefined],
    ['/admin/anything', undefined],
    ['/developpeurs/x', undefined],
    ['/stats', undefined],
    ['/formulaires/%/demande', 'request'],
    ['/formulaires/%E0%A4%A/demande', 'request'],
  ])('%s is a page of kind %s', (path, kind) => expect(kindAt(path)).toBe(kind))

  it('of an ignored part of the site is no page, even where a request would be', () => {
    const paths = [{ kind: 'request' as const, path: '/:part/demandes' }]
    const site = { ...pages, paths }
    document.body.innerHTML = request
    expect(recognise(document, '/usager/demandes', site)?.kind).toBe('request')
    expect(recognise(document, '/instruction/demandes', site)).toBeUndefined()
  })

  it.each([
    ['datapass.api.gouv.fr', true],
    ['staging.datapass.api.gouv.fr', true],
    ['api-entreprise.v2.datapass.api.gouv.fr', true],
    ['datapass.api.gouv.fr.example', false],
    ['notdatapass.api.gouv.fr', false],
    ['api.gouv.fr', false],
    ['', false],
  ])('of the host %j is DataPass: %j', (host, isOurs) =>
    expect(siteOfHost(host)?.id === 'datapass').toBe(isOurs),
  )
})

describe('what a page holds', () => {
  it.each([
    ['no field at all', '<p>500</p>', undefined],
    ['fields of an instructor’s draft', '<input name="authorization_request[intitule]">', undefined],
    ['a search field', '<input name="q"><input name="filter[state]">', undefined],
    ['a request field', request, 'request'],
    ['a request text area', `<textarea name="${P}[description]"></textarea>`, 'request'],
    ['a request list', `<select name="${P}[x]"></select>`, 'request'],
    [
      'a form of a definition made later',
      '<input name="authorization_request_bourse_dyn[intitule]">',
      'request',
    ],
    ['the sign-in of a guest', signIn, 'signed-out'],
  ])('%s', (_, content, kind) => expect(kindAt('/formulaires/x/demande/commencer', content)).toBe(kind))

  it('signed out on the choice of a form is a choice all the same', () => {
    expect(kindAt('/demandes/france-connect/nouveau', signIn)).toBe('choice')
  })

  it('signed out at the entrance of the site, and nothing there for who is signed in', () => {
    expect(kindAt('/', signIn)).toBe('entrance')
    expect(kindAt('/', '<h1>Accueil</h1>')).toBeUndefined()
  })

  it('in the place of a form that was sent, what says that the site took nothing of it', () => {
    const at = '/formulaires/x/demande/commencer'
    expect(kindAt(at, '<main><h1>Impossible</h1><p>Erreur 422</p></main>')).toBe('rejected')
    expect(kindAt(at, '<main><h1>Impossible</h1><p>Erreur 404</p></main>')).toBeUndefined()
  })

  it.each([
    [
      'has yet to be drawn by the site’s scripts',
      '<div class="fr-fieldset__element" id="champ-84"></div>',
      'request',
    ],
    ['there is none', '<div class="fr-fieldset__element"></div>', undefined],
  ])('of a draft, where the field of its only question %s', (_, content, kind) => {
    document.body.innerHTML = content
    expect(recognise(document, '/dossiers/12/brouillon', demarches)?.kind).toBe(kind)
  })

  it('while the cache shows a preview, is nothing yet', () => {
    document.documentElement.setAttribute('data-turbo-preview', '')
    expect(kindAt('/formulaires/x/demande/commencer')).toBeUndefined()
    document.documentElement.removeAttribute('data-turbo-preview')
  })
})

describe('the facts of a page', () => {
  const factsAt = (path: string, content: string) => {
    document.body.innerHTML = content
    return readFacts(document, recognise(document, path, pages)!, pages)
  }
  const link = (tail: string) =>
    `<a href="https://annuaire-entreprises.data.gouv.fr/etablissement/${tail}">x</a>`

  it('are read where the site writes them', () => {
    const header = `<a href="/compte"> Camille
      Durand </a><h1 class="authorization-request-form-header__name">FranceConnect</h1>
      <span class="authorization-request-id-badge">demande D123</span>
      <div class="authorization-request-form-header__badges">Brouillon</div>
      <div class="fr-stepper__steps" data-fr-current-step="2" data-fr-steps="8"></div>`
    expect(factsAt('/formulaires/france-connect/demande', header + link('21619990100010') + request)).toEqual(
      {
        siret: '21619990100010',
        organisationName: 'x',
        userName: 'Camille Durand',
        formUid: 'france-connect',
        requestId: '123',
        named: 'france_connect',
        title: 'FranceConnect',
        step: { current: 2, total: 8 },
        stateLabel: 'Brouillon',
      },
    )
  })

  it.each(['etablissement/21619990100010', 'entreprise/21619990100010', 'entreprise/21619990100010?a=1'])(
    'hold the SIRET of the link of today and of DataPass v1: %s',
    (tail) => {
      const content = `<a href="https://annuaire-entreprises.data.gouv.fr/${tail}">x</a>`
      expect(factsAt('/formulaires/x/demande/nouveau', content).siret).toBe('21619990100010')
    },
  )

  it('that a page does not show are absent', () => {
    expect(factsAt('/demandes/12/blocs/contacts/modifier', request)).toEqual({
      requestId: '12',
      named: 'france_connect',
    })
  })

  it('of a summary say the definition by its consents: the board follows it folded', () => {
    expect(factsAt('/formulaires/france-connect/demande/12/résumé', request)).toMatchObject({
      requestId: '12',
      named: 'france_connect',
    })
  })

  it('of a choice hold the definition in the site’s own form', () => {
    expect(factsAt('/demandes/api-particulier/nouveau', '')).toEqual({ definition: 'api_particulier' })
  })

  it.each(['2161999010001', 'abc', ''])('hold no SIRET for a link to %j', (tail) =>
    expect(factsAt('/formulaires/x/demande/nouveau', link(tail)).siret).toBeUndefined(),
  )

  it('hold no SIRET for a link to another site that ends like the registry', () => {
    const other = `<a href="https://exemple.fr/etablissement/21619990100010">x</a>`
    expect(factsAt('/formulaires/x/demande/nouveau', other).siret).toBeUndefined()
  })
})

describe('the account page', () => {
  const account = (content: string) =>
    readAccount(new DOMParser().parseFromString(content, 'text/html'), pages)
  const card = (...lines: string[]) =>
    `<ul id="authorization_request_card_organization_7">${lines.map((each) => `<li>${each}</li>`).join('')}</ul>`

  it.each([
    ['216 199 901 00010', '21619990100010'],
    ['SIRET : 216\u00a0199\u202f90100010', '21619990100010'],
    ['21619990100010', '21619990100010'],
  ])('says for whom the person works, written %j', (siret, found) => {
    expect(account(card('Commune de Bourg', siret))).toEqual({
      siret: found,
      organisationName: 'Commune de Bourg',
    })
  })

  it.each([
    ['of another shape', '<p>Commune 21619990100010</p>'],
    ['of a foreign organisation', card('Org', 'sans SIRET')],
    ['that is a sign-in page', signIn],
    ['that is empty', ''],
  ])('%s says nothing', (_, content) => expect(account(content)).toBeNull())
})

describe('a page of the first DataPass', () => {
  const site = siteOfHost('signup.api.gouv.fr')!
  const at = (path: string, content: string) => {
    document.body.innerHTML = content
    return recognise(document, path, site)
  }

  it.each([
    ['/franceconnect', '<input name="intitule">', 'request'],
    ['/api-entreprise/12', '<input name="team_members[1].email">', 'request'],
    ['/agence-bio', '<input type="file" name="Document::LegalBasis">', 'request'],
    // Before its scripts have drawn the form.
    ['/franceconnect', '', 'service'],
    // Whether the catalogue knows it, the background tells.
    ['/agence-bio', '', 'service'],
    ['/franceconnect', '<a href="https://back.example/users/auth/api_gouv?prompt=login">…</a>', 'signed-out'],
    ['/', '<input name="intitule">', undefined],
    ['/public/franceconnect', '<input name="intitule">', undefined],
    ['/authorization-request/12', '<input name="intitule">', undefined],
    ['/agence-bio', '<input name="Rechercher !">', 'service'],
  ])('%s with %j is of kind %s', (path, content, kind) => expect(at(path, content)?.kind).toBe(kind))

  it('says for which SIRET it is in the text of a card, and nothing while the card loads', () => {
    const siretWith = (content: string) => readFacts(document, at('/franceconnect', content)!, site).siret
    expect(siretWith('<div class="card"><p>Mairie</p>SIRET : 13002526500013<br></div>')).toBe(
      '13002526500013',
    )
    expect(siretWith('<div class="card">Chargement</div>')).toBeUndefined()
    expect(siretWith('<div class="card">SIRET : 130025265000131</div>')).toBeUndefined()
    expect(siretWith('<p>SIRET : 13002526500013</p>')).toBeUndefined()
  })
})
