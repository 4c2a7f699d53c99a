/** Organisations against the registry: one that moved, and all of the list; nothing is taken unasked. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import { readAnswer as readAnswerBy, valuesOf } from '@/lib/profile/registry'
import commune from '../../profile/registry/commune.json'
import closed from '../../profile/registry/etablissement-secondaire-ferme.json'
import { NOW } from '../fake-background'
import { openPage, ORGANISATION, organisation } from '../fake-page'

afterEach(cleanup)

const readAnswer = (json: unknown) => readAnswerBy(json, legalCategoryTable)
const CLOSED = '00000505800029'
const SIEGE = '00000505800011'
const idOf = (last: string) => ORGANISATION.slice(0, -2) + last
const places = new Map<string, unknown>([
  ['21619990100010', commune.response],
  [CLOSED, closed.response],
])
const answers = {
  'registry.search': ({ query }: { query: string }) => ({
    outcome: 'found',
    establishments: readAnswer(places.get(query) ?? { results: [] }),
  }),
}
const saved = { timeout: 3000 }

it('a closed establishment is told, and its siège taken with the former SIRET kept to be found by', async () => {
  const kept = organisation({ siret: CLOSED, denomination: 'EXEMPLE FORMATION', formerNames: ['Ancien nom'] })
  const page = openPage(`#organisation/${ORGANISATION}`, { organisations: [kept] }, answers)
  fireEvent.click(await screen.findByText('Comparer avec le registre'))
  expect(await screen.findByText(/Cet établissement est fermé/)).toBeTruthy()
  expect(screen.getByText(/Siège actuel .*000 005 058 00011/)).toBeTruthy()
  expect(page.stored.get(ORGANISATION)).toMatchObject({ siret: CLOSED })
  fireEvent.click(screen.getByText('Reprendre le siège actuel'))
  await waitFor(
    () =>
      expect(page.stored.get(ORGANISATION)).toMatchObject({
        siret: SIEGE,
        isActive: true,
        formerNames: ['Ancien nom', CLOSED],
        provenance: { siret: { from: 'registre' } },
      }),
    saved,
  )
})

it('all of the list are looked up, those that differ shown, and only the chosen ones taken', async () => {
  const known = organisation(valuesOf(readAnswer(commune.response)[0]!, NOW))
  const moved = { ...organisation({ siret: CLOSED, denomination: 'Formation' }), id: idOf('12') }
  const gone = { ...organisation({ siret: '13002526500013', denomination: 'Disparue' }), id: idOf('13') }
  const without = { ...organisation({ siret: '', denomination: 'Sans SIRET' }), id: idOf('14') }
  const page = openPage('#comparer', { organisations: [known, moved, gone, without] }, answers)
  fireEvent.click(await screen.findByText('Commencer'))
  await screen.findByText('3 sur 3', {}, saved)
  expect(screen.getByText('Organisations qui diffèrent : 2.')).toBeTruthy()
  const asked = page.requests.filter(({ name }) => name === 'registry.search').map(({ input }) => input)
  // The SIRET first; the SIREN where it gave nothing.
  expect(asked).toEqual([
    { query: '21619990100010' },
    { query: CLOSED },
    { query: '13002526500013' },
    { query: '130025265' },
  ])
  const card = (name: string) => screen.getByRole('link', { name }).closest('li')!
  expect(within(card('Disparue')).getByText(/ne connaît ni ce SIRET ni son SIREN/)).toBeTruthy()
  expect(within(card('Disparue')).queryByRole('checkbox')).toBeNull()
  expect(page.saves()).toEqual([])
  fireEvent.click(within(card('Formation')).getByRole('checkbox'))
  fireEvent.click(screen.getByText('Reprendre le registre pour une organisation'))
  expect(await within(card('Formation')).findByText('Repris')).toBeTruthy()
  expect(page.stored.get(idOf('12'))).toMatchObject({ siret: SIEGE, formerNames: [CLOSED], isActive: true })
  expect(page.stored.get(idOf('13'))).toMatchObject({ siret: '13002526500013', rev: 1 })
})

it('a registry that does not answer stops the run where it is, and it goes on from there', async () => {
  let isDown = true
  const down = {
    'registry.search': (input: { query: string }) =>
      isDown ? { outcome: 'problem', problem: 'offline' } : answers['registry.search'](input),
  }
  openPage('#comparer', { organisations: [organisation({ siret: CLOSED })] }, down)
  fireEvent.click(await screen.findByText('Commencer'))
  expect(await screen.findByText(/Pas de connexion/)).toBeTruthy()
  expect(screen.getByText('0 sur 1')).toBeTruthy()
  isDown = false
  fireEvent.click(screen.getByText('Commencer'))
  await screen.findByText('1 sur 1', {}, saved)
  expect(screen.getByText('Une organisation diffère.')).toBeTruthy()
})
