import { useEffect, useState } from 'preact/hooks'
import changelog from '@/CHANGELOG.md?raw'
import { browser } from '@/lib/extension/browser'
import { t } from '@/lib/extension/i18n'
import { itemsOf, releases } from '@/lib/extension/releases'
import { useQuery } from '@/lib/extension/use-query'
import { typeset } from '@/lib/profile/typeset'
import { useBackground } from '../background'
import { useTitle } from '../use-title'
import licences from './licences.json'

/** What changed, in the words of CHANGELOG.md, and the licences of what the package holds of others. */
export function AboutPage() {
  useTitle(t('about_title'))
  const versions = releases(changelog)
  const since = useNewsRead()
  const firstKnown = versions.findIndex(({ version }) => version === since)
  const isNew = (rank: number) => since !== '' && (firstKnown < 0 || rank < firstKnown)
  return (
    <>
      <h1 tabIndex={-1}>{t('about_title')}</h1>
      <p>{t('about_version', versions[0]?.version ?? '')}</p>
      <section>
        <h2>{t('about_news')}</h2>
        {versions.map(({ version, when, notes }, rank) => (
          <section key={version} lang="fr">
            <h3>
              {version} ({when}){' '}
              {isNew(rank) && (
                <span class="badge" lang={browser.i18n.getUILanguage()}>
                  {t('about_new')}
                </span>
              )}
            </h3>
            <ul class="news">
              {itemsOf(notes).map(({ title, text }) => (
                <li key={title + text}>
                  {title && <strong>{typeset(`${title} :`)}</strong>} {typeset(text)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
      <section>
        <h2>{t('about_licences')}</h2>
        <p>{t('about_own_licence')}</p>
        {licences.map(({ name, version, licence, text }) => (
          <details key={name + version}>
            <summary>
              {name} {version} – {licence}
            </summary>
            <pre class="licence" lang="en">
              {text}
            </pre>
          </details>
        ))}
      </section>
    </>
  )
}

/** The version after which there was news when this page was opened, '' for none: once shown, it is read. */
function useNewsRead(): string {
  const { send } = useBackground()
  const { data } = useQuery('settings.get', null, ['settings'])
  const [since, setSince] = useState('')
  useEffect(() => {
    if (!data?.newsSince) return
    setSince(data.newsSince)
    void send('settings.set', { newsSince: '' })
  }, [data?.newsSince])
  return since
}
