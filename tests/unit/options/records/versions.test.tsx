/** The earlier versions of a record, in words, and the way back to one. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { CONTACT, contact, openPage, organisation, ORGANISATION } from '../fake-page'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const now = contact({ nom: 'Après', fonction: 'Maire', roles: ['contact_metier'] })
const versions = [
  { key: 2, at: '2026-11-20T08:00:00.000Z', record: contact({ nom: 'Avant', roles: [] }) },
  { key: 1, at: '2026-11-19T08:00:00.000Z', record: now },
]
async function unfold(more: Record<string, (input: never) => unknown> = {}) {
  const page = openPage(
    `#organisation/${ORGANISATION}/contacts/${CONTACT}`,
    { organisations: [organisation()], contacts: [now] },
    { 'record.versions': () => versions, ...more },
  )
  const summary = await screen.findByText('Versions précédentes')
  const details = summary.closest('details')!
  details.open = true
  fireEvent(details, new Event('toggle'))
  await screen.findAllByText(/^Jusqu’au/)
  return { ...page, details }
}

it('are asked once they are unfolded, and say what differs, both ways', async () => {
  const { details, requests } = await unfold()
  const [first, second] = within(details).getAllByRole('listitem')
  expect([...first!.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
    'Nom',
    'Fonction',
    'Rôles dans l’organisation',
  ])
  expect(first!.textContent).toContain('Dans cette version : Avant')
  expect(first!.textContent).toContain('Dans la fiche : Après')
  expect(second!.textContent).toContain('la même chose que la fiche')
  expect(within(second!).queryByRole('button')).toBeNull()
  expect(requests.filter(({ name }) => name === 'record.versions')).toHaveLength(1)
})

it('one is brought back over the revision that was read, and the form shows it', async () => {
  const { stored, changed, requests } = await unfold({
    'record.restore': () => {
      const record = { ...now, ...versions[0]!.record, rev: 2 }
      stored.set(CONTACT, record)
      return { outcome: 'saved', rev: 2, record }
    },
  })
  fireEvent.click(screen.getByRole('button', { name: /^Rétablir cette version/ }))
  expect((await screen.findAllByText(/^Version rétablie/)).length).toBeGreaterThan(0)
  changed(['profile', 'contacts'])
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Nom').value).toBe('Avant'))
  const { input } = requests.find(({ name }) => name === 'record.restore')!
  expect(input).toMatchObject({ table: 'contacts', id: CONTACT, expectedRev: 1, key: 2 })
})

it('one that the record moved away from is not brought back, and says so', async () => {
  await unfold({ 'record.restore': () => ({ outcome: 'conflict', rev: 4, fields: [], record: now }) })
  fireEvent.click(screen.getByRole('button', { name: /^Rétablir cette version/ }))
  expect((await screen.findAllByText(/La fiche a changé entre-temps/)).length).toBeGreaterThan(0)
})
