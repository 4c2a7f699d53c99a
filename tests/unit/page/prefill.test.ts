/** The site's own prefill: what its description of a form asks, and what the person is told of the draft it makes. */
import { beforeEach, expect, it, vi } from 'vitest'
import { pages } from '@/lib/form/sites/demarches/pages'
import type { WriteStep } from '@/lib/form/model'
import { newPrefill } from '@/lib/page/write/prefill'

const home = 'https://demarche.numerique.gouv.fr'
const fetched = vi.fn<typeof fetch>()
const assign = vi.fn()
const view = {
  fetch: fetched,
  location: { origin: home, assign },
  setTimeout: (run: () => void) => run(),
} as unknown as Window

beforeEach(() => {
  fetched.mockReset()
  assign.mockClear()
})

const idOf = (stableId: number) => btoa(`Champ-${stableId}`)
const described = (type: string, stableId: number, more: Record<string, unknown> = {}) => {
  return { __typename: `${type}ChampDescriptor`, id: idOf(stableId), label: `Question ${stableId}`, ...more }
}
const form = (...champDescriptors: unknown[]) => ({ number: 12, revision: { champDescriptors } })
const describes = (schema: unknown) => fetched.mockImplementationOnce(async () => Response.json(schema))
const makes = (draft: unknown, status = 201) =>
  fetched.mockImplementationOnce(async () => Response.json(draft, { status }))
const prefillOf = () => newPrefill(view, pages, 'aide-exemple')

async function steps(prefill: ReturnType<typeof prefillOf>, ...values: WriteStep['value'][]) {
  const fields = await prefill.fields()
  return values.map((value, at): WriteStep => {
    const { ref, kind, value: was, fingerprint } = fields[at]!
    return { ref, kind, value, was, fingerprint }
  })
}

it('gives each question its kind, its title, its help and its choices', async () => {
  const choices = { options: ['Rouge', 'Vert'] }
  describes(
    form(
      { __typename: 'HeaderSectionChampDescriptor', id: idOf(1), label: 'Votre projet' },
      described('Text', 2, { description: 'En un mot', required: true }),
      described('DropDownList', 3, choices),
      described('MultipleDropDownList', 4, choices),
      described('Text', 5, choices),
      described('Carte', 6),
    ),
  )
  const [text, list, lists, plain, ...others] = await prefillOf().fields()
  expect(text).toMatchObject({
    kind: 'text',
    label: 'Question 2',
    hint: 'En un mot',
    section: 'Votre projet',
    isRequired: true,
    stableId: '2',
    siteType: 'text',
    value: '',
  })
  expect(list).toMatchObject({ kind: 'select', hint: '', isRequired: false, siteType: 'drop_down_list' })
  expect(list!.options!.map(({ label }) => label)).toEqual(['Rouge', 'Vert'])
  expect(lists).toMatchObject({ kind: 'checkboxes', value: [] })
  expect(plain).not.toHaveProperty('options')
  expect(others).toEqual([])
})

it.each<[string, () => unknown]>([
  [
    'it is not open data',
    () => fetched.mockImplementationOnce(async () => new Response('', { status: 404 })),
  ],
  ['the site does not answer', () => fetched.mockRejectedValueOnce(new TypeError('offline'))],
  ['its description has another shape', () => describes({ number: 12 })],
])('asks nothing of a form when %s: the form itself will', async (_, given) => {
  given()
  expect(await prefillOf().fields()).toEqual([])
})

it('asks the site for its description once, without the account', async () => {
  describes(form(described('Text', 2)))
  const prefill = prefillOf()
  await prefill.fields()
  await prefill.fields()
  expect(fetched).toHaveBeenCalledOnce()
  expect(fetched.mock.calls[0]![1]).toMatchObject({ credentials: 'omit', redirect: 'error' })
})

it('sends the ticked answers in one body, and opens the draft that they make', async () => {
  describes(form(described('Text', 2), described('Checkbox', 3)))
  const prefill = prefillOf()
  const wanted = await steps(prefill, 'Bourg', '1')
  makes({ dossier_url: `${home}/commencer/aide?prefill_token=x`, dossier_number: 41 })
  const { results, draft } = await prefill.send(wanted)
  const [address, request] = fetched.mock.calls[1]!
  expect(String(address)).not.toContain('Bourg')
  expect(JSON.parse(String(request!.body))).toEqual({
    [`champ_${idOf(2).replace(/=+$/, '')}`]: 'Bourg',
    [`champ_${idOf(3).replace(/=+$/, '')}`]: 'true',
  })
  expect(draft).toEqual({ status: 201, url: `${home}/commencer/aide?prefill_token=x`, number: '41' })
  expect(results).toMatchObject([
    { outcome: 'sent', before: '', after: 'Bourg' },
    { outcome: 'sent', before: '', after: '1' },
  ])
  expect(assign).toHaveBeenCalledWith(draft.url)
})

it('sends a box that is not ticked as such', async () => {
  describes(form(described('Checkbox', 3)))
  const prefill = prefillOf()
  const wanted = await steps(prefill, '')
  makes({ dossier_url: `${home}/x`, dossier_number: 41 })
  await prefill.send(wanted)
  expect(Object.values(JSON.parse(String(fetched.mock.calls[1]![1]!.body)))).toEqual(['false'])
})

it.each<[string, () => unknown, number]>([
  ['the site refuses', () => makes({}, 422), 422],
  ['the site does not answer', () => fetched.mockRejectedValueOnce(new TypeError('offline')), 0],
  ['the draft is on another site', () => makes({ dossier_url: 'https://autre.example/x' }), 201],
  ['the draft has no address', () => makes({ dossier_number: 'quarante' }), 201],
  ['its address is none', () => makes({ dossier_url: 'pas une adresse' }), 201],
])('says that nothing was saved, and goes nowhere, when %s', async (_, given, status) => {
  describes(form(described('Text', 2)))
  const prefill = prefillOf()
  const wanted = await steps(prefill, 'Bourg')
  given()
  const { results, draft } = await prefill.send(wanted)
  expect(draft).toEqual({ status, url: '', number: '' })
  expect(results).toEqual([{ ref: wanted[0]!.ref, outcome: 'not_saved', before: '', after: '' }])
  expect(assign).not.toHaveBeenCalled()
})
