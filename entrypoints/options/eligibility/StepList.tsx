import { Clock } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import type { Step } from '@/lib/eligibility/model'
import { t, typeset } from '@/lib/extension/i18n'
import { Cited } from './Cited'
import { delayText } from '@/components/eligibility/days'
import { StepLinks } from '@/components/eligibility/StepLinks'

/** The steps of a request in the service's own order: who acts, how long, what comes out, where. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return <p>{t('catalogue_no_journey')}</p>
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.id}>
          <StepText step={step} />
        </li>
      ))}
    </ol>
  )
}

function StepText({ step: { titleFr, detailFr, actor, delay, produces, links, sources } }: { step: Step }) {
  return (
    <>
      <p>
        <strong>{titleFr}</strong> <span class="hint">{t('catalogue_actor', actor)}</span>
      </p>
      <p>{typeset(detailFr)}</p>
      {delay && (
        <p class="delay">
          <Icon node={Clock} /> {delayText(delay)} {delay.note && <span class="hint">{delay.note}</span>}
        </p>
      )}
      {produces && <p class="hint">{t('catalogue_produces', produces.join(', '))}</p>}
      <StepLinks links={links} />
      <Cited ids={sources} />
    </>
  )
}
