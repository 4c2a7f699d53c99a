import { X } from 'lucide'
import type { ComponentChildren, Ref } from 'preact'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import type { AssistantPage } from '@/lib/contract/tab'
import { PageText } from './PageText'

interface Props {
  page: AssistantPage | null
  titleRef: Ref<HTMLHeadingElement>
  /** Absent where the browser itself closes the panel. */
  onClose?: (() => void) | undefined
  /** Leads to the button that writes; absent where nothing can be written. */
  onSkip?: (() => void) | undefined
  /** For whom. */
  children?: ComponentChildren
}

/** Always in sight: what this is, that it is not official, for whom, and where in the request. */
export function AssistantHeader({ page, titleRef, onClose, onSkip, children }: Props) {
  return (
    <header class="assistant-header">
      <div class="brand">
        <img class="mark" src="/icon/32.png" alt="" width="20" height="20" />
        <h1 tabIndex={-1} ref={titleRef}>
          {t('assistant_title')}
        </h1>
        <span class="unofficial">{t('unofficial')}</span>
        {onSkip && (
          <button type="button" class="skip" onClick={onSkip}>
            {t('assistant_skip')}
          </button>
        )}
        {onClose && (
          <button type="button" class="quiet close" onClick={onClose}>
            <Icon node={X} /> <span class="close-word">{t('assistant_close')}</span>
          </button>
        )}
      </div>
      {children}
      {page && <Where page={page} />}
    </header>
  )
}

/** The step of the request, in the site's own count and words; else the form or the service. */
function Where({ page: { facts, serviceName } }: { page: AssistantPage }) {
  const { step } = facts
  const name = step?.title || serviceName || facts.title || ''
  if (!step && name === '') return null
  return (
    <div class="where">
      <p>
        {step && <span class="step">{t('assistant_step', step.current, step.total)}</span>}
        {step && name !== '' && ' – '}
        {name !== '' && (
          <strong>
            <PageText text={name} />
          </strong>
        )}
      </p>
      {step && <Stepper {...step} />}
    </div>
  )
}

/** How far the request is, drawn; the words above say the same. */
function Stepper({ current, total }: { current: number; total: number }) {
  if (!Number.isInteger(total) || total > 12) return null
  return (
    <div class="stepper" aria-hidden="true">
      {Array.from({ length: total }, (_, rank) => (
        <span key={rank} class={rank + 1 < current ? 'past' : rank + 1 === current ? 'now' : ''} />
      ))}
    </div>
  )
}
