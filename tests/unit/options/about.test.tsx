/** « À propos » : the news of CHANGELOG.md in users' words, and each library's licence with its text. */
import { cleanup, screen, waitFor } from '@testing-library/preact'
import { readFileSync } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import { itemsOf, releases } from '@/lib/extension/releases'
import { openPage } from './fake-page'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const changelog = readFileSync('CHANGELOG.md', 'utf8')

it('reads every version of CHANGELOG.md, each with its number, its day and its items', () => {
  const all = releases(changelog)
  expect(all.length).toBeGreaterThan(0)
  for (const { version, when, notes } of all) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(when).not.toBe('')
    expect(itemsOf(notes)).toHaveLength(notes.match(/^- /gm)!.length)
  }
  expect(itemsOf('- **Un** : deux **trois**\n- quatre')).toEqual([
    { title: 'Un', text: 'deux trois' },
    { title: '', text: 'quatre' },
  ])
})

it('shows the news and unfolds a licence', async () => {
  const { container } = openPage('#a-propos')
  await screen.findByText(/^preact 11/)
  expect(container.querySelectorAll('.news li').length).toBeGreaterThan(10)
  expect(container.querySelector('.news')!.textContent).not.toContain('**')
  const preact = screen.getByText(/^preact 11/).closest('details')!
  expect(preact.querySelector('pre')!.textContent).toMatch(/Copyright/)
})

it('leads to the news of an update until they are opened, and marks what is new there', async () => {
  let newsSince = '0.0.9'
  const { requests, changed } = openPage(
    '#reglages',
    {},
    { 'settings.get': () => ({ hasTab: true, newsSince }), 'settings.set': () => null },
  )
  const link = await screen.findByRole('link', { name: 'Nouveautés' })
  expect(link.getAttribute('href')).toBe('#a-propos')
  location.hash = '#a-propos'
  expect(await screen.findAllByText('Nouveau')).toHaveLength(releases(changelog).length)
  await waitFor(() =>
    expect(requests.filter(({ name }) => name === 'settings.set').map(({ input }) => input)).toEqual([
      { newsSince: '' },
    ]),
  )
  newsSince = ''
  changed(['settings'])
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Nouveautés' })).toBeNull())
  // What is new stays marked while it is read.
  expect(screen.getAllByText('Nouveau').length).toBeGreaterThan(0)
})

it('gives way to another page of the same kind, and comes back', async () => {
  openPage('#a-propos')
  expect(await screen.findByRole('heading', { level: 1, name: 'À propos de Habili' })).toBeTruthy()
  location.hash = '#accessibilite'
  expect(await screen.findByRole('heading', { level: 1, name: 'Accessibilité' })).toBeTruthy()
  location.hash = '#a-propos'
  expect(await screen.findByRole('heading', { level: 1, name: 'À propos de Habili' })).toBeTruthy()
})
