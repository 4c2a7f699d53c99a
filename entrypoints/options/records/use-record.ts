/** A record as a form edits it: saved as the person goes, kept as a draft, never overwritten in silence. */
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import type { FormView, SaveView } from '@/components/controls/form-view'
import { ERASED } from '@/lib/contract/topics'
import { listen } from '@/lib/extension/use-query'
import { useBackground } from '../background'
import type { EditableTable } from '@/lib/profile/tables'
import { RecordEditor, type EditorOptions } from './record-editor'

export interface RecordForm {
  form: FormView
  save: SaveView
  editor: RecordEditor
  /** Settled once what an earlier page left unsaved is back. */
  started: { readonly current: Promise<void> }
}

type Stored = NonNullable<EditorOptions['record']>

interface Options extends Pick<EditorOptions, 'initial' | 'scope' | 'follow'> {
  /** The new record is stored. */
  onCreated?: (id: string) => void
}

/**
 * Edits the one of `records` with `id`, or a new one when `id` is null. The component must be keyed by record: the
 * editor lives as long as it does.
 */
export function useRecord(
  table: EditableTable,
  records: Stored[],
  id: string | null,
  { onCreated, ...options }: Options,
): RecordForm {
  const background = useBackground()
  const [editor] = useState(() => {
    const record = records.find((each) => each.id === id) ?? null
    return new RecordEditor({ table, record, ...options, ...background })
  })
  const [, refresh] = useReducer((turn: number) => turn + 1, 0)
  const record = records.find((each) => each.id === editor.id) ?? null
  const wasSeen = useRef(record !== null)
  const wasNew = useRef(editor.rev === 0)
  const started = useRef(Promise.resolve())

  // Before the person can type: a change nobody listens to would not be shown.
  useLayoutEffect(() => {
    started.current = editor.start(() => refresh(undefined))
    const keep = () => editor.keep()
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      editor.stop()
    }
  }, [editor])

  // Erased means gone from this window too, with what was typed here.
  useEffect(
    () =>
      listen((topics) => {
        if (topics.includes(ERASED) || topics.includes(`${ERASED}:${editor.id}`)) editor.erase()
      }),
    [editor],
  )

  useEffect(() => {
    // A record just created is not in the list yet; only one that was there can have been deleted.
    if (record || wasSeen.current) editor.accept(record)
    if (record) wasSeen.current = true
  }, [editor, record?.rev, record === null])

  useEffect(() => {
    if (editor.rev > 0 && wasNew.current) onCreated?.(editor.id)
    wasNew.current = editor.rev === 0
  }, [editor.rev])

  const form: FormView = {
    table,
    raw: (field) => editor.fields.raw(field),
    set: (field, raw) => editor.set(field, raw),
    leave: (field) => editor.leave(field),
    problem: (field) => editor.problem(field),
    notices: (field) => editor.fields.read(field).notices,
  }
  const save: SaveView = {
    state: editor.state,
    clashes: editor.clashes,
    restoredAt: editor.restoredAt,
    retry: () => void editor.save(),
    resolve: (picks) => editor.resolve(picks),
    recreate: () => editor.recreate(),
    discard: () => editor.discard(),
  }
  return { form, save, editor, started }
}
