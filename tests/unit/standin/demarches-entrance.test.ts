import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { prefillKey } from '@/tests/standin/demarches/prefill'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { call } from './client'
import { DEMARCHES, post, show } from './demarches-client'

let standin: Standin

beforeAll(async () => {
  standin = await startStandin()
})
beforeEach(() => standin.reset())
afterAll(() => standin.close())

it('answers under each of its hosts, with its policy', async () => {
  for (const host of [DEMARCHES, 'www.demarches-simplifiees.fr', 'dev.demarches-simplifiees.fr']) {
    const answer = await show(standin, '/commencer/demande-creation-fs-fca', host)
    expect(answer.text).toMatch(/class="commencer"[^]*class="procedure-preview"[^]*<h1 class="fr-h2"/)
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
  }
})

it('keeps only the token when an alias leads to the canonical path', async () => {
  const { path, start } = standin.demarche([], { aliases: ['ancien-nom'] })
  const answer = await show(
    standin,
    '/commencer/ancien-nom?champ_abc=x&identite_nom=y&prefill_token=t&test=1',
  )
  expect([answer.status, answer.headers.location]).toEqual([301, `/commencer/${path}?prefill_token=t&test=1`])
  expect((await show(standin, start)).status).toBe(200)
})

it('asks who one is, for what organisation, and then opens the draft', async () => {
  const { brouillon, siret } = standin.demarche([], { isIdentified: false })
  standin.session.signedIn = false
  expect((await show(standin, brouillon)).headers.location).toBe('/users/sign_in')
  expect((await show(standin, '/users/sign_in')).text).toMatch(/body id="auth"[^]*id="session-new"/)
  expect((await post(standin, '/users/sign_in', {})).headers.location).toBe(brouillon)
  expect((await show(standin, brouillon)).headers.location).toBe(siret)
  expect((await show(standin, siret)).text).toMatch(
    /id="user_siret"\s+name="user\[siret\]"[^>]*value="21619990100010"/,
  )
  expect((await post(standin, siret, { 'user[siret]': '123' })).status).toBe(422)
  await post(standin, siret, { 'user[siret]': '130 025 265 00013' })
  expect(standin.session.siret).toBe('13002526500013')
  expect((await show(standin, brouillon)).text).toContain('id="dossier-edit-form"')
})

it('redraws the identity form for a third party', async () => {
  const { identite, brouillon } = standin.demarche([], {
    person: 'physique',
    isForTiersAllowed: true,
    isGenderAsked: true,
    isIdentified: false,
  })
  expect((await show(standin, brouillon)).headers.location).toBe(identite)
  const own = (await show(standin, identite)).text
  expect(own).toContain('id="identite_champ_radio_M."')
  expect(own).not.toContain('mandataire-infos')
  const redrawn = await post(standin, identite, { _method: 'patch', 'dossier[for_tiers]': 'true' })
  expect(redrawn.text).toMatch(/target="identite-form"[^]*mandataire-infos[^]*notification_method_email/)
  expect(redrawn.text).toMatch(/\[email\]"[^>]* disabled/)
})

it('publishes the champs of open data, and nothing of the rest', async () => {
  const { schema, stableIds, number } = standin.demarche([
    { type: 'drop_down_list', label: 'Type', options: ['A', 'B'], isRequired: true, description: 'Une aide' },
    { type: 'repetition', label: 'Contacts', champs: [{ type: 'siret', label: 'SIRET' }] },
  ])
  const body = JSON.parse((await show(standin, schema)).text)
  expect(body.number).toBe(number)
  const [list, rows] = body.revision.champDescriptors
  expect(list).toMatchObject({
    __typename: 'DropDownListChampDescriptor',
    required: true,
    options: ['A', 'B'],
  })
  expect(Buffer.from(list.id, 'base64').toString()).toBe(`Champ-${stableIds[0]}`)
  expect(rows.champDescriptors).toMatchObject([{ __typename: 'SiretChampDescriptor' }])
  expect((await show(standin, standin.demarche([], { isOpenData: false }).schema)).status).toBe(404)
})

it('makes a draft by POST, of the exact content type, and opens it by its token', async () => {
  const { api, stableIds, path } = standin.demarche([
    { type: 'text', label: 'Nom' },
    { type: 'integer_number', label: 'Agents' },
    { type: 'communes', label: 'Commune' },
    { type: 'rna', label: 'RNA' },
    { type: 'repetition', label: 'Contacts', champs: [{ type: 'email', label: 'Courriel', stableId: 77 }] },
  ])
  const [nom, agents, commune, rna, contacts] = stableIds.map(prefillKey)
  const body = JSON.stringify({
    [nom!]: 'Essai',
    [agents!]: 'douze',
    [commune!]: ['35510', '35051'],
    [rna!]: 'W751080001',
    [contacts!]: [{ [prefillKey(77)]: 'a@exemple.fr' }, { [prefillKey(77)]: 'b@exemple.fr' }],
  })
  const send = (type: string) =>
    call(standin, api, { method: 'POST', host: DEMARCHES, body, headers: { 'content-type': type } })
  expect((await send('application/json; charset=utf-8')).status).toBe(400)
  const answer = await send('application/json')
  const made = JSON.parse(answer.text)
  expect([answer.status, made.state]).toEqual([201, 'prefilled'])
  expect(made.dossier_url).toBe(
    `https://${DEMARCHES}/commencer/${path}?prefill_token=${made.dossier_prefill_token}`,
  )
  expect(standin.demarches.prefills).toMatchObject([
    { via: 'api', hasCookies: false, taken: ['Nom', 'Commune', 'Courriel', 'Courriel'] },
  ])
  expect(standin.demarches.held(made.dossier_number, 'Commune')).toEqual({ code: ['35051-35510'] })
  const start = await show(standin, new URL(made.dossier_url).pathname + new URL(made.dossier_url).search)
  expect(start.text).toContain(`href="/dossiers/${made.dossier_number}/brouillon"`)
})

it('makes a draft by link', async () => {
  const { start, stableIds } = standin.demarche([
    { type: 'multiple_drop_down_list', label: 'Sujets', options: ['A', 'B', 'C'] },
  ])
  const key = prefillKey(stableIds[0]!)
  expect(prefillKey(2934360)).toBe('champ_Q2hhbXAtMjkzNDM2MA')
  const answer = await show(standin, `${start}?${key}[]=A&${key}[]=C&${key}[]=Z`)
  expect(answer.text).toContain('dossier prérempli')
  expect(standin.demarches.prefills).toMatchObject([{ via: 'link', taken: ['Sujets'] }])
})
