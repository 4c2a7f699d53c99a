/** A fill plan as people read it: grouped by what will happen, one row per person and block. Pure. */
import type { FillPlan, PlanLine, PlanSource, ReasonCode } from '@/lib/form/model'
import { pageText } from './page-text'

/** A line with the page's label, and the `detail` that tells it from every other line of the plan. */
export type NamedLine = PlanLine & { short: string; detail: string }

export interface PersonItem {
  type: 'person'
  key: string
  label: string
  role: string
  section: string
  lines: NamedLine[]
}
export type PlanItem = PersonItem | { type: 'line'; key: string; line: NamedLine }

export interface PlanGroups {
  write: PlanItem[]
  keep: PlanItem[]
  same: NamedLine[]
  /** Answers in the page that the profile lacks, and could keep. */
  typed: NamedLine[]
  skipped: NamedLine[]
  /** Left to the person, on this page. */
  todo: NamedLine[]
}

const isBlank = (value: string | string[]) => value.length === 0

const todoCodes: ReasonCode[] = [
  'never',
  'left_to_user',
  'choose_first',
  'opens_dialog',
  'several_contacts',
  'of_editor',
]
/** The form itself keeps these shut: nothing is asked of the person there. */
const shutCodes: ReasonCode[] = ['hidden', 'covered', 'not_revealed', 'disabled', 'readonly']

function isTodo({ reason, was, isRequired, kind }: PlanLine): boolean {
  const code = reason?.code
  if (code === 'locked') return true
  if (!code || !isBlank(was) || shutCodes.includes(code)) return false
  return todoCodes.includes(code) || isRequired || (code === 'no_value' && kind === 'file')
}

/** What the profile lacks, or holds in a form that the site refuses. */
const lackingCodes: ReasonCode[] = [
  'no_value',
  'not_mobile',
  'not_phone',
  'no_phone_passes',
  'not_email',
  'not_url',
  'not_date',
  'not_number',
]

/** An answer that the person gave in the page: the profile lacks it, and has a place for it. */
function isTyped({ reason, was, shown, target }: PlanLine): boolean {
  return reason !== undefined && lackingCodes.includes(reason.code) && isText(was) && !shown && target !== ''
}

const isText = (value: string | string[]) => typeof value === 'string' && value !== ''

/** Required answers that are left to the person on this page. */
export function requiredOf({ todo }: PlanGroups): NamedLine[] {
  return todo.filter(({ isRequired, was }) => isRequired && isBlank(was))
}

/** Where the profile keeps what a line lacks, as a route of the options page; null where nothing there would help. */
export function placeOf({ target, reason, source, kind }: PlanLine, plan: FillPlan): string | null {
  if (!reason || !lackingCodes.includes(reason.code)) return null
  const organisation = `#organisation/${plan.organisationId}`
  if (kind === 'file') return `${organisation}/documents`
  if (source?.table === 'contacts') return `${organisation}/contacts/${source.id}`
  const [room = ''] = target.split('.')
  if (room === 'casUsage') return `${organisation}/usages${plan.casUsageId ? `/${plan.casUsageId}` : ''}`
  const tabs: Record<string, string> = {
    contact: 'contacts',
    cadreJuridique: 'cadres',
    organisation: 'identite',
  }
  return tabs[room] ? `${organisation}/${tabs[room]}` : null
}

/** Names the lines: the page's label, its block for a contact's or a repeated label, then a number. */
export function nameLines(lines: PlanLine[]): NamedLine[] {
  const labels = countBy(lines.map(({ label }) => pageText(label)))
  const named = lines.map((line) => {
    const label = pageText(line.label) || line.attribute
    const section = pageText(line.section)
    const needsSection = line.source?.table === 'contacts' || (labels.get(label) ?? 0) > 1
    return { ...line, short: label, detail: section && needsSection ? ` (${section})` : '' }
  })
  const total = countBy(named.map(nameOf))
  const seen = new Map<string, number>()
  return named.map((line) => {
    const name = nameOf(line)
    if (total.get(name) === 1) return line
    const rank = (seen.get(name) ?? 0) + 1
    seen.set(name, rank)
    return { ...line, detail: `${line.detail} ${rank}/${total.get(name)}` }
  })
}

/** The name of a line, like no other in its plan. */
export function nameOf({ short, detail }: NamedLine): string {
  return short + detail
}

/** « Camille Exemple (Éditeur Y) » where the person could be another organisation's. */
export function ownedLabel({ label, owner }: PlanSource): string {
  return owner ? `${label} (${owner})` : label
}

function countBy(names: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function itemsOf(lines: NamedLine[]): PlanItem[] {
  const items = new Map<string, PlanItem>()
  for (const line of lines) {
    const { source, section, card } = line
    if (!source || (source.table !== 'contacts' && !card)) {
      items.set(`line ${line.ref}`, { type: 'line', key: `line ${line.ref}`, line })
      continue
    }
    const key = `person ${source.id} ${source.role ?? ''} ${card ?? section}`
    const item = items.get(key)
    if (item?.type === 'person') item.lines.push(line)
    else
      items.set(key, {
        type: 'person',
        key,
        label: ownedLabel(source),
        role: source.role ?? '',
        section,
        lines: [line],
      })
  }
  return [...items.values()]
}

/** The groups of `plan`, in the order of the page. */
export function groupPlan(plan: FillPlan): PlanGroups {
  const lines = nameLines(plan.lines)
  const of = (action: PlanLine['action']) => lines.filter((line) => line.action === action)
  const skips = of('skip')
  return {
    write: itemsOf(of('write')),
    keep: itemsOf(of('keep')),
    same: of('same'),
    typed: skips.filter(isTyped),
    skipped: skips.filter((line) => !isTodo(line) && !isTyped(line)),
    todo: skips.filter((line) => isTodo(line) && !isTyped(line)),
  }
}

/** What a row shows, as a key: other values must be read again. */
export function seenKey(item: PlanItem): string {
  return `${item.key} ${JSON.stringify(linesOf([item]).map(({ ref, value, was }) => [ref, value, was]))}`
}

/** Every line of some items, persons unfolded. */
export function linesOf(items: PlanItem[]): NamedLine[] {
  return items.flatMap((item) => (item.type === 'person' ? item.lines : [item.line]))
}
