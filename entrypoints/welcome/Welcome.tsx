import { t } from '@/lib/extension/i18n'
import { SiteList, type SupportedSite } from '@/components/assistant/PageNotice'
import { SampleForm } from './SampleForm'

interface Props {
  sites: SupportedSite[]
  onCreate: () => void
  onStartSample: () => void
}

/** First run: what Habili does, where the data stay, which sites; then a first organisation, or a try. */
export function Welcome({ sites, onCreate, onStartSample }: Props) {
  return (
    <main class="welcome">
      <p class="unofficial">{t('unofficial')}</p>
      <h1>{t('welcome_title')}</h1>
      <p class="lead">{t('welcome_what')}</p>
      <p>{t('welcome_where')}</p>
      <div>
        <p>{t('welcome_sites')}</p>
        <SiteList sites={sites} />
      </div>
      <p class="actions">
        <button type="button" class="primary" onClick={onCreate}>
          {t('welcome_create')}
        </button>
        <a class="button" href="#exemple">
          {t('welcome_try')}
        </a>
      </p>
      <section id="exemple" aria-labelledby="exemple-titre">
        <h2 id="exemple-titre">{t('welcome_sample_title')}</h2>
        <p>{t('welcome_sample_hint')}</p>
        <p class="actions">
          <button type="button" class="primary" onClick={onStartSample}>
            {t('welcome_sample_start')}
          </button>
        </p>
        <SampleForm />
      </section>
    </main>
  )
}
