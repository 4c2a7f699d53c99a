/** One choice among thousands, in a form: from the keyboard, with the pointer, and left alone. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, it, vi } from 'vitest'
import { organisationChoice, personChoice, type Choice } from '@/components/controls/choices'
import { Combobox } from '@/components/controls/Combobox'
import { manyOrganisations } from '@/tests/support/many-organisations'

afterEach(cleanup)

const alix = { nom: 'Martin', prenom: 'Alix', email: '', organisationId: '', organisationCount: 1 }
const people = [
  { ...alix, id: 'a', fonction: 'Déléguée', organisation: 'Ville de Lyre' },
  { ...alix, id: 'b', fonction: 'Directrice', organisation: 'Ville de Lyre' },
  { ...alix, id: 'c', fonction: 'Déléguée', organisation: 'Éditeur Clarté', organisationCount: 3 },
].map(personChoice)

interface Options {
  choices?: Choice[]
  noneLabel?: string
}

/** A field over `choices` that keeps what is chosen, and says it. */
function show({ choices = people, noneLabel }: Options = {}) {
  const onChoose = vi.fn()
  function Form() {
    const [chosen, setChosen] = useState<string | null>(null)
    return (
      <Combobox
        label="Personne"
        of="person"
        choices={choices}
        chosenId={chosen}
        {...(noneLabel === undefined ? {} : { noneLabel })}
        onChoose={(id) => {
          onChoose(id)
          setChosen(id)
        }}
      />
    )
  }
  render(<Form />)
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Personne' })
  const press = (...keys: string[]) => keys.forEach((key) => fireEvent.keyDown(input, { key }))
  const type = (value: string) => fireEvent.input(input, { target: { value } })
  const options = () => within(screen.getByRole('listbox')).getAllByRole('option')
  return { input, press, type, options, onChoose }
}

it('tells people of one name apart, and finds by what tells them apart', () => {
  const { input, type, options, press, onChoose } = show()
  fireEvent.click(input)
  expect(options().map((each) => each.textContent)).toEqual([
    'Alix MartinDéléguée — Ville de Lyre',
    'Alix MartinDirectrice — Ville de Lyre',
    'Alix MartinDéléguée — Éditeur Clarté et 2 autres organisations',
  ])
  type('martin directirce')
  expect(options()).toHaveLength(1)
  press('Enter')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('b')
  expect(input.value).toBe('Alix Martin')
  expect(screen.queryByRole('listbox')).toBeNull()
})

it('opens by the arrows at what is chosen, walks, and Escape leaves all as it was', () => {
  const { input, press, options, onChoose } = show()
  expect(input.getAttribute('aria-expanded')).toBe('false')
  press('ArrowDown', 'ArrowDown', 'Enter')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('b')
  press('ArrowDown')
  expect(input.getAttribute('aria-activedescendant')).toBe(options()[1]!.id)
  press('PageDown')
  expect(input.getAttribute('aria-activedescendant')).toBe(options()[2]!.id)
  press('Escape')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(input.value).toBe('Alix Martin')
  expect(onChoose).toHaveBeenCalledOnce()
})

it('chooses nothing by being left: what was typed gives way to what stands', () => {
  const { input, type, onChoose } = show()
  input.focus()
  type('martin')
  fireEvent.blur(input)
  expect(input.value).toBe('')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(onChoose).not.toHaveBeenCalled()
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onChoose).not.toHaveBeenCalled()
})

it('offers none of them first, until something is typed', () => {
  const { input, type, options, press, onChoose } = show({ noneLabel: 'Personne en particulier' })
  fireEvent.click(input)
  expect(options()[0]!.textContent).toBe('Personne en particulier')
  type('alix')
  expect(options()).toHaveLength(3)
  press('Escape', 'ArrowDown', 'Enter')
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('')
})

it('says that nothing is found, and how many are', () => {
  const { type } = show()
  type('introuvable')
  expect(screen.getByRole('status').textContent).toBe('Aucune personne ne correspond.')
  type('lyre')
  expect(screen.getByRole('status').textContent).toMatch(/^2 personnes/)
})

it('draws of ten thousand organisations those in view, each with its place', () => {
  const marks = { isPinned: false, isRecent: false }
  const choices = manyOrganisations(10_000).map((each) => organisationChoice({ ...each, ...marks }))
  const { input, options, type } = show({ choices })
  fireEvent.click(input)
  expect(options().length).toBeLessThan(50)
  expect(options()[0]!.getAttribute('aria-setsize')).toBe('10000')
  type('200 050 003 00017')
  expect(options().map((each) => each.textContent?.replace(/\s/g, ' '))).toEqual([
    'Commune de Saint-Rémy-la-Forêt-5000200 050 003 00017 Saint-Rémy-la-Forêt-5000',
  ])
})

it('searches nothing while only the first ones are there, and says so; then all of them', () => {
  const onChoose = vi.fn()
  const field = (choices: Choice[]) => (
    <Combobox
      label="Personne"
      of="person"
      choices={choices}
      total={people.length}
      chosenId={null}
      onChoose={onChoose}
    />
  )
  const { rerender } = render(field(people.slice(0, 1)))
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Personne' })
  fireEvent.click(input)
  // The first ones may be chosen, among as many as there are.
  expect(screen.getByRole('option').getAttribute('aria-setsize')).toBe('3')
  fireEvent.input(input, { target: { value: 'directrice' } })
  expect(screen.getByRole('status').textContent).toBe('Chargement…')
  expect(screen.queryByRole('option')).toBeNull()
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onChoose).not.toHaveBeenCalled()
  rerender(field(people))
  expect(screen.getByRole('option').textContent).toContain('Directrice')
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('b')
})
