import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { call, send } from './client'

let standin: Standin

beforeAll(async () => {
  standin = await startStandin()
})
beforeEach(() => standin.reset())
afterAll(() => standin.close())

it('shows the SIRET on the account, and never on a step', async () => {
  expect((await call(standin, '/compte')).text).toMatch(
    /authorization_request_card_organization_1[^]*BOURG-L[^]*<li>21619990100010<\/li>/,
  )
  const step = (await call(standin, standin.draftAt('france-connect', 'contacts'))).text
  expect(step).not.toContain('21619990100010')
  expect(step).toContain('href="/compte"')
})

it('links to the directory with the SIRET on introductions, summaries and HubEE pages', async () => {
  standin.session.siret = '11999990200016'
  const link = 'https://annuaire-entreprises.data.gouv.fr/etablissement/11999990200016'
  for (const path of [
    '/formulaires/france-connect/demande/nouveau',
    standin.draftAt('france-connect', 'summary'),
    standin.draftAt('hubee-cert-dc', 'single_page'),
  ]) {
    expect((await call(standin, path)).text).toContain(link)
  }
})

it('sends an expired session home and receives nothing, then returns where it was', async () => {
  const path = standin.draftAt('france-connect', 'basic_infos')
  standin.session.signedIn = false
  const posted = await send(standin, path, [['save', '1']])
  expect([posted.status, posted.headers.location]).toEqual([303, '/'])
  expect(standin.received).toEqual([])
  expect((await call(standin, path)).headers.location).toBe('/')
  expect((await call(standin, '/')).text).toContain('id="login_pro_connect"')
  const back = await call(standin, '/auth/proconnect', { method: 'POST' })
  expect(back.headers.location).toBe(path)
  expect((await call(standin, path)).status).toBe(200)
})

it('asks guests who they are first where the site does', async () => {
  standin.session.signedIn = false
  const path = '/demandes/france-connect/nouveau'
  expect((await call(standin, path)).text).toContain('id="collectivite_ou_administration-option"')
  expect((await call(standin, `${path}?eligibility_confirmed=true`)).text).toContain('id="login_pro_connect"')
  expect((await call(standin, '/demandes/pro-connect-identity-provider/nouveau')).text).toContain(
    'id="login_pro_connect"',
  )
})

it('offers the forms of a definition, or goes straight to the only one', async () => {
  expect((await call(standin, '/demandes/france-connect/nouveau')).text).toContain(
    'id="authorization_request_form_france-connect-sante"',
  )
  const only = await call(standin, '/demandes/pro-connect-service-provider/nouveau')
  expect(only.headers.location).toBe('/formulaires/pro-connect-fs/demande/nouveau')
})

it('notes each request, under the names of the site and of its sub-domains', async () => {
  await call(standin, '/compte?x=1', { host: 'api-entreprise.datapass.api.gouv.fr' })
  expect(standin.requests).toEqual([
    { host: 'api-entreprise.datapass.api.gouv.fr', method: 'GET', path: '/compte?x=1' },
  ])
})
