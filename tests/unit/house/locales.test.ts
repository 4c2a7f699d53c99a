/** The texts: French and English say the same things, each is said somewhere, and the French is well set. */
import { describe, expect, it } from 'vitest'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { fields as datapass } from '@/lib/form/sites/datapass/fields'
import { records, roles } from '@/lib/profile/records'
import english from '@/public/_locales/en/messages.json'
import french from '@/public/_locales/fr/messages.json'
import { read, sources } from './tree'

type Messages = Record<string, { message: string }>
const fr: Messages = french
const en: Messages = english
const texts = (messages: Messages) =>
  Object.entries(messages).map(([key, { message }]) => [key, message] as const)

const code = [...sources, 'wxt.config.ts'].map(read).join('\n')
/** Every word that stands between quotes, whatever closes or opens beside it. */
const quoted = new Set([...code.matchAll(/'(?=([\w-]+)')/g)].map(([, word]) => word!))
const isQuoted = (word: string) => quoted.has(word)
/** Keys that the browser itself puts in the manifest. */
const named = new Set([...code.matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key!))
/** Every template of the sources that makes a code: `html_${…}`, as an expression. */
const templates = [...code.matchAll(/`((?:[A-Za-z_]|\$\{[^}`]*\})+)`/g)]
  .map(([, text]) => text!)
  .filter((text) => /[a-z]{3}/.test(text.replaceAll(/\$\{[^}]*\}/g, '')))
  .map((text) => new RegExp(`^${text.replaceAll(/\$\{[^}]*\}/g, '[A-Za-z0-9_]+')}$`))
const anyName = Object.entries(records).flatMap(([table, { shape }]) =>
  Object.keys(shape).map((name) => `${table}_${name}`),
)
const targets = [
  ...Object.values(datapass.attributes),
  ...datapass.contactRoles.flatMap((role) =>
    Object.values(datapass.contactParts).map((part) => `contact.${role}.${part}`),
  ),
  'cadreJuridique.url_ou_documents',
  'cadreJuridiqueFranceConnect.url_ou_documents',
].map((target) => target.replaceAll('.', '_'))

const stepNames = new Set(
  definitions.flatMap(({ forms }) => forms.flatMap(({ steps }) => steps.map(({ step }) => step))),
)

/** A word that the program says, whole or put together. */
const isSaid = (word: string) => isQuoted(word) || templates.some((template) => template.test(word))
/** A family of keys put together at run time: how the sources write it, and what may stand for the star. */
const families: [key: string, written: RegExp, isMember: (word: string) => boolean][] = [
  ['reason_*', /`reason_\$/, isSaid],
  ['request_profile_*', /`request_profile_\$/, isSaid],
  ['role_*', /`role_\$/, (word) => roles.some((role) => role === word)],
  ['kind_*', /`kind_\$/, isSaid],
  ['tier_*', /`tier_\$/, isSaid],
  ['stage_*', /`stage_\$/, isSaid],
  ['team_*', /`team_\$/, isSaid],
  ['unit_*', /`unit_\$/, isSaid],
  ['tab_*', /`tab_\$/, isSaid],
  ['conflict_*', /`conflict_\$/, isSaid],
  ['drop_*', /`drop_\$\{\w+\}`/, isSaid],
  ['drop_*_hint', /`drop_\$\{\w+\}_hint`/, isSaid],
  ['policy_*', /`policy_\$/, isSaid],
  ['fate_*', /`fate_\$/, isSaid],
  ['people_left_*', /`people_left_\$/, isSaid],
  ['policy_done_*', /`policy_done_\$/, isSaid],
  ['place_group_*', /`place_group_\$/, isSaid],
  ['correction_*', /`correction_\$/, isSaid],
  ['evidence_*', /`evidence_\$/, isSaid],
  ['outcome_*', /`outcome_\$/, isSaid],
  ['undo_*', /`undo_\$/, isSaid],
  ['assistant_refused_*', /`assistant_refused_\$/, isSaid],
  ['assistant_store_*', /`assistant_store_\$/, isSaid],
  ['plan_source_*', /`plan_source_\$/, (word) => word in records],
  ['error_*', /`\$\{kind\}_\$\{code\}`/, isSaid],
  ['notice_*', /`\$\{kind\}_\$\{code\}`/, isSaid],
  ['field_*', /`field_\$\{table\}_\$\{name\}`/, (word) => anyName.includes(word)],
  ['hint_*', /`hint_\$\{table\}_\$\{name\}`/, (word) => anyName.includes(word)],
  ['target_*', /target_/, (word) => targets.includes(word)],
  ['bulk_column_*', /`bulk_column_\$/, isSaid],
  ['mandat_state_*', /`mandat_state_\$/, isSaid],
  ['bulk_status_*', /`bulk_status_\$/, isSaid],
  ['board_state_*', /`board_state_\$/, isSaid],
  ['board_group_*', /`board_group_\$/, isSaid],
  ['board_look_*', /`board_look_\$/, isSaid],
  ['life_*', /`life_\$/, isSaid],
  ['life_place_*', /`life_place_\$/, isSaid],
  ['answers_why_*', /`answers_why_\$/, isSaid],
  ['dossiers_state_*', /`dossiers_state_\$/, isSaid],
  ['dossiers_status_*', /`dossiers_status_\$/, isSaid],
  ['catalogue_audience_*', /`catalogue_audience_\$/, isSaid],
  ['catalogue_category_*', /`catalogue_category_\$/, (word) => isSaid(word.replaceAll('_', '-'))],
  ['catalogue_condition_*', /`catalogue_condition_\$/, isSaid],
  ['catalogue_era_*', /`catalogue_era_\$/, isSaid],
  ['catalogue_tab_*', /`catalogue_tab_\$/, isSaid],
  ['catalogue_severity_*', /`catalogue_severity_\$/, isSaid],
  ['catalogue_sphere_*', /`catalogue_sphere_\$/, isSaid],
  ['catalogue_status_*', /`catalogue_status_\$/, isSaid],
  ['catalogue_status_long_*', /`catalogue_status_long_\$/, isSaid],
  ['catalogue_verdict_*', /`catalogue_verdict_\$/, isSaid],
  ['completeness_group_*', /`completeness_group_\$/, isSaid],
  ['entry_audience_*', /`entry_audience_\$/, isSaid],
  ['entry_hand_*', /`entry_hand_\$/, isSaid],
  ['limit_*', /`limit_\$/, isSaid],
  ['left_*', /`left_\$/, isSaid],
  ['drift_*', /`drift_\$/, isSaid],
  ['step_*', /`step_\$/, (word) => stepNames.has(word)],
  ['whole_state_*', /`whole_state_\$/, isSaid],
  ['whole_optional_*', /`whole_optional_\$/, isSaid],
  ['review_level_*', /`review_level_\$/, isSaid],
  ['review_question_*', /`review_question_\$/, isSaid],
  ['share_count_*', /`share_count_\$/, (word) => word.replace(/_(one|other)$/, '') in records],
  ['share_table_*', /`share_table_\$/, (word) => word in records],
  ['source_state_*', /`source_state_\$/, isSaid],
  ['share_pick_*', /`share_pick_\$/, isSaid],
  ['eligibility_from_*', /`eligibility_from_\$/, isSaid],
  ['eligibility_legal_*', /`eligibility_legal_\$/, isSaid],
  ['eligibility_outcome_*', /`eligibility_outcome_\$/, isSaid],
  ['eligibility_state_*', /`eligibility_state_\$/, isSaid],
  ['eligibility_problem_*', /`eligibility_problem_\$/, isSaid],
  ['journey_action_*', /`journey_action_\$/, isSaid],
  ['journey_said_*', /`journey_said_\$/, isSaid],
  ['journey_state_*', /`journey_state_\$/, isSaid],
  ['*_back', /`\$\{table\}_back`/, (word) => word in records],
  ['*_new', /`\$\{table\}_new`/, (word) => word in records],
  ['*_delete', /`\$\{table\}_delete`/, (word) => word in records],
  ['*_delete_text', /`\$\{table\}_delete_text`/, (word) => word in records],
]

function isUsed(key: string): boolean {
  if (isQuoted(key) || named.has(key)) return true
  const counted = key.replace(/_(one|other)$/, '')
  if (counted !== key && isQuoted(counted)) return true
  return families.some(([shape, , isMember]) => {
    const [start = '', end = ''] = shape.split('*')
    const word = key.slice(start.length, key.length - end.length)
    return key.startsWith(start) && key.endsWith(end) && word !== '' && isMember(word)
  })
}

describe('the keys', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(fr).toSorted())
  })

  it('are names that both browsers take, different without their case', () => {
    const keys = Object.keys(fr)
    expect(keys.filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([])
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length)
  })

  it('are each used by the package', () => {
    expect(Object.keys(fr).filter((key) => !isUsed(key))).toEqual([])
  })

  it('of each family are put together somewhere', () => {
    expect(families.filter(([, written]) => !written.test(code)).map(([shape]) => shape)).toEqual([])
  })

  it('of a count exist for one and for several', () => {
    const counts = [...code.matchAll(/\bplural\(\s*'([^']+)'/g)].map(([, key]) => key!)
    expect(counts.length).toBeGreaterThan(5)
    expect(counts.flatMap((key) => [`${key}_one`, `${key}_other`]).filter((key) => !(key in fr))).toEqual([])
  })

  it('asked for by name exist', () => {
    const asked = [...code.matchAll(/\bt(?:Or)?\(\s*'([^']+)'|__MSG_(\w+)__/g)].map(
      ([, said, ours]) => said ?? ours!,
    )
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !(key in fr))).toEqual([])
  })
})

describe('the values put in a text', () => {
  const marks = (text = '') => [...new Set(text.match(/\$\d/g))].toSorted()

  it('are the same in both languages', () => {
    expect(texts(fr).filter(([key, text]) => marks(text).join() !== marks(en[key]?.message).join())).toEqual(
      [],
    )
  })

  it('are counted from $1, without a gap but for the number of a count', () => {
    const gaps = texts(fr).filter(([key, text]) => {
      const own = marks(text)
      const first = /_(one|other)$/.test(key) && own[0] !== '$1' ? 2 : 1
      return own.some((mark, index) => mark !== `$${index + first}`)
    })
    expect(gaps).toEqual([])
  })
})

describe('the French', () => {
  /** [what is wrong, how it shows] */
  const faults: [string, RegExp][] = [
    ['a straight apostrophe', /'/],
    ['straight or English quotes', /["“”]/],
    ['three dots for an ellipsis', /\.\.\./],
    ['two spaces', /[ \u00a0\u202f]{2}/],
    ['a space at an end', /^\s|\s$/],
    ['a guillemet without its space', /«[^ \u00a0\u202f]|[^ \u00a0\u202f]»/],
    ['a space before a comma or a full stop', /\s[,.](\s|$)/],
    // `$1:` is an address scheme, quoted as typed.
    ['a tall mark without its space', /(?<!\$\d)(?<![\s:?!])[:;?!](\s|$)/],
    ['a hyphen for a dash', / - /],
  ]

  it.each(faults)('has not %s', (_name, fault) => {
    expect(texts(fr).filter(([, text]) => fault.test(text))).toEqual([])
  })

  it('opens and closes its guillemets', () => {
    const count = (text: string, mark: string) => text.split(mark).length
    expect(texts(fr).filter(([, text]) => count(text, '«') !== count(text, '»'))).toEqual([])
  })
})

describe('the English', () => {
  it.each([
    ['a straight apostrophe or quote', /['"]/],
    ['three dots for an ellipsis', /\.\.\./],
    ['two spaces', / {2}/],
    ['a space at an end', /^\s|\s$/],
    ['guillemets', /[«»]/],
    ['a space before a mark', / [,.;:?!](\s|$)/],
  ])('has not %s', (_name, fault) => {
    expect(texts(en).filter(([, text]) => fault.test(text))).toEqual([])
  })
})

describe('the texts of the stores', () => {
  it.each([
    ['fr', fr],
    ['en', en],
  ])('fit in %s: 45 characters of name, 132 of description', (_language, messages) => {
    expect(messages['extName']!.message.length).toBeLessThanOrEqual(45)
    expect(messages['extDescription']!.message.length).toBeLessThanOrEqual(132)
  })
})
