import { t } from '@/lib/extension/i18n'
import { sampleBlocks, type SampleField } from './sample-fields'

const KEY = 'authorization_request_exemple'

/** A request form to try on: it has no address to be sent to, and its consent is the person's alone. */
export function SampleForm() {
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
        <textarea rows={3} value={present} {...own} />
      ) : (
        <input type={kind as 'text'} value={present} {...own} />
      )}
    </div>
  )
}
