/** Facts on the boxes of data that are ticked, against what the service offers and what the form ticks by itself. */
import type { Value } from '../predicate'
import type { ReviewInput } from './model'
import { wordsOf } from './text/fold'

type Fact = { reads: readonly string[]; of: (input: ReviewInput) => Value | undefined }

/** Ticked data that the person is free to choose. */
export function chosenScopes({ request }: ReviewInput): string[] | undefined {
  const ticked = request.answers['scopes']?.values
  if (!ticked || ticked.length === 0) return undefined
  const included = new Set(request.offered?.filter(({ isIncluded }) => isIncluded).map(({ value }) => value))
  return ticked.filter((value) => !included.has(value))
}

export const scopeFacts: Record<string, Fact> = {
  'scopes.values': {
    reads: ['scopes'],
    // No box at all: the site refuses it, or the page has not shown them.
    of: ({ request }) =>
      request.answers['scopes']?.values.length ? [...request.answers['scopes'].values] : undefined,
  },
  /** Ticked out of those that may be ticked; unknown where the form ticks some and the page has not told which. */
  'scopes.share': { reads: ['scopes'], of: share },
  /** How many, apart from those that are ticked for all. */
  'scopes.chosen': { reads: ['scopes'], of: (input) => chosenScopes(input)?.length },
  /** How many more than the form ticks by itself. */
  'scopes.beyondPreset': {
    reads: ['scopes'],
    of: (input) => {
      const { presetScopes } = input.request
      return presetScopes && chosenScopes(input)?.filter((value) => !presetScopes.includes(value)).length
    },
  },
  /** Part of the groups of ticked data of which the description has no word, 0 to 1. */
  'scopes.untied': { reads: ['scopes', 'description'], of: untied },
  /** Of API Entreprise: ticked data that are not open to all. */
  'scopes.protected': {
    reads: ['scopes'],
    of: ({ request }) =>
      request.answers['scopes']?.values.filter((value) => !value.startsWith('open_data_')).length,
  },
  /** Groups of data that the validated request had none of. */
  'request.newGroups': { reads: ['scopes'], of: newGroups },
}

function share(input: ReviewInput): number | undefined {
  const { offered, form, presetScopes } = input.request
  const chosen = chosenScopes(input)
  if (!chosen || !offered || presetScopes || form?.given.includes('scopes'))
    return presetScopes ? 0 : undefined
  const free = offered.filter(({ isIncluded }) => !isIncluded).length
  return free > 0 ? chosen.length / free : undefined
}

/** Words too common to tie a datum to a step. */
const idle = new Set(
  'donnees donnee statut informations information identite autres pour api sur les des annee'.split(' '),
)

function untied(input: ReviewInput): number | undefined {
  const { offered, answers } = input.request
  const chosen = chosenScopes(input)
  const description = answers['description']?.values.join(' ')
  if (!chosen || !offered || !description?.trim()) return undefined
  const said = wordsOf(description)
  const groups = new Set(
    offered.filter(({ value }) => chosen.includes(value)).map((each) => each.group || each.value),
  )
  const isTied = (group: string) =>
    wordsOf(group)
      .split(' ')
      .some((word) => word.length > 3 && !idle.has(word) && said.includes(` ${word.slice(0, 6)}`))
  const loose = [...groups].filter((group) => !isTied(group)).length
  return groups.size > 0 ? loose / groups.size : 0
}

function newGroups(input: ReviewInput): string[] | undefined {
  const { offered, state } = input.request
  const before = state?.validated?.['scopes']
  const chosen = chosenScopes(input)
  if (!before || !chosen || !offered) return undefined
  const groupsOf = (values: readonly string[]) =>
    new Set(offered.filter(({ value }) => values.includes(value)).map(({ group }) => group))
  const known = groupsOf(before)
  return [...groupsOf(chosen)].filter((group) => !known.has(group))
}
