import { t } from '@/lib/extension/i18n'
import { KeepField } from './KeepField'
import { Value } from './PageText'
import { nameOf, type NamedLine } from './plan-groups'
import { LineName, ShowField, shownValue, Tick, Warning, Why, type RowActions } from './PlanRow'
import { sourceText } from './reasons'

interface Props extends RowActions {
  lines: NamedLine[]
  caption: string
  isInPerson: boolean
}

/** Fields that already hold something else: what the page holds beside what Habili knows. */
export function KeptTable({ lines, caption, isInPerson, ...actions }: Props) {
  return (
    <table class="kept">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('plan_kept_was')}</th>
          <th scope="col">{t('plan_kept_value')}</th>
        </tr>
      </thead>
      {lines.map((line) => (
        <tbody key={line.ref}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              <div class="row-head">
                {line.canTick ? (
                  <Tick line={line} isShort={isInPerson} {...actions} />
                ) : (
                  <LineName line={line} isShort={isInPerson} />
                )}
                <ShowField line={line} {...actions} />
              </div>
            </th>
          </tr>
          <tr>
            <td>
              <Value text={shownValue(line, 'was')} name={`${nameOf(line)}, ${t('plan_kept_was')}`} />
              <KeepField line={line} />
            </td>
            <td>
              <Value text={shownValue(line, 'value')} name={`${nameOf(line)}, ${t('plan_kept_value')}`} />
              {!isInPerson && line.source && <p class="source">{sourceText(line.source)}</p>}
              {!isInPerson && <Warning line={line} />}
              <Why line={line} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}
