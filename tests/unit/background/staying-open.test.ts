import { beforeEach, describe, expect, it } from 'vitest'
import { askedOf, begin, description, page as side, TAB } from './page-side'
import { getTab, setTab } from '@/lib/background/tab/sessions'
import { keepOpen, noteOpen } from '@/lib/background/tab/tab-handlers'

const on = (documentId: string, facts: object, kind: 'request' | 'list' = 'request') =>
  description({ documentId, kind, facts })
const opened = () => askedOf('guest.open').length

describe('the assistant that a person opened', () => {
  beforeEach(async () => {
    await begin()
    side.answers['guest.open'] = true
    await noteOpen(TAB, on('one', { formUid: 'x', requestId: '12' }))
    await setTab(TAB, { frameId: 4 })
  })

  it('opens again in another document of the same request', async () => {
    await keepOpen(TAB, on('two', { requestId: '12' }))
    expect(askedOf('guest.open')).toEqual([{ hasFocus: false }])
  })
  it('is not opened twice in its own document, nor on another request after it', async () => {
    await keepOpen(TAB, on('one', { requestId: '12' }))
    await keepOpen(TAB, on('two', { requestId: '13', formUid: 'x' }))
    await keepOpen(TAB, on('three', { requestId: '12' }))
    expect(opened()).toBe(0)
  })
  it('waits while another page of the request has no place for it', async () => {
    await setTab(TAB, { frameId: undefined })
    await keepOpen(TAB, on('one', {}, 'list'))
    expect(opened()).toBe(0)
    await keepOpen(TAB, on('one', { requestId: '12' }))
    expect(opened()).toBe(1)
  })
  it('follows a draft that takes its number in the same document', async () => {
    await noteOpen(TAB, on('one', { formUid: 'x' }))
    await keepOpen(TAB, on('one', { formUid: 'x', requestId: '20' }))
    expect((await getTab(TAB)).openOn).toMatchObject({ number: '20' })
    await keepOpen(TAB, on('two', { formUid: 'x', requestId: '21' }))
    expect(opened()).toBe(0)
  })
})
