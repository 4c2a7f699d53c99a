import { t } from '@/lib/extension/i18n'
import type { Output } from '@/lib/contract/contract'
import { useQuery } from '@/lib/extension/use-query'

/** What an IT department has set, in words, and what of it could not be used. Nothing where it set nothing. */
export function PolicyState() {
  const { data } = useQuery('policy.get', null, ['settings', 'profile'])
  if (!data) return null
  const { problems } = data
  const set = wordsOf(data)
  if (set.length === 0 && problems.length === 0) return null
  return (
    <section>
      <h2>{t('policy_title')}</h2>
      <p>{t('policy_text')}</p>
      <ul>
        {set.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {problems.length > 0 && (
        <>
          <p>{t('policy_problems')}</p>
          <ul>
            {problems.map(({ path, code, done }) => (
              <li key={path}>
                <code>{path}</code> : {t(`policy_${code}`)} ; {t(`policy_done_${done}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function wordsOf(policy: Output<'policy.get'>): string[] {
  const { organisationCount, sharedSource, allowedSites } = policy
  const words = [
    organisationCount > 0 && t('policy_organisations', String(organisationCount)),
    policy.disableLookup && t('policy_disable_lookup'),
    policy.disableExport && t('policy_disable_export'),
    policy.disableFirstRunPage && t('policy_disable_first_run'),
    sharedSource && t('policy_shared_source', sharedSource),
    allowedSites && t('policy_allowed_sites', allowedSites.join(', ') || t('policy_no_site')),
  ]
  return words.filter((each) => typeof each === 'string')
}
