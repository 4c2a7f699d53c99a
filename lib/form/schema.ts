/** What a page side may say: its renderer may be compromised, so each word is checked and bounded. */
import { z } from '@/lib/profile/zod'
import type { PageDescription, Posted, WriteResult } from './model'

const text = z.string().max(1000)
const value = z.union([z.string().max(100_000), z.array(text).max(500)])

const Field = z.strictObject({
  ref: z.number().int().min(0).max(1_000_000),
  kind: z.enum([
    'text',
    'email',
    'url',
    'tel',
    'number',
    'date',
    'datetime',
    'textarea',
    'select',
    'radio',
    'checkbox',
    'checkboxes',
    'file',
    'combobox',
    'tags',
    'linked',
    'rows',
    'unsupported',
  ]),
  name: text,
  id: text,
  label: text,
  hint: text,
  section: text,
  siteType: z.string().max(60).optional(),
  stableId: z.string().max(100).optional(),
  row: z.strictObject({ of: z.string().max(100), index: z.number().int().min(0) }).optional(),
  options: z
    .array(z.strictObject({ value: text, label: text, isChecked: z.boolean(), isLocked: z.boolean() }))
    .max(500)
    .optional(),
  isRequired: z.boolean(),
  maxLength: z.number().int().min(0).optional(),
  value,
  state: z.enum(['writable', 'readonly', 'disabled', 'hidden', 'covered']),
  fingerprint: text,
})

const Facts = z.strictObject({
  siret: z
    .string()
    .regex(/^\d{14}$/)
    .optional(),
  organisationName: text.optional(),
  userName: text.optional(),
  formUid: text.optional(),
  requestId: text.optional(),
  definition: text.optional(),
  named: text.optional(),
  title: text.optional(),
  step: z.strictObject({ current: z.number(), total: z.number(), title: text.optional() }).optional(),
  stateLabel: text.optional(),
  canSend: z.literal(true).optional(),
  refusals: z.number().int().min(1).optional(),
  isWhole: z.literal(true).optional(),
  requests: z
    .array(
      z.strictObject({
        number: text,
        title: text,
        badges: text,
        definition: text,
        decision: text.optional(),
        serviceName: text.optional(),
      }),
    )
    .max(500)
    .optional(),
  model: text.optional(),
  messages: z
    .array(z.strictObject({ text: z.string().max(10_000), at: z.string().max(100) }))
    .max(50)
    .optional(),
  procedure: text.optional(),
  savesInto: z.enum(['draft', 'filed', 'new']).optional(),
  entry: z
    .strictObject({ links: z.array(z.string().max(2000)).max(30), audiences: z.array(text).max(10) })
    .optional(),
})

export const PageDescriptionSchema: z.ZodType<PageDescription> = z.strictObject({
  documentId: z.string().max(64),
  view: z.number().int().min(0),
  reading: z.number().int().min(0).optional(),
  site: z.string().max(40),
  kind: z.enum([
    'request',
    'block',
    'summary',
    'intro',
    'choice',
    'service',
    'start',
    'list',
    'signed-out',
    'entrance',
    'rejected',
  ]),
  url: z.string().max(2000),
  facts: Facts,
  fields: z.array(Field).max(1000),
  printed: z
    .array(
      z.strictObject({
        block: z.string().max(100),
        label: text,
        text: z.string().max(100_000),
        links: z.array(text).max(50),
        ref: z.number().int().min(0).max(1_000_000),
      }),
    )
    .max(300)
    .optional(),
}) as never

/** What a page side says of its page: a description that does not hold is no page of ours. */
export const ToldPageSchema: z.ZodType<PageDescription | null, PageDescription | null> =
  PageDescriptionSchema.nullable().catch(null) as never

/** How one step ended, as the page side tells it while it writes: the site has not answered yet. */
export const WriteResultSchema: z.ZodType<WriteResult, WriteResult> = z.strictObject({
  ref: z.number().int().min(0).max(1_000_000),
  outcome: z.enum([
    'written',
    'unchanged',
    'gone',
    'changed',
    'not_writable',
    'refused_by_page',
    'option_missing',
    'several_options',
    'file_missing',
    'stopped',
  ]),
  before: value,
  after: value,
}) as never

export const PostedSchema: z.ZodType<Posted> = z.strictObject({
  status: z.number().int().min(0).max(999),
  url: z.string().max(2000),
  number: z.string().regex(/^\d{0,20}$/),
})
