/** An export or an import given up in the middle, before a worker that never answers. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { emptyBundle } from '@/lib/sharing/format'
import { openPage, organisation } from '../fake-page'

const workers: { isEnded: boolean }[] = []
class SilentWorker {
  isEnded = false
  constructor() {
    workers.push(this)
  }
  addEventListener() {}
  postMessage() {}
  terminate() {
    this.isEnded = true
  }
}
beforeEach(() => {
  workers.length = 0
  vi.stubGlobal('Worker', SilentWorker)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const header = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 17\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`
const source = () => ({ address: '', byPolicy: false, isAllowed: false, askedAt: '', state: 'unknown' })

it('an import cancelled while its key is made ends the worker and forgets the passphrase (B21)', async () => {
  openPage('#partage/importer', {}, { 'source.get': source, 'share.imports': () => [] })
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]')
    expect(found).not.toBeNull()
    return found!
  })
  const file = new File([header], 'profil.habili.age')
  Object.defineProperty(input, 'files', { value: [file] })
  fireEvent.change(input)
  const field = (await screen.findByLabelText('Phrase secrète')) as HTMLInputElement
  fireEvent.input(field, { target: { value: '7XK2M-9QRTV-0ABCD-EFGHJ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir' }))
  await waitFor(() => expect(workers).toHaveLength(1))
  fireEvent.click(await screen.findByRole('button', { name: 'Annuler' }))
  await waitFor(() => expect(workers[0]!.isEnded).toBe(true))
  await waitFor(() => expect((screen.getByLabelText('Phrase secrète') as HTMLInputElement).value).toBe(''))
  expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('an export cancelled is never said to be ready (B22)', async () => {
  const mine = organisation()
  const bundle = { ...emptyBundle(), organisations: [mine] }
  openPage(
    '#partage',
    { organisations: [mine] },
    { 'share.records': () => bundle, 'policy.get': () => ({ disableExport: false }) },
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Créer le fichier protégé' }))
  await waitFor(() => expect(workers).toHaveLength(1))
  fireEvent.click(screen.getByRole('button', { name: 'Annuler' }))
  await waitFor(() => expect(workers[0]!.isEnded).toBe(true))
  await screen.findByRole('button', { name: 'Créer le fichier protégé' })
  expect(document.body.textContent).not.toContain('Le fichier est prêt')
})

it('with no organisation there is nothing to export, and it is said (B23)', async () => {
  openPage('#partage', {}, { 'policy.get': () => ({ disableExport: false }) })
  await screen.findByText(/^Rien à exporter/)
  expect(screen.queryByRole('button', { name: 'Créer le fichier protégé' })).toBeNull()
})
