import { SelectField } from '@/components/fields/SelectField'
import { TextField } from '@/components/fields/TextField'
import type { FormView } from '@/components/form-view'
import { Group } from '@/components/Group'
import { t } from '@/lib/extension/i18n'
import { documentKinds } from '@/lib/profile/model'

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
