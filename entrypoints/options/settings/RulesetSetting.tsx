import { useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import type { Settings } from '@/lib/extension/settings'
import { remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'

const RULESETS = ['current', 'seed'] as const

/** Which rules give the verdict that is shown first, where the two sets differ. */
export function RulesetSetting({ leadRuleset }: Pick<Settings, 'leadRuleset'>) {
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
