import { around, French } from '@/components/controls/French'
import type { ComponentChildren, RefObject } from 'preact'
import { Notice } from '@/components/controls/Notice'
import { Away } from '@/components/controls/Away'
import { t } from '@/lib/extension/i18n'
import type { JourneyStep } from '@/lib/journey/journey'
import type { ShownJourney } from '@/lib/journey/requests'
import type { LifeFacts } from './life-words'
import { type CardActions, RequestCard } from './RequestCard'
import { StepItem, StepMark } from './StepItem'
import { markOf, siteWords, type StepAction } from './step-view'

export interface Marking {
  /** The last word of the person, once it is kept, or why it is not; '' before any. */
  said: string
  hasFailed: boolean
  onMark: (step: JourneyStep, action: StepAction) => void
  /** The page's request is for the chosen cas d'usage, or no longer. */
  onAttach: (isFor: boolean) => void
  /** Where the focus is looked for after a word of the person. */
  rootRef: RefObject<HTMLElement | null>
}

interface Props extends CardActions {
  journey: ShownJourney
  marking: Marking
  /** Unfolded at first: where there is nothing to prefill. */
  isMain: boolean
  /** Of the site's own form, where its page is open. */
  step?: LifeFacts['step']
  onOpenOptions: (route: string) => void
  /** What the instructor asks. */
  children?: ComponentChildren
}

/** « Où j’en suis »: the card of the request, then the steps in the service's own order, folded to the one to do now. */
export function Journey({ journey, marking, isMain, step, onOpenOptions, onRemind, children }: Props) {
  const { steps, next, purpose, request } = journey
  // Nothing can be asked for: the card above says so.
  if (steps.length === 0) return null
  return (
    <section class="journey" aria-labelledby="journey-title" ref={marking.rootRef}>
      <h2 id="journey-title" tabIndex={-1}>
        {t(request?.isHere ? 'life_title' : 'journey_title')}
      </h2>
      {request && (
        <RequestCard
          journey={journey}
          step={step}
          onRemind={onRemind}
          onContacts={(serviceId) => onOpenOptions(`#catalogue/${serviceId}`)}
        >
          {children}
        </RequestCard>
      )}
      <Attach journey={journey} onAttach={marking.onAttach} />
      <Competition journey={journey} />
      <Said {...marking} />
      <details class="journey-whole" open={isMain}>
        <summary>
          <Standing journey={journey} />
        </summary>
        <ol class="journey-steps">
          {steps.map((step, index) => (
            <StepItem
              key={step.id}
              step={step}
              rank={index + 1}
              isNext={step.id === next}
              canMark={purpose !== null}
              onMark={marking.onMark}
            />
          ))}
        </ol>
        <Elsewhere journey={journey} onOpenOptions={onOpenOptions} />
      </details>
    </section>
  )
}

/** For which cas d'usage the page's request is, when the person may say so. */
function Attach({
  journey: { request, canAttach, purpose },
  onAttach,
}: { journey: ShownJourney } & Pick<Marking, 'onAttach'>) {
  if (!request) return null
  const { isHere, casUsageId } = request
  return (
    <>
      {canAttach && (
        <button type="button" class="quiet" onClick={() => onAttach(true)}>
          {t('request_attach')}
        </button>
      )}
      {isHere && casUsageId !== null && casUsageId === purpose?.casUsageId && (
        <button type="button" class="quiet" onClick={() => onAttach(false)}>
          {t('request_detach')}
        </button>
      )}
    </>
  )
}

/** What came of the last word of the person: politely when it was kept, at once when it was not. */
function Said({ said, hasFailed }: Pick<Marking, 'said' | 'hasFailed'>) {
  return (
    <>
      <p role="status" class="journey-said">
        {!hasFailed && said}
      </p>
      <div role="alert">
        {hasFailed && (
          <Notice tone="bad">
            <p>{said}</p>
          </Notice>
        )}
      </div>
    </>
  )
}

/** How far the request is; folded, the step to do now too. */
function Standing({ journey }: { journey: ShownJourney }) {
  const { serviceName, steps, next, ended } = journey
  const rank = steps.findIndex(({ id }) => id === next)
  const step = steps[rank]
  return (
    <>
      <span class="journey-standing">
        <strong lang="fr">{serviceName}</strong> {!step && !ended && <span>{t('journey_all_done')}</span>}
      </span>
      {step && (
        <span class={`journey-now journey-step ${markOf(step)}`}>
          <span class="journey-name" lang="fr">
            {step.title}
          </span>
          <StepMark step={step} />
        </span>
      )}
    </>
  )
}

/** Whose steps these are, and where the requests are: this one, and all of them. */
function Elsewhere({ journey, onOpenOptions }: Pick<Props, 'journey' | 'onOpenOptions'>) {
  const { ruleset, request, rivalUrl, purpose } = journey
  const draftUrl = request && !request.isHere && !rivalUrl ? request.draftUrl : ''
  return (
    <>
      {ruleset === 'seed' && <p class="hint">{t('journey_seed')}</p>}
      {!purpose && <p class="hint">{t('journey_nobody')}</p>}
      {draftUrl.startsWith('https://') && (
        <p>
          <Away href={draftUrl}>{t('board_draft')}</Away>
        </p>
      )}
      {purpose && (
        <button type="button" class="quiet" onClick={() => onOpenOptions('#suivi')}>
          {t('journey_board')}
        </button>
      )}
    </>
  )
}

/** One context, one request: what is said when the page breaks that, or when the site ended it. */
function Competition({ journey: { attachedTo, rivalUrl, ended } }: { journey: ShownJourney }) {
  return (
    <>
      {ended && (
        <Notice tone="warn">
          <p>{around('journey_ended', <French text={siteWords(ended)} />)}</p>
        </Notice>
      )}
      {attachedTo !== null && (
        <Notice tone="warn">
          <p>
            {attachedTo
              ? around('journey_attached', <French text={attachedTo} />)
              : t('journey_attached_unnamed')}
          </p>
        </Notice>
      )}
      {rivalUrl && (
        <Notice tone="warn">
          <p>{t('journey_rival')}</p>
          <p>
            <Away href={rivalUrl}>{t('journey_rival_open')}</Away>
          </p>
        </Notice>
      )}
    </>
  )
}
