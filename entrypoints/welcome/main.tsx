import '@/components/theme.css'
import './welcome.css'
import { render } from 'preact'
import { t } from '@/lib/extension/i18n'
import { send } from '@/lib/extension/messenger'
import { pages } from '@/lib/form/sites/datapass/pages'
import { sitesWithForms } from '@/lib/form/sites/pages'
import { startGuest } from '@/lib/page/guest'
import { Welcome } from './Welcome'

document.documentElement.lang = t('assistant_lang')
document.title = t('welcome_title')
render(
  <Welcome
    sites={sitesWithForms}
    onCreate={() => void send('options.open', { route: '#organisations/nouvelle' })}
    onStartSample={() => void startSample()}
  />,
  document.getElementById('app')!,
)

let isStarted = false

/** Runs the page side on the sample form of this page, as on a request page, and opens the assistant beside it. */
async function startSample(): Promise<void> {
  if (!isStarted)
    startGuest(window, { site: pages, hasTab: true, assume: { kind: 'request', parameters: {} } })
  isStarted = true
  await send('assistant.openHere')
}
