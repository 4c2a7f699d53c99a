/** Files on their way to the background, one after the other, each with how far it got. */
import { useRef, useState } from 'preact/hooks'
import type { FileNeed } from './DocumentField'
import type { UploadView } from '@/components/controls/FileDrop'
import type { SaveOutcome } from '@/lib/contract/contract'
import { remark, type Remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'
import { checkFile } from './check-file'
import { remarkText } from '@/components/controls/Field'

interface Wanted {
  organisationId: string
  kind: string
  need: FileNeed
  onStored?: (documentId: string) => void
}

/** A conflict means that an earlier try had arrived: the document is there. */
function problemOf(outcome: SaveOutcome): Remark | null {
  if (outcome.outcome === 'saved' || outcome.outcome === 'conflict') return null
  if (outcome.outcome === 'refused') return remark(`store_${outcome.problem}`)
  return remark('file_refused')
}

export function useUploads({ organisationId, kind, need, onStored }: Wanted) {
  const { newId, upload } = useBackground()
  const announce = useAnnounce()
  const [uploads, setUploads] = useState<UploadView[]>([])
  const line = useRef(Promise.resolve())
  const show = (key: string, change: Partial<UploadView>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)))

  const run = async (id: string, file: File) => {
    const fail = (state: 'refused' | 'failed', problem: Remark) => {
      show(id, { state, problem, ...(state === 'failed' ? { retry: () => queue(id, file) } : {}) })
      announce(`${file.name} : ${remarkText('error', problem)}`)
    }
    show(id, { state: 'sending', problem: null, share: 0 })
    const checked = await checkFile(file, need)
    if (checked.problem) return fail('refused', checked.problem)
    const named = new File([file], file.name, { type: checked.mediaType })
    const titre = file.name.replace(/\.[^.]+$/, '')
    const fields = { id, organisationIds: [organisationId], titre, kind }
    try {
      const outcome = await upload(named, fields, (share) => show(id, { share }))
      const problem = problemOf(outcome)
      if (problem) return fail('failed', problem)
      show(id, { state: 'stored', share: 1 })
      onStored?.(id)
    } catch {
      fail('failed', remark('file_unsent'))
    }
  }
  const queue = (id: string, file: File) => {
    line.current = line.current.then(() => run(id, file))
  }
  const onFiles = (files: File[]) => {
    for (const file of files) {
      const id = newId()
      const waiting: UploadView = { key: id, name: file.name, state: 'sending', share: 0, problem: null }
      setUploads((all) => [...all, waiting])
      queue(id, file)
    }
  }
  return { uploads, onFiles }
}
