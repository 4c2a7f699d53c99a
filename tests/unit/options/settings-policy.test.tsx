/** What of a policy could not be read, and why a shared source gives nothing: said in words. */
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { readPolicy } from '@/lib/contract/policy'
import { openPage, organisation } from './fake-page'

afterEach(cleanup)

it('H56: the report names the key and what was done instead', async () => {
  const { policy, problems } = readPolicy({ allowedSites: 'datapas.api.gouv.fr', disableExport: 'oui' })
  openPage(
    '#reglages',
    { organisations: [organisation()] },
    {
      'policy.get': () => ({ ...policy, organisationCount: 0, problems }),
    },
  )
  expect(await screen.findByText(/policies\.json/)).toBeTruthy()
  const lines = [...document.querySelectorAll('li')].map(({ textContent }) => textContent)
  expect(lines).toContain('disableExport : valeur non admise ; la restriction s’applique')
  expect(lines).toContain('allowedSites : valeur non admise ; lue comme une liste')
  expect(lines).toContain('allowedSites[0] : valeur non admise ; laissée de côté, le reste s’applique')
  expect(lines).toContain('Sites autorisés : aucun')
})

it('H67: a source that asks to sign in is said to', async () => {
  openPage(
    '#partage/importer',
    { organisations: [organisation()] },
    {
      'source.get': () => ({
        address: 'https://partage.exemple.fr/x',
        byPolicy: false,
        isAllowed: true,
        askedAt: '2026-11-21T08:00:00.000Z',
        state: 'failed',
        problem: 'sign_in',
      }),
      'share.imports': () => [],
    },
  )
  expect(await screen.findByText(/demande de se connecter/)).toBeTruthy()
})
