import { CircleCheck } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import type { Finding, ReviewReport } from '@/lib/eligibility/review/model'
import { plural, t } from '@/lib/extension/i18n'
import { FindingItem } from './FindingItem'
import type { FindingActions } from './MendOffer'

interface Props extends FindingActions, Pick<ReviewReport, 'read' | 'notRead'> {
  /** To show, the most serious first. */
  findings: readonly Finding[]
  /** Counted, and shown beside their own lines. */
  beside?: readonly Finding[]
  /** Questions answered before, which ask no more. */
  answered?: readonly Finding[]
  /** What is told between the count and the findings. */
  children?: ComponentChildren
  /** What became of the last press. */
  said?: string
  /** The element that names the form, where several are on the page. */
  nameId?: string | undefined
}

/** « Relire avant d’envoyer »: what would send the request back, what is to be checked, what was read again. */
export function ReviewList({
  findings,
  beside = [],
  answered = [],
  said = '',
  nameId = '',
  children,
  read,
  notRead,
  ...actions
}: Props) {
  const id = useId()
  const all = [...beside, ...findings]
  const blocking = all.filter(({ level }) => level === 'bloquant').length
  const counts = [
    ...(blocking > 0 ? [plural('review_blocking', blocking)] : []),
    ...(all.length > blocking ? [plural('review_questions', all.length - blocking)] : []),
  ]
  return (
    <section class="review" aria-labelledby={`${id} ${nameId}`.trim()}>
      <h2 id={id}>{t('review_title')}</h2>
      <p class="review-count" role="status">
        {all.length === 0 && <Icon node={CircleCheck} />}
        {counts.join(' · ') || t('review_nothing')}
      </p>
      {beside.length > 0 && <p class="hint">{plural('review_beside', beside.length)}</p>}
      <p class="review-said" aria-live="polite">
        {said}
      </p>
      {children}
      {findings.length > 0 && (
        <ol class="findings">
          {findings.map((finding) => (
            <FindingItem key={finding.key} finding={finding} {...actions} />
          ))}
        </ol>
      )}
      {answered.length > 0 && <p class="hint">{plural('review_answered', answered.length)}</p>}
      <ReadAgain read={read} notRead={notRead} {...actions} />
    </section>
  )
}

/** What was read again and what was not: nothing found is not nothing left to find. */
function ReadAgain({
  read,
  notRead,
  nameOf,
  isOfPage,
}: Pick<Props, 'read' | 'notRead' | 'nameOf' | 'isOfPage'>) {
  const list = (attributes: readonly string[]) => (
    <ul>
      {[...new Map(attributes.map((each) => [nameOf(each), isOfPage(each)]))].map(([name, isFrench]) => (
        <li key={name} lang={isFrench ? 'fr' : undefined}>
          {name}
        </li>
      ))}
    </ul>
  )
  return (
    <details class="read-again">
      <summary>{t('review_scope')}</summary>
      <p>{t('review_limits')}</p>
      {read.length > 0 && (
        <>
          <h3>{t('review_read')}</h3>
          {list(read)}
        </>
      )}
      {notRead.length > 0 && (
        <>
          <h3>{t('review_not_read')}</h3>
          {list(notRead)}
        </>
      )}
    </details>
  )
}
