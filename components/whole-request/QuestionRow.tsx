import { CircleCheck, CircleDashed, CircleDot, CircleUser, type IconNode } from 'lucide'
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Value } from '@/components/assistant/PageText'
import { ReasonText, SourceText } from '@/components/assistant/reasons'
import { Icon } from '@/components/controls/Icon'
import { PlaceLink } from '@/components/eligibility/PlaceLink'
import { t } from '@/lib/extension/i18n'
import type { AskedQuestion, QuestionState } from '@/lib/form/whole-request'
import { AnswerEntry } from './AnswerEntry'
import { answerText, limitsText, questionText } from './question-text'

/** What became of the last answer that was to be kept. */
export interface Said {
  attribute: string
  isSaved: boolean
  text: string
}

export interface RowActions {
  /** What became of the last press; null before the first, and while one is under way. */
  said: Said | null
  isBusy: boolean
  onKeep: (question: AskedQuestion, raw: string | string[]) => void
  onOpen?: ((route: string) => void) | undefined
  /** Where to mend the answer, to its very field; `route` otherwise. */
  hrefOf?: ((question: AskedQuestion) => string) | undefined
  /** What was found of an answer on reading it again. */
  notesOf?: ((attributes: readonly string[]) => ComponentChildren) | undefined
}

const drawings: Record<QuestionState, IconNode> = {
  ready: CircleCheck,
  choose: CircleDot,
  lacks: CircleDashed,
  left: CircleUser,
}

/** One question: its answer and whose it is, or what lacks, typed in place. */
export function QuestionRow({ question, said, ...on }: RowActions & { question: AskedQuestion }) {
  const id = useId()
  const row = useRef<HTMLLIElement>(null)
  const { attributes, isRequired, state, entry, reason } = question
  const own = said && attributes.includes(said.attribute) ? said : null
  const isJustSaved = own?.isSaved === true
  const { isEditing, edit, cancel, changeRef } = useEditing(row, isJustSaved)
  // The form goes with what it asked for: the focus stays at its question.
  useEffect(() => {
    if (isJustSaved && (!document.activeElement || document.activeElement === document.body))
      row.current?.focus()
  }, [isJustSaved, state, isEditing])
  // What was saved before is no answer to what is typed now.
  const told = isEditing && isJustSaved ? null : own
  const isReady = state === 'ready' && question.from === 'profile'
  const isOpen = state === 'lacks' || state === 'choose' || (isReady && isEditing)
  const name = questionText(question)
  return (
    <li ref={row} class={`asked ${isRequired ? state : `${state} optional`}`} tabIndex={-1}>
      <p class="asked-name">
        <Icon node={drawings[state]} size="1.125em" />
        <span>
          <strong>{name}</strong>{' '}
          <span class="hint">{t(isRequired ? `whole_state_${state}` : `whole_optional_${state}`)}</span>
        </span>
      </p>
      <Answer question={question} name={name} />
      {isOpen && reason && reason.code !== 'no_value' && (
        <p id={`${id}-why`} class="reason">
          <ReasonText reason={reason} />
        </p>
      )}
      {isOpen && entry ? (
        <AnswerEntry
          key={JSON.stringify(entry.value)}
          question={question}
          entry={entry}
          describedBy={`${reason && reason.code !== 'no_value' ? `${id}-why ` : ''}${id}-said`}
          isRefused={own !== null && !own.isSaved}
          isBusy={on.isBusy}
          onKeep={(raw) => on.onKeep(question, raw)}
          onCancel={isReady ? cancel : undefined}
        />
      ) : isReady && entry ? (
        <button type="button" class="quiet small" ref={changeRef} onClick={edit}>
          {t('whole_edit')}
          <span class="visually-hidden"> {name}</span>
        </button>
      ) : (
        <Elsewhere question={question} name={name} {...on} />
      )}
      <p id={`${id}-said`} class={told ? (told.isSaved ? 'good' : 'error') : undefined}>
        {told?.text}
      </p>
      {on.notesOf?.(attributes)}
    </li>
  )
}

/** « Modifier » on an answer that is ready: typed in its row, until it is kept or given up. */
function useEditing(row: RefObject<HTMLElement | null>, isJustSaved: boolean) {
  const [isEditing, setEditing] = useState(false)
  const changeRef = useRef<HTMLButtonElement>(null)
  const isGivenUp = useRef(false)
  useEffect(() => {
    if (isJustSaved) setEditing(false)
  }, [isJustSaved])
  // At once: a key pressed meanwhile would go to the page's body.
  useLayoutEffect(() => {
    if (isEditing)
      row.current?.querySelector<HTMLElement>('.answer-entry :is(input, select, textarea)')?.focus()
    else if (isGivenUp.current) changeRef.current?.focus()
    isGivenUp.current = false
  }, [isEditing])
  const cancel = () => {
    isGivenUp.current = true
    setEditing(false)
  }
  return { isEditing, edit: () => setEditing(true), cancel, changeRef }
}

function Answer({ question, name }: { question: AskedQuestion; name: string }) {
  const { from, source } = question
  const text = answerText(question)
  if (from === null) return null
  return (
    <div class="asked-answer">
      {text !== '' && <Value text={text} name={name} />}
      <p class="hint">
        {from === 'profile'
          ? source && <SourceText source={source} />
          : t(from === 'page' ? 'whole_from_page' : 'limit_given')}
      </p>
    </div>
  )
}

/** The page of the profile where an answer is given that is not typed here. */
function Elsewhere({
  question,
  name,
  onOpen,
  hrefOf,
}: { question: AskedQuestion; name: string } & Pick<RowActions, 'onOpen' | 'hrefOf'>) {
  const { state, route, limits, by, reason, entry } = question
  if (state === 'ready' || state === 'left' || route === '') return null
  // Asked at the first question about the person.
  if (reason?.code === 'several_contacts' && !entry) return null
  const text = limitsText(limits)
  return (
    <div class="asked-answer">
      {text && <p class="hint">{text}</p>}
      {by && <p class="hint">{t('assistant_by_editor', by)}</p>}
      <PlaceLink route={hrefOf?.(question) ?? route} onOpen={onOpen}>
        {t('whole_elsewhere')}
        <span class="visually-hidden"> {name}</span>
      </PlaceLink>
    </div>
  )
}
