import type { ComponentChildren } from 'preact'
import { RecordFrame } from './RecordFrame'
import type { Profile } from '@/lib/profile/records'
import { useAnnouncedSave } from './announce'
import type { RecordForm } from './use-record'
import { shownValue, namesIn, showDate } from '../words'

interface Props {
  record: RecordForm
  profile: Profile
  isManaged?: boolean | undefined
  /** Where to go when a record deleted elsewhere is given up. */
  listHref: string
  children: ComponentChildren
}

/** The form of one record within the page: its frame, its announcements. */
export function RecordSection({ record: { form, save }, profile, isManaged, listHref, children }: Props) {
  useAnnouncedSave(save.state)
  const names = namesIn(profile)
  return (
    <RecordFrame
      table={form.table}
      save={save}
      describe={(field, value) => shownValue(names, form.table, field, value)}
      showDate={showDate}
      isManaged={isManaged}
      onDiscard={() => {
        save.discard()
        location.hash = listHref
      }}
    >
      {children}
    </RecordFrame>
  )
}
