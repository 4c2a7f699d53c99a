/** The questions of a site's page, with the answers that the known facts give. Pure. */
import { kinds } from '@/lib/profile/kinds'
import type { Assessment } from '../evaluate'
import type { Service } from '../model'
import type { Facts } from '../predicate'
import type { ShownNode } from '../shown'
import { datapassAnswers, datapassQuestion } from './datapass-eligibility'
import type { AccessPage, Outcome, QuestionNode, Questions } from './model'

export interface Asked {
  /** Address of the page, without query. */
  url: string
  /** DataPass definition of the page, if it names one. */
  definition?: string | undefined
  isSignedIn: boolean
}

/** What the known facts say of the asker: its assessment for the service of the page, and the facts. */
export interface Asker {
  service: Pick<Service, 'accessPage'>
  assessment: Assessment
  facts: Facts
}

/** What the site asks on this page before a request: its access question, then the trees under our answer. */
export function askedOn(page: Asked, asker: Asker, questions: Questions): ShownNode[] {
  const { host } = new URL(page.url)
  const { accessPage } = asker.service
  if (host === new URL(accessPage?.page ?? page.url).host && !page.definition)
    return accessPage ? [accessNode(accessPage, asker, questions)] : []
  const { facts } = asker
  const eligibility =
    page.definition && !page.isSignedIn ? datapassNode(page.definition, facts, questions) : undefined
  if (eligibility) return [eligibility]
  if (!page.isSignedIn) return []
  const asked = questions.trees.filter(({ pages }) => pages.some((each) => each === page.url))
  return asked.flatMap(({ root }) => (root ? [shownNode(root, facts)] : []))
}

function accessNode(
  { question, answers }: AccessPage,
  { assessment: { row }, facts }: Asker,
  { trees }: Questions,
): ShownNode {
  return {
    question,
    answers: answers.map(({ label, rows, verdict, tree, cta = [] }) => {
      const next = tree ? trees.find(({ id }) => id === tree)?.root : undefined
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
}

/** What DataPass tells a visitor of this definition, underscores; undefined where it has no such page. */
function datapassNode(definition: string, facts: Facts, { datapass }: Questions): ShownNode | undefined {
  const found = datapass.find(({ definitionId }) => definitionId === definition)
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
