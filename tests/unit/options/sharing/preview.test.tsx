/** The preview of an import: what must be chosen comes first, many differences are folded, the same is one line. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { Preview } from '@/entrypoints/options/sharing/Preview'
import type { Difference, FieldDifference } from '@/lib/sharing/differences'
import type { Decision } from '@/lib/sharing/merge'

afterEach(cleanup)

const added: FieldDifference = { field: 'email', state: 'added', mine: '', theirs: 'a@b.example' }
const conflict: FieldDifference = { field: 'nom', state: 'conflict', mine: 'Martin', theirs: 'Dupont' }
const place = { table: 'contacts', rev: 1, isManaged: false, links: [] } as const

function show(states: [Difference['state'], FieldDifference[]][]) {
  const differences = states.map(([state, fields], rank): Difference => ({
    ...place,
    links: [],
    id: `n${rank}`,
    state,
    fields,
  }))
  const decision = (id: string): Decision => ({ id, as: 'merge', theirs: [] })
  const decisions = new Map(differences.map(({ id }) => [id, decision(id)]))
  render(
    <Preview
      differences={differences}
      decisions={decisions}
      nameOf={({ id }) => id}
      valuesOf={({ id }) => [
        ['nom', id],
        ['isManaged', true],
      ]}
      describe={(_table, _field, value) => String(value)}
      onDecide={() => undefined}
    />,
  )
  return [...document.querySelectorAll<HTMLDetailsElement>('details.difference')]
}

it('shows first what must be chosen, in the list and in each card', () => {
  const cards = show([
    ['same', []],
    ['new', []],
    ['changed', [added]],
    ['changed', [added, conflict]],
  ])
  expect(cards.map((card) => card.querySelector('summary')!.textContent)).toEqual([
    'Contact : n3 1 valeur à choisir, 1 case vide complétée',
    'Contact : n2 1 case vide complétée',
  ])
  const [first] = cards
  expect(first!.open).toBe(true)
  expect([...first!.querySelectorAll('legend')].map(({ textContent }) => textContent)).toEqual([
    'Nom',
    'Adresse électronique',
  ])
  const order = [...document.querySelectorAll('h3')].map(({ textContent }) => textContent)
  expect(order).toEqual(['2 fiches différentes des vôtres', '1 nouvelle fiche'])
  expect(screen.getByText('1 fiche identique')).toBeTruthy()
})

it('folds the cards when there are many, each still named and counted', () => {
  const cards = show(Array.from({ length: 200 }, () => ['changed', [conflict]] as const) as never)
  expect(cards).toHaveLength(25)
  expect(cards.some(({ open }) => open)).toBe(false)
  expect(screen.getAllByText(/1 valeur à choisir/)).toHaveLength(25)
  expect(screen.getByRole('button', { name: /175/ })).toBeTruthy()
})

it('gives every named value of what is new to read, once it is unfolded, 25 records at a time', async () => {
  show(Array.from({ length: 60 }, () => ['new', []] as const) as never)
  const values = () => [...document.querySelectorAll('.new-records dd')].map(({ textContent }) => textContent)
  expect(values()).toEqual([])
  const details = document.querySelector<HTMLDetailsElement>('.new-records')!
  details.open = true
  fireEvent(details, new Event('toggle'))
  // Stamps have no name: they say nothing to a reader.
  await waitFor(() => expect(values()).toEqual(Array.from({ length: 25 }, (_, rank) => `n${rank}`)))
  expect(document.querySelector('.new-records dt')!.textContent).toBe('Nom')
  fireEvent.click(screen.getByRole('button', { name: /35/ }))
  await waitFor(() => expect(values()).toHaveLength(50))
})
