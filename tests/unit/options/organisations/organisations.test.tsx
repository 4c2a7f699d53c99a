/** The list of many organisations: found, opened and pinned from the keyboard. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { newRecord } from '@/lib/profile/records'
import { byPages, held } from '@/tests/support/by-pages'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { NOW } from '../fake-background'
import { openPage } from '../fake-page'

afterEach(cleanup)

const LYRE = '7c1f1c52-6a5b-4f4a-9a51-2f0c53f6d3a2'
const lyre = newRecord(
  'organisations',
  { denomination: 'Ville de Lyre', formerNames: ['Grand-Étang'] },
  { id: LYRE, now: NOW },
)
const open = (count: number) =>
  openPage(
    '#organisations',
    { organisations: [...manyOrganisations(count), lyre] },
    { 'organisations.pin': () => null },
  )
/** Its first page is there, the others never come. */
const openHeld = () => {
  const all = [...manyOrganisations(300), lyre]
  openPage('#organisations', {}, { 'organisations.list': held(byPages(() => all)) as never })
}
const box = () => screen.findByRole('searchbox', { name: /Chercher/ })

it('finds by a former name typed with a slip, and Enter opens it', async () => {
  open(300)
  const input = await box()
  fireEvent.input(input, { target: { value: 'gradn etang' } })
  await screen.findByText('1 organisation')
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(location.hash).toBe(`#organisation/${LYRE}/identite`)
})

it('walks from the search to the rows and back with the arrows', async () => {
  open(20)
  const input = await box()
  input.focus()
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  const [first, second] = screen.getAllByRole('link', { name: /Saint-Rémy|Villeneuve/ })
  expect(document.activeElement).toBe(first)
  fireEvent.keyDown(first!, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second!, { key: 'ArrowUp' })
  fireEvent.keyDown(first!, { key: 'ArrowUp' })
  expect(document.activeElement).toBe(input)
})

it('draws a few of three hundred rows, each with its place among all, and pins one', async () => {
  const page = open(300)
  const pins = await screen.findAllByRole('button', { name: /^Épingler/ })
  expect(pins.length).toBeLessThan(60)
  expect(pins[0]!.closest('li')!.getAttribute('aria-setsize')).toBe('301')
  fireEvent.click(pins[0]!)
  await waitFor(() =>
    expect(page.requests.find(({ name }) => name === 'organisations.pin')?.input).toMatchObject({
      isPinned: true,
    }),
  )
})

it('shows the first rows, each with its place among all, while the others are still to come', async () => {
  openHeld()
  const pins = await screen.findAllByRole('button', { name: /^Épingler/ })
  expect(pins.length).toBe(30)
  expect(pins[0]!.closest('li')!.getAttribute('aria-setsize')).toBe('301')
  screen.getByText('301 organisations')
})

it('answers nothing of what is typed before it knows them all', async () => {
  openHeld()
  const input = await box()
  fireEvent.input(input, { target: { value: 'villeneuve' } })
  await screen.findByText('Chargement…')
  expect(screen.queryAllByRole('button', { name: /^Épingler/ })).toEqual([])
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(location.hash).toBe('#organisations')
})
