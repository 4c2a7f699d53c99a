import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { call, type Answer } from './client'

const SIREN = '216199901'
const HEAD_OFFICE = '21619990100010'
const SCHOOL = '21619990100028'

let standin: Standin

beforeAll(async () => {
  standin = await startStandin()
})
beforeEach(() => standin.reset())
afterAll(() => standin.close())

function search(query: string): Promise<Answer> {
  const path = `/search?q=${encodeURIComponent(query)}`
  return call(standin, path, { host: 'recherche-entreprises.api.gouv.fr' })
}

async function sirets(query: string): Promise<string[][]> {
  const { results } = JSON.parse((await search(query)).text) as {
    results: { matching_etablissements: { siret: string }[] }[]
  }
  return results.map((result) => result.matching_etablissements.map(({ siret }) => siret))
}

it('answers a SIRET with that establishment alone, and notes the search', async () => {
  expect(await sirets(SCHOOL)).toEqual([[SCHOOL]])
  expect(standin.registry.requests).toEqual([SCHOOL])
})

it('answers a SIREN or words of the name with several establishments', async () => {
  expect(await sirets(SIREN)).toEqual([[HEAD_OFFICE, SCHOOL, '21619990100036']])
  expect(await sirets('bourg l’exemple')).toEqual([[HEAD_OFFICE, SCHOOL, '21619990100036']])
})

it('gives a closed establishment, an empty list, and refuses an empty search', async () => {
  expect((await search('00000505800029')).text).toContain('"etat_administratif":"F"')
  expect(await sirets('00000606400018')).toEqual([])
  expect((await search('')).status).toBe(400)
})

it('lets any origin read it', async () => {
  expect((await search(SIREN)).headers['access-control-allow-origin']).toBe('*')
})

it('fails in the ways asked for', async () => {
  standin.registry.mode = 'down'
  await expect(search(SIREN)).rejects.toThrow(/socket hang up|ECONNRESET/)
  standin.registry.mode = 'garbage'
  const { text } = await search(SIREN)
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
  standin.registry.mode = 'html'
  expect((await search(SIREN)).headers['content-type']).toBe('text/html')
  standin.registry.mode = 'too-big'
  expect((await search(SIREN)).text.length).toBeGreaterThan(10_000_000)
  standin.registry.mode = 'rate-limited'
  expect(await search(SIREN)).toMatchObject({ status: 429, headers: { 'retry-after': '1' } })
  standin.registry.mode = 'redirect'
  const { status, headers } = await search(SIREN)
  expect([status, new URL(headers.location ?? '').host]).toEqual([302, 'ailleurs.exemple.fr'])
})

it('does not answer under another name', async () => {
  expect((await call(standin, '/', { host: 'www.exemple.fr' })).status).toBe(404)
})
