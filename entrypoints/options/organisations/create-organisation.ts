/** Creates an organisation from what the registry proposed, or from what was typed. */
import { useRef, useState } from 'preact/hooks'
import { remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { deliver, Rejected, type Write } from '../deliver'

/** `create` stores a new organisation and answers its id, or null when `problem` says why not. */
export function useCreation() {
  const { send, newId } = useBackground()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Remark | null>(null)
  /** Unanswered: asked again as it was, so that a second click makes no second organisation. */
  const pending = useRef<Write | null>(null)

  const writeOf = (values: Record<string, unknown>): Write => {
    const isSame = pending.current?.patch.siret?.now === values.siret
    if (pending.current && isSame) return pending.current
    const entries = Object.entries(values).map(([field, now]) => [field, { was: null, now }])
    const patch = Object.fromEntries(entries)
    return { table: 'organisations', id: newId(), expectedRev: 0, requestId: newId(), patch }
  }
  const create = async (values: Record<string, unknown>): Promise<string | null> => {
    const write = writeOf(values)
    setBusy(true)
    setProblem(null)
    try {
      const outcome = await deliver(send, write)
      pending.current = null
      if (outcome.outcome === 'saved') return write.id
      setProblem(remark(outcome.outcome === 'refused' ? `store_${outcome.problem}` : 'save_rejected'))
    } catch (error) {
      const isRejected = error instanceof Rejected
      pending.current = isRejected ? null : write
      setProblem(remark(isRejected ? 'save_rejected' : 'save_unanswered'))
    } finally {
      setBusy(false)
    }
    return null
  }
  return { create, isBusy, problem }
}
