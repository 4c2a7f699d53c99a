import { CircleCheck } from 'lucide'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { ReasonText } from '@/components/assistant/reasons'
import { Icon } from '@/components/controls/Icon'
import { limitsText, optionText } from '@/components/whole-request/question-text'
import { t } from '@/lib/extension/i18n'
import type { AskedQuestion, Entry, EntryOption } from '@/lib/form/whole-request'
import type { AnswerSaid } from './use-answers'

interface Props {
  question: AskedQuestion
  entry: Entry
  label: string
  said: AnswerSaid | undefined
  isBusy: boolean
  onKeep: (raw: string | string[]) => void
}

/** Options that are shown side by side rather than in a list to open. */
const SIDE_BY_SIDE = 4

/** One question of the form: kept as soon as it is left, and told where the site would refuse it. */
export function AnswerField({ question, entry, label, said, isBusy, onKeep }: Props) {
  const id = useId()
  const { reason, isRequired, limits } = question
  const [raw, setRaw] = useState<string | string[]>(entry.value)
  const stored = JSON.stringify(entry.value)
  const last = useRef(stored)
  useEffect(() => {
    // Typing before the first effect stays; boxes ticked while others are on their way stay ticked.
    if (last.current === stored || (entry.kind === 'many' && isBusy)) return
    last.current = stored
    setRaw(entry.value)
  }, [stored, isBusy])
  const own = limits.filter(({ code }) => code !== 'length')
  const hint = limitsText(own)
  const problem =
    said && !said.isSaved ? (
      said.text
    ) : !said && reason && !quiet.has(reason.code) ? (
      <ReasonText reason={reason} />
    ) : (
      ''
    )
  const describedBy =
    [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-required': isRequired ? ('true' as const) : undefined,
  }
  const isSet = entry.kind === 'many' || (entry.kind === 'one' && entry.options.length <= SIDE_BY_SIDE)
  const name = (
    <>
      {label}
      {!isRequired && <span class="hint"> {t('guided_optional')}</span>}
    </>
  )
  const below = problem ? (
    <div class="below">
      <p class="error" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  ) : (
    said?.isSaved && (
      <p class="good field-told">
        <Icon node={CircleCheck} size="1em" /> <span>{said.text}</span>
      </p>
    )
  )
  const above = hint && (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  )
  const give = (next: string | string[]) => {
    setRaw(next)
    onKeep(next)
  }
  if (isSet)
    return (
      <fieldset class="field" aria-describedby={describedBy}>
        <legend>{name}</legend>
        {above}
        {entry.kind === 'many' ? (
          <Boxes id={id} options={entry.options} chosen={[raw].flat()} onChoose={give} />
        ) : (
          <Radios
            id={id}
            options={(entry as { options: EntryOption[] }).options}
            chosen={String(raw)}
            onChoose={give}
          />
        )}
        {below}
      </fieldset>
    )
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {above}
      <Control
        shared={shared}
        entry={entry}
        raw={String(raw)}
        stored={String(entry.value)}
        onType={setRaw}
        onLeave={onKeep}
      />
      {below}
    </div>
  )
}

/** Reasons that an empty field says by itself. */
const quiet = new Set(['no_value', 'several_contacts', 'option_missing'])

const modes = { text: 'text', email: 'email', tel: 'tel', url: 'url', number: 'numeric' } as const

interface ControlProps {
  shared: object
  entry: Entry
  raw: string
  stored: string
  onType: (raw: string) => void
  onLeave: (raw: string) => void
}

function Control({ shared, entry, raw, stored, onType, onLeave }: ControlProps) {
  /** What was given last: the same is not given again. */
  const given = useRef(stored)
  useEffect(() => {
    given.current = stored
  }, [stored])
  const leave = (value: string) => {
    if (value.trim() === given.current.trim() || value.trim() === '') return
    given.current = value
    onLeave(value)
  }
  const props = {
    ...shared,
    value: raw,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onType(currentTarget.value),
    onBlur: ({ currentTarget }: { currentTarget: { value: string } }) => leave(currentTarget.value),
  }
  if (entry.kind === 'one')
    return (
      <select
        {...shared}
        value={raw}
        onChange={({ currentTarget }) => {
          onType(currentTarget.value)
          leave(currentTarget.value)
        }}
      >
        <option value="">{t('field_to_be_said')}</option>
        {entry.options.map(({ value, label }) => (
          <option key={value} value={value} lang={label ? 'fr' : undefined}>
            {optionText(value, label)}
          </option>
        ))}
      </select>
    )
  if (entry.kind === 'lines') return <textarea {...props} rows={3} maxLength={entry.most} />
  if (entry.kind === 'date') return <input {...props} type="date" />
  return (
    <input
      {...props}
      type="text"
      inputMode={modes[entry.kind as keyof typeof modes]}
      autocomplete="off"
      spellcheck={false}
      maxLength={entry.kind === 'many' ? undefined : entry.most}
    />
  )
}

interface ChoiceProps<C> {
  id: string
  options: readonly EntryOption[]
  chosen: C
  onChoose: (next: C) => void
}

function Boxes({ id, options, chosen, onChoose }: ChoiceProps<string[]>) {
  const groups = [...new Set(options.map(({ group = '' }) => group))]
  return (
    <div class="guided-options">
      {groups.map((group) => (
        <div
          key={group}
          role={group ? 'group' : undefined}
          aria-label={group || undefined}
          lang={group ? 'fr' : undefined}
        >
          {group && (
            <p class="many-title" lang="fr">
              {group}
            </p>
          )}
          {options
            .filter((each) => (each.group ?? '') === group)
            .map(({ value, label }) => (
              <label key={value} class="check" for={`${id}-${value}`}>
                <input
                  id={`${id}-${value}`}
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={({ currentTarget }) =>
                    onChoose(
                      currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value),
                    )
                  }
                />
                <span lang={label ? 'fr' : undefined}>{optionText(value, label)}</span>
              </label>
            ))}
        </div>
      ))}
    </div>
  )
}

function Radios({ id, options, chosen, onChoose }: ChoiceProps<string>) {
  return (
    <div class="guided-options">
      {options.map(({ value, label }) => (
        <label key={value} class="check" for={`${id}-${value}`}>
          <input
            id={`${id}-${value}`}
            type="radio"
            name={id}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span lang={label ? 'fr' : undefined}>{optionText(value, label)}</span>
        </label>
      ))}
    </div>
  )
}
