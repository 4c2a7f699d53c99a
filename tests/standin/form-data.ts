import { createHash } from 'node:crypto'
import type { ReceivedFile } from './types'

export interface UploadedFile extends ReceivedFile {
  bytes: Buffer
}

export interface ReceivedForm {
  params: Record<string, string[]>
  files: Record<string, UploadedFile[]>
}

/**
 * Reads an urlencoded or multipart body, keeping the order of repeated names.
 * An empty file input arrives as a nameless empty file and is dropped, as Rails does.
 */
export async function readForm(contentType: string, body: Buffer): Promise<ReceivedForm> {
  // A control may be named like a property of any object (`constructor`).
  const form: ReceivedForm = { params: emptyRecord(), files: emptyRecord() }
  const data = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData()
  for (const [name, value] of data.entries()) {
    if (typeof value === 'string') (form.params[name] ??= []).push(value)
    else if (value.name !== '' || value.size > 0) {
      const bytes = Buffer.from(await value.arrayBuffer())
      ;(form.files[name] ??= []).push({
        name: value.name,
        type: value.type,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes,
      })
    }
  }
  return form
}

const emptyRecord = () => Object.create(null) as Record<string, never>
