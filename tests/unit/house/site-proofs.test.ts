/** A site that nobody plays passes every other test untested: each host has a stand-in that browser tests open, or a saved page. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SitePages } from '@/lib/form/site'
import { sites } from '@/lib/form/sites/pages'
import { siteOf } from '../../standin/sites'
import { filesUnder, read, root } from './tree'

const browserTests = filesUnder('tests/e2e').filter((path) => path.endsWith('.ts'))

/** Where a saved page of a site stands; its own test reads it. */
const savedPage = (id: string) => `tests/unit/form/sites/${id}.html`

/** What is missing to prove a site, in a sentence each. */
function lacking({ id, hosts }: Pick<SitePages, 'id' | 'hosts'>, paths = browserTests): string[] {
  if (existsSync(join(root, savedPage(id)))) return []
  const silent = hosts.filter((host) => !siteOf(host.replace('*', 'essai')))
  if (silent.length > 0)
    return [
      `${id}: no stand-in answers ${silent.join(', ')}: add a row to tests/standin/sites.ts, or save a page as ${savedPage(id)} with a test that reads it`,
    ]
  // Pages of no site of ours, read at a click, have a browser test of their own.
  if (hosts.length === 0)
    return paths.some((path) => path.endsWith(`/${id}-form.test.ts`)) ? [] : [`${id}: no browser test`]
  const isOpened = paths.some((path) => hosts.some((host) => read(path).includes(`https://${host}`)))
  return isOpened ? [] : [`${id}: no browser test opens https://${hosts[0]}: add one to tests/e2e`]
}

it.each(sites.map((site) => [site.id, site] as const))('%s is proved on pages', (_, site) => {
  expect(lacking(site)).toEqual([])
})

it('a site without them is told, and where to add them', () => {
  const site = { id: 'nouveau', hosts: ['nouveau.example.org', '*.nouveau.example.org'] }
  expect(lacking(site)).toEqual([
    'nouveau: no stand-in answers nouveau.example.org, *.nouveau.example.org: add a row to tests/standin/sites.ts, or save a page as tests/unit/form/sites/nouveau.html with a test that reads it',
  ])
  expect(lacking({ id: 'datapass', hosts: ['datapass.api.gouv.fr'] }, [])).toEqual([
    'datapass: no browser test opens https://datapass.api.gouv.fr: add one to tests/e2e',
  ])
})
