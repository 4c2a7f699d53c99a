import { afterEach, describe, expect, it, vi } from 'vitest'
import { readKept } from '@/lib/page/read/gather'
import { pages } from '@/lib/form/sites/demarches/pages'
import type { SitePages } from '@/lib/form/site'

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
