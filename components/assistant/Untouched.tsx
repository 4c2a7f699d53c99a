import { useContext } from 'preact/hooks'
import { plural, t } from '@/lib/extension/i18n'
import { Value } from './PageText'
import { LineName, ShowField, shownValue, Why } from './PlanRow'
import { FieldToolsContext } from './field-tools'
import type { FillPlan } from '@/lib/form/model'
import { KeepField } from './KeepField'
import { type NamedLine, nameOf, placeOf, type PlanGroups } from './plan-groups'
import { personText, ReasonText } from './reasons'

interface LeftProps {
  groups: PlanGroups
  plan: FillPlan
  onShowField: ((ref: number) => void) | undefined
  onOpenOptions: ((route: string) => void) | undefined
}

/** Lines on which Habili does nothing: already right, or left aside with the reason. */
export function Untouched({
  groups: { same, skipped },
  isOpen,
  ...left
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
            <LeftList lines={same} shows="value" {...left} />
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
            <LeftList lines={skipped} shows="reason" {...left} />
          </details>
        </section>
      )}
    </>
  )
}

/** « Saisi dans la page »: answers that the profile lacks, each with the way to keep it. */
export function Typed({ groups: { typed }, ...left }: LeftProps) {
  if (typed.length === 0) return null
  return (
    <section class="group typed">
      <h3>
        {t('plan_group_typed')} <span class="count">{plural('plan_fields', typed.length)}</span>
      </h3>
      <p class="hint">{t('plan_group_typed_hint')}</p>
      <LeftList lines={typed} shows="typed" {...left} />
    </section>
  )
}

/** « Ce qui vous reste à faire » on this page. */
export function Todo({
  groups: { todo },
  onCompleteProfile,
  ...left
}: LeftProps & { onCompleteProfile: () => void }) {
  if (todo.length === 0) return null
  return (
    <section class="group todo">
      <h3>
        {t('plan_group_todo')} <span class="count">{plural('plan_fields', todo.length)}</span>
      </h3>
      <p class="hint">{t('plan_group_todo_hint')}</p>
      <LeftList lines={todo} shows="reason" {...left} />
      {todo.some(({ reason }) => reason?.code === 'no_value') && (
        <button type="button" class="quiet" onClick={onCompleteProfile}>
          {t('plan_complete_profile')}
        </button>
      )}
    </section>
  )
}

interface Props extends Omit<LeftProps, 'groups'> {
  lines: NamedLine[]
  /** Does each row say why, what the page holds, or what was typed there? */
  shows: 'reason' | 'value' | 'typed'
}

/** Lines with no tick: already right, left aside, typed by hand, or left to the person. */
function LeftList({ lines, shows, plan, onShowField, onOpenOptions }: Props) {
  return (
    <ul class="rows left">
      {lines.map((line) => (
        <li key={line.ref} class="row" data-ref={line.ref}>
          <div class="row-head">
            <span class="left-name">
              <LineName line={line} />
              {line.isRequired && shows === 'reason' && <span class="required"> {t('plan_required')}</span>}
            </span>
            <ShowField line={line} onShowField={onShowField} />
          </div>
          {shows !== 'reason' && <Value text={shownValue(line, 'was')} name={nameOf(line)} />}
          {shows === 'typed' && <KeepField line={line} />}
          {shows === 'reason' && line.reason && (
            <p class="reason">
              {line.source?.table === 'contacts' && (
                <>
                  <bdi>{personText(line.source.label, line.source.role ?? '')}</bdi> :{' '}
                </>
              )}
              <ReasonText reason={line.reason} />
            </p>
          )}
          {shows === 'reason' && onOpenOptions && (
            <Complete line={line} route={placeOf(line, plan)} onOpenOptions={onOpenOptions} />
          )}
          {shows === 'reason' && <Why line={line} />}
        </li>
      ))}
    </ul>
  )
}

/** Where the profile would keep what a line lacks. */
function Complete({
  line,
  route,
  onOpenOptions,
}: {
  line: NamedLine
  route: string | null
  onOpenOptions: (route: string) => void
}) {
  if (!route) return null
  return (
    <button type="button" class="quiet small" onClick={() => onOpenOptions(route)}>
      {t(route.includes('/contacts/') ? 'plan_complete_contact' : 'plan_complete_place')}
      <span class="visually-hidden">
        {' '}
        (<bdi lang="fr">{nameOf(line)}</bdi>)
      </span>
    </button>
  )
}
