import type { ComponentChildren, Ref } from 'preact'
import { plural } from '@/lib/extension/i18n'
import type { PersonItem } from './plan-groups'
import { shownValue, Warning, type RowActions } from './PlanRow'
import { pageText } from './page-text'
import { personText } from './reasons'

interface Props extends RowActions {
  item: PersonItem
  /** Are its fields shown at once, instead of a digest of them? */
  isOpen: boolean
  rowRef: Ref<HTMLDivElement>
  /** The lines themselves, once unfolded. */
  children: ComponentChildren
}

/** One person in one block of the form: a single tick, a single line, its fields one press away. */
export function PersonRow({ item, isOpen, rowRef, children, ...actions }: Props) {
  const refs = item.lines.filter(({ canTick }) => canTick).map(({ ref }) => ref)
  const count = refs.filter((ref) => actions.isTicked(ref)).length
  const who = personText(item.label, item.role)
  const fields = plural('plan_fields', item.lines.length)
  const digest = pageText(item.lines.map((line) => shownValue(line, 'value')).join(' · '))
  return (
    <li class="row person">
      <div ref={rowRef}>
        <label class="tick">
          <input
            type="checkbox"
            checked={count > 0 && count === refs.length}
            ref={(box) => void (box && (box.indeterminate = count > 0 && count < refs.length))}
            disabled={refs.length === 0}
            onChange={({ currentTarget }) => actions.onTick(refs, currentTarget.checked)}
          />
          <span>
            <bdi>{who}</bdi> — {fields}
          </span>
        </label>
        {!isOpen && (
          <p class="digest">
            <bdi>{digest}</bdi>
          </p>
        )}
        {item.lines.map((line) => (
          <Warning key={line.ref} line={line} />
        ))}
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
