/** Files on their way to the background, one after the other, each with what became of it. */
import { useRef, useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import type { UploadView } from '@/components/controls/FileDrop'
import type { SaveOutcome } from '@/lib/contract/records'
import { DOCUMENT_BYTES, SHORT_TEXT } from '@/lib/profile/records'
import { checkText, remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import type { FileNeed } from './DocumentField'
import { useAnnounce } from '../records/announce'

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
    show(id, { state: 'sending', problem: null })
    const checked = await checkFile(file, need)
    if (checked.problem) return fail('refused', checked.problem)
    const named = new File([file], file.name, { type: checked.mediaType })
    const titre = file.name.replace(/\.[^.]+$/, '')
    const fields = { id, organisationIds: [organisationId], titre, kind }
    try {
      const outcome = await upload(named, fields)
      const problem = problemOf(outcome)
      if (problem) return fail('failed', problem)
      show(id, { state: 'stored' })
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
      const waiting: UploadView = { key: id, name: file.name, state: 'sending', problem: null }
      setUploads((all) => [...all, waiting])
      queue(id, file)
    }
  }
  return { uploads, onFiles }
}

/** Is this a file that DataPass would take? Looked at before its bytes are read and sent. */
const PDF = 'application/pdf'
const OPEN_SHEET = 'application/vnd.oasis.opendocument.spreadsheet'
/** Spreadsheets of DataPass, by the end of their name; browsers without such a program give no type. */
const SPREADSHEETS: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: OPEN_SHEET,
  // The end of a formula's name, which the site names among those of spreadsheets: it takes those that are one inside.
  odf: OPEN_SHEET,
  csv: 'text/csv',
  xls: 'application/vnd.ms-excel',
}
/** First bytes of a compound file, in which Excel wrote before 2007 ([MS-CFB] 2.2). */
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
const HEAD_BYTES = 1024

type FileCheck = { mediaType: string; problem: null } | { mediaType: null; problem: Remark }

const starts = (head: Uint8Array, text: string) =>
  [...text].every((char, index) => head[index] === char.charCodeAt(0))

function mediaTypeOf(name: string, head: Uint8Array): string | null {
  if (starts(head, '%PDF-')) return PDF
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = SPREADSHEETS[end]
  if (!type) return null
  const signature = type === SPREADSHEETS['xls'] ? OLE : 'PK\u0003\u0004'
  if (type === 'text/csv') return head.includes(0) || isMarkup(head) ? null : type
  if (!starts(head, signature)) return null
  return (saysType(head, type) ?? end !== 'odf') ? type : null
}

/** A web page named .csv is one to the site, too. */
const isMarkup = (head: Uint8Array) => /^\s*<(!|html|head|body|\?xml)/i.test(new TextDecoder().decode(head))

/** OpenDocument files say what they are in their first entry, at byte 38 (ODF 1.3, part 2, 3.3); undefined: this one does not. */
function saysType(head: Uint8Array, type: string): boolean | undefined {
  return starts(head.subarray(30), 'mimetype') ? starts(head.subarray(38), type) : undefined
}

/** Checks size and name, then the first bytes of `file`; reads no more than those. */
export async function checkFile(file: File, need: FileNeed): Promise<FileCheck> {
  const refuse = (problem: Remark): FileCheck => ({ mediaType: null, problem })
  if (file.size === 0) return refuse(remark('file_empty'))
  if (file.size >= DOCUMENT_BYTES) return refuse(remark('file_too_big', file.size, DOCUMENT_BYTES))
  const name = checkText(file.name, SHORT_TEXT)
  if (name.value === null) return refuse(remark('file_name'))
  let head: Uint8Array
  try {
    head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  } catch {
    return refuse(remark('file_unreadable'))
  }
  const mediaType = mediaTypeOf(file.name, head)
  const isWanted = mediaType !== null && (need === 'any' || (mediaType === PDF) === (need === 'pdf'))
  if (!isWanted) return refuse(remark(`file_not_${need}`))
  return { mediaType, problem: null }
}
