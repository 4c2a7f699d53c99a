import { Check, CircleDot, CircleX, Hourglass, PenLine, UserRound, type IconNode } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import type { Phase, Station } from '@/lib/journey/life'
import { langOf, stationDay, stationName } from './life-words'

const drawings: Record<Phase, IconNode> = {
  prepared: UserRound,
  draft: PenLine,
  sent: Hourglass,
  amend: UserRound,
  granted: Check,
  ended: CircleX,
}

interface Props {
  life: readonly Station[]
  /** The site's own word for an end, '' while it lives. */
  ended: string
  isLate: boolean
}

/** À préparer → Brouillon → Envoyée → À modifier → Accordée: where the request stands, and since when. */
export function LifeLine({ life, ended, isLate }: Props) {
  return (
    <ol class="life" aria-label={t('life_label')}>
      {life.map((station, rank) => {
        const { phase, place } = station
        const day = stationDay(station)
        const isNow = place === 'now'
        return (
          <li
            key={rank}
            class={`life-station ${place} ${phase}${isNow && isLate ? ' late' : ''}`}
            aria-current={isNow ? 'step' : undefined}
          >
            <span class="life-dot">
              <Icon
                node={place === 'past' ? Check : place === 'now' ? drawings[phase] : CircleDot}
                size="0.875rem"
              />
            </span>
            <span class="life-name" lang={langOf(phase, ended)}>
              {stationName(phase, ended)}
            </span>
            <span class="visually-hidden"> – {t(`life_place_${place}`)}</span>
            {day && <span class="life-day">{day}</span>}
          </li>
        )
      })}
    </ol>
  )
}
