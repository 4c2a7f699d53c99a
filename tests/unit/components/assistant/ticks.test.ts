import { describe, expect, it } from 'vitest'
import { choose, tickedRefs, type Choices } from '@/components/assistant/ticks'
import { line, plan } from './samples'

const none: Choices = new Map()
const shown = plan([
  line(1, 'Durée'),
  line(2, 'Justification', { after: [1] }),
  line(3, 'Destinataires', { action: 'keep' }),
  line(4, 'Maquette', { kind: 'file', isTicked: false }),
  line(5, 'Conditions', { action: 'skip' }),
])

describe('ticks', () => {
  it('start as the plan proposes: blanks yes, kept values and files no', () => {
    expect([...tickedRefs(shown, none)]).toEqual([1, 2])
  })
  it('never include a line that may not be ticked', () => {
    expect([...tickedRefs(shown, choose(shown, none, [5, 3], true))]).toEqual([1, 2, 3])
  })
  it('untick with a field the fields that it reveals, and tick it with them', () => {
    const without = choose(shown, none, [1], false)
    expect([...tickedRefs(shown, without)]).toEqual([])
    expect([...tickedRefs(shown, choose(shown, without, [2], true))]).toEqual([1, 2])
  })
  it('follow chains of reveals', () => {
    const chain = plan([line(1, 'a'), line(2, 'b', { after: [1] }), line(3, 'c', { after: [2] })])
    expect([...tickedRefs(chain, choose(chain, none, [1], false))]).toEqual([])
  })
  it('outlive a plan made again, as long as the line says the same', () => {
    const choices = choose(shown, choose(shown, none, [1], false), [3], true)
    const again = plan(shown.lines, { id: crypto.randomUUID() })
    expect([...tickedRefs(again, choices)]).toEqual([3])
  })
  it('do not overwrite a value that the person changed in the page after ticking', () => {
    const choices = choose(shown, none, [3], true)
    const changed = plan([line(3, 'Destinataires', { action: 'keep', was: 'autre chose' })])
    expect([...tickedRefs(changed, choices)]).toEqual([])
  })
  it('do not pass to another document', () => {
    const choices = choose(shown, none, [3], true)
    expect([...tickedRefs(plan(shown.lines, { documentId: 'document-2' }), choices)]).toEqual([1, 2])
  })
})
