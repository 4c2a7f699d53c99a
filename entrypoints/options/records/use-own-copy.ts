/** A copy of a shared record for one organisation only: what is typed goes with it, the others keep theirs. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { OwnCopyView } from './SharedWith'
import type { Input } from '@/lib/contract/contract'
import type { SaveOutcome } from '@/lib/contract/records'
import { t } from '@/lib/extension/i18n'
import type { Profile } from '@/lib/profile/records'
import { remark, type Remark } from '@/lib/profile/text'
import { toCopy } from '@/lib/sharing/own-copy'
import { useAnnounce } from './announce'
import { useBackground } from '../background'
import { deliver } from '../deliver'
import { draftKey } from './draft'
import type { RecordForm } from './use-record'

type Table = Input<'record.takeOwn'>['table']

interface Options {
  table: Table
  record: Pick<RecordForm, 'editor' | 'started'>
  profile: Profile
  /** The copy is there: the page goes to it. */
  onTaken: (id: string) => void
}

function problemOf(outcome: SaveOutcome): Remark | null {
  if (outcome.outcome === 'saved') return null
  if (outcome.outcome === 'refused') return remark(`store_${outcome.problem}`)
  return remark('own_changed')
}

export function useOwnCopy({ table, record, profile, onTaken }: Options): OwnCopyView {
  const { editor, started } = record
  const { send, newId, now } = useBackground()
  const announce = useAnnounce()
  const [problem, setProblem] = useState<Remark | null>(null)
  const [isTaking, setTaking] = useState(false)
  const [copyId, setCopyId] = useState<string | null>(null)
  const isThere = copyId !== null && profile[table].some(({ id }) => id === copyId)
  const along = useMemo(
    () =>
      toCopy(profile, editor.id)
        .slice(1)
        .map(({ row }) => String(row['intitule'] || row['titre'] || t('own_unnamed'))),
    [profile, editor.id],
  )
  useEffect(() => {
    if (!isThere) return
    announce(t('own_taken'))
    onTaken(copyId)
  }, [isThere])

  async function copy(): Promise<Remark | null> {
    await started.current
    const id = newId()
    const key = draftKey(table, id)
    // Kept under the copy first: whatever happens next, what is typed is somewhere.
    const typed = editor.fields.entries().filter(([field]) => field !== 'organisationIds')
    const draft = JSON.parse(JSON.stringify({ id, at: now(), typed })) as Input<'draft.put'>['value']
    if (typed.length > 0) await send('draft.put', { key, value: draft })
    const organisationId = profile.organisation.id
    const request = {
      table,
      id,
      from: editor.id,
      expectedRev: editor.rev,
      requestId: newId(),
      organisationId,
    }
    const refused = problemOf(await deliver(send, request))
    if (refused && typed.length > 0) await send('draft.delete', { key })
    if (refused) return refused
    editor.discard()
    setCopyId(id)
    return null
  }
  const take = async () => {
    setTaking(true)
    setProblem(null)
    editor.hold(true)
    const refused = await copy().catch(() => remark('save_unanswered'))
    if (!refused) return
    editor.hold(false)
    setProblem(refused)
    setTaking(false)
  }
  return { along, isTaking, problem, take: () => void take() }
}
