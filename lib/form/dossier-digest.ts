/** One dossier among many: what it sends, and what a change since its preview is seen by. Pure. */
import type { PlanLine } from './model'

/** The lines of a plan that answer the questions ticked for all. */
export function answersSent(lines: readonly PlanLine[], questions: ReadonlySet<string>): PlanLine[] {
  return lines.filter(({ attribute, canTick }) => canTick && questions.has(attribute))
}

/** Questions and values in one text: two dossiers of the same text send the same. */
export function textOf(lines: readonly PlanLine[]): string {
  return JSON.stringify(lines.map(({ attribute, label, value }) => [attribute, label, value]))
}
