import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { FillReport, Undoable } from '@/lib/contract/tab'
import { plural, t } from '@/lib/extension/i18n'
import type { FillPlan } from '@/lib/form/model'
import { ConfirmBar, type Confirming } from './ConfirmBar'
import { ManyDossiers } from './ManyDossiers'
import { PlanGroup } from './PlanGroup'
import type { RowActions } from './PlanRow'
import { PrefillLink } from './PrefillLink'
import { ReportBox } from './ReportBox'
import { Todo, Untouched } from './Untouched'
import { groupPlan, type PersonItem, type PlanGroups, seenKey } from './plan-groups'
import { type Choices, choose, forget, tickedRefs } from './ticks'
import { useSeen } from './use-seen'
import { Notice } from '../controls/Notice'

export interface PrefillProps {
  plan: FillPlan
  report: FillReport | null
  undoable: Undoable | null
  confirming: Confirming
  /** The popup leaves out what cannot be ticked. */
  isCompact: boolean
  onUndo: (planId: string, isAll: boolean) => Promise<unknown> | void
  onShowField: (ref: number) => void
  onCompleteProfile: () => void
  onKnowForm?: (() => void) | undefined
  onOpenOptions?: (route: string) => void
  /** Told between the plan and its confirmation. */
  children?: ComponentChildren
}

/** « Préremplir »: the plan, its ticks, the one confirmation, what it did and what is left. */
export function Prefill({ plan, report, undoable, confirming, isCompact, children, ...on }: PrefillProps) {
  const [choices, setChoices] = useState<Choices>(new Map())
  /** Persons who had not been in view at the last press. */
  const [unreadThen, setUnreadThen] = useState(0)
  // What was confirmed or taken back is decided: another press on it is another decision.
  const settled = report && [...report.results, ...(report.undone ?? [])]
  useEffect(() => {
    if (settled) setChoices((old) => forget(old, new Set(settled.map(({ ref }) => ref))))
  }, [report?.at, report?.undone?.length])
  const barRef = useRef<HTMLDivElement>(null)
  const seen = useSeen(barRef)
  const groups = useMemo(() => groupPlan(plan), [plan])
  const ticked = useMemo(() => tickedRefs(plan, choices), [plan, choices])
  const unread = seen.unseen(tickedPersons(groups, ticked))
  const showField = plan.startUrl ? undefined : on.onShowField
  const rows: RowActions = {
    isTicked: (ref) => ticked.has(ref),
    onTick: (refs, isOn) => setChoices((old) => choose(plan, old, refs, isOn)),
    onShowField: showField,
  }
  const press = (event: MouseEvent) => {
    setUnreadThen(unread.length)
    if (unread.length > 0) seen.show(unread[0]!)
    else if (ticked.size > 0) confirming.onPress(event, [...ticked])
  }
  return (
    <>
      <section class="prefill" aria-labelledby="prefill-title">
        <h2 id="prefill-title">{t('plan_title')}</h2>
        {plan.editor && <p>{t('plan_for', plan.organisationName, plan.editor.name)}</p>}
        <ReportBox report={report} undoable={undoable} isBusy={confirming.isBusy} onUndo={on.onUndo} />
        <BeforeFilling plan={plan} />
        {plan.isUnknownForm && <UnknownForm onKnow={on.onKnowForm} />}
        <PlanGroup
          title={t('plan_group_write')}
          hint={t(plan.isUnknownForm ? 'plan_group_unknown_hint' : 'plan_group_write_hint')}
          items={groups.write}
          isKept={false}
          hasTickAll={!plan.isUnknownForm}
          personRef={seen.rowRef}
          {...rows}
        />
        <PlanGroup
          title={t('plan_group_keep')}
          hint={t('plan_group_keep_hint')}
          items={groups.keep}
          isKept
          hasTickAll={!plan.isUnknownForm}
          personRef={seen.rowRef}
          {...rows}
        />
        {!isCompact && (
          <Untouched groups={groups} isOpen={plan.isUnknownForm === true} onShowField={showField} />
        )}
        {!isCompact && <Todo groups={groups} {...on} onShowField={showField} />}
        {!isCompact && plan.startUrl && (
          <PrefillLink startUrl={plan.startUrl} lines={plan.lines.filter(({ ref }) => ticked.has(ref))} />
        )}
        {!isCompact && <ManyDossiers startUrl={plan.startUrl} onOpenOptions={on.onOpenOptions} />}
      </section>
      {children}
      <ConfirmBar
        {...confirming}
        count={ticked.size}
        hasChoice={plan.lines.some(({ canTick }) => canTick)}
        barRef={barRef}
        unreadText={unreadThen > 0 ? plural('plan_unread', unreadThen) : ''}
        onPressed={press}
      />
    </>
  )
}

/** What the site does with each answer. */
function BeforeFilling({ plan: { savesInto, lines } }: { plan: FillPlan }) {
  if (!savesInto || !lines.some(({ canTick }) => canTick)) return null
  return (
    <Notice tone="info">
      <p>{t(savesInto === 'new' ? 'plan_saves_new' : 'plan_saves_draft')}</p>
      {savesInto === 'filed' && <p>{t('plan_saves_filed')}</p>}
    </Notice>
  )
}

/** Keys of the persons of whom something would be written. */
function tickedPersons({ write, keep }: PlanGroups, ticked: Set<number>): string[] {
  return [...write, ...keep]
    .filter((item): item is PersonItem => item.type === 'person')
    .filter(({ lines }) => lines.some(({ ref }) => ticked.has(ref)))
    .map(seenKey)
}

/** A form that nobody described: nothing is ticked until the person says that they know it. */
function UnknownForm({ onKnow }: { onKnow?: (() => void) | undefined }) {
  return (
    <Notice tone="warn">
      <p>{t('unknown_form')}</p>
      {onKnow && (
        <button type="button" onClick={onKnow}>
          {t('unknown_form_know')}
        </button>
      )}
    </Notice>
  )
}
