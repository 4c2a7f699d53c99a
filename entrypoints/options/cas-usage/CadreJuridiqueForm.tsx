import type { ComponentChildren } from 'preact'
import type { FormView } from '@/components/controls/form-view'
import { LONG_TEXT } from '@/lib/profile/records'
import { plural, t } from '@/lib/extension/i18n'
import { Group } from '@/components/controls/Group'
import { ChecksField, type Check } from '@/components/controls/ChecksField'
import { TextField } from '@/components/controls/TextField'

interface Props {
  form: FormView
  services: Check[]
  /** The field of the PDFs: choosing and adding files is the page's work. */
  children: ComponentChildren
}

/** A text that allows the organisation to process the data. */
export function CadreJuridiqueForm({ form, services, children }: Props) {
  const chosen = ((form.raw('services') as string[] | undefined) ?? []).length
  return (
    <>
      <Group title={t('group_text')}>
        <TextField form={form} name="titre" hasSpellcheck />
        <TextField form={form} name="nature" lines={5} limit={LONG_TEXT} hasSpellcheck />
        <TextField form={form} name="url" inputMode="url" limit={400} />
        {children}
      </Group>
      <details class="group" open={chosen > 0}>
        <summary>
          {t('group_services')}{' '}
          <span class="hint">{chosen ? plural('chosen', chosen) : t('chosen_any')}</span>
        </summary>
        <ChecksField form={form} name="services" checks={services} />
      </details>
    </>
  )
}
