import '@/components/theme.css'
import '@/components/controls/combobox.css'
import '@/components/assistant/assistant.css'
import '@/components/eligibility/eligibility.css'
import '@/components/journey/journey.css'
import '@/components/journey/life.css'
import '@/components/review/review.css'
import '@/components/whole-request/whole-request.css'
import { render } from 'preact'
import { Inert } from '@/components/assistant/Assistant'
import { t } from '@/lib/extension/i18n'
import { send } from '@/lib/extension/messenger'
import { isFrame } from '@/lib/extension/use-assistant'
import { App } from './App'

const root = document.getElementById('app')!
document.documentElement.lang = t('assistant_lang')
document.title = t('frame_title')
document.documentElement.dataset['surface'] = isFrame ? 'frame' : 'native'

const mayShow = isFrame ? await claimFrame() : true
render(mayShow ? <App /> : <Inert text={t('assistant_open_from_icon')} />, root)

/**
 * Proves that our own page side opened this frame: its one-time nonce is taken out of the address before
 * anything else, and the background says whether it knows it. A frame made by someone else gets no data.
 */
async function claimFrame(): Promise<boolean> {
  const nonce = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  if (nonce === '') return false
  try {
    return (await send('frame.claim', { nonce })).isOurs
  } catch (error) {
    console.debug('Habili: frame not claimed', error)
    return false
  }
}
