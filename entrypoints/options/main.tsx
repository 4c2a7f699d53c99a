import { render } from 'preact'
import { t } from '@/lib/extension/i18n'
import '@/components/theme.css'
import '@/components/controls/combobox.css'
import '@/components/controls/forms.css'
import '@/components/whole-request/whole-request.css'
import './options.css'
import { App } from './App'

document.documentElement.lang = t('options_lang')
render(<App />, document.getElementById('app')!)
