/** What counts as a correction of a fill: the same view, another text, asked about once. */
import { expect, it } from 'vitest'
import { correctionsOf } from '@/lib/background/tab/fill-history'
import type { TabSession } from '@/lib/background/tab/sessions'
import type { FieldKind, PageDescription } from '@/lib/form/model'

const page = (value: string, kind: FieldKind = 'text', view = 0): PageDescription => ({
  documentId: 'd',
  view,
  site: 'datapass',
  kind: 'request',
  url: 'https://datapass.api.gouv.fr/',
  facts: {},
  fields: [
    {
      ref: 3,
      kind,
      name: 'n',
      id: '',
      label: 'Intitulé',
      hint: '',
      section: '',
      isRequired: false,
      value,
      state: 'writable',
      fingerprint: '',
    },
  ],
})
const session: TabSession = {
  lastFill: {
    documentId: 'd',
    view: 0,
    steps: [
      { ref: 3, kind: 'text', name: 'n', label: 'Intitulé', fingerprint: '', before: '', written: 'Guichet' },
    ],
  },
  targets: { 3: 'casUsage.intitule' },
}

it('is a text that the person changed since', () => {
  expect(correctionsOf(page('Guichet unique'), session)).toEqual([
    { ref: 3, label: 'Intitulé', target: 'casUsage.intitule', written: 'Guichet', now: 'Guichet unique' },
  ])
})

it.each<[string, PageDescription, TabSession]>([
  ['the value as written', page('Guichet'), session],
  ['what the site wrote its own way', page('Guichet\u0020'), session],
  ['an emptied field', page(''), session],
  ['another view of the page', page('Autre', 'text', 1), session],
  ['a choice', page('Autre', 'select'), session],
  ['a field already asked about', page('Autre'), { ...session, settled: [3] }],
  ['a fill taken back', page('Autre'), { ...session, report: { undone: [] } as never }],
  ['a page without a fill', page('Autre'), {}],
])('is not %s', (_, shown, before) => {
  expect(correctionsOf(shown, before)).toEqual([])
})
