import { useRef, useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { Notice } from '@/components/controls/Notice'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { valuesOf } from '@/lib/profile/registry'
import { looksLikeSiret, readSiret } from '@/lib/profile/siret'
import { remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { deliver, Rejected, type Write } from '../deliver'
import { EstablishmentList, RegistrySearch } from './RegistrySearch'
import { ManualOrganisation } from './ManualOrganisation'
import { maySearchRegistry } from './ask-permission'
import { useRegistry } from './use-registry'
import { useUnmade } from './use-unmade'
import { useAnnounce } from '../records/announce'
import { organisationHref } from '../routes'
import { useTitle } from '../use-title'
import { showDate } from '../words'

/** From a SIRET, a SIREN or a name to a kept organisation; without the registry too. */
export function NewOrganisation({ siret }: { siret: string }) {
  const background = useBackground()
  const announce = useAnnounce()
  const { data } = useQuery('organisations.list', null, ['organisations'])
  const registry = useRegistry(maySearchRegistry)
  const unmade = useUnmade(siret)
  const { query, manual } = unmade.typed
  const creation = useCreation()
  const known = new Map(data?.organisations.map((each) => [each.siret, organisationHref(each.id)]))

  const search = async () => {
    const answer = await registry.search(query)
    if (!answer) return
    announce(
      answer.problem
        ? remarkText('error', remark(`registry_${answer.problem}`))
        : plural('registry_found', answer.establishments.length),
    )
  }
  const create = async (values: Record<string, unknown>) => {
    const id = await creation.create(values)
    if (!id) return
    unmade.forget()
    location.hash = organisationHref(id)
  }
  const typed = looksLikeSiret(query) ? readSiret(query) : null
  const byHand = manual ?? {
    siret: typed?.kind === 'siret' ? typed.value : '',
    denomination: typed ? '' : query,
  }
  const problem = creation.problem ?? unmade.problem
  return (
    <>
      {unmade.restoredAt && (
        <Notice tone="info">
          <p>{t('draft_restored', showDate(unmade.restoredAt))}</p>
          <button type="button" onClick={unmade.forget}>
            {t('draft_forget')}
          </button>
        </Notice>
      )}
      <RegistrySearch
        query={query}
        problem={registry.problem}
        isSearching={registry.isSearching}
        onQuery={(next) => {
          unmade.change({ query: next })
          registry.forget()
        }}
        onSearch={() => void search()}
      >
        {!manual && (
          <button type="button" class="quiet aligned" onClick={() => unmade.change({ manual: byHand })}>
            {t('registry_without')}
          </button>
        )}
      </RegistrySearch>
      {registry.answer?.problem && (
        <Notice tone="warn">
          <p>{remarkText('error', remark(`registry_${registry.answer.problem}`))}</p>
        </Notice>
      )}
      {registry.answer && registry.answer.establishments.length > 0 && (
        <EstablishmentList
          establishments={registry.answer.establishments}
          known={known}
          isBusy={creation.isBusy}
          onPick={(place) => void create(valuesOf(place, background.now()))}
        />
      )}
      {problem && (
        <p class="error" role="alert">
          {remarkText('error', problem)}
        </p>
      )}
      {(manual || registry.answer?.problem) && (
        <ManualOrganisation
          key={unmade.restoredAt}
          {...byHand}
          isBusy={creation.isBusy}
          onTyped={(values) => unmade.change({ manual: values })}
          onCreate={(values) => void create({ ...values })}
        />
      )}
    </>
  )
}

/** `create` stores a new organisation and answers its id, or null when `problem` says why not. */
function useCreation() {
  const { send, newId } = useBackground()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Remark | null>(null)
  /** Unanswered: asked again as it was, so that a second click makes no second organisation. */
  const pending = useRef<Write | null>(null)

  const writeOf = (values: Record<string, unknown>): Write => {
    const isSame = pending.current?.patch.siret?.now === values.siret
    if (pending.current && isSame) return pending.current
    const entries = Object.entries(values).map(([field, now]) => [field, { was: null, now }])
    const patch = Object.fromEntries(entries)
    return { table: 'organisations', id: newId(), expectedRev: 0, requestId: newId(), patch }
  }
  const create = async (values: Record<string, unknown>): Promise<string | null> => {
    const write = writeOf(values)
    setBusy(true)
    setProblem(null)
    try {
      const outcome = await deliver(send, write)
      pending.current = null
      if (outcome.outcome === 'saved') return write.id
      setProblem(remark(outcome.outcome === 'refused' ? `store_${outcome.problem}` : 'save_rejected'))
    } catch (error) {
      const isRejected = error instanceof Rejected
      pending.current = isRejected ? null : write
      setProblem(remark(isRejected ? 'save_rejected' : 'save_unanswered'))
    } finally {
      setBusy(false)
    }
    return null
  }
  return { create, isBusy, problem }
}

/** Adding an organisation when some are kept already. */
export function NewOrganisationPage({ siret }: { siret: string }) {
  useTitle(t('organisations_add'))
  return (
    <>
      <p>
        <a href="#organisations">{t('organisations_back')}</a>
      </p>
      <h1 tabIndex={-1}>{t('organisations_add')}</h1>
      <NewOrganisation siret={siret} />
    </>
  )
}
