/** What a card remembers between two answers of the background: questions left aside, the form that is open, what was kept. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Value } from '@/lib/eligibility/predicate'
import type { ShownQuestion } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import type { LegalSaid } from './LegalBasis'
import type { CardActions } from './card-actions'

/** Row of the texts to cite, among those that take the focus back. */
export const LEGAL = 'legal'

export function useCardState({ onAnswer, onAddLegalBasis }: CardActions) {
  const [skipped, setSkipped] = useState<string[]>([])
  /** `last` is the row used last: the focus comes back to it. */
  const [rows, setRows] = useState<{ editing: string | null; last: string | null }>({
    editing: null,
    last: null,
  })
  const [said, setSaid] = useState('')
  const [legalSaid, setLegalSaid] = useState<LegalSaid | null>(null)
  const section = useKeptFocus(placesFor(rows))

  /** `saved` alone is told as kept. */
  const answer = async (question: ShownQuestion, value: Value | null) => {
    setSaid('')
    const outcome = await onAnswer(question, value)
    if (outcome === 'saved') setSaid(t(value === null ? 'eligibility_taken_back' : 'eligibility_kept'))
    return outcome
  }
  return {
    section,
    skipped,
    editing: rows.editing,
    said,
    legalSaid,
    onSkip: setSkipped,
    onEdit: (key: string | null) => setRows((old) => ({ editing: key, last: key ?? old.editing })),
    onAnswer: answer,
    /** The question on top: the focus goes on to the next one. */
    onAnswerOpen: (question: ShownQuestion, value: Value | null) => {
      setRows(({ editing }) => ({ editing, last: null }))
      return answer(question, value)
    },
    onAddText: async (id: string, label: string) => {
      setLegalSaid(null)
      setRows(({ editing }) => ({ editing, last: LEGAL }))
      setLegalSaid({ outcome: await onAddLegalBasis(id), label })
    },
  }
}

/** Where the focus goes when what had it is gone, the best place first. */
function placesFor({ editing, last }: { editing: string | null; last: string | null }): string[] {
  const row = last === null ? [] : [`[data-key="${last}"] :is(button, summary)`]
  const form =
    last !== null && last === editing
      ? [':checked', 'input', 'select'].map((control) => `[data-key="${last}"] .editing ${control}`)
      : []
  return [...form, ...row, '.open-question :is(input, select, button, a)', '.verdict-line']
}

/**
 * Gives the card's element. When a redraw takes away what has the focus, the first of `next` (selectors within
 * the card) that is in sight takes it: at once, or when the person comes back to this page.
 */
function useKeptFocus(next: readonly string[]): RefObject<HTMLDivElement | null> {
  const card = useRef<HTMLDivElement>(null)
  // Read while the nodes of the last drawing still stand.
  const hadFocus = card.current?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    if (!hadFocus || isThere(card.current, document.activeElement)) return
    // A frame without the focus would take it from the page that the person types in.
    if (document.hasFocus()) focusFirst(card.current, next)
    else {
      const comeBack = () => {
        if (document.activeElement === document.body) focusFirst(card.current, next)
      }
      window.addEventListener('focus', comeBack, { once: true })
    }
  })
  return card
}

function focusFirst(card: HTMLElement | null, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const found = [...(card?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) =>
      isThere(card, each),
    )
    if (found) return found.focus()
  }
}

/** Within the card and not folded away. */
function isThere(card: HTMLElement | null, element: Element | null): boolean {
  return card !== null && element !== null && card.contains(element) && (element.checkVisibility?.() ?? true)
}
