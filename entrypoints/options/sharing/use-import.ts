/** An import, step by step: files chosen, opened, compared with what is kept, decided, sent. */
import { useRef, useState } from 'preact/hooks'
import { sendImport } from '@/lib/extension/import-wire'
import type { ImportAnswer } from '@/lib/contract/sharing'
import { remark, type Remark } from '@/lib/profile/text'
import { compare, type Difference, type Kept } from '@/lib/sharing/differences'
import { sharedTables, type Bundle, type SharedRecord } from '@/lib/sharing/format'
import { adoptLessons } from '@/lib/sharing/lessons'
import { kindOfFile } from '@/lib/sharing/header'
import { merge, takenByDefault, type Decision } from '@/lib/sharing/merge'
import { problemOf } from '@/lib/sharing/problem'
import { combine } from '@/lib/sharing/read'
import type { Opened } from '@/lib/sharing/seal'
import { useBackground } from '../background'
import { openFile } from './sealing'
import { remarkOf, useWork } from './use-work'

/** Shortest time between two passphrases, milliseconds: a guesser may try one a second. */
const PAUSE = 1000

export interface ChosenFile {
  file: File
  isSealed: boolean
  problem: Remark | null
}
export interface Ready {
  /** Of the import: a resent one is made once. */
  id: string
  bundle: Bundle
  /** Records kept here under the ids of the bundle, as they were compared. */
  kept: Kept
  /** Bytes of the files' documents, by id. */
  documents: ReadonlyMap<string, Blob>
  opened: Opened[]
  differences: Difference[]
}
type Done = Extract<ImportAnswer, { outcome: 'imported' }>

const byDefault = (differences: Difference[]) =>
  new Map(
    differences
      .filter(({ state }) => state === 'changed')
      .map(({ id, fields }) => [id, { id, as: 'merge', theirs: takenByDefault(fields) } as Decision]),
  )

export function useImport() {
  const { send, newId } = useBackground()
  const work = useWork()
  const [files, setFiles] = useState<ChosenFile[]>([])
  const [ready, setReady] = useState<Ready | null>(null)
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
  const [done, setDone] = useState<Done | null>(null)
  const [notice, setNotice] = useState<Remark | null>(null)
  const lastTry = useRef(0)
  const onRead = useRef<(() => void) | undefined>(undefined)

  /** `hear` is told once the files could be opened. */
  async function choose(chosen: File[], hear?: () => void): Promise<void> {
    work.forget()
    reset()
    onRead.current = hear
    const looked = await Promise.all(
      chosen.map(async (file) => {
        try {
          return { file, isSealed: (await kindOfFile(file)) === 'sealed', problem: null }
        } catch (error) {
          return { file, isSealed: false, problem: remarkOf(error) }
        }
      }),
    )
    setFiles(looked)
  }

  function reset(): void {
    setFiles([])
    setReady(null)
    setDone(null)
    setNotice(null)
  }

  async function open(passphrase: string): Promise<void> {
    const opened = await work.run(async (signal, tell) => {
      const wait = lastTry.current + PAUSE - Date.now()
      if (wait > 0) await new Promise((resume) => setTimeout(resume, wait))
      lastTry.current = Date.now()
      const all: Opened[] = []
      for (const { file } of files) {
        all.push(
          await openFile({ file, passphrase }, signal, (share) => tell((all.length + share) / files.length)),
        )
      }
      return prepare(newId(), all)
    })
    if (!opened) return
    onRead.current?.()
    show(opened)
  }

  async function prepare(id: string, opened: Opened[]): Promise<Ready> {
    const lessons = (await send('field.taught')) as unknown as SharedRecord[]
    const bundle = adoptLessons(combine(opened.map(({ file }) => file)), lessons)
    const ids = sharedTables.flatMap((table) => bundle[table].map((record) => record.id))
    const records = await send('share.kept', { ids })
    const kept = new Map(records.map((record) => [record.id, record]))
    const documents = new Map(
      opened.flatMap(({ file, documents }) =>
        file.documents.map((record, index) => [record.id, documents[index]!] as const),
      ),
    )
    return { id, bundle, kept, documents, opened, differences: compare(bundle, kept) }
  }

  function show(next: Ready): void {
    setReady(next)
    setDecisions(byDefault(next.differences))
  }

  async function store(): Promise<void> {
    if (!ready) return
    const { id, bundle, kept, documents, opened, differences } = ready
    const name = files
      .map(({ file }) => file.name)
      .join(', ')
      .slice(0, 200)
    const seen = Object.fromEntries(differences.map(({ id, rev }) => [id, rev]))
    const writes = merge(bundle, kept, [...decisions.values()], newId)
    const bytes = new Map(
      writes
        .filter(({ table, record }) => table === 'documents' && record.sha256 !== kept.get(record.id)?.sha256)
        .map(({ record, from }) => [record.id, documents.get(from)!]),
    )
    const sent = writes.map(({ table, record, rev }) => ({ table, record, rev }))
    const answer = await work.run((_signal, tell) =>
      sendImport({ id, name, seen }, sent, bytes, tell).then((answer) => {
        if (answer.outcome === 'problem') throw problemOf(answer)
        return answer
      }),
    )
    if (!answer) return
    if (answer.outcome === 'imported') return setDone(answer)
    if (answer.outcome === 'refused') return setNotice(remark(`store_${answer.problem}`))
    if (answer.outcome === 'stale') {
      const again = await work.run(() => prepare(newId(), opened))
      if (again) show(again)
      setNotice(remark('share_stale'))
    }
  }

  const decide = (changed: Decision[]) =>
    setDecisions((all) => new Map([...all, ...changed.map((each) => [each.id, each] as const)]))
  return { files, ready, decisions, done, notice, work, choose, open, store, decide, reset }
}
