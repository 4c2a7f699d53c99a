import '@/components/theme.css'
import './welcome.css'
import { render } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import { send } from '@/lib/extension/messenger'
import { useQuery } from '@/lib/extension/use-query'
import { pages } from '@/lib/form/sites/datapass/pages'
import { sitesWithForms } from '@/lib/form/sites/pages'
import { newFormDoor } from '@/lib/page/form-door'
import { newFormSide } from '@/lib/page/form-side'
import { startGuest } from '@/lib/page/guest'
import { type Sample, Welcome } from './Welcome'

document.documentElement.lang = t('assistant_lang')
document.title = t('welcome_title')
render(<FirstRun />, document.getElementById('app')!)

function FirstRun() {
  const { data } = useQuery('organisations.list', { after: null }, ['organisations', 'profile'])
  const [sample, setSample] = useState<Sample>('none')
  const start = async (isInvented: boolean) => {
    if (sample === 'busy') return
    setSample('busy')
    const shown = await showSample(isInvented).catch(() => null)
    setSample(shown?.isOpen ? { written: shown.written } : 'failed')
    const title = document.getElementById('exemple-titre')
    title?.scrollIntoView({ block: 'start' })
  }
  return (
    <Welcome
      sites={sitesWithForms}
      sample={sample}
      hasOwn={(data?.organisations.length ?? 0) > 0}
      onStartSample={(isInvented) => void start(isInvented)}
    />
  )
}

let isStarted = false

/** Runs the page side on the sample form of this page, as on a request page, and opens the assistant beside it. */
async function showSample(isInvented: boolean) {
  if (!isStarted)
    startGuest(window, {
      site: pages,
      hasTab: true,
      assume: { kind: 'request', parameters: {} },
      newForm: (here) => newFormDoor(here, async () => ({ newFormSide })),
    })
  isStarted = true
  return send('sample.show', { isInvented })
}
