import type { ShownAssessment } from '@/lib/eligibility/shown'
import { t, typeset } from '@/lib/extension/i18n'
import { ConditionList } from './ConditionList'
import { SourceFold } from './SourceFold'

/** Why this verdict: what the site calls such an applicant, what could change it, the conditions and where it was read. */
export function Reasons({ assessment }: { assessment: ShownAssessment }) {
  const { couldBecome, conditions, sources } = assessment
  // In brackets: the catalogue's own words for whom the page does not name.
  const who = assessment.who.filter((label) => !label.startsWith('('))
  return (
    <>
      {who.length > 0 && <p class="hint">{t('eligibility_who', who.join(' ; '))}</p>}
      {couldBecome.length > 0 && (
        <>
          <h3>{t('catalogue_unless')}</h3>
          <ul>
            {couldBecome.map(({ verdict, reason }) => (
              <li key={`${verdict} ${reason}`}>
                <strong>{t(`catalogue_verdict_${verdict}`)}</strong> – {typeset(reason)}
              </li>
            ))}
          </ul>
        </>
      )}
      {conditions.length > 0 && <h3>{t('eligibility_conditions')}</h3>}
      <ConditionList conditions={conditions} />
      <SourceFold sources={sources} />
    </>
  )
}
