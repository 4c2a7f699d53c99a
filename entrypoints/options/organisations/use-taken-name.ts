/** A proposed name kept as the organisation's « nom d'usage », where no form of the organisation is open. */
import { useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import type { Organisation } from '@/lib/profile/records'
import { remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { deliver } from '../deliver'
import { useAnnounce } from '../records/announce'

/** `take` answers whether the name is kept; `problem` says why not. */
export function useTakenName({ id, rev, nomUsage, provenance }: Organisation) {
  const { send, now, newId } = useBackground()
  const announce = useAnnounce()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Remark | null>(null)
  const take = async (name: string): Promise<boolean> => {
    setBusy(true)
    const saved = await deliver(send, {
      table: 'organisations',
      id,
      expectedRev: rev,
      requestId: newId(),
      patch: {
        nomUsage: { was: nomUsage, now: name },
        provenance: { was: provenance, now: { ...provenance, nomUsage: { from: 'saisie', at: now() } } },
      },
    }).catch(() => null)
    setBusy(false)
    const isKept = saved?.outcome === 'saved'
    setProblem(isKept ? null : remark(saved ? 'save_rejected' : 'save_unanswered'))
    if (isKept) announce(t('name_taken', name))
    return isKept
  }
  return { take, isBusy, problem }
}
