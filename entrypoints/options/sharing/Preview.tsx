import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { plural, t } from '@/lib/extension/i18n'
import type { Difference } from '@/lib/sharing/differences'
import { soundOf, takenByDefault, type Decision } from '@/lib/sharing/merge'
import { DifferenceCard } from './DifferenceCard'
import { NewRecords } from './NewRecords'

/** Cards drawn at once. */
const STEP = 25
/** So many differences are shown unfolded: more would hide one another. */
const UNFOLDED = 3

interface Props {
  differences: Difference[]
  decisions: ReadonlyMap<string, Decision>
  nameOf: (difference: Difference) => string
  /** What a record of the file says, field by field. */
  valuesOf: (difference: Difference) => [field: string, value: unknown][]
  /** A value in words. */
  describe: (table: string, field: string, value: unknown) => string | VNode
  onDecide: (decisions: Decision[]) => void
}

const isConflict = ({ fields }: Difference) => fields.some(({ state }) => state === 'conflict')

/** Each record that differs with its choices, what both sides hold first; then what is new, and what is the same. */
export function Preview({ differences, decisions, nameOf, valuesOf, describe, onDecide }: Props) {
  const [shown, setShown] = useState(STEP)
  const of = (state: Difference['state']) => differences.filter((each) => each.state === state)
  const [fresh, same] = [of('new'), of('same')]
  const changed = of('changed').toSorted((one, other) => Number(isConflict(other)) - Number(isConflict(one)))
  const decideAll = (isTheirs: boolean) =>
    onDecide(
      changed.map(({ id, fields }) => ({
        id,
        as: 'merge',
        theirs: isTheirs ? soundOf(fields) : takenByDefault(fields),
      })),
    )
  return (
    <>
      {changed.length > 0 && (
        <section class="panel">
          <h3>{plural('share_changed', changed.length)}</h3>
          <p>{t('share_changed_text')}</p>
          <p class="actions">
            <button type="button" onClick={() => decideAll(false)}>
              {t('share_keep_all')}
            </button>
            <button type="button" onClick={() => decideAll(true)}>
              {t('share_take_all')}
            </button>
          </p>
          {changed.slice(0, shown).map((difference) => (
            <DifferenceCard
              key={difference.id}
              difference={difference}
              name={nameOf(difference)}
              decision={decisions.get(difference.id)!}
              isOpen={changed.length <= UNFOLDED}
              describe={describe}
              onDecide={(decision) => onDecide([decision])}
            />
          ))}
          {changed.length > shown && (
            <button type="button" onClick={() => setShown(shown + STEP)}>
              {plural('share_show_more', changed.length - shown)}
            </button>
          )}
        </section>
      )}
      {fresh.length > 0 && (
        <NewRecords fresh={fresh} nameOf={nameOf} valuesOf={valuesOf} describe={describe} />
      )}
      {same.length > 0 && <p>{plural('share_same', same.length)}</p>}
    </>
  )
}
