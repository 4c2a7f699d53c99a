import { Link } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'
import { prefillLink } from '@/lib/form/prefill-link'
import type { PlanLine } from '@/lib/form/model'
import { pageText } from './page-text'

/** « Copier un lien prérempli »: the ticked answers that are about nobody, in an address to hand over. */
export function PrefillLink({ startUrl, lines }: { startUrl: string; lines: PlanLine[] }) {
  const { url, count, personal, tooLong } = prefillLink(startUrl, lines)
  const [copied, setCopied] = useState({ url: '', isDone: false })
  const shown = useRef<HTMLInputElement>(null)
  const isRefused = copied.url === url && !copied.isDone
  useEffect(() => {
    if (isRefused) shown.current?.select()
  }, [isRefused])
  if (count === 0) return null
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setCopied({ url, isDone: true }),
      // A page may withhold the clipboard from the frames in it: the person copies by hand.
      () => setCopied({ url, isDone: false }),
    )
  return (
    <section class="group prefill-link">
      <h3>{t('link_title')}</h3>
      <p class="hint">{plural('link_hint', count)}</p>
      {personal.length > 0 && <p class="hint">{t('link_personal', labelsOf(personal))}</p>}
      {tooLong.length > 0 && <p class="hint">{t('link_too_long', labelsOf(tooLong))}</p>}
      <input ref={shown} readOnly value={url} aria-label={t('link_title')} />
      <button type="button" onClick={() => void copy()}>
        <Icon node={Link} /> {t('link_copy')}
      </button>
      <div role="status">
        {copied.url === url && copied.isDone && <p class="good">{t('link_copied')}</p>}
        {isRefused && <p>{t('link_by_hand')}</p>}
      </div>
    </section>
  )
}

const labelsOf = (lines: PlanLine[]) => lines.map(({ label }) => pageText(label)).join(', ')
