/** « À propos » : the news of CHANGELOG.md in users' words, and each library's licence with its text. */
import { render, screen } from '@testing-library/preact'
import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { AboutPage } from '@/entrypoints/options/about/AboutPage'
import { itemsOf, releases } from '@/lib/extension/releases'

vi.mock('@/lib/extension/browser', () => import('../components/browser'))

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

it('shows the news and unfolds a licence', () => {
  const { container } = render(<AboutPage />)
  expect(container.querySelectorAll('.news li').length).toBeGreaterThan(10)
  expect(container.querySelector('.news')!.textContent).not.toContain('**')
  const preact = screen.getByText(/^preact 11/).closest('details')!
  expect(preact.querySelector('pre')!.textContent).toMatch(/Copyright/)
})
