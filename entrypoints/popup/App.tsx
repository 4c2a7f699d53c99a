import { useRef, useState } from 'preact/hooks'
import { Inert } from '@/components/assistant/Assistant'
import { Popup } from './Popup'
import { t } from '@/lib/extension/i18n'
import { sitesWithForms } from '@/lib/form/sites/pages'
import { useAssistant } from '@/lib/extension/use-assistant'

/** The popup of this tab: once the assistant is open in the page, or another page is, the popup goes away. */
export function App() {
  const { state, hasFailed, retry, organisations, trouble, confirming, act, actions } = useAssistant()
  const [isPageShut, setPageShut] = useState(false)
  const titleRef = useRef<HTMLHeadingElement>(null)
  const openHere = async () => {
    const done = await act('assistant.openHere', undefined)
    if (done?.answer.isOpen) window.close()
    else setPageShut(true)
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
      onOpenHere={() => void openHere()}
      onOpenOptions={(route) => void openOptions(route)}
    />
  )
}
