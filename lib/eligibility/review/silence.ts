/** Questions answered once: they stay silent until what they were about changes. */
import type { Finding } from './model'

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
export function answerFinding(kept: KeptAnswers, { key, digest }: Finding, now: string): KeptAnswers {
  return { ...kept, [key]: { digest, at: now } }
}
