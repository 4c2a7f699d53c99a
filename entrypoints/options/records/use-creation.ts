/** One new record, stored once however often it is asked for. */
import { useRef, useState } from 'preact/hooks'
import type { RecordTable } from '@/lib/profile/tables'
import { sameJson } from '@/lib/profile/same-json'
import { remark, type Remark } from '@/lib/profile/text'
import { t } from '@/lib/extension/i18n'
import { useBackground } from '../background'
import { useAnnounce } from './announce'
import { deliver, Rejected, type Write } from '../deliver'

/** `create` stores a record and answers its id, or null when `problem` says why not. */
export function useCreation(table: RecordTable) {
  const { send, newId } = useBackground()
  const announce = useAnnounce()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Remark | null>(null)
  /** Unanswered: asked again as it was, so that a second click makes no second record. */
  const pending = useRef<Write | null>(null)

  const writeOf = (values: Record<string, unknown>, same: string | undefined): Write => {
    const last = pending.current
    if (last && (same ? last.patch[same]?.now === values[same] : sameJson(nowOf(last), values))) return last
    const entries = Object.entries(values).map(([field, now]) => [field, { was: null, now }])
    const patch = Object.fromEntries(entries)
    return { table, id: newId(), expectedRev: 0, requestId: newId(), patch }
  }
  /** `same`: the field by which a record is known for the one asked for before. */
  const create = async (values: Record<string, unknown>, same?: string): Promise<string | null> => {
    const write = writeOf(values, same)
    setBusy(true)
    setProblem(null)
    try {
      const outcome = await deliver(send, write)
      pending.current = null
      // The page changes: this takes the place of what was said of the one before.
      if (outcome.outcome === 'saved') announce(t('record_created'))
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

const nowOf = ({ patch }: Write) =>
  Object.fromEntries(Object.entries(patch).map(([field, { now }]) => [field, now]))
