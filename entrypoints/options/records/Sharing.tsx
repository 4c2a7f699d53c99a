/** A record used by several organisations: who they are, and lending it to others. */
import { useMemo } from 'preact/hooks'
import { organisationName } from '@/components/controls/choices'
import { SharedWith } from './SharedWith'
import type { FormView } from '@/components/controls/form-view'
import { useOrganisations } from '@/lib/extension/use-organisations'

/** Names of organisations by id; « … » until the list has come. */
export function useNames() {
  const { data } = useOrganisations(['organisations'])
  const names = useMemo(
    () => new Map(data?.organisations.map((each) => [each.id, organisationName(each)])),
    [data],
  )
  const nameOf = (id: string) => names.get(id) ?? '…'
  return { organisations: data?.organisations, nameOf }
}

interface Props {
  form: FormView
  ownId: string
  names: ReturnType<typeof useNames>
  /** The organisation of this page stops using the record. */
  onLeft: () => void
}

const nobody: string[] = []

export function Sharing({ form, ownId, names, onLeft }: Props) {
  const ids = (form.raw('organisationIds') as string[] | undefined) ?? nobody
  const users = useMemo(() => ids.map((id) => ({ id, name: names.nameOf(id) })), [ids, names.organisations])
  return (
    <SharedWith
      ownId={ownId}
      users={users}
      organisations={names.organisations}
      onAdd={(id) => form.set('organisationIds', [...ids, id])}
      onRemove={(gone) => {
        form.set(
          'organisationIds',
          ids.filter((id) => id !== gone),
        )
        if (gone === ownId) onLeft()
      }}
    />
  )
}
