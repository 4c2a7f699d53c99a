import { SiteList, type SupportedSite } from '@/components/assistant/PageNotice'
import { type MessageKey, plural, t } from '@/lib/extension/i18n'

/** What became of the sample: not shown yet, under way, or shown with so many fields filled. */
export type Sample = 'none' | 'busy' | 'failed' | { written: number }

interface Props {
  sites: SupportedSite[]
  sample: Sample
  /** There are organisations of one's own to try the sample with. */
  hasOwn: boolean
  onStartSample: (isInvented: boolean) => void
}

/** First run, two doors: see it done with an invented organisation, or prepare one's own request. */
export function Welcome({ sites, sample, hasOwn, onStartSample }: Props) {
  return (
    <main class="welcome">
      <p class="brand">
        <img src="/icon/48.png" alt="" width="40" height="40" /> <strong>Habili</strong>{' '}
        <span class="unofficial">{t('unofficial')}</span>
      </p>
      <h1>{t('welcome_title')}</h1>
      <p class="lead">{t('welcome_what')}</p>
      <div class="doors">
        <section class="door" aria-labelledby="porte-preparer">
          <h2 id="porte-preparer">{t('welcome_prepare_title')}</h2>
          <p>{t('welcome_prepare_hint')}</p>
          {/* A link opens by itself, whatever the background is doing. */}
          <a class="button primary" href="/options.html#preparer">
            {t('guided_title')}
          </a>
        </section>
        <section class="door" aria-labelledby="porte-voir">
          <h2 id="porte-voir">{t('welcome_see_title')}</h2>
          <p>{t('welcome_see_hint')}</p>
          <button type="button" aria-disabled={sample === 'busy'} onClick={() => onStartSample(true)}>
            {t('welcome_see')}
          </button>
        </section>
      </div>
      <p>{t('welcome_where')}</p>
      <div>
        <p>{t('welcome_sites')}</p>
        <SiteList sites={sites} />
      </div>
      <section id="exemple" aria-labelledby="exemple-titre">
        <h2 id="exemple-titre" tabIndex={-1}>
          {t('welcome_sample_title')}
        </h2>
        <p role="status">{sampleText(sample)}</p>
        {hasOwn && (
          <p class="actions">
            <button type="button" aria-disabled={sample === 'busy'} onClick={() => onStartSample(false)}>
              {t('welcome_sample_start')}
            </button>
          </p>
        )}
        <SampleForm />
        <p class="actions">
          <a class="button primary" href="/options.html#preparer">
            {t('guided_title')}
          </a>
        </p>
      </section>
    </main>
  )
}

function sampleText(sample: Sample): string {
  if (sample === 'none' || sample === 'busy') return t('welcome_sample_hint')
  if (sample === 'failed') return t('welcome_sample_failed')
  return sample.written > 0 ? plural('welcome_sample_filled', sample.written) : t('welcome_sample_open')
}

const KEY = 'authorization_request_exemple'

/** A request form to try on: it has no address to be sent to, and its consent is the person's alone. */
function SampleForm() {
  return (
    <form id={`new_${KEY}`} class="sample" onSubmit={(event) => event.preventDefault()}>
      {sampleBlocks.map(({ title, fields }) => (
        <fieldset key={title}>
          <legend>{t(title)}</legend>
          {fields.map((field) => (
            <Question key={field.attribute} field={field} />
          ))}
        </fieldset>
      ))}
      <div class="consent">
        <input
          type="checkbox"
          id={`${KEY}_terms_of_service_accepted`}
          name={`${KEY}[terms_of_service_accepted]`}
          value="1"
        />
        <label for={`${KEY}_terms_of_service_accepted`}>{t('welcome_field_terms')}</label>
      </div>
    </form>
  )
}

function Question({ field: { attribute, kind, label, value } }: { field: SampleField }) {
  const own = { id: `${KEY}_${attribute}`, name: `${KEY}[${attribute}]`, autocomplete: 'off' as const }
  const present = value ? t(value) : ''
  return (
    <div class="question">
      <label for={own.id}>{t(label)}</label>
      {kind === 'textarea' ? (
        <textarea rows={3} defaultValue={present} {...own} />
      ) : (
        <input type={kind as 'text'} defaultValue={present} {...own} />
      )}
    </div>
  )
}

/** DATA: the questions of the sample request, named like a request's so that the page side reads them. */
interface SampleField {
  /** Question name, as in `authorization_request_exemple[<attribute>]`. */
  attribute: string
  kind: 'text' | 'email' | 'url' | 'number' | 'textarea'
  label: MessageKey
  /** A value already there, that a fill must keep. */
  value?: MessageKey
}

interface SampleBlock {
  title: MessageKey
  fields: SampleField[]
}

const person = (role: string): SampleField[] => [
  { attribute: `${role}_family_name`, kind: 'text', label: 'welcome_field_family_name' },
  { attribute: `${role}_given_name`, kind: 'text', label: 'welcome_field_given_name' },
  { attribute: `${role}_email`, kind: 'email', label: 'welcome_field_email' },
  { attribute: `${role}_phone_number`, kind: 'text', label: 'welcome_field_phone' },
  { attribute: `${role}_job_title`, kind: 'text', label: 'welcome_field_job' },
]

const sampleBlocks: SampleBlock[] = [
  {
    title: 'welcome_block_project',
    fields: [
      { attribute: 'intitule', kind: 'text', label: 'welcome_field_intitule' },
      { attribute: 'description', kind: 'textarea', label: 'welcome_field_description' },
    ],
  },
  {
    title: 'welcome_block_data',
    fields: [
      {
        attribute: 'destinataire_donnees_caractere_personnel',
        kind: 'textarea',
        label: 'welcome_field_recipients',
        value: 'welcome_field_recipients_value',
      },
      {
        attribute: 'duree_conservation_donnees_caractere_personnel',
        kind: 'number',
        label: 'welcome_field_retention',
      },
    ],
  },
  {
    title: 'welcome_block_legal',
    fields: [
      { attribute: 'cadre_juridique_nature', kind: 'textarea', label: 'welcome_field_legal_nature' },
      { attribute: 'cadre_juridique_url', kind: 'url', label: 'welcome_field_legal_url' },
    ],
  },
  { title: 'welcome_block_technical', fields: person('contact_technique') },
  { title: 'welcome_block_dpo', fields: person('delegue_protection_donnees') },
]
