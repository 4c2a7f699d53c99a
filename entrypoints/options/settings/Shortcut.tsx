import { useEffect, useState } from 'preact/hooks'
import { browser } from '@/lib/extension/browser'
import { t } from '@/lib/extension/i18n'

/** The keyboard shortcut as the browser has it now, and where to change it. */
export function Shortcut() {
  const [keys, setKeys] = useState<string | null>(null)
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setKeys(commands.find(({ name }) => name === 'open_assistant')?.shortcut ?? '')
    })
  }, [])
  if (keys === null) return null
  const where = import.meta.env.FIREFOX ? t('settings_shortcut_firefox') : t('settings_shortcut_chromium')
  return (
    <p>
      {keys ? t('settings_shortcut', keys) : t('settings_shortcut_none')} <span class="hint">{where}</span>
    </p>
  )
}
