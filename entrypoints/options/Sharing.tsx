/** A record used by several organisations: who they are, and lending it to others. */
import { SharedWith } from '@/components/SharedWith'
import type { FormView } from '@/components/form-view'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'

/** Names of organisations by id; « … » until the list has come. */
export function useNames() {
  const { data } = useQuery('organisations.list', null, ['organisations'])
  const nameOf = (id: string) => {
    const found = data?.organisations.find((each) => each.id === id)
    return found ? found.nomUsage || found.denomination || t('organisation_unnamed') : '…'
  }
  return { organisations: data?.organisations, nameOf }
}

interface Props {
  form: FormView
  ownId: string
  names: ReturnType<typeof useNames>
  /** The organisation of this page stops using the record. */
  onLeft: () => void
}

export function Sharing({ form, ownId, names, onLeft }: Props) {
  const ids = (form.raw('organisationIds') as string[] | undefined) ?? []
  return (
    <SharedWith
      ownId={ownId}
      users={ids.map((id) => ({ id, name: names.nameOf(id) }))}
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
