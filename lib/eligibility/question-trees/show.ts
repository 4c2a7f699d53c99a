/** The questions of a site's page, with the answers that the known facts give. Pure. */
import { kinds } from '@/lib/profile/kinds'
import type { Assessment } from '../evaluate'
import type { Facts } from '../predicate'
import type { ShownNode } from '../shown'
import { datapassAnswers, datapassQuestion } from './datapass-eligibility'
import type { Outcome, QuestionNode } from './model'
import { accessPageOf, datapassEligibilityOf, treeById, treesOfPage } from './questions'

export interface Asked {
  /** Address of the page, without query. */
  url: string
  /** DataPass definition of the page, if it names one. */
  definition?: string | undefined
  isSignedIn: boolean
}

/** What the site asks on this page before a request: its access question, then the trees under our answer. */
export function askedOn(page: Asked, assessment: Assessment, facts: Facts): ShownNode[] {
  const { host } = new URL(page.url)
  if (host === new URL(accessPageOf(assessment.service)?.page ?? page.url).host && !page.definition)
    return accessNodes(assessment, facts)
  const eligibility = page.definition && !page.isSignedIn ? datapassNode(page.definition, facts) : undefined
  if (eligibility) return [eligibility]
  return page.isSignedIn
    ? treesOfPage(page.url).flatMap(({ root }) => (root ? [shownNode(root, facts)] : []))
    : []
}

function accessNodes({ service, row }: Assessment, facts: Facts): ShownNode[] {
  const access = accessPageOf(service)
  if (!access) return []
  const root: ShownNode = {
    question: access.question,
    answers: access.answers.map(({ label, rows, verdict, tree, cta = [] }) => {
      const next = tree ? treeById(tree)?.root : undefined
      const isOurs = row === undefined ? null : rows.includes(row)
      return {
        label,
        verdict,
        isOurs,
        text: '',
        links: cta.map((link) => ({ label: link.label, url: link.currentUrl ?? link.url })),
        ...(next && isOurs !== false ? { next: shownNode(next, facts) } : {}),
      }
    }),
  }
  return [root]
}

function datapassNode(definition: string, facts: Facts): ShownNode | undefined {
  const found = datapassEligibilityOf(definition)
  const type = kinds.find(({ id }) => id === facts['org.kind'])?.datapassUserType
  if (!found) return undefined
  const ids = Object.keys(datapassAnswers) as (keyof typeof datapassAnswers)[]
  return {
    question: datapassQuestion,
    answers: ids.map((id) => ({
      label: datapassAnswers[id].label,
      verdict: found.verdicts[id],
      isOurs: type === undefined ? null : type === id,
      text: '',
      links: (found.cta[id] ?? []).map((link) => ({ label: link.label, url: link.currentUrl ?? link.url })),
    })),
  }
}

function shownNode({ question, answers }: QuestionNode, facts: Facts): ShownNode {
  return {
    question,
    answers: answers.map(({ label, next, outcome }) => ({
      label,
      ...(outcome?.verdict ? { verdict: outcome.verdict } : {}),
      isOurs: isOurs(outcome, facts),
      text: outcome?.fr ?? '',
      links: (outcome?.cta ?? []).map((link) => ({ label: link.label, url: link.currentUrl ?? link.url })),
      ...(next ? { next: shownNode(next, facts) } : {}),
    })),
  }
}

/** Whether the known facts are those that this answer sets; null when they do not say. */
function isOurs(outcome: Outcome | undefined, facts: Facts): boolean | null {
  const set = Object.entries(outcome?.facts ?? {})
  if (set.length === 0) return null
  if (set.some(([id, value]) => (facts[id] ?? value) !== value)) return false
  return set.every(([id, value]) => facts[id] === value) ? true : null
}
