import { Copy, Users } from 'lucide'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { OrganisationSearch } from '@/components/assistant/OrganisationSearch'
import { BusyButton } from '@/components/controls/BusyButton'
import { remarkText } from '@/components/controls/Field'
import { Icon } from '@/components/controls/Icon'
import { Narrowed } from '@/components/controls/Narrowed'
import { plural, t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import type { Remark } from '@/lib/profile/text'

/** Organisations named before « et $1 autres ». */
const NAMED = 10

interface User {
  id: string
  name: string
}

interface LockProps {
  /** The other organisations that use the record. */
  others: User[]
  /** How a copy for this organisation alone is taken. */
  own: OwnCopyView
  children: ComponentChildren
}

export interface OwnCopyView {
  /** Other shared records to be copied as well, for they cite this one. */
  along: string[]
  isTaking: boolean
  problem: Remark | null
  take: () => void
}

/** A record used by many: who is touched is said, and agreed to, before anything can be changed. */
export function SharedLock({ others, own, children }: LockProps) {
  const fields = useRef<HTMLFieldSetElement>(null)
  const [isOpen, setOpen] = useState(others.length === 0)
  if (others.length === 0) return <>{children}</>
  const unlock = () => {
    setOpen(true)
    // The button goes away: the first field takes the focus once it may.
    requestAnimationFrame(() =>
      fields.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(),
    )
  }
  const named = others.slice(0, NAMED).map(({ name }) => name)
  const rest = others.length - named.length
  return (
    <>
      <div class="panel warn shared">
        <p>
          <Icon node={Users} /> {plural('shared_touches', others.length)} <bdi>{named.join(', ')}</bdi>
          {rest > 0 && ` ${plural('shared_more', rest)}`}
        </p>
        {!isOpen && (
          <>
            <p class="hint" id="own-text">
              {t('own_text')}
              {own.along.length > 0 && (
                <>
                  {' '}
                  {t('own_along')} <bdi>{own.along.join(', ')}</bdi>.
                </>
              )}
            </p>
            <div class="actions">
              <BusyButton isBusy={own.isTaking} onPress={unlock}>
                {t('shared_unlock')}
              </BusyButton>
              <BusyButton aria-describedby="own-text" isBusy={own.isTaking} onPress={own.take}>
                <Icon node={Copy} /> {t('own_take')}
              </BusyButton>
            </div>
          </>
        )}
        {own.problem && (
          <p class="error" role="alert">
            {remarkText('error', own.problem)}
          </p>
        )}
      </div>
      <fieldset class="bare" disabled={!isOpen} ref={fields}>
        {children}
      </fieldset>
    </>
  )
}

interface Props {
  ownId: string
  users: User[]
  /** Undefined until the list has come. */
  organisations: OrganisationSummary[] | undefined
  onAdd: (organisationId: string) => void
  onRemove: (organisationId: string) => void
}

/** Which organisations use a record, and a way to lend it to others: changed once, changed for all. */
export function SharedWith({ ownId, users, organisations, onAdd, onRemove }: Props) {
  const [isSearching, setSearching] = useState(false)
  const others = useMemo(() => users.filter(({ id }) => id !== ownId), [users, ownId])
  const free = useMemo(() => {
    const used = new Set(users.map(({ id }) => id))
    return organisations?.filter(({ id }) => !used.has(id))
  }, [users, organisations])
  return (
    <section class="shared-with" aria-labelledby="shared-title">
      <h3 id="shared-title">{t('shared_title')}</h3>
      <p>{others.length === 0 ? t('shared_here_only') : plural('shared_used_by', others.length)}</p>
      <Narrowed
        items={others}
        wordsOf={({ name }) => name}
        label={t('shared_search')}
        countOf={(found) => plural('organisations_found', found)}
      >
        {(shown) =>
          shown.length > 0 && (
            <ul class="cards">
              {shown.map(({ id, name }) => (
                <li key={id} class="card">
                  <bdi>{name}</bdi>{' '}
                  <button type="button" class="quiet small" onClick={() => onRemove(id)}>
                    {t('shared_remove')}
                    <span class="visually-hidden"> {name}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Narrowed>
      {isSearching ? (
        <OrganisationSearch
          organisations={free}
          activeId={null}
          onChoose={onAdd}
          onCancel={() => setSearching(false)}
        />
      ) : (
        <p class="actions">
          <button type="button" onClick={() => setSearching(true)}>
            {t('shared_add')}
          </button>
          {others.length > 0 && (
            <button type="button" class="quiet" onClick={() => onRemove(ownId)}>
              {t('shared_leave')}
            </button>
          )}
        </p>
      )}
    </section>
  )
}
