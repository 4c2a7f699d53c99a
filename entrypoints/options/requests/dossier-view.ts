/** Many dossiers as people read them: the questions they share, and what each row is worth. Pure. */
import { nameLines, type NamedLine } from '@/components/assistant/plan-groups'
import type { DossierPreview } from '@/lib/contract/requests'
import { answersSent } from '@/lib/form/dossier-digest'

/** A question that the profile of at least one entity answers. */
export interface Question {
  attribute: string
  /** As the first entity that answers it would send it. */
  line: NamedLine
  /** How many entities answer it. */
  answered: number
  /** Ticked when first shown. */
  isTicked: boolean
}

export interface Questions {
  asked: Question[]
  /** Those that no profile answers. */
  left: NamedLine[]
}

/** The questions of the form, in its order, over all entities. */
export function questionsOf(previews: readonly DossierPreview[]): Questions {
  const asked = new Map<string, Question>()
  const left = new Map<string, NamedLine>()
  for (const { lines } of previews.filter(({ blocked }) => !blocked)) {
    for (const line of nameLines(lines)) {
      const { attribute, canTick, isTicked } = line
      const known = asked.get(attribute)
      if (!canTick) left.set(attribute, left.get(attribute) ?? line)
      else if (known)
        Object.assign(known, { answered: known.answered + 1, isTicked: known.isTicked || isTicked })
      else asked.set(attribute, { attribute, line, answered: 1, isTicked })
    }
  }
  const inOrder = (one: { line: NamedLine }, other: { line: NamedLine }) => one.line.ref - other.line.ref
  return {
    asked: [...asked.values()].sort(inOrder),
    left: [...left.values()].filter(({ attribute }) => !asked.has(attribute)),
  }
}

export type RowStatus = 'ready' | 'off' | 'empty' | 'blocked'

/** An entity's dossier with the questions ticked for all. */
export interface ShownDossier {
  preview: DossierPreview
  status: RowStatus
  sent: NamedLine[]
  /** Ticked questions to which this entity has no answer. */
  blank: NamedLine[]
}

/** `choices`: rows that the person ticked or unticked; one that has a draft already waits for a tick. */
export function shownDossier(
  preview: DossierPreview,
  questions: ReadonlySet<string>,
  choices: ReadonlyMap<string, boolean>,
): ShownDossier {
  const named = new Map(nameLines(preview.lines).map((line) => [line.ref, line]))
  const name = (lines: DossierPreview['lines']) => lines.map(({ ref }) => named.get(ref)!)
  const sent = answersSent(preview.lines, questions)
  const blank = preview.lines.filter(({ attribute, canTick }) => !canTick && questions.has(attribute))
  const isWanted = choices.get(preview.organisationId) ?? !preview.hasDraft
  const status = preview.blocked ? 'blocked' : sent.length === 0 ? 'empty' : isWanted ? 'ready' : 'off'
  return { preview, status, sent: name(sent), blank: name(blank) }
}
