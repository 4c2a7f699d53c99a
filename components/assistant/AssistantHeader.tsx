import { X } from 'lucide'
import type { Ref } from 'preact'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import type { AssistantPage } from '@/lib/contract/tab'
import { PageText } from './PageText'

interface Props {
  page: AssistantPage | null
  titleRef: Ref<HTMLHeadingElement>
  /** Absent where the browser itself closes the panel. */
  onClose?: (() => void) | undefined
}

/** What this is, that it is not official, and for which form. */
export function AssistantHeader({ page, titleRef, onClose }: Props) {
  const service = page?.serviceName || page?.facts.title || ''
  const step = page?.facts.step
  return (
    <header class="assistant-header">
      <div class="brand">
        <h1 tabIndex={-1} ref={titleRef}>
          {t('assistant_title')}
        </h1>
        <span class="unofficial">{t('unofficial')}</span>
      </div>
      {onClose && (
        <button type="button" class="quiet close" onClick={onClose}>
          <Icon node={X} /> {t('assistant_close')}
        </button>
      )}
      {service !== '' && (
        <p class="where">
          <PageText text={service} />
          {step && <span class="step"> {t('assistant_step', step.current, step.total)}</span>}
        </p>
      )}
    </header>
  )
}
