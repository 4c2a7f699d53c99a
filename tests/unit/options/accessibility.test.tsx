/** The statement of accessibility: every criterion of RGAA 4.1.2 has its result, and the repository says the same. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PROBLEM_FORM, rateOf, rgaa, statusKey, themes } from '@/entrypoints/options/about/rgaa'
import { STATEMENT, statement } from '@/tests/run/release/accessibility'
import { openPage } from './fake-page'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Criteria of each theme, as the reference has them: 106. */
const counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]

describe('the grid', () => {
  it('has each of the 106 criteria once, in order, with what was tried', () => {
    expect(themes).toHaveLength(counts.length)
    const ids = counts.flatMap((count, theme) =>
      Array.from({ length: count }, (_, rank) => `${theme + 1}.${rank + 1}`),
    )
    expect(ids).toHaveLength(106)
    expect(rgaa.criteria.map(({ id }) => id)).toEqual(ids)
    for (const { id, about, how } of rgaa.criteria)
      expect([id, about !== '', how !== '']).toEqual([id, true, true])
  })

  it('counts the share of the criteria that apply', () => {
    const [one] = rgaa.criteria
    const all = (...each: (typeof rgaa.criteria)[number]['result'][]) =>
      each.map((result) => ({ ...one!, result }))
    expect(rateOf(all('conforme', 'non conforme', 'conforme', 'non applicable')).share).toBe('66,7 %')
    expect(statusKey(all('conforme', 'non applicable'))).toBe('access_whole')
    expect(statusKey(all('conforme', 'non conforme'))).toBe('access_part')
    expect(statusKey(all('conforme', 'non conforme', 'non conforme'))).toBe('access_not')
  })

  it('is what the repository says', async () => {
    expect(readFileSync(STATEMENT, 'utf8'), 'run npm run accessibility').toBe(await statement())
  })

  it('names the form that the repository has', () => {
    expect(readFileSync('.github/ISSUE_TEMPLATE/probleme.yml', 'utf8')).toContain(`name: ${PROBLEM_FORM}\n`)
  })
})

it('is one press away from every page, with its state', async () => {
  openPage('#reglages')
  const link = await screen.findByRole('link', { name: /^Accessibilité : / })
  expect(link.getAttribute('href')).toBe('#accessibilite')
  location.hash = '#accessibilite'
  await screen.findByRole('heading', { level: 1, name: 'Accessibilité' })
  for (const { id, about } of rgaa.criteria.filter(({ result }) => result === 'non conforme'))
    expect(screen.getAllByText(new RegExp(`^${id} ${about}`)).length).toBeGreaterThan(0)
  expect(within(screen.getByRole('main')).getAllByRole('table', { hidden: true })).toHaveLength(13)
})

it('lets « / » be a key like any other', async () => {
  let hasSearchKey = true
  const settings = () => ({ hasTab: true, hasSearchKey })
  const page = openPage('#reglages', {}, { 'settings.get': settings, 'settings.set': settings })
  const box = await screen.findByLabelText(/Ouvrir la recherche par la touche/)
  fireEvent.click(box)
  await waitFor(() =>
    expect(page.requests.find(({ name }) => name === 'settings.set')?.input).toEqual({ hasSearchKey: false }),
  )
  hasSearchKey = false
  await act(async () => page.changed(['settings']))
  await waitFor(() => expect(document.querySelector('[aria-keyshortcuts]')).toBeNull())
  fireEvent.keyDown(document.body, { key: '/' })
  expect(document.querySelector('dialog.search-everything input')).toBeNull()
})
