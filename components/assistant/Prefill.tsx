import { Link } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { FillReport, Undoable } from '@/lib/contract/tab'
import { plural, t } from '@/lib/extension/i18n'
import type { FillPlan, PageFacts, PlanLine } from '@/lib/form/model'
import { prefillLink } from '@/lib/form/prefill-link'
import { ConfirmBar, type Confirming } from './ConfirmBar'
import { ManyDossiers } from './ManyDossiers'
import { PlanGroup } from './PlanGroup'
import { LineName, type RowActions } from './PlanRow'
import { ReportBox, ReportFailures } from './ReportBox'
import { Todo, Typed, Untouched } from './Untouched'
import { useFollowing, usePointing } from './page-link'
import { pageText } from './page-text'
import { groupPlan, type NamedLine, requiredOf } from './plan-groups'
import { type Choices, choose, forget, tickedRefs } from './ticks'
import { useKeptFocus } from './use-kept-focus'
import { useReading } from './use-reading'
import { CopyText } from '../controls/CopyText'
import { Notice } from '../controls/Notice'

export interface PrefillProps {
  plan: FillPlan
  report: FillReport | null
  undoable: Undoable | null
  confirming: Confirming
  /** The popup leaves out what cannot be ticked. */
  isCompact: boolean
  /** The step of the request, where its site has steps. */
  step?: PageFacts['step']
  onUndo: (planId: string, isAll: boolean) => Promise<unknown> | void
  onShowField: (ref: number) => void
  onCompleteProfile: () => void
  onKnowForm?: (() => void) | undefined
  onOpenOptions?: (route: string) => void
  /** Told between the plan and its confirmation. */
  children?: ComponentChildren
}

/** « Préremplir »: the plan, its ticks, the one confirmation, what it did and what is left. */
export function Prefill({
  plan,
  report,
  undoable,
  confirming,
  isCompact,
  children,
  step,
  ...on
}: PrefillProps) {
  const [choices, setChoices] = useState<Choices>(new Map())
  // What was confirmed or taken back is decided: another press on it is another decision.
  const settled = report && [...report.results, ...(report.undone ?? [])]
  useEffect(() => {
    if (settled) setChoices((old) => forget(old, new Set(settled.map(({ ref }) => ref))))
  }, [report?.at, report?.undone?.length])
  const barRef = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useKeptFocus(box)
  const groups = useMemo(() => groupPlan(plan), [plan])
  const ticked = useMemo(() => tickedRefs(plan, choices), [plan, choices])
  const reading = useReading(plan, groups, ticked, barRef)
  usePointing(box, plan, ticked)
  useFollowing(box, plan, reading.hold)
  const required = requiredOf(groups)
  const hasChoice = plan.lines.some(({ canTick }) => canTick)
  const showField = plan.startUrl ? undefined : on.onShowField
  const rows: RowActions = {
    isTicked: (ref) => ticked.has(ref),
    onTick: (refs, isOn) => setChoices((old) => choose(plan, old, refs, isOn)),
    onShowField: showField,
  }
  const press = (event: MouseEvent) => {
    const button = event.currentTarget as HTMLElement
    if (reading.unread > 0) reading.showUnread()
    // The keyboard presses what the lines just read have pushed out of a low window: it never arms there.
    else if (confirming.phase === 'waiting' && isOutOfView(button))
      button.scrollIntoView({ block: 'nearest' })
    else if (ticked.size > 0 && !reading.isJustRead) confirming.onPress(event, [...ticked])
    else if (ticked.size === 0 && !hasChoice) box.current?.querySelector('.todo')?.scrollIntoView()
  }
  const shared = {
    hasTickAll: !plan.isUnknownForm,
    rowRef: reading.rowRef,
    ...rows,
  }
  const left = { groups, plan, onShowField: showField, onOpenOptions: on.onOpenOptions }
  return (
    <div ref={box}>
      <section class="prefill" aria-labelledby="prefill-title">
        <h2 id="prefill-title" class="visually-hidden" tabIndex={-1}>
          {t('plan_title')}
        </h2>
        {plan.editor && <p>{t('plan_for', plan.organisationName, plan.editor.name)}</p>}
        <ReportFailures report={report} />
        <BeforeFilling plan={plan} />
        {plan.isUnknownForm && <UnknownForm onKnow={on.onKnowForm} />}
        <PlanGroup
          title={t('plan_group_write')}
          hint={plan.isUnknownForm ? t('plan_group_unknown_hint') : ''}
          items={groups.write}
          isKept={false}
          {...shared}
        />
        {!isCompact && <Typed {...left} />}
        <PlanGroup
          title={t('plan_group_keep')}
          hint={t('plan_group_keep_hint')}
          items={groups.keep}
          isKept
          {...shared}
        />
        {!isCompact && !hasChoice && <Todo {...left} onCompleteProfile={on.onCompleteProfile} />}
        {!isCompact && <Untouched {...left} isOpen={plan.isUnknownForm === true} />}
        {!isCompact && hasChoice && <Todo {...left} onCompleteProfile={on.onCompleteProfile} />}
        {isCompact && <LeftInPage lines={required} title={plural('popup_left', required.length)} />}
        {!isCompact && plan.startUrl && (
          <PrefillLink startUrl={plan.startUrl} lines={plan.lines.filter(({ ref }) => ticked.has(ref))} />
        )}
        {!isCompact && <ManyDossiers startUrl={plan.startUrl} onOpenOptions={on.onOpenOptions} />}
      </section>
      {children}
      <ConfirmBar
        {...confirming}
        standing={{
          count: ticked.size,
          unread: reading.unread,
          isJustRead: reading.isJustRead,
          hasChoice,
          required: required.length,
          // The plan just confirmed stays until the page is read again.
          isDone: report !== null && !report.undone && (ticked.size === 0 || report.planId === plan.id),
        }}
        barRef={barRef}
        result={
          <ReportBox report={report} undoable={undoable} isBusy={confirming.isBusy} onUndo={on.onUndo}>
            {required.length > 0 ? (
              <LeftInPage
                lines={required}
                title={plural('plan_continue_left', required.length)}
                onShowField={showField}
              />
            ) : (
              step && step.current <= step.total && <p class="hint">{t('plan_continue')}</p>
            )}
          </ReportBox>
        }
        onPressed={press}
      />
    </div>
  )
}

function isOutOfView(button: HTMLElement): boolean {
  const { top, bottom } = button.getBoundingClientRect()
  return top < 0 || bottom > window.innerHeight
}

/** Required answers that are the person's to give, by their names; a press shows where in the page. */
function LeftInPage({
  lines,
  title,
  onShowField,
}: { lines: NamedLine[]; title: string } & Pick<RowActions, 'onShowField'>) {
  if (lines.length === 0) return null
  return (
    <div class="left-in-page">
      <p>{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.ref}>
            {onShowField ? (
              <button type="button" class="quiet small" onClick={() => onShowField(line.ref)}>
                <LineName line={line} />
              </button>
            ) : (
              <LineName line={line} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the site does with each answer. */
function BeforeFilling({ plan: { savesInto, lines } }: { plan: FillPlan }) {
  if (!savesInto || !lines.some(({ canTick }) => canTick)) return null
  return (
    <p class="hint saves">
      {t(savesInto === 'new' ? 'plan_saves_new' : 'plan_saves_draft')}
      {savesInto === 'filed' && <> {t('plan_saves_filed')}</>}
    </p>
  )
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

/** « Copier un lien prérempli »: the ticked answers that are about nobody, in an address to hand over. */
function PrefillLink({ startUrl, lines }: { startUrl: string; lines: PlanLine[] }) {
  const { url, count, personal, tooLong } = prefillLink(startUrl, lines)
  if (count === 0) return null
  return (
    <section class="group prefill-link">
      <h3>{t('link_title')}</h3>
      <p class="hint">{plural('link_hint', count)}</p>
      {personal.length > 0 && <p class="hint">{t('link_personal', labelsOf(personal))}</p>}
      {tooLong.length > 0 && <p class="hint">{t('link_too_long', labelsOf(tooLong))}</p>}
      <CopyText
        text={url}
        label={t('link_title')}
        icon={Link}
        words={{ copy: t('link_copy'), copied: t('link_copied'), byHand: t('link_by_hand') }}
      />
    </section>
  )
}

const labelsOf = (lines: PlanLine[]) => lines.map(({ label }) => pageText(label)).join(', ')
