import { useRef } from 'preact/hooks'
import { useVirtual } from '@/components/controls/use-virtual'
import { t } from '@/lib/extension/i18n'
import { DossierCard, type CardActions } from './DossierCard'
import type { RowStatus, ShownDossier } from './dossier-view'

/** CSS pixels, before a row is measured: a head and three answers. */
const ROW_HEIGHT = 260

/** Every dossier before anything is sent; of many, only those in view are drawn. */
export function DossierRows({ dossiers, ...actions }: { dossiers: ShownDossier[] } & CardActions) {
  const list = useRef<HTMLUListElement>(null)
  const rows = useVirtual({ count: dossiers.length, rowHeight: ROW_HEIGHT, list, isWindow: true })
  const count = (wanted: RowStatus) => dossiers.filter(({ status }) => status === wanted).length
  return (
    <section aria-labelledby="dossier-rows">
      <h2 id="dossier-rows">{t('dossiers_rows')}</h2>
      <p role="status">
        {t('dossiers_counts', count('ready'), count('off'), count('empty'), count('blocked'))}
      </p>
      <ul class="dossiers" ref={list}>
        {rows.before > 0 && <li class="room" aria-hidden="true" style={{ height: `${rows.before}px` }} />}
        {rows.indexes
          .filter((index) => index < dossiers.length)
          .map((index) => (
            <li
              key={dossiers[index]!.preview.organisationId}
              class="dossier"
              data-index={index}
              ref={rows.measure}
              aria-setsize={dossiers.length}
              aria-posinset={index + 1}
            >
              <DossierCard dossier={dossiers[index]!} {...actions} />
            </li>
          ))}
        {rows.after > 0 && <li class="room" aria-hidden="true" style={{ height: `${rows.after}px` }} />}
      </ul>
    </section>
  )
}
