import type { Rule } from '@/lib/eligibility/model'
import { t, typeset } from '@/lib/extension/i18n'
import { Cited } from './Cited'

/** Particular rules of a service, each with its date; `hasBoth` tells which rule set each is from. */
export function RuleList({ rules, hasBoth }: { rules: readonly Rule[]; hasBoth: boolean }) {
  return (
    <ul class="rules">
      {rules.map(({ id, rulesets, severity, fr, sources }) => (
        <li key={`${id} ${rulesets.join()}`}>
          <p>
            {severity !== 'info' && <strong class="warn">{t(`catalogue_severity_${severity}`)} </strong>}
            {typeset(fr)}{' '}
            {hasBoth && rulesets.length === 1 && rulesets[0] && (
              <span class="badge">{t(`catalogue_ruleset_${rulesets[0]}`)}</span>
            )}
          </p>
          <Cited ids={sources} />
        </li>
      ))}
    </ul>
  )
}
