import { useEffect, useState } from 'preact/hooks'
import type { FieldTools } from '@/components/assistant/field-tools'
import type { AssistantState } from '@/lib/contract/contract'
import { send } from '@/lib/extension/messenger'
import { useQuery } from '@/lib/extension/use-query'

const orNull = <T>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null)

/** The tools of a field, over messages; a field pointed at in the page opens its question. */
export function useFieldTools(pointed: AssistantState['pointed']): FieldTools {
  const { data: places = [] } = useQuery('field.places', null, ['profile', 'settings'])
  const [openRef, setOpenRef] = useState<number | null>(null)
  useEffect(() => {
    if (pointed) setOpenRef(pointed.ref)
  }, [pointed?.at])
  return {
    places,
    openRef,
    onOpen: setOpenRef,
    onTeach: (ref, target) => orNull(send('field.teach', { ref, target })),
    onKeep: (ref) => orNull(send('field.keep', { ref })),
  }
}
