import { French } from '@/components/controls/French'
import { Away } from '@/components/controls/Away'
import { showDay } from './days'
import type { ShownSource } from '@/lib/eligibility/shown'
import { plural, t } from '@/lib/extension/i18n'

/** The date of a rule; unfolded, where it was read. `sources` are the newest first. */
export function SourceFold({ sources }: { sources: readonly ShownSource[] }) {
  const [newest] = sources
  if (!newest) return null
  const count = plural('catalogue_sources', sources.length)
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(newest.date)
  return (
    <details class="cited">
      <summary>
        {isDated ? t('catalogue_rule_of', showDay(newest.date), count) : t('catalogue_rule_undated', count)}
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <SourcePlace source={source} />, <SourceDay date={source.date} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** When a source was read; one without a day says why in its own words. */
export function SourceDay({ date }: { date: string }) {
  const day = showDay(date)
  return day === date ? <French text={date} /> : <>{day}</>
}

/** Where a source is: a link when it has a public address. */
export function SourcePlace({ source: { url, where } }: { source: Pick<ShownSource, 'url' | 'where'> }) {
  return url ? (
    <Away href={url} lang="fr">
      {where}
    </Away>
  ) : (
    <French text={where} />
  )
}
