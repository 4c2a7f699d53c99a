import { afterEach, describe, expect, it, vi } from 'vitest'
import { gather, readKept } from '@/lib/page/read/gather'
import { pages as datapass } from '@/lib/form/sites/datapass/pages'
import { pages } from '@/lib/form/sites/demarches/pages'
import type { PageDescription } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import { P, question } from './dom'

const site = { ...pages, id: 'demarches' } as SitePages
const path = '/dossiers/3/brouillon'
const name = 'dossier[champs_public_attributes][1][value]'

afterEach(() => vi.restoreAllMocks())

/** What the site keeps of the page on show, when its server answers `html` from `url`. */
async function kept(html: string, { status = 200, url = `https://site.example${path}` } = {}) {
  document.body.innerHTML = `<form><input name="${name}" value=""></form>`
  const answer = Object.defineProperty(new Response(html, { status }), 'url', { value: url })
  const fetch = vi.fn().mockResolvedValue(answer)
  const location = new URL(`https://site.example${path}`)
  return readKept({ location, document, fetch } as unknown as Window, site)
}

describe('what the site keeps of the page on show', () => {
  it('is read from its own address', async () => {
    const [given, now] = (await kept(`<form><input name="${name}" value="Bourg"></form>`))!
    expect([given, now].map((each) => each!.map(({ value }) => value))).toEqual([[''], ['Bourg']])
  })

  it('is no answer where its scripts draw every question: the page is still there', async () => {
    expect((await kept('<form><div class="fr-fieldset__element" id="champ-84"></div></form>'))![1]).toEqual(
      [],
    )
  })

  it.each([
    ['has none there', { status: 404 }],
    ['sends to another page', { url: 'https://site.example/dossiers/3' }],
    ['sends to another site', { url: `https://ailleurs.example${path}` }],
  ])('is null when the site %s', async (_, answer) => {
    expect(await kept('<p>Bonjour</p>', answer)).toBeNull()
  })

  it('is null when one has to sign in', async () => {
    expect(await kept('<form id="session-new"></form>')).toBeNull()
  })
})

describe('all of a request, from whichever of its pages is on show', () => {
  const summary = '/formulaires/france-connect/demande/12/résumé'
  const block = (slug: string) => `/demandes/12/blocs/${slug}/modifier`
  const change = (...links: string[]) =>
    `<div id="summary_${P}_12"><section id="basic_infos_${P}_12"><div class="summary-block__ctas">${links
      .map((link) => `<a ${link}>Modifier</a>`)
      .join('')}</div><strong>Nom du projet</strong><p>Guichet</p></section></div>`
  const shown = (facts: PageDescription['facts']) =>
    ({ kind: 'request', fields: [], facts }) as unknown as PageDescription
  const here = { requestId: '12', formUid: 'france-connect' }

  /** Reads from a site that has these pages; `asked` are the addresses that it was asked for. */
  async function read(site: Record<string, string | Response>, page = shown(here)) {
    const asked: string[] = []
    const fetch = async (address: string) => {
      asked.push(address)
      const found = site[address] ?? new Response('', { status: 404 })
      return typeof found === 'string' ? new Response(found) : found
    }
    const location = new URL('https://datapass.api.gouv.fr/')
    const whole = gather({ location, document, fetch } as unknown as Window, datapass, page)
    return { whole: await whole, asked }
  }

  it('is the answers of each page that its summary leads to, once each, and what it prints', async () => {
    const { whole, asked } = await read({
      [summary]: change(
        `href="${block('basic_infos')}?retour=1"`,
        `href="${block('basic_infos')}#nom"`,
        `href="${block('personal_data')}"`,
        `href="${block('gone')}"`,
        'href="/compte"',
        '',
      ),
      [block('basic_infos')]: `<form>${question('intitule', 'value="Guichet"')}</form>`,
      [block('personal_data')]: `<form>${question('duree', 'value="36"')}</form>`,
    })
    expect(asked).toEqual([summary, block('basic_infos'), block('personal_data'), block('gone')])
    expect(whole.kind).toBe('summary')
    expect(whole.fields.map(({ ref, label, value }) => [ref, label, value])).toEqual([
      [0, 'intitule', 'Guichet'],
      [1, 'duree', '36'],
    ])
    expect(whole.printed).toMatchObject([{ block: 'basic_infos', label: 'Nom du projet', text: 'Guichet' }])
  })

  it('is found by its number where its form is not known: the site sends on to it', async () => {
    const sentTo = 'https://datapass.api.gouv.fr/formulaires/france-connect/demande/12'
    const form = new Response(`<form>${question('intitule', 'value="Guichet"')}</form>`)
    const { whole, asked } = await read(
      { '/demandes/12': Object.defineProperty(form, 'url', { value: sentTo }) },
      shown({ requestId: '12' }),
    )
    expect(asked).toEqual(['/demandes/12'])
    expect([whole.facts.formUid, whole.fields.length, 'printed' in whole]).toEqual([
      'france-connect',
      1,
      false,
    ])
  })

  it.each([
    ['the request has no number yet', {}, shown({ formUid: 'france-connect' })],
    ['what stands for its number is none', {}, shown({ ...here, requestId: '../12' })],
    ['the site has no summary of it', {}, shown(here)],
    ['the session has ended', { [summary]: '<form action="/auth/proconnect"></form>' }, shown(here)],
  ])('is the page on show, as it is, where %s', async (_, site, page) => {
    expect((await read(site, page)).whole).toBe(page)
  })

  it('that the site fails to give is an error, never a request with less in it', async () => {
    const broken = { [summary]: new Response('', { status: 500 }) }
    await expect(read(broken)).rejects.toThrow('request 500')
    const half = {
      [summary]: change(`href="${block('a')}"`),
      [block('a')]: new Response('', { status: 503 }),
    }
    await expect(read(half)).rejects.toThrow('request 503')
  })
})
