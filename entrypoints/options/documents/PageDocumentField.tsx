import { DocumentField, type FileNeed } from './DocumentField'
import type { FormView } from '@/components/controls/form-view'
import type { Profile } from '@/lib/profile/records'
import { useUploads } from './use-uploads'

interface Props {
  form: FormView
  name: string
  profile: Profile
  need: FileNeed
  kind: string
  isSingle?: boolean
}

/** A document field whose added files are stored, then joined to the record. */
export function PageDocumentField({ form, name, profile, need, kind, isSingle = false }: Props) {
  const { uploads, onFiles } = useUploads({
    organisationId: profile.organisation.id,
    kind,
    need,
    onStored: (id) => form.set(name, isSingle ? id : [...((form.raw(name) as string[]) ?? []), id]),
  })
  return (
    <DocumentField
      form={form}
      name={name}
      need={need}
      isSingle={isSingle}
      documents={profile.documents}
      uploads={uploads}
      onFiles={onFiles}
    />
  )
}
