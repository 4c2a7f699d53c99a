import type { Ref } from 'preact'
import { plural, t } from '@/lib/extension/i18n'
import { KeptTable } from './KeptTable'
import { linesOf, seenKey, type NamedLine, type PersonItem, type PlanItem } from './plan-groups'
import { PersonRow } from './PersonRow'
import { PlanRow, type RowActions } from './PlanRow'
import { personText } from './reasons'

interface Props extends RowActions {
  title: string
  hint: string
  items: PlanItem[]
  /** Are these lines shown beside what the page holds? */
  isKept: boolean
  /** A form that nobody described is ticked line by line. */
  hasTickAll: boolean
  personRef: (key: string) => Ref<HTMLDivElement>
}

/** Lines that can be ticked, with « tout cocher » for the group. */
export function PlanGroup({ title, hint, items, isKept, hasTickAll, personRef, ...actions }: Props) {
  const lines = linesOf(items)
  const refs = lines.filter(({ canTick }) => canTick).map(({ ref }) => ref)
  if (lines.length === 0) return null
  const areAllTicked = refs.every((ref) => actions.isTicked(ref))
  return (
    <section class="group">
      <div class="group-head">
        <h3>
          {title} <span class="count">{plural('plan_fields', lines.length)}</span>
        </h3>
        {hasTickAll && refs.length > 1 && (
          <button type="button" class="quiet small" onClick={() => actions.onTick(refs, !areAllTicked)}>
            {t(areAllTicked ? 'plan_untick_all' : 'plan_tick_all')}
            <span class="visually-hidden"> : {title}</span>
          </button>
        )}
      </div>
      <p class="hint">{hint}</p>
      <Lines lines={singles(items)} isKept={isKept} caption={title} isInPerson={false} {...actions} />
      {persons(items).length > 0 && (
        <ul class="rows">
          {persons(items).map((item) => (
            <PersonRow
              key={item.key}
              item={item}
              isOpen={isKept || !hasTickAll}
              rowRef={personRef(seenKey(item))}
              {...actions}
            >
              <Lines
                lines={item.lines}
                isKept={isKept}
                caption={personText(item.label, item.role)}
                isInPerson
                {...actions}
              />
            </PersonRow>
          ))}
        </ul>
      )}
    </section>
  )
}

const persons = (items: PlanItem[]) => items.filter((item): item is PersonItem => item.type === 'person')
const singles = (items: PlanItem[]) => items.flatMap((item) => (item.type === 'line' ? [item.line] : []))

interface LinesProps extends RowActions {
  lines: NamedLine[]
  isKept: boolean
  caption: string
  isInPerson: boolean
}

function Lines({ lines, isKept, caption, ...rest }: LinesProps) {
  if (lines.length === 0) return null
  if (isKept) return <KeptTable lines={lines} caption={caption} {...rest} />
  return (
    <ul class="rows">
      {lines.map((line) => (
        <PlanRow key={line.ref} line={line} {...rest} />
      ))}
    </ul>
  )
}
