import { useMemo, useRef, useState } from 'preact/hooks'
import { ConfirmDialog } from '@/components/controls/ConfirmDialog'
import { useVirtual } from '@/components/controls/use-virtual'
import type { Input } from '@/lib/contract/contract'
import type { DossierPreview } from '@/lib/contract/requests'
import { digestOf } from '@/lib/extension/dossier-digest'
import { plural, t } from '@/lib/extension/i18n'
import { type CardActions, DossierCard } from './DossierCard'
import { DossierQuestions } from './DossierQuestions'
import { questionsOf, type RowStatus, shownDossier, type ShownDossier } from './dossier-view'
import { organisationHref } from '../routes'

interface Props {
  previews: DossierPreview[]
  onCasUsage: (organisationId: string, casUsageId: string | null) => void
  onStart: (questions: string[], rows: Input<'dossiers.start'>['rows']) => void
}

const mandatsHref = (organisationId: string) => organisationHref(organisationId, 'mandats')

/** Every dossier as it would be sent: questions ticked once, rows one by one, then the confirmation. */
export function DossierPreviews({ previews, onCasUsage, onStart }: Props) {
  const questions = useMemo(() => questionsOf(previews), [previews])
  /** What the person ticked or unticked, over what is ticked when first shown. */
  const [asked, setAsked] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  const ticked = useMemo(
    () =>
      new Set(
        questions.asked
          .filter(({ attribute, isTicked }) => asked.get(attribute) ?? isTicked)
          .map(({ attribute }) => attribute),
      ),
    [questions, asked],
  )
  const dossiers = useMemo(
    () => previews.map((preview) => shownDossier(preview, ticked, choices)),
    [previews, ticked, choices],
  )
  const ready = dossiers.filter(({ status }) => status === 'ready')
  const start = async () => {
    const rows = ready.map(async ({ preview: { organisationId, casUsageId }, sent }) => {
      return { organisationId, casUsageId, digest: await digestOf(sent) }
    })
    onStart([...ticked], await Promise.all(rows))
  }
  return (
    <>
      <DossierQuestions
        {...questions}
        ticked={ticked}
        count={previews.length}
        onTick={(attribute, isOn) => setAsked((old) => new Map(old).set(attribute, isOn))}
      />
      <DossierRows
        dossiers={dossiers}
        onTick={(id, isOn) => setChoices((old) => new Map(old).set(id, isOn))}
        onCasUsage={onCasUsage}
        mandatsHref={mandatsHref}
      />
      <SendDossiers count={ready.length} onSend={() => void start()} />
    </>
  )
}

/** CSS pixels, before a row is measured: a head and three answers. */
const ROW_HEIGHT = 260

/** Every dossier before anything is sent; of many, only those in view are drawn. */
function DossierRows({ dossiers, ...actions }: { dossiers: ShownDossier[] } & CardActions) {
  const list = useRef<HTMLUListElement>(null)
  const rows = useVirtual({ count: dossiers.length, rowHeight: ROW_HEIGHT, list, isWindow: true })
  const count = (wanted: RowStatus) => dossiers.filter(({ status }) => status === wanted).length
  return (
    <section aria-labelledby="dossier-rows">
      <h2 id="dossier-rows">{t('dossiers_rows')}</h2>
      <p role="status">
        {t('dossiers_counts', count('ready'), count('off'), count('empty'), count('blocked'))}
      </p>
      <ul class="dossiers" ref={list}>
        {rows.before > 0 && <li class="room" aria-hidden="true" style={{ height: `${rows.before}px` }} />}
        {rows.indexes
          .filter((index) => index < dossiers.length)
          .map((index) => (
            <li
              key={dossiers[index]!.preview.organisationId}
              class="dossier"
              data-index={index}
              ref={rows.measure}
              aria-setsize={dossiers.length}
              aria-posinset={index + 1}
            >
              <DossierCard dossier={dossiers[index]!} {...actions} />
            </li>
          ))}
        {rows.after > 0 && <li class="room" aria-hidden="true" style={{ height: `${rows.after}px` }} />}
      </ul>
    </section>
  )
}

/** Dossiers a minute, at the pace of the background. */
const A_MINUTE = 40

interface SendDossiersProps {
  count: number
  onSend: () => void
}

/** What sending does on the site, said before the one confirmation. */
function SendDossiers({ count, onSend }: SendDossiersProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <section>
      <p class="hint">{plural('dossiers_pace', Math.ceil(count / A_MINUTE))}</p>
      <p class="actions">
        <button type="button" class="primary" disabled={count === 0} onClick={() => setAsking(true)}>
          {count === 0 ? t('dossiers_send_none') : plural('dossiers_send', count)}
        </button>
      </p>
      <ConfirmDialog
        isOpen={isAsking}
        title={plural('dossiers_confirm_title', count)}
        confirmLabel={plural('dossiers_send', count)}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onSend()
        }}
      >
        <p>{plural('dossiers_warn', count)}</p>
        <p>{t('dossiers_warn_owner')}</p>
        <p>{t('dossiers_warn_mail')}</p>
      </ConfirmDialog>
    </section>
  )
}
