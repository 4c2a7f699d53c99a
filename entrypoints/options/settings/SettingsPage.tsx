import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { EraseEverything, ErasePerson } from './Erasure'
import { PolicyState } from './PolicyState'
import { RulesetSetting } from './RulesetSetting'
import { Shortcut } from './Shortcut'
import { StorageState } from './StorageState'
import { TabSetting } from './TabSetting'
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
