import { Crosshair, Info, TriangleAlert } from 'lucide'
import type { Ref } from 'preact'
import { useContext, useId, useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { showDay } from '@/components/eligibility/days'
import { plural, t } from '@/lib/extension/i18n'
import { LineFindings } from '../review/LineFindings'
import { FieldToolsContext } from './field-tools'
import { Value } from './PageText'
import { nameOf, type NamedLine } from './plan-groups'
import { ReasonText, SourceText } from './reasons'
import { TeachField } from './TeachField'

/** What a row may do: tell whether it is ticked, tick it, show its field in the page. */
export interface RowActions {
  isTicked: (ref: number) => boolean
  onTick: (refs: number[], isOn: boolean) => void
  /** Absent where the questions are not in the page yet. */
  onShowField?: ((ref: number) => void) | undefined
}

/** What a line would write, or what the page holds, in the words of the form. */
export function shownValue(line: NamedLine, which: 'value' | 'was'): string {
  const value = line[which]
  if (line.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return showDay(String(value))
  if (line.kind === 'rows' && String(value) === '') return t('plan_rows_first')
  if (line.kind === 'rows') return plural('plan_rows', value.length, [value].flat().join(', '))
  if (line.kind === 'checkbox') return t(value === '1' ? 'plan_value_checked' : 'plan_value_unchecked')
  return line.shown?.[which] ?? [value].flat().join(', ')
}

/** The page's own words for a line; what tells it apart is silent where the row around already says it. */
export function LineName({ line, isShort = false }: { line: NamedLine; isShort?: boolean }) {
  return (
    <bdi lang="fr">
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
        {t('plan_show_field_of')} <bdi lang="fr">{nameOf(line)}</bdi>
      </span>
    </button>
  )
}

/** What deserves a word before confirming. */
export function Warning({ line }: { line: NamedLine }) {
  if (!line.warning) return null
  return (
    <p class="warning">
      <Icon node={TriangleAlert} size="1em" /> <ReasonText reason={line.warning} />
    </p>
  )
}

/** Why this value for this field, where the site's own map does not say it; and the way to say otherwise. */
export function Why({ line }: { line: NamedLine }) {
  return (
    <>
      {line.why && (
        <p class="source">
          <ReasonText reason={line.why} />
        </p>
      )}
      <TeachField line={line} />
    </>
  )
}

/** Is where a value comes from unfolded? A field that is being named stays so. */
export function useMark(line: NamedLine) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const isTaught = useContext(FieldToolsContext)?.openRef === line.ref
  return { id, isOpen: isOpen || isTaught, toggle: () => setOpen(!isOpen) }
}

type Mark = ReturnType<typeof useMark>

/** The one mark of a line: unfolds where its value comes from and what else may be done with it. */
export function MarkButton({ line, mark }: { line: NamedLine; mark: Mark }) {
  return (
    <button
      type="button"
      class="quiet mark-button"
      aria-expanded={mark.isOpen}
      aria-controls={mark.id}
      onClick={mark.toggle}
    >
      <Icon node={Info} size="1.125em" />
      <span class="visually-hidden">
        {t('plan_mark')} <bdi lang="fr">{nameOf(line)}</bdi>
      </span>
    </button>
  )
}

interface ProvenanceProps extends Pick<RowActions, 'onShowField'> {
  line: NamedLine
  mark: Mark
  isInPerson: boolean
}

/** Whose data it is, why here, where in the page, and what to do if that is wrong. */
export function Provenance({ line, mark, isInPerson, onShowField }: ProvenanceProps) {
  return (
    <div id={mark.id} class="provenance" hidden={!mark.isOpen}>
      {mark.isOpen && (
        <>
          {!isInPerson && line.source && (
            <p class="source">
              <SourceText source={line.source} />
            </p>
          )}
          <Why line={line} />
          <ShowField line={line} onShowField={onShowField} />
        </>
      )}
    </div>
  )
}

interface PlanRowProps extends RowActions {
  line: NamedLine
  /** Is the line inside a person's row, which already says whose data it is? */
  isInPerson: boolean
  /** Where it is told that the row has been in view; inside a person's, that row tells. */
  rowRef?: Ref<HTMLDivElement> | undefined
}

/** One line to be written: tick, value, warning; the rest behind its mark. */
export function PlanRow({ line, isInPerson, rowRef, ...actions }: PlanRowProps) {
  const mark = useMark(line)
  return (
    <li class="row" data-ref={line.ref}>
      <div ref={rowRef ?? null}>
        <div class="row-head">
          <Tick line={line} isShort={isInPerson} {...actions} />
          <MarkButton line={line} mark={mark} />
        </div>
        <div class="row-body">
          <Value text={shownValue(line, 'value')} name={nameOf(line)} />
          {!isInPerson && <Warning line={line} />}
        </div>
      </div>
      <Provenance line={line} mark={mark} isInPerson={isInPerson} {...actions} />
      {!isInPerson && <LineFindings refs={[line.ref]} />}
    </li>
  )
}
