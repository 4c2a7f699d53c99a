import { SelectField } from '@/components/controls/SelectField'
import { TextField } from '@/components/controls/TextField'
import type { FormView } from '@/components/controls/form-view'
import { Group } from '@/components/controls/Group'
import { t } from '@/lib/extension/i18n'
import { documentKinds } from '@/lib/profile/records'

/** How a stored file is called and what it is; its bytes do not change. */
export function DocumentForm({ form }: { form: FormView }) {
  return (
    <Group title={t('group_document')}>
      <TextField form={form} name="titre" />
      <SelectField
        form={form}
        name="kind"
        options={documentKinds
          .filter((value) => value !== 'autre')
          .map((value) => ({ value, label: t(`kind_${value}`) }))}
        emptyLabel={t('kind_autre')}
        toRaw={(option) => option || 'autre'}
      />
      <TextField form={form} name="issuedOn" type="date" />
      <TextField form={form} name="expiresOn" type="date" />
    </Group>
  )
}
