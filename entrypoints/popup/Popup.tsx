import { PanelRightOpen, Settings } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import { PlanSection, Trouble, type AssistantProps } from '@/components/assistant/Assistant'
import { AssistantHeader } from '@/components/assistant/AssistantHeader'
import { PageNotice } from '@/components/assistant/PageNotice'
import { StoreNotice } from '@/components/assistant/StoreNotice'
import { Who } from '@/components/assistant/Who'

export interface PopupProps extends AssistantProps {
  onOpenHere: () => void
}

/** The toolbar's popup: who, the pending plan of this tab, and the doors to the rest. */
export function Popup({ state, organisations, sites, confirming, trouble, onOpenHere, ...on }: PopupProps) {
  return (
    <>
      <AssistantHeader page={state?.page ?? null} titleRef={on.titleRef} />
      <main class="assistant" aria-busy={!state}>
        <Trouble text={trouble} />
        {state?.page && (
          <button type="button" class="open-here" onClick={onOpenHere}>
            <Icon node={PanelRightOpen} /> {t('popup_open_here')}
          </button>
        )}
        {state && (
          <>
            <StoreNotice problem={state.storeProblem} />
            <Who state={state} organisations={organisations} {...on} />
            <PageNotice state={state} sites={sites} />
            <PlanSection state={state} confirming={confirming} isCompact {...on} />
          </>
        )}
      </main>
      <footer class="popup-footer">
        <button type="button" class="quiet" onClick={() => on.onOpenOptions('')}>
          <Icon node={Settings} /> {t('popup_options')}
        </button>
      </footer>
    </>
  )
}
