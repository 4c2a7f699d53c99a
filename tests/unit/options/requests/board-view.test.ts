import { describe, expect, it } from 'vitest'
import {
  inOrder,
  keepLines,
  servicesOf,
  stateOf,
  wholeBoard,
} from '@/entrypoints/options/requests/board-view'
import { line, manyLines } from './board-samples'

const ours = { id: 's1', title: 'Remplir', actor: 'demandeur', isOurs: true, link: null }
const late = line({ id: 'late', isLate: true, dueOn: '2026-11-10' })
const later = line({ id: 'later', isLate: true, dueOn: '2026-10-02' })
const todo = line({ id: 'todo', next: ours })
const waiting = line({ id: 'waiting' })
const over = line({ id: 'over', next: null })
const refused = line({ id: 'refused', next: null, ended: 'Refusée' })
const all = [refused, over, waiting, late, todo, later]
const ids = (lines: { id: string }[]) => lines.map(({ id }) => id)

describe('the board', () => {
  it('tells late from ours, theirs and done; a finished request is never late', () => {
    expect(all.map(stateOf)).toEqual(['ended', 'done', 'theirs', 'late', 'ours', 'late'])
    expect(stateOf(line({ next: null, isLate: true }))).toBe('done')
  })
  it('puts the longest late first, then what is ours, theirs, done', () => {
    expect(ids(inOrder(all))).toEqual(['later', 'late', 'todo', 'waiting', 'over', 'refused'])
    expect(ids(all)).toEqual(['refused', 'over', 'waiting', 'late', 'todo', 'later'])
  })
  it('among equals, shows what waits longest first', () => {
    const old = line({ id: 'old', since: '2026-01-02' })
    expect(ids(inOrder([waiting, old]))).toEqual(['old', 'waiting'])
  })
  it('finds every word in organisation, SIRET, context or service, accents and spaces apart', () => {
    const other = line({
      id: 'other',
      organisation: 'Syndicat des Écluses',
      siret: '20000000600014',
      title: '',
    })
    const find = (text: string) => ids(keepLines([waiting, other], { ...wholeBoard, text }))
    expect(find('ecluses')).toEqual(['other'])
    expect(find('200 000 006')).toEqual(['other'])
    expect(find('CANTINE beauval')).toEqual(['waiting'])
    expect(find('particulier')).toEqual(['waiting', 'other'])
    expect(find('absent')).toEqual([])
    expect(find('')).toEqual(['waiting', 'other'])
  })
  it('filters by service and by state', () => {
    const other = line({ id: 'other', serviceId: 'franceconnect', service: 'Bouton FranceConnect' })
    expect(ids(keepLines([waiting, other], { ...wholeBoard, service: 'franceconnect' }))).toEqual(['other'])
    expect(ids(keepLines(all, { ...wholeBoard, state: 'late' }))).toEqual(['late', 'later'])
    expect(servicesOf([waiting, other, todo])).toEqual([
      { id: 'api-particulier', name: 'API Particulier' },
      { id: 'franceconnect', name: 'Bouton FranceConnect' },
    ])
  })
  it('finds a line among a thousand', () => {
    const lines = manyLines(1000)
    const shown = keepLines(inOrder(lines), { ...wholeBoard, text: 'valcombe 7' })
    expect(shown.length).toBeGreaterThan(0)
  })
})
