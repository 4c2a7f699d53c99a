import { useCallback } from 'preact/hooks'
import { Assistant, Inert } from '@/components/assistant/Assistant'
import { FieldToolsContext } from '@/components/assistant/field-tools'
import { t } from '@/lib/extension/i18n'
import { sitesWithForms } from '@/lib/form/sites/pages'
import { isFrame, useAssistant } from '@/lib/extension/use-assistant'
import { useAsking } from './use-asking'
import { useFieldTools } from './use-field-tools'
import { useJourney } from './use-journey'
import { useEscape, useTitleFocus } from './focus'

/** The assistant of this tab, in a frame of the page, in the browser's own panel or in a tab. */
export function App() {
  const { state, hasFailed, retry, organisations, trouble, confirming, act, actions } = useAssistant()
  const asking = useAsking(state?.page ?? null)
  const { journey, marking } = useJourney(state?.page ?? null)
  const tools = useFieldTools(state?.pointed ?? null)
  const titleRef = useTitleFocus()
  const close = useCallback(() => void act('assistant.close', undefined), [])
  useEscape(isFrame ? close : undefined)
  if (hasFailed) return <Inert text={t('assistant_unreachable')} onRetry={retry} />
  return (
    <FieldToolsContext.Provider value={tools}>
      <Assistant
        state={state}
        organisations={organisations}
        sites={sitesWithForms}
        asking={asking}
        journey={journey}
        marking={marking}
        confirming={confirming}
        trouble={trouble}
        titleRef={titleRef}
        onClose={isFrame ? close : undefined}
        {...actions}
        onKnowForm={() => void act('form.know', { isKnown: true })}
        onSettle={async (ref, choice) => (await act('field.settle', { ref, choice }))?.answer ?? null}
      />
    </FieldToolsContext.Provider>
  )
}
