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
        {settings && (
          <Switch
            setting="hasTab"
            isOn={settings.hasTab}
            label={t('settings_has_tab')}
            hint={t('settings_has_tab_hint')}
          />
        )}
        <Shortcut />
        {settings && (
          <Switch
            setting="hasSearchKey"
            isOn={settings.hasSearchKey}
            label={t('settings_search_key')}
            hint={t('settings_search_key_hint')}
          />
        )}
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

/** Keeps some settings, and says whether that failed. */
function useKeepSettings() {
  const { send } = useBackground()
  const announce = useAnnounce()
  const [hasFailed, setFailed] = useState(false)
  const keep = async (patch: Partial<Settings>) => {
    try {
      await send('settings.set', patch)
      setFailed(false)
      announce(t('save_saved'))
    } catch {
      setFailed(true)
    }
  }
  return { hasFailed, keep }
}

const NotKept = () => (
  <p class="error" role="alert">
    {remarkText('error', remark('save_unanswered'))}
  </p>
)

interface SwitchProps {
  setting: 'hasTab' | 'hasSearchKey'
  isOn: boolean
  label: string
  hint: string
}

/** A setting that is on or off. */
function Switch({ setting, isOn, label, hint }: SwitchProps) {
  const { hasFailed, keep } = useKeepSettings()
  const hintId = `champ-${setting}-hint`
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => void keep({ [setting]: currentTarget.checked })}
        />
        <span>{label}</span>
      </label>
      <p id={hintId} class="hint">
        {hint}
      </p>
      {hasFailed && <NotKept />}
    </div>
  )
}

const RULESETS = ['current', 'seed'] as const

/** Which rules give the verdict that is shown first, where the two sets differ. */
function RulesetSetting({ leadRuleset }: Pick<Settings, 'leadRuleset'>) {
  const { hasFailed, keep } = useKeepSettings()
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
            onChange={() => void keep({ leadRuleset: ruleset })}
          />
          <span>{t(`catalogue_ruleset_${ruleset}`)}</span>
        </label>
      ))}
      {hasFailed && <NotKept />}
    </fieldset>
  )
}
