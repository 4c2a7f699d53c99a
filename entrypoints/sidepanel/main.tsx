import '@/components/theme.css'
import '@/components/controls/combobox.css'
import '@/components/assistant/assistant.css'
import '@/components/eligibility/eligibility.css'
import '@/components/journey/journey.css'
import { render } from 'preact'
import { Inert } from '@/components/assistant/Assistant'
import { t } from '@/lib/extension/i18n'
import { isFrame } from '@/lib/extension/use-assistant'
import { App } from './App'
import { claimFrame } from './claim'

const root = document.getElementById('app')!
document.documentElement.lang = t('assistant_lang')
document.title = t('frame_title')
document.documentElement.dataset['surface'] = isFrame ? 'frame' : 'native'

const mayShow = isFrame ? await claimFrame() : true
render(mayShow ? <App /> : <Inert text={t('assistant_open_from_icon')} />, root)
