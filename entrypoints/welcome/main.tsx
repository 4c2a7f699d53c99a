import '@/components/theme.css'
import './welcome.css'
import { render } from 'preact'
import { Welcome } from './Welcome'
import { t } from '@/lib/extension/i18n'
import { send } from '@/lib/extension/messenger'
import { sitesWithForms } from '@/lib/form/sites/pages'
import { startSample } from './sample'

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
