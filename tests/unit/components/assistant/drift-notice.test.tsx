import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { DriftNotice } from '@/components/assistant/DriftNotice'
import type { ShownDrift } from '@/lib/contract/tab'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const drift: ShownDrift = {
  since: 'described',
  isWhole: false,
  items: [
    { what: 'gone', name: 'intitule', label: '', target: 'casUsage.intitule' },
    { what: 'new', name: 'objet', label: 'Objet\u202E de la demande' },
    { what: 'choice_gone', name: 'adresse', label: '', was: 'Adresse' },
    { what: 'reworded', name: '', label: 'Référent', was: '' },
  ],
  place: { host: 'datapass.api.gouv.fr', path: '/formulaires/…', form: 'le-taxi', step: 'Mon projet' },
  version: '0.1.0',
}
const report = () => screen.getByRole<HTMLTextAreaElement>('textbox', { hidden: true }).value

function copying(write: () => Promise<void>) {
  const writeText = vi.fn(write)
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
  render(<DriftNotice drift={drift} />)
  fireEvent.click(screen.getByRole('button', { name: 'Copier le signalement', hidden: true }))
  return writeText
}

it('says what is done about it, and each difference by its words', () => {
  render(<DriftNotice drift={drift} />)
  expect(screen.getByText(/Les autres sont lues d’après leurs mots/)).toBeTruthy()
  expect(report().split('\n')).toEqual([
    'Ce formulaire a changé',
    'Page : datapass.api.gouv.fr/formulaires/…',
    'Formulaire : le-taxi',
    'Étape : Mon projet',
    'Habili 0.1.0',
    '',
    '- « Cas d’usage : Nom du projet » : n’est plus demandé ici [intitule]',
    '- « Objet⟨U+202E⟩ de la demande » : question nouvelle [objet]',
    '- « Adresse » : choix retiré [adresse]',
    '- « Référent » : a changé d’intitulé (avant : « non précisé »)',
  ])
})

it.each([
  ['described', 'Ce formulaire a changé'],
  ['known', 'Ce formulaire a changé depuis que vous avez dit le connaître'],
  ['taught', 'Une question que vous aviez apprise à Habili a changé'],
] as const)('%s: says who knew it otherwise', (since, words) => {
  const place = { ...drift.place, form: '', step: '' }
  render(<DriftNotice drift={{ ...drift, since, isWhole: true, place }} />)
  expect(screen.getByRole('heading').textContent).toBe(words)
  expect(screen.getByText(/ne coche rien d’avance/)).toBeTruthy()
  expect(report()).not.toMatch(/Formulaire :|Étape :/)
})

it('copies the very text that is shown', async () => {
  const writeText = copying(async () => undefined)
  expect(await screen.findByText('Signalement copié')).toBeTruthy()
  expect(writeText).toHaveBeenCalledWith(report())
})

it('says how to copy by hand where the page withholds the clipboard', async () => {
  copying(() => Promise.reject(new Error('denied')))
  expect(await screen.findByText(/copiez le texte ci-dessus/)).toBeTruthy()
  expect(screen.queryByText('Signalement copié')).toBeNull()
})
