import { Undo2 } from 'lucide'
import { useState } from 'preact/hooks'
import type { Undoable } from '@/lib/contract/tab'
import { t } from '@/lib/extension/i18n'
import { Icon } from '../controls/Icon'

export type OnUndo = (planId: string, isAll: boolean) => Promise<unknown> | void

/** An undo, and whether one is under way. */
export function useUndoing(onUndo: OnUndo): { isUndoing: boolean; undo: OnUndo } {
  const [isUndoing, setUndoing] = useState(false)
  const undo = async (planId: string, isAll: boolean) => {
    setUndoing(true)
    try {
      await onUndo(planId, isAll)
    } finally {
      setUndoing(false)
    }
  }
  return { isUndoing, undo }
}

interface Props {
  undoable: Undoable
  /** A fill or an undo is under way. */
  isBusy: boolean
  onUndo: OnUndo
}

/** The way back: the last press, or all of those of this page; each says how many fields it gives back. */
export function UndoBar({ undoable: { planId, last, all, fills }, isBusy, onUndo }: Props) {
  const choices =
    fills === 1
      ? [{ isAll: false, text: t('plan_undo', all) }]
      : [
          { isAll: false, text: t('plan_undo_last', last) },
          { isAll: true, text: t('plan_undo_all', all) },
        ]
  return (
    <div class="actions">
      {choices.map(({ isAll, text }) => (
        <button
          key={text}
          type="button"
          class="quiet small"
          aria-disabled={isBusy}
          onClick={() => !isBusy && void onUndo(planId, isAll)}
        >
          <Icon node={Undo2} size="1em" /> {text}
        </button>
      ))}
    </div>
  )
}
