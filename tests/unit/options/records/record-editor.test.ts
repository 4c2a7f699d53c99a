import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RecordEditor, type EditorOptions } from '@/entrypoints/options/records/record-editor'
import type { SaveOutcome } from '@/lib/contract/records'
import { newRecord } from '@/lib/profile/records'
import { fakeBackground, NOW } from '../fake-background'

const ID = '3f1c1c52-6a5b-4f4a-9a51-2f0c53f6d3a1'
const ORGANISATION = '9b2d8f0e-1c55-4a55-8d4c-1f6f0a5f7c11'

const contact = (values: Record<string, unknown> = {}) => ({
  ...newRecord('contacts', { nom: 'Exemple', prenom: 'Camille', ...values }, { id: ID, now: NOW }),
})

async function open(background: ReturnType<typeof fakeBackground>, options: Partial<EditorOptions> = {}) {
  const record = background.stored.get(ID) ?? null
  const editor = new RecordEditor({
    table: 'contacts',
    record,
    scope: ORGANISATION,
    ...background,
    ...options,
  })
  await editor.start(() => undefined)
  return editor
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('saving as one goes', () => {
  it('sends a typing once, after a pause, and says saved after the acknowledgement only', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    expect(editor.state.is).toBe('clean')
    for (const text of ['D', 'Du', 'Dupont']) {
      editor.set('nom', text)
      await pass(100)
    }
    expect(editor.state).toEqual({ is: 'dirty', invalid: 0 })
    expect(background.saves()).toHaveLength(0)
    background.faults.push('lost')
    await pass(600)
    expect(editor.state.is).toBe('saving')
    await pass(3000)
    expect(editor.state.is).toBe('saved')
    expect(background.stored.get(ID)).toMatchObject({ nom: 'Dupont', rev: 2 })
  })

  it('C08 sends the same request again when no answer comes, so that it is applied once', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    background.faults.push('lost', 'unreachable')
    editor.set('nom', 'Dupont')
    await pass(600 + 3000 + 3000)
    expect(editor.state.is).toBe('saved')
    const ids = background.saves().map(({ requestId }) => requestId)
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
    expect(background.stored.get(ID)!.rev).toBe(2)
  })

  it('gives up after four tries, keeps a draft, and retries the same request when asked', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    background.faults.push('unreachable', 'unreachable', 'unreachable', 'lost')
    editor.set('nom', 'Dupont')
    await pass(600 + 4 * 3000)
    expect(editor.state).toEqual({ is: 'failed', reason: { code: 'save_unanswered', values: [] } })
    expect(background.drafts.size).toBe(1)
    editor.set('nom', 'Dupond')
    await pass(1200)
    expect(editor.state.is).toBe('saved')
    expect(background.stored.get(ID)).toMatchObject({ nom: 'Dupond', rev: 3 })
    expect(new Set(background.saves().map(({ requestId }) => requestId)).size).toBe(2)
    expect(background.drafts.size).toBe(0)
  })

  it('sends what was typed during a save after it, one write at a time', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    background.faults.push('lost')
    editor.set('nom', 'Dupont')
    await pass(700)
    editor.set('nom', 'Dupont-Moretti')
    editor.set('prenom', 'Camille-Léa')
    await pass(2000)
    expect(background.saves()).toHaveLength(1)
    await pass(3000)
    expect(editor.state.is).toBe('saved')
    expect(background.stored.get(ID)).toMatchObject({ nom: 'Dupont-Moretti', prenom: 'Camille-Léa', rev: 3 })
  })

  it('C12 coalesces a hundred quick changes, the last one wins', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    for (let turn = 0; turn < 100; turn++) {
      editor.set('nom', `Nom ${turn}`)
      await pass(10)
    }
    await pass(600)
    expect(background.saves()).toHaveLength(1)
    expect(background.stored.get(ID)).toMatchObject({ nom: 'Nom 99', rev: 2 })
  })

  it('sends the valid fields and keeps the wrong one as a draft', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    editor.set('email', 'é@ville.fr')
    editor.set('nom', 'Dupont')
    await pass(1000)
    expect(background.saves()[0]!.patch).toEqual({ nom: { was: 'Exemple', now: 'Dupont' } })
    expect(editor.state).toEqual({ is: 'dirty', invalid: 1 })
    expect(editor.problem('email')).toBeNull()
    editor.leave('email')
    expect(editor.problem('email')).toEqual({ code: 'email_accent', values: ['é'] })
    expect(JSON.stringify([...background.drafts])).toContain('é@ville.fr')
  })

  it('says why the store refuses, and goes on when asked', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    background.faults.push({ outcome: 'refused', problem: 'quota' })
    editor.set('nom', 'Dupont')
    await pass(600)
    expect(editor.state).toEqual({ is: 'failed', reason: { code: 'store_quota', values: [] } })
    expect(background.drafts.size).toBe(1)
    await editor.save()
    expect(editor.state.is).toBe('saved')
    expect(background.drafts.size).toBe(0)
  })

  it('shows a value that the store finds invalid, and does not send it again', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    background.faults.push({ outcome: 'invalid', fields: [{ field: 'nom', message: 'too odd' }] })
    editor.set('nom', '???')
    await pass(5000)
    expect(background.saves()).toHaveLength(1)
    expect(editor.problem('nom')).toEqual({ code: 'field_refused', values: ['too odd'] })
  })
})

describe('a new record', () => {
  const initial = { organisationIds: [ORGANISATION], roles: ['contact_technique'] }

  it('is created by the first valid change, with what it starts from', async () => {
    const background = fakeBackground()
    const editor = await open(background, { record: null, initial })
    await pass(5000)
    expect(background.saves()).toHaveLength(0)
    editor.set('nom', 'Dupont')
    await pass(600)
    expect(background.saves()[0]).toMatchObject({
      expectedRev: 0,
      patch: {
        organisationIds: { was: null, now: [ORGANISATION] },
        roles: { was: null, now: ['contact_technique'] },
        nom: { was: null, now: 'Dupont' },
      },
    })
    expect(background.stored.get(editor.id)).toMatchObject({ nom: 'Dupont', rev: 1 })
    editor.set('prenom', 'Léa')
    await pass(600)
    expect(background.stored.get(editor.id)).toMatchObject({ prenom: 'Léa', rev: 2 })
  })

  it('is found again under its id when the tab closed before anything was valid', async () => {
    const background = fakeBackground()
    const first = await open(background, { record: null, initial })
    first.set('email', 'é@ville.fr')
    first.stop()
    await pass(0)
    expect(background.stored.size).toBe(0)
    const second = await open(background, { record: null, initial })
    expect(second.id).toBe(first.id)
    expect(second.restoredAt).toBe(NOW)
    expect(second.fields.raw('email')).toBe('é@ville.fr')
    expect(second.problem('email')?.code).toBe('email_accent')
    second.set('email', 'e@ville.fr')
    await pass(600)
    expect(second.state.is).toBe('saved')
    await pass(1000)
    expect(background.drafts.size).toBe(0)
  })
})

describe('drafts', () => {
  it('keeps one second after typing, and at once when the page goes', async () => {
    const background = fakeBackground(contact())
    background.faults.push('lost', 'lost', 'lost', 'lost')
    const editor = await open(background)
    editor.set('nom', 'Dupont')
    await pass(999)
    expect(background.drafts.size).toBe(0)
    await pass(1)
    expect(background.drafts.size).toBe(1)
    editor.set('nom', 'Durand')
    editor.keep()
    expect(JSON.stringify([...background.drafts])).toContain('Durand')
  })

  it('restored, is sent if valid, unless the record changed meanwhile', async () => {
    const background = fakeBackground(contact())
    const typed = [['nom', { raw: 'Dupont', was: 'Exemple' }]]
    background.drafts.set(`contacts:${ID}`, { id: ID, at: NOW, typed })
    const editor = await open(background)
    await pass(600)
    expect(editor.state.is).toBe('saved')
    expect(background.stored.get(ID)).toMatchObject({ nom: 'Dupont' })

    const later = fakeBackground(contact({ nom: 'Martin' }))
    later.drafts.set(`contacts:${ID}`, { id: ID, at: NOW, typed })
    const clashing = await open(later)
    await pass(600)
    expect(clashing.state.is).toBe('conflict')
    expect(clashing.clashes).toEqual([{ field: 'nom', theirs: 'Martin', mine: 'Dupont' }])
    expect(later.saves()).toHaveLength(0)
  })

  it('that could not be kept is forgotten about once the typing is stored', async () => {
    const background = fakeBackground(contact())
    background.answers['draft.put'] = () => Promise.reject(new Error('stopped'))
    background.faults.push('lost')
    const editor = await open(background)
    editor.set('nom', 'Dupont')
    await pass(3599)
    expect(editor.state.is).toBe('saving')
    await pass(1)
    expect(editor.state.is).toBe('saved')
  })

  it('of a record deleted elsewhere is dropped, and none is kept any more', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    editor.set('email', 'é@ville.fr')
    await pass(1000)
    expect(background.drafts.size).toBe(1)
    editor.accept(null)
    editor.set('nom', 'Dupont')
    await pass(1000)
    editor.stop()
    expect([editor.state.is, background.drafts.size]).toEqual(['gone', 0])
  })

  it('that says nothing new, or is of another shape, is dropped', async () => {
    const background = fakeBackground(contact())
    background.drafts.set(`contacts:${ID}`, {
      id: ID,
      at: NOW,
      typed: [['nom', { raw: 'Exemple', was: '' }]],
    })
    const editor = await open(background)
    expect(editor.restoredAt).toBeNull()
    expect(background.drafts.size).toBe(0)
    background.drafts.set(`contacts:${ID}`, { version: 0 })
    expect((await open(background)).restoredAt).toBeNull()
  })
})

describe('two windows', () => {
  it('C10 merges different fields', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    editor.set('nom', 'Dupont')
    background.change(ID, { prenom: 'Léa' })
    await pass(600)
    expect(editor.state.is).toBe('saved')
    expect(background.stored.get(ID)).toMatchObject({ nom: 'Dupont', prenom: 'Léa' })
    expect(editor.fields.raw('prenom')).toBe('Léa')
  })

  it.each([
    ['mine', 'Dupont'],
    ['theirs', 'Martin'],
  ] as const)('C10 shows a clash, overwrites nothing, then keeps the choice: %s', async (pick, kept) => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    editor.set('nom', 'Dupont')
    editor.set('fonction', 'Directrice')
    background.change(ID, { nom: 'Martin' })
    await pass(600)
    expect(editor.state.is).toBe('conflict')
    expect(editor.clashes).toEqual([{ field: 'nom', theirs: 'Martin', mine: 'Dupont' }])
    await pass(10_000)
    expect(background.stored.get(ID)).toMatchObject({ nom: 'Martin', fonction: '' })
    editor.resolve({ nom: pick })
    await pass(600)
    expect(editor.state.is).toBe('saved')
    expect(background.stored.get(ID)).toMatchObject({ nom: kept, fonction: 'Directrice' })
  })

  it('hears of a change while typing the same field, before sending anything', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    editor.set('nom', 'Dupont')
    editor.accept(background.change(ID, { nom: 'Martin' }))
    expect(editor.clashes).toEqual([{ field: 'nom', theirs: 'Martin', mine: 'Dupont' }])
    await pass(2000)
    expect(background.saves()).toHaveLength(0)
  })

  it('shows what another window changed in a field left alone, even one typed earlier', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    editor.set('nom', ' Dupont ')
    await pass(600)
    expect(editor.fields.raw('nom')).toBe(' Dupont ')
    editor.accept(background.change(ID, { nom: 'Martin' }))
    expect(editor.fields.raw('nom')).toBe('Martin')
    expect(editor.state.is).toBe('saved')
  })

  it('does not take its own unanswered write for a clash', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    background.faults.push('lost', 'lost', 'lost', 'lost')
    editor.set('nom', 'Dupont')
    await pass(600 + 4 * 3000)
    editor.set('nom', 'Dupont-Léger')
    editor.accept(background.stored.get(ID)!)
    expect(editor.state.is).not.toBe('conflict')
    await pass(1200)
    expect(background.stored.get(ID)).toMatchObject({ nom: 'Dupont-Léger' })
  })

  it('C11 offers to create again what was deleted, with everything it held', async () => {
    const background = fakeBackground(contact({ telephone: '+33102030405', roles: ['contact_metier'] }))
    const editor = await open(background)
    background.stored.delete(ID)
    editor.set('nom', 'Dupont')
    await pass(600)
    expect(editor.state.is).toBe('gone')
    expect(background.stored.size).toBe(0)
    editor.recreate()
    await pass(0)
    expect(editor.state.is).toBe('saved')
    expect(background.stored.get(ID)).toMatchObject({
      nom: 'Dupont',
      prenom: 'Camille',
      telephone: '+33102030405',
      roles: ['contact_metier'],
      rev: 1,
    })
  })

  it('C11 gives up a deleted record without a trace', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    editor.set('nom', 'Dupont')
    await pass(1000)
    background.stored.delete(ID)
    editor.set('nom', 'Durand')
    await pass(1000)
    expect(editor.state.is).toBe('gone')
    editor.discard()
    editor.stop()
    await pass(5000)
    expect(background.drafts.size).toBe(0)
    expect(background.stored.size).toBe(0)
  })
})

describe('a person erased in another window', () => {
  /** Everything that the window still holds. */
  const held = ({ fields }: RecordEditor) => JSON.stringify([fields.stored, fields.entries()])

  it('does not come back with the answer to a save that was on its way', async () => {
    const background = fakeBackground(contact())
    const editor = await open(background)
    let answer: (outcome: SaveOutcome) => void = () => undefined
    background.answers['record.save'] = () => new Promise((resolve) => (answer = resolve))
    editor.set('nom', 'Dupont')
    await pass(600)
    editor.erase()
    answer({ outcome: 'saved', rev: 2, record: contact({ nom: 'Dupont' }) })
    await pass(5000)
    editor.accept(contact({ nom: 'Dupont', rev: 3 }))
    editor.accept(null)
    expect(editor.state).toEqual({ is: 'erased' })
    expect(held(editor)).not.toMatch(/Dupont|Exemple/)
    await editor.save()
    expect([background.saves().length, background.drafts.size]).toEqual([1, 0])
  })

  it('is not sent again where no answer came, new or known', async () => {
    for (const record of [null, contact()]) {
      const background = fakeBackground(...(record ? [record] : []))
      const editor = await open(background)
      background.faults.push('unreachable', 'unreachable')
      editor.set('nom', 'Dupont')
      await pass(600)
      editor.erase()
      await pass(15_000)
      expect(background.saves()).toHaveLength(1)
      expect([editor.state.is, background.drafts.size]).toEqual(['erased', 0])
    }
  })

  it('does not come back with the draft that the window was about to read', async () => {
    const background = fakeBackground(contact())
    let found: (draft: unknown) => void = () => undefined
    background.answers['draft.get'] = () => new Promise((resolve) => (found = resolve))
    const editor = new RecordEditor({
      table: 'contacts',
      record: contact(),
      scope: ORGANISATION,
      ...background,
    })
    const started = editor.start(() => undefined)
    editor.erase()
    found({ id: ID, at: NOW, typed: [['nom', { raw: 'Dupont', was: 'Exemple' }]] })
    await started
    await pass(5000)
    expect(held(editor)).not.toMatch(/Dupont|Exemple/)
    expect([background.saves().length, editor.restoredAt]).toEqual([0, null])
  })

  it('is gone, not saved, where her creation was sent again after that', async () => {
    const background = fakeBackground()
    const editor = await open(background)
    background.faults.push({ outcome: 'gone' })
    editor.set('nom', 'Dupont')
    await pass(5000)
    expect([editor.state.is, background.saves().length]).toEqual(['gone', 1])
  })
})

it('fields that follow the changed ones never clash: they are worked out again', async () => {
  const background = fakeBackground(contact())
  const follow: EditorOptions['follow'] = (stored, changed) => ({
    fonction: `${String(stored.fonction)}${changed.join()};`,
  })
  const editor = await open(background, { follow })
  editor.set('nom', 'Dupont')
  background.change(ID, { fonction: 'ailleurs;' })
  await pass(1200)
  expect(editor.state.is).toBe('saved')
  expect(background.stored.get(ID)).toMatchObject({ nom: 'Dupont', fonction: 'ailleurs;nom;' })
})
