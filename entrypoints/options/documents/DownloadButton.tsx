import { Download } from 'lucide'
import { useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import type { Document } from '@/lib/profile/records'
import { remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { saveFile } from '../save-file'

/** Gives a stored file back to the person, under its own name. */
export function DownloadButton({ document: stored }: { document: Document }) {
  const { download } = useBackground()
  const [hasFailed, setFailed] = useState(false)
  const save = async () => {
    setFailed(false)
    try {
      saveFile(stored.fileName, await download(stored.id))
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button type="button" onClick={() => void save()}>
        <Icon node={Download} /> {t('document_download')}
        <span class="visually-hidden"> {stored.titre || stored.fileName}</span>
      </button>
      {hasFailed && (
        <p class="error" role="alert">
          {remarkText('error', remark('file_unread'))}
        </p>
      )}
    </>
  )
}
