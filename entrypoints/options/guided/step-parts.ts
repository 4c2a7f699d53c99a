/** How the questions of one step are put to a person: each person's facts together, what is ready apart. Pure. */
import type { AskedQuestion } from '@/lib/form/whole-request'
import { Role } from '@/lib/profile/records'
import { keyOf } from './use-answers'

export type Part =
  { kind: 'person'; role: Role; questions: AskedQuestion[] } | { kind: 'question'; question: AskedQuestion }

export interface StepParts {
  asked: Part[]
  /** Not demanded by the form. */
  optional: AskedQuestion[]
  ready: AskedQuestion[]
  /** Answered by the person alone, on the site. */
  left: AskedQuestion[]
}

const roleOf = ({ target }: AskedQuestion): Role | null => {
  const [room, role] = target.split('.')
  const parsed = Role.safeParse(role)
  return room === 'contact' && parsed.success ? parsed.data : null
}

/** `wanted`: questions that lacked once since the page was opened; they stay where they were answered. */
export function partsOf(questions: readonly AskedQuestion[], wanted: ReadonlySet<string>): StepParts {
  const parts: StepParts = { asked: [], optional: [], ready: [], left: [] }
  for (const question of questions) {
    if (question.state === 'left') parts.left.push(question)
    else if (!wanted.has(keyOf(question))) parts.ready.push(question)
    else if (!question.isRequired) parts.optional.push(question)
    else add(parts.asked, question)
  }
  return parts
}

function add(asked: Part[], question: AskedQuestion): void {
  const role = question.entry && question.entry.kind !== 'one' ? roleOf(question) : null
  if (!role) return void asked.push({ kind: 'question', question })
  const same = asked.find((each) => each.kind === 'person' && each.role === role)
  if (same?.kind === 'person') same.questions.push(question)
  else asked.push({ kind: 'person', role, questions: [question] })
}
