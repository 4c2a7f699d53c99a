/** A file chosen by the person as tables: text of whatever encoding, or a spreadsheet read in a worker of its own. */
import { decodeText } from '@/lib/profile/encoding'
import { isSpreadsheet, type Sheet } from '@/lib/profile/sheet'
import { remark, type Remark } from '@/lib/profile/text'
import address from './sheets.worker?worker&url'
import type { SheetsAnswer } from './sheets.worker'

/** Longest file read, bytes: ten thousand rows of text, cards with their photographs. */
const FILE_BYTES = 5 * 1024 * 1024
/** Longest wait for a spreadsheet, milliseconds. */
const PATIENCE = 30_000
/** What a file dialog offers: everything that is read as tables. */
export const TABLE_FILES =
  '.csv,.txt,.tsv,.xlsx,.ods,.xls,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet,application/vnd.ms-excel'

export type FileContent =
  { kind: 'text'; text: string } | { kind: 'sheets'; sheets: Sheet[] } | { kind: 'problem'; problem: Remark }

const refuse = (problem: Remark): FileContent => ({ kind: 'problem', problem })

/** What the file holds, or why it cannot be read. */
export async function readTableFile(file: File): Promise<FileContent> {
  if (file.size > FILE_BYTES) return refuse(remark('bulk_file_too_big'))
  const buffer = await file.arrayBuffer().catch(() => null)
  if (!buffer) return refuse(remark('file_unreadable'))
  const bytes = new Uint8Array(buffer)
  if (!isSpreadsheet(bytes)) {
    const { text } = decodeText(bytes)
    // Neither letters nor a spreadsheet: a PDF, an image.
    return text.includes('\u0000') ? refuse(remark('sheet_unreadable')) : { kind: 'text', text }
  }
  const answer = await ask(bytes)
  if ('problem' in answer) return refuse(remark(`sheet_${answer.problem}`))
  if (answer.sheets.length === 0) return refuse(remark('sheet_empty'))
  return { kind: 'sheets', sheets: answer.sheets }
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL: (text: string) => string }
}
let script: string | undefined

/** Extension pages take no text for a script's address: this one is named at the build, and nothing else passes. */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('habili-sheets', { createScriptURL: () => address })
  return policy ? policy.createScriptURL(address) : address
}

function ask(bytes: Uint8Array): Promise<SheetsAnswer> {
  script ??= trusted()
  const worker = new Worker(script, { type: 'module' })
  const answer = new Promise<SheetsAnswer>((resolve) => {
    const fail = () => resolve({ problem: 'unreadable' })
    worker.addEventListener('error', fail)
    worker.addEventListener('message', ({ data }: MessageEvent<SheetsAnswer>) => resolve(data))
    setTimeout(fail, PATIENCE)
    worker.postMessage(bytes)
  })
  return answer.finally(() => worker.terminate())
}
