/** A request read again as its instructor will: what would send it back, what is to be checked once. Pure and total. */
import { factsRead, truthOf, type Facts } from '../predicate'
import { answersRead, readFacts } from './facts'
import { mendOf } from './mend'
import type { Finding, ReviewInput, ReviewReport, ReviewRule } from './model'
import { rulesOf, sourceOf } from './book'

interface Judged {
  rule: ReviewRule
  reads: string[]
  facts: Facts
  truth: boolean | undefined
}

/** Findings, `bloquant` first, then in the order of the rules; and what was read again, and what was not. */
export function reviewRequest(input: ReviewInput): ReviewReport {
  const factsFor = readFacts(input)
  const judged = rulesOf(input.book, input.request.definition).map((rule): Judged => {
    const reads = factsRead(rule.when)
    const facts = factsFor(reads)
    return { rule, reads, facts, truth: truthOf(rule.when, facts) }
  })
  const raised = judged.filter(({ truth }) => truth === true)
  const ids = new Set(raised.map(({ rule }) => rule.id))
  const isHeld = ({ rule }: Judged) => rule.heldBy?.some((id) => ids.has(id)) ?? false
  const shown = raised.filter((each) => !isHeld(each))
  const findings = shown.map((each) => {
    const held = raised.filter(({ rule }) => rule.heldBy?.includes(each.rule.id))
    return findingOf(each, [...new Set(held.map(({ rule }) => rule.reason))], input)
  })
  const rank = ({ level }: Finding) => (level === 'bloquant' ? 0 : 1)
  const answers = [...new Set(judged.flatMap(({ reads }) => reads.flatMap(answersRead)))]
  const isAsked = (attribute: string) => input.request.form?.asks.includes(attribute) ?? true
  const isShown = (attribute: string) => Object.hasOwn(input.request.answers, attribute)
  return {
    findings: findings.sort((one, other) => rank(one) - rank(other)),
    read: answers.filter((attribute) => isAsked(attribute) && isShown(attribute)),
    notRead: answers.filter((attribute) => isAsked(attribute) && !isShown(attribute)),
    decided: judged.filter(({ truth }) => truth !== undefined).length,
    open: judged.filter(({ truth }) => truth === undefined).length,
  }
}

function findingOf({ rule, reads, facts }: Judged, holds: string[], input: ReviewInput): Finding {
  const { form, definition, answers } = input.request
  const { id, reason, level, asks, todo, law, sources } = rule
  return {
    key: `${definition}/${id}`,
    rule: id,
    reason,
    level,
    digest: digestOf(reads, facts, answers),
    about: rule.about.filter((attribute) => form?.asks.includes(attribute) ?? true),
    asks,
    todo,
    ...(law ? { law } : {}),
    mend: mendOf(rule.mend, input),
    sources: sources.map((cited) => sourceOf(input.book, cited)),
    holds,
  }
}

/** Of the answers that the rule reads, as they stand, and of the facts that no answer gives; never of the day. */
function digestOf(
  reads: readonly string[],
  facts: Facts,
  answers: ReviewInput['request']['answers'],
): string {
  const attributes = [...new Set(reads.flatMap(answersRead))].sort()
  const values = attributes.map((attribute) => [attribute, answers[attribute]?.values.map(spaced)])
  const others = reads.filter((id) => answersRead(id).length === 0 && id !== 'request.daysWaiting')
  return fnv1a(JSON.stringify([values, others.sort().map((id) => [id, facts[id] ?? null])]))
}

const spaced = (value: string) => value.replace(/\s+/g, ' ').trim()

/** FNV-1a over UTF-16 units, 2 × 32 bits: tells a change, keeps no secret. */
function fnv1a(text: string): string {
  const half = (seed: number) => {
    let hash = seed
    for (let index = 0; index < text.length; index++) {
      hash ^= text.charCodeAt(index)
      hash = Math.imul(hash, 0x01000193)
    }
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x9747b28c)
}

/** As `casUsage.reviewAnswers` keeps them, by key of finding. */
export type KeptAnswers = Readonly<Record<string, { digest: string; at: string }>>

export interface Silenced {
  /** To show. */
  open: Finding[]
  /** Answered before, about the very same answers. */
  answered: Finding[]
}

/** Parts findings by the answers kept. What a program decides is never silenced: only a change mends it. */
export function silence(findings: readonly Finding[], kept: KeptAnswers = {}): Silenced {
  const isAnswered = ({ key, digest, level }: Finding) =>
    level === 'a_verifier' && Object.hasOwn(kept, key) && kept[key]!.digest === digest
  return {
    open: findings.filter((finding) => !isAnswered(finding)),
    answered: findings.filter(isAnswered),
  }
}

/** The kept answers with one more; those of findings that no longer stand are left for the record to forget. */
export function answerFinding(
  kept: KeptAnswers,
  { key, digest }: Pick<Finding, 'key' | 'digest'>,
  now: string,
): KeptAnswers {
  return { ...kept, [key]: { digest, at: now } }
}
