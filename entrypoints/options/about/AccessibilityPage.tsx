import { around, French } from '@/components/controls/French'
import { t } from '@/lib/extension/i18n'
import { useTitle } from '../use-title'
import { criteriaOf, PROBLEM_FORM, rateOf, results, rgaa, statusKey, themes } from './rgaa'

/** The statement of accessibility, and the grid that it rests on, criterion by criterion. */
export function AccessibilityPage() {
  useTitle(t('access_title'))
  const { kept, failed, share } = rateOf(rgaa.criteria)
  return (
    <>
      <h1 tabIndex={-1}>{t('access_title')}</h1>
      <p>
        <strong class="capital">{t(statusKey(rgaa.criteria))}</strong>{' '}
        {t('access_rate', rgaa.reference, share, String(kept), String(kept + failed))}
      </p>
      <p>{t('access_how', rgaa.date, rgaa.version)}</p>
      <h2>{t('access_failed')}</h2>
      {failed === 0 ? (
        <p>{t('access_failed_none')}</p>
      ) : (
        <ul lang="fr">
          {rgaa.criteria
            .filter(({ result }) => result === 'non conforme')
            .map(({ id, about, how }) => (
              <li key={id}>
                {id} {about}. {how}.
              </li>
            ))}
        </ul>
      )}
      <h2>{t('access_contact')}</h2>
      <p>{around('access_contact_text', <French text={PROBLEM_FORM} />)}</p>
      <h2>{t('access_grid')}</h2>
      {themes.map((name, rank) => (
        <details key={name}>
          <summary lang="fr">
            {rank + 1}. {name}
          </summary>
          <table class="grid" lang="fr">
            <caption>{name}</caption>
            <thead>
              <tr>
                <th scope="col">Critère</th>
                <th scope="col">Résultat</th>
                <th scope="col">Comment</th>
              </tr>
            </thead>
            <tbody>
              {criteriaOf(rank + 1).map(({ id, about, result, how }) => (
                <tr key={id}>
                  <th scope="row">
                    {id} {about}
                  </th>
                  <td>{results[result]}</td>
                  <td>{how}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  )
}
