import { Building2, CircleCheck } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import type { AssistantState } from '@/lib/contract/tab'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { showSiret } from '@/lib/profile/siret'
import { OnBehalf } from './OnBehalf'
import { OrganisationSearch } from './OrganisationSearch'
import { newOrganisation, SiretCheck } from './SiretCheck'

export interface WhoProps {
  state: AssistantState
  organisations: OrganisationSummary[] | undefined
  onChoose: (organisationId: string) => void
  onSearch: () => void
  onChooseCasUsage: (casUsageId: string | null) => void
  onChooseEditor: (editorId: string | null) => void
  onOpenOptions: (route: string) => void
  onTellWhose: (isRight: boolean) => void
  onAskWhose: () => void
}

/** « Qui »: the organisation in whose name the form is filled, and for which cas d'usage. */
export function Who({ state, organisations, ...on }: WhoProps) {
  const { active } = state
  const [isSearching, setSearching] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const stop = () => {
    setSearching(false)
    // The button comes back with the next drawing.
    requestAnimationFrame(() => change.current?.focus())
  }
  useNextKey(state.next, on.onChoose)
  const choose = (id: string) => {
    on.onChoose(id)
    stop()
  }
  const hasOthers = state.organisationCount > (active ? 1 : 0)
  const start = () => {
    on.onSearch()
    setSearching(true)
  }
  return (
    <section class="who" aria-labelledby="who-title">
      <h2 id="who-title">{t('assistant_who')}</h2>
      {active && (
        <Active
          organisation={active}
          editorName={state.mandat?.editorName ?? ''}
          isRight={state.siretState === 'match'}
        >
          {hasOthers && !isSearching && (
            <>
              <button type="button" class="quiet small" ref={change} onClick={start}>
                {t('assistant_change')}
              </button>
              {state.next && <span class="hint next"> {t('assistant_next', nameOf(state.next))}</span>}
            </>
          )}
        </Active>
      )}
      {!active && !hasOthers && <p>{t('assistant_no_organisation')}</p>}
      {isSearching ? (
        <OrganisationSearch
          organisations={organisations}
          activeId={active?.id ?? null}
          onChoose={choose}
          onCancel={stop}
        />
      ) : (
        !active && (
          <p class="actions">
            {hasOthers && (
              <button type="button" ref={change} onClick={start}>
                {t('assistant_choose')}
              </button>
            )}
            <button
              type="button"
              class={hasOthers ? '' : 'primary'}
              onClick={() => on.onOpenOptions(newOrganisation(state.pageSiret))}
            >
              {t('assistant_create_organisation')}
            </button>
          </p>
        )
      )}
      <SiretCheck state={state} {...on} onChoose={choose} />
      {active && <OnBehalf state={state} {...on} />}
      {active && <CasUsage state={state} {...on} />}
    </section>
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

interface ActiveProps {
  organisation: OrganisationSummary
  /** Who files for it, '' when it does. */
  editorName: string
  /** The page says that it is for this organisation. */
  isRight: boolean
  children: ComponentChildren
}

const nameOf = ({ nomUsage, denomination }: OrganisationSummary) => nomUsage || denomination

function Active({ organisation, editorName, isRight, children }: ActiveProps) {
  const { siret } = organisation
  return (
    <div class="active-organisation">
      <Icon node={Building2} />
      <div>
        <p>
          <strong>{nameOf(organisation)}</strong>
          {editorName && <>, {t('assistant_by_editor', editorName)}</>}
          <span class="siret">
            {siret ? t('assistant_siret', showSiret(siret)) : t('assistant_no_siret')}
          </span>
        </p>
        {isRight && (
          <p class="right">
            <Icon node={CircleCheck} size="1em" /> {t('assistant_siret_match')}
          </p>
        )}
        {children}
      </div>
    </div>
  )
}

function CasUsage({
  state: { casUsages, casUsageId, active },
  onChooseCasUsage,
  onOpenOptions,
}: Pick<WhoProps, 'state' | 'onChooseCasUsage' | 'onOpenOptions'>) {
  if (casUsages.length === 0)
    return (
      <div>
        <p>{t('assistant_no_cas_usage')}</p>
        <button
          type="button"
          class="quiet aligned"
          onClick={() => onOpenOptions(`#organisation/${active?.id ?? ''}/usages/nouveau`)}
        >
          {t('assistant_create_cas_usage')}
        </button>
      </div>
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
