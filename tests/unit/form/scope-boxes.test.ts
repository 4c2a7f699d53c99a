/** Data asked for box by box: a name that nobody answered about is no « no ». */
import { expect, it } from 'vitest'
import { match } from '@/lib/form/match'
import { planFill } from '@/lib/form/plan'
import { fields } from '@/lib/form/sites/signup/fields'
import { pages } from '@/lib/form/sites/signup/pages'
import { casUsageId, completeProfile, field, idOf, pageOf } from './samples'

const box = (name: string, value = '') => field('x', { name: `scopes.${name}`, kind: 'checkbox', value })

function planned(...boxes: ReturnType<typeof box>[]) {
  const page = pageOf(boxes)
  const choices = { api_entreprise: { scopes: ['chosen'], modalites: [] } }
  const { lines } = planFill({
    id: idOf(99),
    page,
    fields,
    casUsageId,
    profile: completeProfile({ choices }),
    matching: match(page.fields, pages, fields, 'api_entreprise'),
    scopes: ['chosen', 'other'],
  })
  return lines.map(({ action, canTick, value, reason }) => [action, canTick, value, reason?.code])
}

it('ticks what is chosen, and finds right what our description knows and nobody chose', () => {
  expect(planned(box('chosen'), box('other'))).toEqual([
    ['write', true, '1', undefined],
    ['same', false, '', 'same'],
  ])
})

it('skips a name that our description does not know, ticked or not, and says so', () => {
  const skipped = ['skip', false, '', 'scope_unknown']
  expect(planned(box('entreprises'), box('entreprises', '1'))).toEqual([skipped, skipped])
})

it('never proposes a tick of the site away', () => {
  expect(planned(box('other', '1'))).toEqual([['skip', false, '', 'ticked_there']])
})
