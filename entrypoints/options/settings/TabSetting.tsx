import { useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import { remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'

/** The folded tab at the edge of request pages: shown or not. */
export function TabSetting({ hasTab }: { hasTab: boolean }) {
  const { send } = useBackground()
  const announce = useAnnounce()
  const [hasFailed, setFailed] = useState(false)
  const change = async (next: boolean) => {
    try {
      await send('settings.set', { hasTab: next })
      setFailed(false)
      announce(t('save_saved'))
    } catch {
      setFailed(true)
    }
  }
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={hasTab}
          aria-describedby="champ-hasTab-hint"
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
        <span>{t('settings_has_tab')}</span>
      </label>
      <p id="champ-hasTab-hint" class="hint">
        {t('settings_has_tab_hint')}
      </p>
      {hasFailed && (
        <p class="error" role="alert">
          {remarkText('error', remark('save_unanswered'))}
        </p>
      )}
    </div>
  )
}
