import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { distinctPages, forms } from '@/tests/standin/datapass/catalogue'
import type { FieldFacts, FormFacts } from '@/tests/standin/datapass/facts'
import { draftPath } from '@/tests/standin/datapass/scenes'
import { answerDatapass } from '@/tests/standin/datapass/site'
import type { Exchange, Reply } from '@/tests/standin/exchange'
import { newWorld, type World } from '@/tests/standin/world'

const steps = forms.flatMap((form) => form.steps)
const fields = steps.flatMap((step) => step.fields)

describe('the forms carried from DataPass', () => {
  it('are the public ones that an applicant may start, whole', () => {
    expect([forms.length, steps.length, fields.length]).toEqual([194, 1_108, 5_799])
    expect(new Set(forms.map((form) => form.uid)).size).toBe(194)
  })

  it('make 274 different pages', () => {
    expect(distinctPages()).toHaveLength(274)
  })

  it('stay under a megabyte', () => {
    const folder = join(import.meta.dirname, '../../standin/datapass/forms')
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000)
  })
})

describe.each(forms.map((form) => [form.uid, form] as const))('%s', (_uid, form) => {
  it('shows each field of each step', async () => {
    const world = newWorld()
    for (const step of form.steps) {
      const { status, body } = await visit(world, 'GET', draftPath(world, form.uid, step.step))
      expect(status).toBe(200)
      const missing = step.fields.filter((field) => !holds(String(body), field))
      expect(missing.map((field) => field.attribute)).toEqual([])
    }
  })

  it('accepts a complete request, and refuses it without its conditions', async () => {
    const world = newWorld()
    const path = draftPath(world, form.uid, 'summary')
    expect((await visit(world, 'POST', path, terms(form, '0'))).status).toBe(422)
    const reply = await visit(world, 'POST', path, terms(form, '1'))
    expect(world.received.map(({ status, errors }) => ({ status, errors })).at(-1)).toEqual({
      status: 'accepted',
      errors: [],
    })
    expect(reply.status).toBe(303)
  })
})

/** The control itself, not its hidden companion. */
function holds(body: string, field: FieldFacts): boolean {
  const ids = field.kind.endsWith('-group') ? field.options.map((option) => option.id) : [field.id]
  const controls = body.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? []
  return ids.every((id) =>
    controls.some(
      (control) =>
        control.includes(` id="${id}"`) &&
        control.includes(` name="${field.name}"`) &&
        !control.includes('type="hidden"') &&
        control.includes(expectedTag(field)),
    ),
  )
}

function expectedTag({ kind }: FieldFacts): string {
  if (kind === 'textarea' || kind === 'select') return `<${kind}`
  if (kind === 'radio-group') return 'type="radio"'
  return kind === 'checkbox-group' ? 'type="checkbox"' : `type="${kind}"`
}

function terms(form: FormFacts, value: string): string {
  const boxes = form.steps.at(-1)?.fields ?? []
  const params = boxes.map((field): [string, string] => [field.name, value])
  return new URLSearchParams([...params, ['submit', '1']]).toString()
}

async function visit(world: World, method: string, path: string, body = ''): Promise<Reply> {
  const url = new URL(path, 'https://datapass.api.gouv.fr')
  const exchange: Exchange = {
    host: url.host,
    method,
    path: decodeURIComponent(url.pathname),
    url: path,
    query: url.searchParams,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(body),
  }
  return answerDatapass(exchange, world)
}
