import { CircleAlert, Database, Info, Pencil, type IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon'
import { t, tOr } from '@/lib/extension/i18n'
import type { Remark } from '@/lib/profile/text'

/** What ties a control to its hint and its error. */
export interface Described {
  id: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: 'true' | undefined
}

interface Props {
  id: string
  label: string
  hint?: string | undefined
  problem?: Remark | null
  notices?: Remark[]
  /** Takes the corrected value that a problem or a notice suggests. */
  onTake?: (suggestion: string) => void
  /** Last below the control: something to take at a press. */
  offer?: ComponentChildren
  children: (described: Described) => ComponentChildren
}

export const remarkText = (kind: 'error' | 'notice', { code, values }: Remark) =>
  tOr(`${kind}_${code}`, code, ...values)

/** Notices that say where a value came from; one comes as soon as a field is kept. */
const sources: Record<string, IconNode> = { from_registre: Database, from_saisie: Pencil }

/** A labelled control with its hint above and its error and notices below. */
export function Field({ id, label, hint, problem, notices = [], onTake, offer, children }: Props) {
  const source = notices.find(({ code }) => code in sources)
  const remarks = notices.filter((each) => each !== source)
  const hasBelow = problem || remarks.length > 0
  const describedBy = [hint && `${id}-hint`, hasBelow && `${id}-below`, source && `${id}-source`]
    .filter(Boolean)
    .join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': problem ? 'true' : undefined,
      })}
      <Below id={`${id}-below`} problem={problem ?? null} notices={remarks} onTake={onTake} offer={offer} />
      {source && (
        <p class="field-told" id={`${id}-source`}>
          <Icon node={sources[source.code]!} size="1em" /> <span>{remarkText('notice', source)}</span>
        </p>
      )}
    </div>
  )
}

/** Longest suggestion that its button repeats, UTF-16 units; a longer one is read once it is taken. */
const LONGEST_SHOWN = 80

interface BelowProps {
  id: string
  problem: Remark | null
  notices: Remark[]
  onTake?: ((suggestion: string) => void) | undefined
  offer?: ComponentChildren
}

/** The error and the notices of a field, by drawing and words. */
export function Below({ id, problem, notices, onTake, offer }: BelowProps) {
  if (!problem && notices.length === 0 && !offer) return null
  const offered = problem ?? notices.find((notice) => notice.suggestion !== undefined)
  const suggestion = offered?.suggestion
  return (
    <div class="below">
      <div id={id}>
        {problem && (
          <p class="error">
            <Icon node={CircleAlert} /> <span>{remarkText('error', problem)}</span>
          </p>
        )}
        {notices.map((notice) => (
          <p class="remark" key={notice.code}>
            <Icon node={Info} /> <span>{remarkText('notice', notice)}</span>
          </p>
        ))}
      </div>
      {suggestion !== undefined && onTake && (
        <button type="button" onClick={() => onTake(suggestion)}>
          {suggestion.length > LONGEST_SHOWN ? t('field_take_whole') : t('field_take', suggestion)}
        </button>
      )}
      {offer}
    </div>
  )
}
