import { PanelRightOpen, Settings } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type AssistantProps, Inert, mayRead, PlanSection, Trouble } from '@/components/assistant/Assistant'
import { DriftNotice } from '@/components/assistant/DriftNotice'
import { AnyForm, isAnyForm } from '@/components/assistant/AnyForm'
import { AssistantHeader } from '@/components/assistant/AssistantHeader'
import { PageNotice } from '@/components/assistant/PageNotice'
import { StoreNotice } from '@/components/assistant/StoreNotice'
import { useChoosing, Who, WhoLine } from '@/components/assistant/Who'
import { Icon } from '@/components/controls/Icon'
import { browser } from '@/lib/extension/browser'
import { t } from '@/lib/extension/i18n'
import { openNative } from '@/lib/extension/native-panel'
import { useAssistant } from '@/lib/extension/use-assistant'
import { useQuery } from '@/lib/extension/use-query'
import { sitesWithForms } from '@/lib/form/sites/pages'

/** The popup of this tab: once the assistant is open in the page, or another page is, the popup goes away. */
export function App() {
  const { state, hasFailed, retry, organisations, trouble, confirming, act, actions } = useAssistant()
  const { data: settings } = useQuery('settings.get', null, ['settings'])
  const [isPageShut, setPageShut] = useState(false)
  const titleRef = useRef<HTMLHeadingElement>(null)
  const openHere = async () => {
    const done = await act('assistant.openHere', undefined)
    if (done?.answer.isOpen) window.close()
    else setPageShut(true)
  }
  const tabId = useRef<number | undefined>(undefined)
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => (tabId.current = tab?.id))
  }, [])
  // At once, within the press: the browser opens its panel for nothing else.
  const openPanel = () => {
    void openNative(tabId.current).then(({ isOpen }) => (isOpen ? window.close() : setPageShut(true)))
  }
  const openOptions = async (route: string) => {
    if (await act('options.open', { route })) window.close()
  }
  if (hasFailed) return <Inert text={t('assistant_unreachable')} onRetry={retry} />
  return (
    <Popup
      state={state}
      organisations={organisations}
      sites={sitesWithForms}
      confirming={confirming}
      trouble={trouble || (isPageShut ? t('popup_page_shut') : '')}
      titleRef={titleRef}
      {...actions}
      hasNews={Boolean(settings?.newsSince)}
      onOpenHere={() => void openHere()}
      onOpenPanel={openPanel}
      onReadForm={async () => (await act('form.read', undefined))?.answer.outcome ?? null}
      onKnowForm={() => void act('form.know', { isKnown: true })}
      onOpenOptions={(route) => void openOptions(route)}
    />
  )
}

interface PopupProps extends AssistantProps {
  /** An update brought something that the person has not read of. */
  hasNews?: boolean
  onOpenHere: () => void
  onOpenPanel?: () => void
}

/** The toolbar's popup: who, the pending plan of this tab, and the doors to the rest. */
export function Popup({
  state,
  organisations,
  sites,
  confirming,
  trouble,
  hasNews,
  onOpenHere,
  ...on
}: PopupProps) {
  const choosing = useChoosing(on.onSearch)
  return (
    <>
      <AssistantHeader page={state?.page ?? null} titleRef={on.titleRef}>
        {state && <WhoLine state={state} choosing={choosing} />}
      </AssistantHeader>
      <main class="assistant" aria-busy={!state}>
        <Trouble text={trouble} />
        {state?.page && !isAnyForm(state.page) && (
          <button type="button" class="open-here" onClick={onOpenHere}>
            <Icon node={PanelRightOpen} /> {t('popup_open_here')}
          </button>
        )}
        {state && (
          <>
            <StoreNotice problem={state.storeProblem} />
            <Who state={state} organisations={organisations} choosing={choosing} {...on} />
            <PageNotice state={state} sites={sites} />
            {state.drift && <DriftNotice drift={state.drift} />}
            {mayRead(state) && on.onReadForm && (
              <AnyForm page={state.page} onRead={on.onReadForm} onOpenPanel={on.onOpenPanel} />
            )}
            <PlanSection state={state} confirming={confirming} isCompact {...on} />
          </>
        )}
      </main>
      <footer class="popup-footer">
        <button type="button" class="quiet" onClick={() => on.onOpenOptions('')}>
          <Icon node={Settings} /> {t('popup_options')}
        </button>
        {hasNews && (
          <button type="button" class="quiet news-link" onClick={() => on.onOpenOptions('#a-propos')}>
            {t('about_news')}
          </button>
        )}
      </footer>
    </>
  )
}
