import { useEffect, useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { browser } from '@/lib/extension/browser'
import { t } from '@/lib/extension/i18n'
import type { Settings } from '@/lib/contract/settings'
import { useQuery } from '@/lib/extension/use-query'
import { remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { useAnnounce } from '../records/announce'
import { EraseEverything, ErasePerson } from './Erasure'
import { PolicyState } from './PolicyState'
import { StorageState } from './StorageState'
import { TaughtFields } from './TaughtFields'
import { useTitle } from '../use-title'

/** Preferences, where the data is, and the ways to erase it. */
export function SettingsPage() {
  useTitle(t('options_settings'))
  const { data: settings } = useQuery('settings.get', null, ['settings'])
  return (
    <>
      <h1 tabIndex={-1}>{t('options_settings')}</h1>
      <section>
        <h2>{t('settings_assistant')}</h2>
        {settings && <TabSetting hasTab={settings.hasTab} />}
        <Shortcut />
      </section>
      <section>
        <h2>{t('eligibility_title')}</h2>
        {settings && <RulesetSetting leadRuleset={settings.leadRuleset} />}
      </section>
      <PolicyState />
      <section>
        <h2>{t('taught_title')}</h2>
        <TaughtFields />
      </section>
      <section>
        <h2>{t('settings_storage')}</h2>
        <p>{t('settings_storage_text')}</p>
        <StorageState />
      </section>
      <section>
        <h2>{t('erase_person')}</h2>
        <ErasePerson />
      </section>
      <section>
        <h2>{t('erase_everything')}</h2>
        <EraseEverything />
      </section>
    </>
  )
}

/** The keyboard shortcut as the browser has it now, and where to change it. */
function Shortcut() {
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

/** The folded tab at the edge of request pages: shown or not. */
function TabSetting({ hasTab }: { hasTab: boolean }) {
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

const RULESETS = ['current', 'seed'] as const

/** Which rules give the verdict that is shown first, where the two sets differ. */
function RulesetSetting({ leadRuleset }: Pick<Settings, 'leadRuleset'>) {
  const { send } = useBackground()
  const announce = useAnnounce()
  const [hasFailed, setFailed] = useState(false)
  const change = async (next: Settings['leadRuleset']) => {
    try {
      await send('settings.set', { leadRuleset: next })
      setFailed(false)
      announce(t('save_saved'))
    } catch {
      setFailed(true)
    }
  }
  return (
    <fieldset class="field" aria-describedby="champ-leadRuleset-hint">
      <legend>{t('settings_ruleset')}</legend>
      <p id="champ-leadRuleset-hint" class="hint">
        {t('settings_ruleset_hint')}
      </p>
      {RULESETS.map((ruleset) => (
        <label key={ruleset} class="check">
          <input
            type="radio"
            name="leadRuleset"
            value={ruleset}
            checked={ruleset === leadRuleset}
            onChange={() => void change(ruleset)}
          />
          <span>{t(`catalogue_ruleset_${ruleset}`)}</span>
        </label>
      ))}
      {hasFailed && (
        <p class="error" role="alert">
          {remarkText('error', remark('save_unanswered'))}
        </p>
      )}
    </fieldset>
  )
}
