import { t } from '@/lib/extension/i18n'
import { Value } from './PageText'
import { nameOf, type NamedLine } from './plan-groups'
import { LineName, ShowField, shownValue, Why } from './PlanRow'
import { personText, reasonText } from './reasons'

interface Props {
  lines: NamedLine[]
  /** Does each row say why, or what the page holds? */
  shows: 'reason' | 'value'
  onShowField: ((ref: number) => void) | undefined
}

/** Lines with no tick: already right, left aside, or left to the person. */
export function LeftList({ lines, shows, onShowField }: Props) {
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
