/**
 * Blocks of a form about one person or one organisation. Whose a block is, is said by what it names: when that is
 * somebody else's (typed by hand, put there by the site, the account's own), the rest of ours is not ticked. Pure.
 */
import { ownOf } from '@/lib/profile/own'
import { bareWords } from '@/lib/profile/text-fold'
import { isSameText } from '@/lib/profile/same-text'
import type { FieldDescriptor, PlanLine } from './model'
import type { SiteFields } from './site'

/** What names a person or an organisation, by the kind of place; the rest of a block only describes them. */
const naming: Record<string, string[]> = {
  contact: ['nom', 'prenom', 'nomPrenom', 'email'],
  organisation: ['siret', 'siren', 'denomination', 'nomUsage'],
}
/** What alone tells two apart, or shows that they are one: names are written in many ways. */
const surest = ['siret', 'siren']

/** Unticks, in each block that names somebody else, what would be added there; to replace is one choice for all of it. */
export function settleCards(
  lines: PlanLine[],
  byRef: Map<number, FieldDescriptor>,
  { cards }: SiteFields,
): void {
  const number = cards && new RegExp(cards.name)
  for (const [key, card] of byCard(lines, byRef, number)) {
    const names = card.filter((line) => partOf(line) !== undefined && isNamed(line))
    const others = names.filter(isOther)
    const isSure = names.some((line) => surest.includes(partOf(line)!) && !isOther(line))
    if (others.length === 0 || isSure) continue
    const reason = { code: 'card_of_other' as const, values: [others.map(heldIn).join(' ')] }
    const mayReplace = others.every(({ canTick }) => canTick)
    for (const line of card.filter(({ canTick }) => canTick))
      Object.assign(
        line,
        mayReplace
          ? { action: 'keep', isTicked: false, card: key, reason }
          : { action: 'skip', isTicked: false, canTick: false, reason },
      )
  }
}

/** Lines by block: one role, or the organisation, under one title, in one row or numbered card. */
function byCard(
  lines: PlanLine[],
  byRef: Map<number, FieldDescriptor>,
  number: RegExp | undefined,
): Map<string, PlanLine[]> {
  const found = new Map<string, PlanLine[]>()
  for (const line of lines) {
    const [place = '', role = ''] = line.target.split('.')
    if (!Object.hasOwn(naming, place)) continue
    const { name, row } = byRef.get(line.ref)!
    const part = number?.exec(name)?.[1]
    const key = JSON.stringify([
      place === 'contact' ? role : place,
      line.section,
      row ?? null,
      part === undefined ? '' : name.slice(0, -part.length),
    ])
    found.set(key, [...(found.get(key) ?? []), line])
  }
  return found
}

function partOf({ target }: PlanLine): string | undefined {
  const [place = '', first = '', part = ''] = target.split('.')
  const name = place === 'contact' ? part : first
  return ownOf(naming, place)?.includes(name) ? name : undefined
}

const heldIn = ({ was, shown }: PlanLine) => shown?.was ?? String(was)
const isNamed = (line: PlanLine) => typeof line.was === 'string' && heldIn(line).trim() !== ''

/** Does the block hold there another name than ours? A name that the profile lacks says nothing. */
function isOther(line: PlanLine): boolean {
  const ours = line.shown?.value ?? String(line.value)
  const theirs = heldIn(line)
  if (line.action === 'same' || ours === '') return false
  const part = partOf(line)!
  if (part === 'email' || surest.includes(part))
    return !isSameText(theirs, ours, part === 'email' ? 'email' : undefined)
  const words = (text: string) => bareWords(text).split(' ').toSorted().join(' ')
  return part === 'nomPrenom' ? words(theirs) !== words(ours) : bareWords(theirs) !== bareWords(ours)
}
