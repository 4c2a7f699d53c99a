/** The page side's list of service pages and the catalogue's addresses are one and the same. */
import { describe, expect, it } from 'vitest'
import { serviceOfPage, services } from '@/lib/eligibility/typed-catalogue'
import { matches } from '@/lib/form/sites/matches'
import { formerForms } from '@/lib/form/former-forms'
import { sites, siteOfHost } from '@/lib/form/sites/pages'
import type { SitePages } from '@/lib/form/site'
import { recognise } from '@/lib/page/read/recognise'

/** A page on which no selector finds anything. */
const bare = { querySelector: () => null, querySelectorAll: () => [] } as unknown as Document

const kindOf = (url: string) => {
  const { host, pathname } = new URL(url)
  const site = siteOfHost(host)
  return site && recognise(bare, pathname, site)?.kind
}

const listed = (sites as SitePages[]).flatMap(({ id, hosts, services: pages = [] }) =>
  pages.flatMap(({ path, slugs }) =>
    slugs.map((slug) => ({ id, url: `https://${hosts[0]}${path.replace(':slug', slug)}` })),
  ),
)

const isFormer = (url: string) =>
  Object.hasOwn(formerForms, new URL(url).pathname.split('/')[1]!.replaceAll('-', '_'))

describe('every service page of the page side', () => {
  it.each(listed)('$url is known to the catalogue, or by its former address', ({ url }) => {
    expect(serviceOfPage(url)?.service.id || isFormer(url)).toBeTruthy()
    expect(kindOf(url)).toBe('service')
  })
})

describe('every address of the catalogue where a request begins', () => {
  const asked = services
    .flatMap(({ pages }) => pages.map(({ url }) => url))
    .filter((url) => {
      const { host, pathname } = new URL(url)
      // This host only redirects: the page side never runs on it.
      if (host === 'demarches.numerique.gouv.fr') return false
      if (host === 'api.gouv.fr') return pathname.endsWith('/demande-acces')
      if (host.includes('demarche')) return pathname.startsWith('/commencer/')
      return host === 'signup.api.gouv.fr' && pathname !== '/'
    })
  it.each([...new Set([...asked, ...services.flatMap(({ accessPage }) => accessPage?.page ?? [])])])(
    '%s is recognised',
    (url) => {
      // Any procedure begins at such an address, known to the catalogue or not.
      expect(kindOf(url)).toBe(url.includes('/commencer/') ? 'start' : 'service')
    },
  )
  it('is on a host where the page side runs', () => {
    const hosts = matches.map((pattern) => pattern.slice('https://'.length, -2))
    expect(asked.map((url) => new URL(url).host).filter((host) => !hosts.includes(host))).toEqual([])
  })
})

describe('old addresses of DataPass', () => {
  const known = services
    .flatMap(({ pages }) => pages.map(({ url }) => new URL(url)))
    .filter(
      ({ host, pathname }) =>
        host === 'datapass.api.gouv.fr' &&
        /^\/(?:api-|franceconnect|agent-connect|le-taxi)[\w-]*$/.test(pathname),
    )
    .map(({ href }) => href)
  it.each([...new Set(known)])('%s is recognised', (url) => {
    expect(kindOf(url)).toBe('service')
  })
  it('leaves the other pages of the site alone', () => {
    for (const path of ['/', '/compte', '/tableau-de-bord', '/stats', '/hubee', '/demandes'])
      expect(kindOf(`https://datapass.api.gouv.fr${path}`), path).toBeUndefined()
  })
})

describe('pages that the catalogue does not know', () => {
  it.each([
    'https://api.gouv.fr/les-api/franceconnect',
    'https://api.gouv.fr/rechercher-api',
    'https://demarche.numerique.gouv.fr/statistiques/permis-de-chasser',
    'https://demarche.numerique.gouv.fr/dossiers/12/brouillon',
    'https://signup.api.gouv.fr/',
  ])('%s shows nothing', (url) => {
    expect(kindOf(url)).toBeUndefined()
  })
})
