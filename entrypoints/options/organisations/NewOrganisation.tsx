import { remarkText } from '@/components/controls/Field'
import { Notice } from '@/components/controls/Notice'
import { plural, t } from '@/lib/extension/i18n'
import { useOrganisations } from '@/lib/extension/use-organisations'
import { valuesOf } from '@/lib/profile/registry'
import { looksLikeSiret, readSiret } from '@/lib/profile/siret'
import { remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { EstablishmentList, RegistrySearch } from './RegistrySearch'
import { ManualOrganisation } from './ManualOrganisation'
import { maySearchRegistry } from './ask-permission'
import { useRegistry } from './use-registry'
import { useUnmade } from './use-unmade'
import { useAnnounce } from '../records/announce'
import { useCreation } from '../records/use-creation'
import { organisationHref } from '../routes'
import { useTitle } from '../use-title'
import { showDate } from '../words'

interface Props {
  siret: string
  /** Where to go with an organisation, made now or kept already. */
  hrefOf?: (id: string) => string
  /** The one establishment of a whole SIRET is taken without a second press: nothing else was meant. */
  takesExact?: boolean
}

/** From a SIRET, a SIREN or a name to a kept organisation; without the registry too. */
export function NewOrganisation({ siret, hrefOf = organisationHref, takesExact = false }: Props) {
  const background = useBackground()
  const announce = useAnnounce()
  const { data } = useOrganisations(['organisations'])
  const registry = useRegistry(maySearchRegistry)
  const unmade = useUnmade(siret)
  const { query, manual } = unmade.typed
  const creation = useCreation('organisations')
  const known = new Map(data?.organisations.map((each) => [each.siret, hrefOf(each.id)]))

  const typed = looksLikeSiret(query) ? readSiret(query) : null
  const search = async () => {
    const answer = await registry.search(query)
    if (!answer) return
    announce(
      answer.problem
        ? remarkText('error', remark(`registry_${answer.problem}`))
        : plural('registry_found', answer.establishments.length),
    )
    const exact = takesExact && typed?.kind === 'siret' ? typed.value : null
    const place = answer.establishments.find((each) => each.siret === exact)
    if (!place?.isActive) return
    const kept = known.get(place.siret)
    if (kept) location.hash = kept
    else await create(valuesOf(place, background.now()))
  }
  const create = async (values: Record<string, unknown>) => {
    const id = await creation.create(values, 'siret')
    if (!id) return
    unmade.forget()
    location.hash = hrefOf(id)
  }
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
