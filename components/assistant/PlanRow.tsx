import { Crosshair, TriangleAlert } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import { LineFindings } from '../review/LineFindings'
import { Value } from './PageText'
import { nameOf, type NamedLine } from './plan-groups'
import { reasonText, sourceText } from './reasons'
import { TeachField } from './TeachField'

/** What a row may do: tell whether it is ticked, tick it, show its field in the page. */
export interface RowActions {
  isTicked: (ref: number) => boolean
  onTick: (refs: number[], isOn: boolean) => void
  /** Absent where the questions are not in the page yet. */
  onShowField?: ((ref: number) => void) | undefined
}

const asDay = (iso: string) =>
  new Intl.DateTimeFormat(t('assistant_lang'), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))

/** What a line would write, or what the page holds, in the words of the form. */
export function shownValue(line: NamedLine, which: 'value' | 'was'): string {
  const value = line[which]
  if (line.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return asDay(String(value))
  if (line.kind === 'rows' && String(value) === '') return t('plan_rows_first')
  if (line.kind === 'rows') return plural('plan_rows', value.length, [value].flat().join(', '))
  if (line.kind === 'checkbox') return t(value === '1' ? 'plan_value_checked' : 'plan_value_unchecked')
  return line.shown?.[which] ?? [value].flat().join(', ')
}

/** The page's own words for a line; what tells it apart is silent where the row around already says it. */
export function LineName({ line, isShort = false }: { line: NamedLine; isShort?: boolean }) {
  return (
    <bdi>
      {line.short}
      {line.detail && <span class={isShort ? 'visually-hidden' : 'detail'}>{line.detail}</span>}
    </bdi>
  )
}

/** The tick of a line, its label being the page's own words. */
export function Tick({
  line,
  isShort,
  isTicked,
  onTick,
}: { line: NamedLine; isShort: boolean } & RowActions) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isTicked(line.ref)}
        disabled={!line.canTick}
        onChange={({ currentTarget }) => onTick([line.ref], currentTarget.checked)}
      />
      <LineName line={line} isShort={isShort} />
    </label>
  )
}

/** Moves the page to the field of a line. */
export function ShowField({ line, onShowField }: { line: NamedLine } & Pick<RowActions, 'onShowField'>) {
  if (!onShowField) return null
  return (
    <button type="button" class="quiet small" onClick={() => onShowField(line.ref)}>
      <Icon node={Crosshair} size="1em" /> {t('plan_show_field')}
      <span class="visually-hidden">
        {' '}
        {t('plan_show_field_of')} <bdi>{nameOf(line)}</bdi>
      </span>
    </button>
  )
}

/** What deserves a word before confirming. */
export function Warning({ line }: { line: NamedLine }) {
  if (!line.warning) return null
  return (
    <p class="warning">
      <Icon node={TriangleAlert} size="1em" /> {reasonText(line.warning)}
    </p>
  )
}

/** Why this value for this field, where the site's own map does not say it; and the way to say otherwise. */
export function Why({ line }: { line: NamedLine }) {
  return (
    <>
      {line.why && <p class="source">{reasonText(line.why)}</p>}
      <TeachField line={line} />
    </>
  )
}

interface PlanRowProps extends RowActions {
  line: NamedLine
  /** Is the line inside a person's row, which already says whose data it is? */
  isInPerson: boolean
}

/** One line to be written: tick, value, whose data it is, warning. */
export function PlanRow({ line, isInPerson, ...actions }: PlanRowProps) {
  return (
    <li class="row">
      <div class="row-head">
        <Tick line={line} isShort={isInPerson} {...actions} />
        <ShowField line={line} {...actions} />
      </div>
      <div class="row-body">
        <Value text={shownValue(line, 'value')} name={nameOf(line)} />
        {!isInPerson && line.source && <p class="source">{sourceText(line.source)}</p>}
        <Why line={line} />
        {!isInPerson && <Warning line={line} />}
        {!isInPerson && <LineFindings refs={[line.ref]} />}
      </div>
    </li>
  )
}
