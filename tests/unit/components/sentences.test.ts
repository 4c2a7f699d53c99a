import { describe, expect, it } from 'vitest'
import { fieldsOf } from '@/lib/profile/records'
import { editableTables } from '@/lib/profile/tables'
import { storeProblems } from '@/lib/profile/store-problem'
import english from '@/public/_locales/en/messages.json'
import french from '@/public/_locales/fr/messages.json'

type Texts = Record<string, { message: string } | undefined>
const languages: [string, Texts][] = [
  ['French', french],
  ['English', english],
]

const sources = Object.values(
  import.meta.glob<string>(
    [
      '@/lib/profile/{siret,phone,email,url,text,typing}.ts',
      '@/lib/form/save-back.ts',
      '@/components/**/*.tsx',
      '@/entrypoints/options/**/*.{ts,tsx}',
    ],
    { eager: true, query: '?raw', import: 'default' },
  ),
).join('\n')
/** Codes given by the checks, as they stand in the source: a new one without a sentence fails below. */
const codes = [...sources.matchAll(/(?:remark|refused)\(\s*'(\w+)'|pattern\(.*'(\w+)'\)|code: '(\w+)'/g)].map(
  ([, one, two, three]) => one ?? two ?? three,
)
/** Codes made at run time. */
const made = ['file_not_pdf', 'file_not_spreadsheet', 'file_not_any', 'save_rejected', 'save_unanswered']
const answered = ['offline', 'timeout', 'too_many', 'refused', 'not_found', 'too_large', 'unreadable']

describe.each(languages)('%s', (_, texts) => {
  it('has a sentence for every code', () => {
    const wanted = [
      ...codes,
      ...made,
      ...storeProblems.map((code) => `store_${code}`),
      ...answered.map((code) => `registry_${code}`),
    ]
    expect(wanted.length).toBeGreaterThan(60)
    const isSaid = (code: string | undefined) => texts[`error_${code}`] || texts[`notice_${code}`]
    expect(wanted.filter((code) => !isSaid(code))).toEqual([])
  })

  it('names every field that a person may edit', () => {
    const hidden = ['answers', 'reviewAnswers', 'serviceNotes', 'fileName', 'mediaType', 'size', 'sha256']
    const names = editableTables.flatMap((table) =>
      fieldsOf(table)
        .filter((field) => !hidden.includes(field))
        .map((field) => `field_${table}_${field}`),
    )
    expect(names.filter((key) => !texts[key]?.message)).toEqual([])
  })
})

it('both languages have the same keys and the same blanks', () => {
  const blanks = (texts: Texts) =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, [...new Set(text!.message.match(/\$\d/g))].sort()]),
    )
  expect(blanks(english)).toEqual(blanks(french))
})
