import { useState } from 'preact/hooks'
import { ConfirmDialog } from '@/components/controls/ConfirmDialog'
import { remarkText } from '@/components/controls/Field'
import { ImportList } from './ImportList'
import { t } from '@/lib/extension/i18n'
import type { ImportEntry } from '@/lib/contract/sharing'
import { useQuery } from '@/lib/extension/use-query'
import { remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'
import { showDate } from '../words'

/** Imports that can still be undone. */
export function PastImports() {
  const { send } = useBackground()
  const announce = useAnnounce()
  const { data, refresh } = useQuery('share.imports', null, ['imports'])
  const [asked, setAsked] = useState<ImportEntry | null>(null)
  const [said, setSaid] = useState<{ text: string; isError: boolean } | null>(null)
  const undo = async ({ id }: ImportEntry) => {
    let next: { text: string; isError: boolean }
    try {
      const undone = await send('share.undo', { id })
      const { removed, restored, kept } = undone ?? { removed: 0, restored: 0, kept: 0 }
      next = { text: t('share_undone', removed, restored, kept), isError: false }
    } catch {
      next = { text: remarkText('error', remark('save_unanswered')), isError: true }
    }
    setSaid(next)
    announce(next.text)
    refresh()
  }
  return (
    <>
      {data && <ImportList imports={data} showDate={showDate} onUndo={setAsked} />}
      {said && <p class={said.isError ? 'error' : 'good'}>{said.text}</p>}
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('share_undo')}
        confirmLabel={t('share_undo')}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked) void undo(asked)
          setAsked(null)
        }}
      >
        <p>{t('share_undo_text')}</p>
      </ConfirmDialog>
    </>
  )
}
