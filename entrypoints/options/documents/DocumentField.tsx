import type { FormView } from '@/components/controls/form-view'
import { ChecksField } from '@/components/controls/ChecksField'
import { idOrNull, SelectField } from '@/components/controls/SelectField'
import { t } from '@/lib/extension/i18n'
import type { Document } from '@/lib/profile/records'
import { FileDrop, type UploadView } from '@/components/controls/FileDrop'

export type FileNeed = 'pdf' | 'spreadsheet' | 'any'

/** `accept` of each need; spreadsheets as DataPass takes them. */
export const accepted: Record<FileNeed, string> = {
  pdf: '.pdf,application/pdf',
  spreadsheet: '.xlsx,.ods,.odf,.xls,.csv',
  any: '.pdf,application/pdf,.xlsx,.ods,.odf,.xls,.csv',
}

interface Props {
  form: FormView
  name: string
  /** The field holds one id or null, rather than a list. */
  isSingle?: boolean
  need: FileNeed
  documents: Document[]
  uploads: UploadView[]
  onFiles: (files: File[]) => void
}

export const isPdf = ({ mediaType }: Document) => mediaType === 'application/pdf'

/** Stored documents to join to a record, and a way to add one without leaving the form. */
export function DocumentField({ form, name, isSingle = false, need, documents, uploads, onFiles }: Props) {
  const fitting = documents.filter((document) => need === 'any' || isPdf(document) === (need === 'pdf'))
  const options = fitting.map(({ id, titre, fileName }) => ({ value: id, label: titre || fileName }))
  const drop = (
    <FileDrop
      label={t(`drop_${need}`)}
      hint={t(`drop_${need}_hint`)}
      accept={accepted[need]}
      uploads={uploads}
      onFiles={onFiles}
    />
  )
  if (!isSingle) {
    return (
      <ChecksField form={form} name={name} checks={options} whenEmpty={t('documents_none_yet')}>
        {drop}
      </ChecksField>
    )
  }
  return (
    <div class="document-field">
      <SelectField form={form} name={name} options={options} toRaw={idOrNull} />
      {drop}
    </div>
  )
}
