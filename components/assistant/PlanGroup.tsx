import type { ComponentChildren, Ref } from 'preact'
import { plural, t } from '@/lib/extension/i18n'
import { LineFindings } from '../review/LineFindings'
import { KeepField } from './KeepField'
import { Value } from './PageText'
import {
  LineName,
  MarkButton,
  PlanRow,
  Provenance,
  type RowActions,
  shownValue,
  Tick,
  useMark,
  Warning,
} from './PlanRow'
import { pageText } from './page-text'
import { linesOf, type NamedLine, nameOf, type PersonItem, type PlanItem, seenKey } from './plan-groups'
import { personText, ReasonText } from './reasons'

interface Props extends RowActions {
  title: string
  hint: string
  items: PlanItem[]
  /** Are these lines shown beside what the page holds? */
  isKept: boolean
  /** A form that nobody described is ticked line by line. */
  hasTickAll: boolean
  /** Where it is told that a row has been in view. */
  rowRef: RowRef
}

type RowRef = (key: string) => (row: HTMLElement | null) => void

/** Lines that can be ticked, with « tout cocher » for the group. */
export function PlanGroup({ title, hint, items, isKept, hasTickAll, rowRef, ...actions }: Props) {
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
      {hint !== '' && <p class="hint">{hint}</p>}
      <Lines
        lines={singles(items)}
        isKept={isKept}
        caption={title}
        isInPerson={false}
        rowRef={rowRef}
        {...actions}
      />
      {persons(items).length > 0 && (
        <ul class="rows">
          {persons(items).map((item) => (
            <PersonRow
              key={item.key}
              item={item}
              isOpen={isKept || !hasTickAll}
              rowRef={rowRef(seenKey(item))}
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

interface LinesProps extends KeptTableProps {
  isKept: boolean
}

const keyOf = (line: NamedLine) => seenKey({ type: 'line', key: `line ${line.ref}`, line })

function Lines({ lines, isKept, caption, rowRef, ...rest }: LinesProps) {
  if (lines.length === 0) return null
  if (isKept) return <KeptTable {...{ lines, caption, rowRef }} {...rest} />
  return (
    <ul class="rows">
      {lines.map((line) => (
        <PlanRow key={line.ref} line={line} rowRef={rowRef?.(keyOf(line))} {...rest} />
      ))}
    </ul>
  )
}

interface KeptTableProps extends RowActions {
  lines: NamedLine[]
  caption: string
  isInPerson: boolean
  /** Absent within a person's row, which tells for its lines. */
  rowRef?: RowRef | undefined
}

/** Fields that already hold something else: what the page holds beside what Habili knows. */
function KeptTable({ lines, caption, rowRef, ...rest }: KeptTableProps) {
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
        <KeptRow key={line.ref} line={line} rowRef={rowRef?.(keyOf(line))} {...rest} />
      ))}
    </table>
  )
}

interface KeptRowProps extends RowActions {
  line: NamedLine
  isInPerson: boolean
  rowRef?: ((row: HTMLElement | null) => void) | undefined
}

function KeptRow({ line, isInPerson, rowRef, ...actions }: KeptRowProps) {
  const mark = useMark(line)
  return (
    <tbody ref={rowRef ?? null} data-ref={line.ref}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          <div class="row-head">
            {line.canTick ? (
              <Tick line={line} isShort={isInPerson} {...actions} />
            ) : (
              <LineName line={line} isShort={isInPerson} />
            )}
            <MarkButton line={line} mark={mark} />
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
          {!isInPerson && <Warning line={line} />}
          <Provenance line={line} mark={mark} isInPerson={isInPerson} {...actions} />
          {!isInPerson && <LineFindings refs={[line.ref]} />}
        </td>
      </tr>
    </tbody>
  )
}

interface PersonRowProps extends RowActions {
  item: PersonItem
  /** Are its fields shown at once, instead of a digest of them? */
  isOpen: boolean
  rowRef: Ref<HTMLDivElement>
  /** The lines themselves, once unfolded. */
  children: ComponentChildren
}

/** One person in one block of the form: a single tick, a single line, its fields one press away. */
function PersonRow({ item, isOpen, rowRef, children, ...actions }: PersonRowProps) {
  const refs = item.lines.filter(({ canTick }) => canTick).map(({ ref }) => ref)
  const count = refs.filter((ref) => actions.isTicked(ref)).length
  const who = personText(item.label, item.role)
  const fields = plural('plan_fields', item.lines.length)
  // The block of somebody else: it is replaced whole.
  const other = item.lines.find(({ card }) => card)
  const digest = pageText(item.lines.map((line) => shownValue(line, 'value')).join(' · '))
  return (
    <li class="row person">
      <div ref={rowRef} data-refs={item.lines.map(({ ref }) => ref).join(' ')}>
        <label class="tick">
          <input
            type="checkbox"
            checked={count > 0 && count === refs.length}
            ref={(box) => void (box && (box.indeterminate = count > 0 && count < refs.length))}
            disabled={refs.length === 0}
            onChange={({ currentTarget }) => actions.onTick(refs, currentTarget.checked)}
          />
          <span>
            {other ? t('plan_replace_card', who) : <bdi>{who}</bdi>} — {fields}
          </span>
        </label>
        {other?.reason && (
          <p class="reason">
            <ReasonText reason={other.reason} />
          </p>
        )}
        {!isOpen && (
          <p class="digest">
            <bdi lang="fr">{digest}</bdi>
          </p>
        )}
        {item.lines.map((line) => (
          <Warning key={line.ref} line={line} />
        ))}
        <LineFindings refs={item.lines.map(({ ref }) => ref)} />
      </div>
      <details open={isOpen}>
        <summary>
          {plural('plan_person_details', item.lines.length)}
          <span class="visually-hidden"> : {who}</span>
        </summary>
        {children}
      </details>
    </li>
  )
}
