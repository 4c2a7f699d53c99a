import { useContext } from 'preact/hooks'
import { plural, t } from '@/lib/extension/i18n'
import { Value } from './PageText'
import { LineName, ShowField, shownValue, Why } from './PlanRow'
import { FieldToolsContext } from './field-tools'
import { type NamedLine, nameOf, type PlanGroups } from './plan-groups'
import { personText, reasonText } from './reasons'

interface LeftProps {
  groups: PlanGroups
  onShowField: ((ref: number) => void) | undefined
}

/** Lines on which Habili does nothing: already right, or left aside with the reason. */
export function Untouched({
  groups: { same, skipped },
  isOpen,
  onShowField,
}: LeftProps & {
  /** Shows at once what is left aside: on a form that nobody described, these fields are to be named. */
  isOpen: boolean
}) {
  const openRef = useContext(FieldToolsContext)?.openRef
  return (
    <>
      {same.length > 0 && (
        <section class="group">
          <h3>
            {t('plan_group_same')} <span class="count">{plural('plan_fields', same.length)}</span>
          </h3>
          <details>
            <summary>{t('plan_group_same_show')}</summary>
            <LeftList lines={same} shows="value" onShowField={onShowField} />
          </details>
        </section>
      )}
      {skipped.length > 0 && (
        <section class="group">
          <h3>
            {t('plan_group_skip')} <span class="count">{plural('plan_fields', skipped.length)}</span>
          </h3>
          <details open={isOpen || skipped.some(({ ref }) => ref === openRef)}>
            <summary>{t('plan_group_skip_show')}</summary>
            <LeftList lines={skipped} shows="reason" onShowField={onShowField} />
          </details>
        </section>
      )}
    </>
  )
}

/** « Ce qui vous reste à faire » on this page. */
export function Todo({
  groups: { todo },
  onShowField,
  onCompleteProfile,
}: LeftProps & { onCompleteProfile: () => void }) {
  if (todo.length === 0) return null
  return (
    <section class="group todo">
      <h3>
        {t('plan_group_todo')} <span class="count">{plural('plan_fields', todo.length)}</span>
      </h3>
      <p class="hint">{t('plan_group_todo_hint')}</p>
      <LeftList lines={todo} shows="reason" onShowField={onShowField} />
      {todo.some(({ reason }) => reason?.code === 'no_value') && (
        <button type="button" class="quiet" onClick={onCompleteProfile}>
          {t('plan_complete_profile')}
        </button>
      )}
    </section>
  )
}

interface Props {
  lines: NamedLine[]
  /** Does each row say why, or what the page holds? */
  shows: 'reason' | 'value'
  onShowField: ((ref: number) => void) | undefined
}

/** Lines with no tick: already right, left aside, or left to the person. */
function LeftList({ lines, shows, onShowField }: Props) {
  return (
    <ul class="rows left">
      {lines.map((line) => (
        <li key={line.ref} class="row">
          <div class="row-head">
            <span class="left-name">
              <LineName line={line} />
              {line.isRequired && shows === 'reason' && <span class="required"> {t('plan_required')}</span>}
            </span>
            <ShowField line={line} onShowField={onShowField} />
          </div>
          {shows === 'value' && <Value text={shownValue(line, 'was')} name={nameOf(line)} />}
          {shows === 'reason' && line.reason && (
            <p class="reason">
              {line.source?.table === 'contacts' && (
                <>
                  <bdi>{personText(line.source.label, line.source.role ?? '')}</bdi> :{' '}
                </>
              )}
              {reasonText(line.reason)}
            </p>
          )}
          {shows === 'reason' && <Why line={line} />}
        </li>
      ))}
    </ul>
  )
}
