import { beforeEach, describe, expect, it } from 'vitest'
import { askedOf, begin, description, page as side, show, TAB, written } from './page-side'
import { assistantState, confirm } from '@/lib/background/tab/assistant'
import { noteNext } from '@/lib/background/tab/lost-fill'
import type { Store } from '@/lib/background/store/store'
import type { WriteStep } from '@/lib/form/model'

let store: Store
const state = () => assistantState(store, TAB, 'native')
const form = description({ documentId: 'form' })
const entrance = description({
  documentId: 'entrance',
  kind: 'entrance',
  url: 'https://datapass.api.gouv.fr/',
  fields: [],
  facts: {},
})

async function fill() {
  const { plan } = await state()
  const refs = plan!.lines.filter(({ isTicked }) => isTicked).map(({ ref }) => ref)
  await confirm(store, TAB, { planId: plan!.id, refs }, 'native')
  return refs.length
}
async function goTo(page: typeof form) {
  await show(page)
  await noteNext(TAB, page)
}

describe('H69: a session that had ended when the form was sent', () => {
  beforeEach(async () => {
    store = await begin()
    side.answers['guest.open'] = true
    await show(form)
  })

  it('is told at the entrance of the site, with every field that it cost', async () => {
    const count = await fill()
    await goTo(entrance)
    expect(askedOf('guest.open')).toEqual([{ hasFocus: false }])
    const shown = await state()
    expect(shown).toMatchObject({ problem: null, plan: null, report: { cut: 'ended' } })
    expect(shown.report!.results).toHaveLength(count)
  })

  it('is told apart from a page that the site rejected, on the page that takes its place only', async () => {
    const count = await fill()
    const rejected = { ...entrance, kind: 'rejected' as const, documentId: form.documentId, url: form.url }
    await goTo({ ...rejected, view: form.view + 1 })
    expect(askedOf('guest.open')).toEqual([{ hasFocus: false }])
    const { report } = await state()
    expect([report?.cut, report?.results.length]).toEqual(['rejected', count])
    // Signed out later in the same document.
    await goTo({ ...entrance, documentId: form.documentId, view: form.view + 3 })
    expect((await state()).report).toBeNull()
  })

  it('costs nothing of what the site said that it saved', async () => {
    side.answers['guest.write'] = (input: { steps: WriteStep[] }) => {
      const all = written(input)
      return { ...all, results: all.results.map((each) => ({ ...each, outcome: 'saved' })) }
    }
    await fill()
    await goTo(entrance)
    expect(askedOf('guest.open')).toEqual([])
    expect((await state()).report).toBeNull()
  })

  it('is none when another page of the site came first, nor on a later visit', async () => {
    await fill()
    await goTo(description({ documentId: 'next step' }))
    await goTo(entrance)
    expect(askedOf('guest.open')).toEqual([])
    await show(form)
    await fill()
    await goTo(entrance)
    await goTo(description({ ...entrance, documentId: 'another day' }))
    expect(askedOf('guest.open')).toHaveLength(1)
    expect((await state()).report).toBeNull()
  })
})
