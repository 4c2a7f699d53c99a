/** Is this a file that DataPass would take? Looked at before its bytes are read and sent. */
import { DOCUMENT_BYTES, SHORT_TEXT } from '@/lib/profile/records'
import { checkText, remark, type Remark } from '@/lib/profile/text'
import type { FileNeed } from './DocumentField'

const PDF = 'application/pdf'
/** Spreadsheets of DataPass, by the end of their name; browsers without such a program give no type. */
const SPREADSHEETS: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  odf: 'application/vnd.oasis.opendocument.formula',
  sxc: 'application/vnd.sun.xml.calc',
}
const HEAD_BYTES = 1024

export type FileCheck = { mediaType: string; problem: null } | { mediaType: null; problem: Remark }

const starts = (head: Uint8Array, text: string) =>
  [...text].every((char, index) => head[index] === char.charCodeAt(0))

function mediaTypeOf(name: string, head: Uint8Array): string | null {
  if (starts(head, '%PDF-')) return PDF
  const type = SPREADSHEETS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']
  if (!type) return null
  const isRight = type === 'text/csv' ? !head.includes(0) : starts(head, 'PK\u0003\u0004')
  return isRight ? type : null
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
