import type { TargetedSubmitEvent } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import type { AskedQuestion, Entry, EntryOption } from '@/lib/form/whole-request'
import { limitsText, optionText, questionText } from './question-text'

interface Props {
  question: AskedQuestion
  entry: Entry
  /** Ids of what explains the answer: why it lacks, what became of the last press. */
  describedBy: string
  isRefused: boolean
  isBusy: boolean
  onKeep: (raw: string | string[]) => void
  /** Leaves the answer as it is; absent where there is none yet. */
  onCancel?: (() => void) | undefined
}

/** What lacks, typed in place; kept in the profile when the person says so. */
export function AnswerEntry({ question, entry, describedBy, isRefused, isBusy, onKeep, onCancel }: Props) {
  const id = useId()
  const [raw, setRaw] = useState<string | string[]>(entry.value)
  const limits = limitsText(question.limits)
  const isBlank = raw.length === 0 || (typeof raw === 'string' && raw.trim() === '')
  const name = questionText(question)
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isBlank && !isBusy) onKeep(raw)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel) return
    // Taken: the assistant stays open.
    event.preventDefault()
    onCancel()
  }
  const described = {
    'aria-describedby': [limits && `${id}-limits`, describedBy].filter(Boolean).join(' ') || undefined,
    onKeyDown: leave,
    'aria-invalid': isRefused ? ('true' as const) : undefined,
  }
  return (
    <form class="answer-entry" onSubmit={submit} noValidate>
      {limits && (
        <p id={`${id}-limits`} class="hint">
          {limits}
        </p>
      )}
      {entry.kind === 'many' ? (
        <Many name={name} entry={entry} raw={[raw].flat()} described={described} onChange={setRaw} />
      ) : (
        <One name={name} entry={entry} raw={String(raw)} described={described} onChange={setRaw} />
      )}
      <button
        type="submit"
        class="small"
        onKeyDown={leave}
        aria-disabled={isBlank || isBusy ? 'true' : undefined}
      >
        {t('keep_title')}
        <span class="visually-hidden"> {name}</span>
      </button>
      {onCancel && (
        <button type="button" class="quiet small" onKeyDown={leave} onClick={onCancel}>
          {t('dialog_cancel')}
          <span class="visually-hidden"> {name}</span>
        </button>
      )}
    </form>
  )
}

interface ControlProps<E, R> {
  name: string
  entry: E
  raw: R
  described: object
  onChange: (raw: R) => void
}

/** Keyboards of phones; what is typed is checked as in the profile, not by the browser. */
const modes = { text: 'text', email: 'email', tel: 'tel', url: 'url', number: 'numeric' } as const

function One({
  name,
  entry,
  raw,
  described,
  onChange,
}: ControlProps<Exclude<Entry, { kind: 'many' }>, string>) {
  const shared = {
    ...described,
    'aria-label': name,
    value: raw,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  }
  if (entry.kind === 'one')
    return (
      <select {...shared}>
        <option value="">{t('field_to_be_said')}</option>
        {entry.options.map(({ value, label }) => (
          <option key={value} value={value} lang={label ? 'fr' : undefined}>
            {optionText(value, label)}
          </option>
        ))}
      </select>
    )
  if (entry.kind === 'lines') return <textarea {...shared} rows={3} maxLength={entry.most} />
  if (entry.kind === 'date') return <input {...shared} type="date" />
  return (
    <input
      {...shared}
      type="text"
      inputMode={modes[entry.kind]}
      autocomplete="off"
      spellcheck={false}
      maxLength={entry.most}
    />
  )
}

function Many({
  name,
  entry: { options },
  raw,
  described,
  onChange,
}: ControlProps<Extract<Entry, { kind: 'many' }>, string[]>) {
  const groups = [...new Set(options.map(({ group = '' }) => group))]
  const toggle = (value: string, isOn: boolean) =>
    onChange(isOn ? [...raw, value] : raw.filter((each) => each !== value))
  return (
    <fieldset {...described} class="many">
      <legend class="visually-hidden">{name}</legend>
      {groups.map((group) => (
        <Options
          key={group}
          group={group}
          options={options.filter((each) => (each.group ?? '') === group)}
          raw={raw}
          onToggle={toggle}
        />
      ))}
    </fieldset>
  )
}

function Options({
  group,
  options,
  raw,
  onToggle,
}: {
  group: string
  options: EntryOption[]
  raw: string[]
  onToggle: (value: string, isOn: boolean) => void
}) {
  return (
    <div role={group ? 'group' : undefined} aria-label={group || undefined} lang={group ? 'fr' : undefined}>
      {group && (
        <p class="many-title" lang="fr">
          {group}
        </p>
      )}
      {options.map(({ value, label }) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={raw.includes(value)}
            onChange={({ currentTarget }) => onToggle(value, currentTarget.checked)}
          />
          <span lang={label ? 'fr' : undefined}>{optionText(value, label)}</span>
        </label>
      ))}
    </div>
  )
}
