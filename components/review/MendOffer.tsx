import { around, French } from '@/components/controls/French'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Away } from '@/components/controls/Away'
import type { Finding, FoundMend } from '@/lib/eligibility/review/model'
import { plural, t } from '@/lib/extension/i18n'
import { Skeleton } from './Skeleton'

/** What the person chose: nothing is written before. */
export type Mending =
  | { kind: 'legal-text'; text: string }
  | { kind: 'untick' | 'tick'; attribute: string; values: string[] }
  | { kind: 'person'; role: string; person: string }
  | { kind: 'skeleton'; attribute: string; text: string }

export interface FindingActions {
  /** The words of the form for a question (attribute). */
  nameOf: (attribute: string) => string
  /** Those words are the page's own, so French; else they are ours. */
  isOfPage: (attribute: string) => boolean
  /** The words of the form for a box of a question. */
  nameOfBox: (attribute: string, value: string) => string
  nameOfPerson: (id: string) => string
  nameOfForm: (uid: string) => string
  /** Leads to the answer, in the page or in the profile. */
  onShow?: ((attribute: string) => void) | undefined
  /** Does what the person chose among what the finding offers. */
  onMend?: ((finding: Finding, mending: Mending) => void) | undefined
  /** « C’est vérifié »: keeps the answer, so that it is asked no more until this changes. */
  onAnswer?: ((finding: Finding) => void) | undefined
}

interface Props extends FindingActions {
  finding: Finding
  mend: FoundMend
  /** Id of the sentence that the buttons answer. */
  describedBy: string
}

/** What can be offered for a finding, as buttons; addresses are links, which need nobody to act. */
export function MendOffer({ finding, mend, describedBy, onMend, ...actions }: Props) {
  if (mend.kind === 'other-form')
    return (
      <ul>
        {mend.forms.map(({ uid, url }) => (
          <li key={uid}>
            <Away href={url}>{around('review_other_form', <French text={actions.nameOfForm(uid)} />)}</Away>
          </li>
        ))}
      </ul>
    )
  if (mend.kind === 'page')
    return (
      <p>
        <Away href={mend.url}>{t('review_page')}</Away>
      </p>
    )
  if (mend.kind === 'none' || !onMend) return null
  const choose = (mending: Mending) => onMend(finding, mending)
  if (mend.kind === 'skeleton')
    return <Skeleton onWritten={(text) => choose({ kind: 'skeleton', attribute: mend.attribute, text })} />
  if (mend.kind === 'untick' || mend.kind === 'tick')
    return <Boxes mend={mend} onChoose={choose} nameOfBox={actions.nameOfBox} />
  const choices =
    mend.kind === 'legal-text'
      ? mend.texts.map(({ id, label }) => ({
          id,
          words: around('review_add_text', <French text={label} />),
          mending: { kind: 'legal-text' as const, text: id },
        }))
      : mend.people.map((id) => ({
          id,
          words: t('review_put_person', actions.nameOfPerson(id)) as ComponentChildren,
          mending: { kind: 'person' as const, role: mend.role, person: id },
        }))
  return (
    <div class="actions">
      {choices.map(({ id, words, mending }) => (
        <button key={id} type="button" aria-describedby={describedBy} onClick={() => choose(mending)}>
          {words}
        </button>
      ))}
    </div>
  )
}

/** Boxes to change in the form, shown as they would become; the person takes back those that stay as they are. */
function Boxes({
  mend,
  onChoose,
  nameOfBox,
}: {
  mend: Extract<FoundMend, { kind: 'untick' | 'tick' }>
  onChoose: (mending: Mending) => void
} & Pick<FindingActions, 'nameOfBox'>) {
  const id = useId()
  const { kind, attribute, values } = mend
  const isTickedAfter = kind === 'tick'
  const [left, setLeft] = useState<string[]>([])
  const changed = values.filter((value) => !left.includes(value))
  return (
    <fieldset class="mend-boxes">
      <legend>{t(kind === 'tick' ? 'review_tick_legend' : 'review_untick_legend')}</legend>
      {values.map((value) => (
        <label key={value} for={`${id}${value}`}>
          <input
            id={`${id}${value}`}
            type="checkbox"
            checked={left.includes(value) ? !isTickedAfter : isTickedAfter}
            onChange={({ currentTarget }) =>
              setLeft((now) =>
                currentTarget.checked === isTickedAfter
                  ? now.filter((each) => each !== value)
                  : [...now, value],
              )
            }
          />
          <French text={nameOfBox(attribute, value)} />
        </label>
      ))}
      <button
        type="button"
        disabled={changed.length === 0}
        onClick={() => onChoose({ kind, attribute, values: changed })}
      >
        {plural(kind === 'tick' ? 'review_tick' : 'review_untick', changed.length)}
      </button>
    </fieldset>
  )
}
