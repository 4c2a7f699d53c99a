import '@/components/theme.css'
import '@/components/controls/combobox.css'
import '@/components/assistant/assistant.css'
import './popup.css'
import { render } from 'preact'
import { t } from '@/lib/extension/i18n'
import { App } from './App'

document.documentElement.lang = t('assistant_lang')
document.title = t('extAction')
render(<App />, document.getElementById('app')!)
