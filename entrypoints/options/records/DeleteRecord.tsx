import { Trash2 } from 'lucide'
import { useState } from 'preact/hooks'
import { ConfirmDialog } from '@/components/controls/ConfirmDialog'
import { Icon } from '@/components/controls/Icon'
import { remarkText } from '@/components/controls/Field'
import type { SaveOutcome } from '@/lib/contract/records'
import type { RecordTable } from '@/lib/profile/tables'
import { remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { deliver } from '../deliver'

interface Props {
  table: RecordTable
  id: string
  rev: number
  /** Label of the button and of the confirmation. */
  label: string
  title: string
  text: string
  /** The record is no longer stored. */
  onDeleted: () => void
}

function problemOf(outcome: SaveOutcome): Remark | null {
  if (outcome.outcome === 'saved' || outcome.outcome === 'gone') return null
  if (outcome.outcome === 'refused') return remark(`store_${outcome.problem}`)
  return remark('delete_changed')
}

/** A button that deletes one record, after a confirmation. */
export function DeleteRecord({ table, id, rev, label, title, text, onDeleted }: Props) {
  const { send, newId } = useBackground()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Remark | null>(null)
  const remove = async () => {
    setAsking(false)
    setProblem(null)
    try {
      const outcome = await deliver(send, { table, id, expectedRev: rev, requestId: newId() })
      const refused = problemOf(outcome)
      if (refused) setProblem(refused)
      else onDeleted()
    } catch {
      setProblem(remark('save_unanswered'))
    }
  }
  return (
    <div class="danger-zone">
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        <Icon node={Trash2} /> {label}
      </button>
      {problem && (
        <p class="error" role="alert">
          {remarkText('error', problem)}
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={title}
        confirmLabel={label}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        <p>{text}</p>
      </ConfirmDialog>
    </div>
  )
}
