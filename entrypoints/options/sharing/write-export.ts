/** Makes the files of an export: the records as the background gives them, then sealed. */
import { envelop, fileNameOf, slugOf, split } from '@/lib/sharing/select'
import type { Bundle } from '@/lib/sharing/format'
import { t } from '@/lib/extension/i18n'
import { version } from '@/package.json'
import type { BackgroundAccess } from '../background'
import { sealFile } from './sealing'

export interface MadeFile {
  name: string
  bytes: Blob
}

const nameOfBundle = ({ organisations: [first, ...others] }: Bundle) =>
  others.length > 0 ? t('share_file_many') : String(first?.nomUsage || first?.denomination || '')

/** Each file of the bundle, sealed with its documents. */
export async function sealBundle(
  bundle: Bundle,
  passphrase: string,
  { now, newId, download }: BackgroundAccess,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<MadeFile[]> {
  const createdAt = now()
  const files = envelop(split(bundle), { createdAt, app: version, set: newId() })
  const made: MadeFile[] = []
  for (const file of files) {
    const json = JSON.stringify(file)
    const size = file.documents.reduce((sum, each) => sum + Number(each.size), json.length)
    const bytes = await sealFile(
      { json, count: file.documents.length, size, passphrase },
      (index) => download(file.documents[index]!.id),
      signal,
      (share) => tell((made.length + share) / files.length),
    )
    made.push({
      name: fileNameOf(slugOf(nameOfBundle(bundle)), createdAt.slice(0, 10), 'age', file.part),
      bytes,
    })
  }
  return made
}

/** The bundle as readable JSON, unsealed: for what names nobody. */
export function plainFile(bundle: Bundle, { now, newId }: BackgroundAccess): MadeFile {
  const createdAt = now()
  const [file] = envelop([bundle], { createdAt, app: version, set: newId() })
  const slug = slugOf(`${t('share_file_template')} ${nameOfBundle(bundle)}`)
  return {
    name: fileNameOf(slug, createdAt.slice(0, 10), 'json'),
    bytes: new Blob([JSON.stringify(file)], { type: 'application/json' }),
  }
}
