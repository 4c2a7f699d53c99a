import { Pin, PinOff } from 'lucide'
import { useRef } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { showSiret } from '@/lib/profile/siret'
import { Icon } from '@/components/controls/Icon'
import { useVirtual } from '@/components/controls/use-virtual'

interface Props {
  organisations: OrganisationSummary[]
  /** With those still to come. */
  total: number
  activeId: string | null
  hrefOf: (id: string) => string
  onPin: (organisationId: string, isPinned: boolean) => void
}

const ROW_HEIGHT = 78
/** Frames during which a row just scrolled to is waited for. */
const FOCUS_TRIES = 20

const nameOf = ({ nomUsage, denomination }: OrganisationSummary) =>
  nomUsage || denomination || t('organisation_unnamed')

/** Puts the focus on the link of a row once it is drawn. */
export function focusRow(list: HTMLElement | null, index: number, tries = FOCUS_TRIES): void {
  const link = list?.querySelector<HTMLElement>(`[data-index="${index}"] a`)
  if (link) link.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusRow(list, index, tries - 1))
}

/** Organisations by name, town and SIRET, each a link to its page; the arrows go from one to the next. */
export function OrganisationList({ organisations, total, activeId, hrefOf, onPin }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const rows = useVirtual({ count: organisations.length, rowHeight: ROW_HEIGHT, list, isWindow: true })
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const at = Number((event.target as HTMLElement).closest('li')?.dataset['index'] ?? NaN)
    if (!step || Number.isNaN(at)) return
    event.preventDefault()
    const next = at + step
    if (next < 0) return document.querySelector<HTMLElement>('.search-box input')?.focus()
    if (next >= organisations.length) return
    rows.show(next)
    focusRow(list.current, next)
  }
  return (
    <ul class="organisations" ref={list}>
      {rows.before > 0 && <li class="room" aria-hidden="true" style={{ height: `${rows.before}px` }} />}
      {rows.indexes.map((index) => {
        const each = organisations[index]!
        const { id, denomination, nomUsage, siret, commune, tags, isPinned } = each
        return (
          <li
            key={id}
            class="organisation"
            data-index={index}
            ref={rows.measure}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            <div>
              <a href={hrefOf(id)} onKeyDown={press}>
                {nameOf(each)}
              </a>{' '}
              {isPinned && <span class="badge">{t('organisation_pinned')}</span>}{' '}
              {id === activeId && <span class="badge good">{t('organisation_active')}</span>}{' '}
              {tags.map((tag) => (
                <span key={tag} class="badge">
                  {tag}
                </span>
              ))}
              {nomUsage && denomination && <p class="hint">{denomination}</p>}
              <p class="hint">{[commune, siret && showSiret(siret)].filter(Boolean).join(' — ')}</p>
            </div>
            <button
              type="button"
              class="quiet"
              aria-pressed={isPinned}
              title={t(isPinned ? 'organisation_unpin' : 'organisation_pin')}
              onClick={() => onPin(id, !isPinned)}
            >
              <Icon node={isPinned ? PinOff : Pin} />
              <span class="visually-hidden">{t('organisation_pin_of', nameOf(each))}</span>
            </button>
          </li>
        )
      })}
      {rows.after > 0 && <li class="room" aria-hidden="true" style={{ height: `${rows.after}px` }} />}
    </ul>
  )
}
