import { CircleCheck } from 'lucide'
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import type { AssistantState } from '@/lib/contract/tab'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { usualName, readableName } from '@/lib/profile/names'
import { showSiret } from '@/lib/profile/siret'
import { OnBehalf } from './OnBehalf'
import { OrganisationSearch } from './OrganisationSearch'
import { newOrganisation, SiretCheck } from './SiretCheck'

/** Whether the choices of « Qui » are unfolded, and the button that unfolds them. */
export interface Choosing {
  isOpen: boolean
  changeRef: RefObject<HTMLButtonElement | null>
  toggle: () => void
  close: () => void
}

interface WhoActions {
  onChoose: (organisationId: string) => void
  onSearch: () => void
  onChooseCasUsage: (casUsageId: string | null) => void
  onChooseEditor: (editorId: string | null) => void
  onOpenOptions: (route: string) => void
  onTellWhose: (isRight: boolean) => void
  onAskWhose: () => void
}

export interface WhoProps extends WhoActions {
  state: AssistantState
  organisations: OrganisationSummary[] | undefined
  choosing: Choosing
}

/** The choices of « Qui », folded until somebody wants to change one. */
export function useChoosing(onSearch: () => void): Choosing {
  const [isOpen, setOpen] = useState(false)
  const changeRef = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    // The button comes back with the next drawing.
    requestAnimationFrame(() => changeRef.current?.focus())
  }
  const toggle = () => {
    if (isOpen) return close()
    onSearch()
    setOpen(true)
  }
  return { isOpen, changeRef, toggle, close }
}

/** Longer, a name takes more than a line of the header: told whole to whom points at it, and under « changer ». */
const LONG = 35

/** The organisation in one line of the header: its name, its SIRET, whether the page is for it, and the way to others. */
export function WhoLine({ state, choosing }: Pick<WhoProps, 'state' | 'choosing'>) {
  const { active, mandat, siretState } = state
  if (!active) return null
  const own = usualName(active)
  const names = [own.length > LONG ? readableName(own) : own]
  if (mandat) names.push(t('assistant_by_editor', mandat.editorName))
  const name = names.filter(Boolean).join(', ')
  const isLong = name.length > LONG
  return (
    <p class="who-line">
      <strong class={`who-name${isLong ? ' long' : ''}`} title={isLong ? name : undefined}>
        {name}
      </strong>
      <span class="siret">{active.siret ? showSiret(active.siret) : t('assistant_no_siret')}</span>
      {siretState === 'match' && (
        <span class="right">
          <Icon node={CircleCheck} size="1.125em" />
          <span class="visually-hidden">{t('assistant_siret_match')}</span>
        </span>
      )}
      <button
        type="button"
        class="quiet small"
        ref={choosing.changeRef}
        aria-expanded={choosing.isOpen}
        aria-label={t('assistant_change')}
        onClick={choosing.toggle}
      >
        {t('assistant_change_short')}
      </button>
    </p>
  )
}

/** « Qui »: whose page it is, what to choose, and what stands in the way; nothing where all is well and one choice is left. */
export function Who({ state, organisations, choosing, ...on }: WhoProps) {
  const { active, casUsages, mandats } = state
  const { isOpen, close } = choosing
  useNextKey(state.next, on.onChoose)
  const choose = (id: string) => {
    on.onChoose(id)
    if (isOpen) close()
  }
  const hasOthers = state.organisationCount > (active ? 1 : 0)
  return (
    <section class="who" aria-labelledby="who-title">
      <h2 id="who-title" class={isOpen || !active ? '' : 'visually-hidden'}>
        {t('assistant_who')}
      </h2>
      {!active && !hasOthers && <p>{t('assistant_no_organisation')}</p>}
      {isOpen && active && (
        <p>
          <strong>{usualName(active)}</strong>{' '}
          <span class="siret">
            {active.siret ? t('assistant_siret', showSiret(active.siret)) : t('assistant_no_siret')}
          </span>
        </p>
      )}
      {isOpen && hasOthers && (
        <OrganisationSearch
          organisations={organisations}
          total={state.organisationCount}
          activeId={active?.id ?? null}
          onChoose={choose}
          onCancel={close}
        />
      )}
      {isOpen && state.next && <p class="hint">{t('assistant_next', usualName(state.next))}</p>}
      {!active && !isOpen && <First hasOthers={hasOthers} state={state} choosing={choosing} {...on} />}
      <SiretCheck state={state} {...on} onChoose={choose} />
      {active && (
        <div class="choices">
          <OnBehalf state={state} {...on} />
          {(isOpen || casUsages.length !== 1 || mandats.length > 0) && <CasUsage state={state} {...on} />}
        </div>
      )}
    </section>
  )
}

/** Nobody is chosen yet: an organisation to find, or to create. */
function First({
  hasOthers,
  state,
  choosing,
  onOpenOptions,
}: { hasOthers: boolean } & Pick<WhoProps, 'state' | 'choosing' | 'onOpenOptions'>) {
  return (
    <p class="actions">
      {hasOthers && (
        <button type="button" ref={choosing.changeRef} onClick={choosing.toggle}>
          {t('assistant_choose')}
        </button>
      )}
      <button
        type="button"
        class={hasOthers ? '' : 'primary'}
        onClick={() => onOpenOptions(newOrganisation(state.pageSiret))}
      >
        {t('assistant_create_organisation')}
      </button>
    </p>
  )
}

/** Alt + ↓ goes to `next`, wherever the focus is; lists and choices keep that key for themselves. */
function useNextKey(next: OrganisationSummary | null, onChoose: (id: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTheirs = (event.target as HTMLElement).closest('select, input:not([type=checkbox]), textarea')
      if (!next || !event.altKey || event.key !== 'ArrowDown' || isTheirs) return
      event.preventDefault()
      onChoose(next.id)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [next?.id, onChoose])
}

function CasUsage({
  state: { casUsages, casUsageId, active },
  onChooseCasUsage,
  onOpenOptions,
}: Pick<WhoProps, 'state' | 'onChooseCasUsage' | 'onOpenOptions'>) {
  if (casUsages.length === 0)
    return (
      <p>
        {t('assistant_no_cas_usage')}{' '}
        <button
          type="button"
          class="quiet small"
          onClick={() => onOpenOptions(`#organisation/${active?.id ?? ''}/usages/nouveau`)}
        >
          {t('assistant_create_cas_usage')}
        </button>
      </p>
    )
  return (
    <label class="field">
      <span>{t('assistant_cas_usage')}</span>
      <select
        value={casUsageId ?? ''}
        onChange={({ currentTarget }) => onChooseCasUsage(currentTarget.value || null)}
      >
        <option value="">{t('assistant_cas_usage_none')}</option>
        {casUsages.map(({ id, intitule }) => (
          <option key={id} value={id}>
            {intitule || t('assistant_cas_usage_untitled')}
          </option>
        ))}
      </select>
    </label>
  )
}
