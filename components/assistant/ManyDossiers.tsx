import { Files } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'

interface Props {
  /** Absent but on the start page of a form. */
  startUrl: string | undefined
  onOpenOptions?: ((route: string) => void) | undefined
}

/** « Un dossier par entité… »: the way to a page where several are prepared and sent together. */
export function ManyDossiers({ startUrl, onOpenOptions }: Props) {
  if (!startUrl || !onOpenOptions) return null
  return (
    <section class="group">
      <h3>{t('dossiers_title')}</h3>
      <p class="hint">{t('dossiers_open_hint')}</p>
      <button type="button" onClick={() => onOpenOptions(`#dossiers?page=${encodeURIComponent(startUrl)}`)}>
        <Icon node={Files} /> {t('dossiers_open')}
      </button>
    </section>
  )
}
