import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { WriteStep } from '@/lib/form/model'
import { undoSteps } from '@/lib/page/write/undo'
import { control, P, question, show } from './dom'
import { contextOf, stepsFor, write } from './filling'

beforeEach(() => void vi.useFakeTimers())

const file = { documentId: 'd', fileName: 'acte.pdf', mediaType: 'application/pdf', size: 3 }
const bytes = () => Promise.resolve(new File(['abc'], 'acte.pdf', { type: 'application/pdf' }))
const stored = `<div class="fr-input-group__text"><a href="/fichiers/1">ancien.pdf</a></div>`
const input = (beside = '') =>
  `<div class="fr-input-group"><input type="file" multiple id="${P}_acte" name="${P}[acte][]">${beside}</div>`

/** Attaches a document, then writes a text; `during` happens while the bytes come. */
async function attach(during: () => unknown = () => undefined, fetchFile = bytes, content = input()) {
  const page = show(content + question('intitule'))
  const steps: WriteStep[] = stepsFor(page, { acte: ['acte.pdf'], intitule: 'Guichet' })
  steps[0]!.files = [file]
  let isStale = false
  const context = contextOf(page, {
    isStale: () => isStale,
    fetchFile: () => {
      isStale = during() === 'other view'
      return fetchFile()
    },
  })
  const { results, undo } = await write(steps, context)
  return { outcomes: results.map(({ outcome }) => outcome), undo, page }
}

const names = () => [...(control('acte').files ?? [])].map(({ name }) => name)

function choose(name: string): void {
  const transfer = new DataTransfer()
  transfer.items.add(new File(['x'], name))
  control('acte').files = transfer.files
}

describe('a file', () => {
  it('is attached once its bytes are there, and taken back', async () => {
    const { outcomes, undo, page } = await attach()
    expect(outcomes).toEqual(['written', 'written'])
    expect(names()).toEqual(['acte.pdf'])
    expect((await undoSteps(undo, page)).map(({ outcome }) => outcome)).toEqual(['restored', 'restored'])
    expect(names()).toEqual([])
  })

  it('beside those that the site keeps is taken back alone', async () => {
    const { outcomes, undo, page } = await attach(undefined, bytes, input(stored))
    expect(outcomes[0]).toBe('written')
    expect(undo[0]).toMatchObject({ before: ['ancien.pdf'], written: ['ancien.pdf', 'acte.pdf'] })
    expect((await undoSteps(undo.slice(0, 1), page))[0]!.outcome).toBe('restored')
    expect(page.read()[0]!.value).toEqual(['ancien.pdf'])
  })

  it('written over a chosen one gives it back', async () => {
    const page = show(input())
    choose('choisi.pdf')
    const steps: WriteStep[] = stepsFor(page, { acte: ['acte.pdf'] })
    steps[0]!.files = [file]
    const { undo } = await write(steps, contextOf(page, { fetchFile: bytes }))
    expect(names()).toEqual(['acte.pdf'])
    await undoSteps(undo, page)
    expect(names()).toEqual(['choisi.pdf'])
  })

  it('that cannot be had is said, and the rest goes on', async () => {
    const { outcomes } = await attach(undefined, () => Promise.reject(new Error('damaged')))
    expect(outcomes).toEqual(['file_missing', 'written'])
  })

  it('is left when the person chose another while its bytes came', async () => {
    expect((await attach(() => choose('choisi.pdf'))).outcomes).toEqual(['changed', 'written'])
    expect(names()).toEqual(['choisi.pdf'])
  })

  it('goes to the new field of a page rendered anew meanwhile', async () => {
    const rerender = () => (document.body.innerHTML = document.body.innerHTML.toString())
    expect((await attach(rerender)).outcomes).toEqual(['written', 'written'])
    expect(names()).toEqual(['acte.pdf'])
  })

  it('is not given to another view of the page', async () => {
    expect((await attach(() => 'other view')).outcomes).toEqual(['stopped', 'stopped'])
    expect(names()).toEqual([])
  })
})
