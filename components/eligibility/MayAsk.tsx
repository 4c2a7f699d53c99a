import { around, French } from '@/components/controls/French'
import { useId } from 'preact/hooks'
import type { ShownEligibility } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { Away } from '../controls/Away'
import { Notice } from '../controls/Notice'
import { EligibilityCard } from './EligibilityCard'
import { PlaceLink } from './PlaceLink'
import type { CardActions } from './card-actions'

/** The card of the page's service, and what may be done with it. */
export interface Asking extends Omit<CardActions, 'onOpen'> {
  card: ShownEligibility
  /** The page stands for several services: which one the card is about. */
  onChooseService: (serviceId: string) => void
}

interface Props extends Asking {
  isMain: boolean
  onOpenOptions: (route: string) => void
}

/** « Puis-je demander ? » in the assistant: for which service and whom, then the card, then the whole sheet. */
export function MayAsk({ card, isMain, onChooseService, onOpenOptions, ...actions }: Props) {
  const { serviceId, serviceName, represented, others } = card
  return (
    <section class="may-ask" aria-labelledby="may-ask-title">
      <h2 id="may-ask-title">{t('eligibility_title')}</h2>
      {others.length > 0 ? (
        <ServiceChoice card={card} onChooseService={onChooseService} />
      ) : (
        <p>
          <strong lang="fr">{serviceName}</strong>
        </p>
      )}
      {represented && <p>{t('eligibility_represented', represented.name)}</p>}
      <ServiceState card={card} onOpen={onOpenOptions} />
      <EligibilityCard
        key={`${serviceId} ${card.organisationId} ${card.casUsageId}`}
        card={card}
        isMain={isMain}
        onOpen={onOpenOptions}
        {...actions}
      />
      <button type="button" class="quiet" onClick={() => onOpenOptions(`#catalogue/${serviceId}`)}>
        {t('eligibility_sheet')}
      </button>
    </section>
  )
}

function ServiceChoice({
  card: { serviceId, serviceName, others },
  onChooseService,
}: Pick<Props, 'card' | 'onChooseService'>) {
  const id = useId()
  const choices = [{ id: serviceId, name: serviceName }, ...others].sort((one, other) =>
    one.name.localeCompare(other.name),
  )
  return (
    <div class="field">
      <label for={id}>{t('eligibility_which_service')}</label>
      <select
        id={id}
        value={serviceId}
        onChange={({ currentTarget }) => onChooseService(currentTarget.value)}
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id} lang="fr">
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

interface ServiceStateProps {
  card: Pick<ShownEligibility, 'status' | 'successor'>
  onOpen: (route: string) => void
}

/** Closed, merged, renamed, not requestable, open data, filed through another: one sentence, and what to use instead. */
function ServiceState({ card: { status, successor }, onOpen }: ServiceStateProps) {
  if (status === 'open' && !successor) return null
  return (
    <Notice tone={status === 'open' || status === 'open_data' ? 'info' : 'warn'}>
      <p>
        {status === 'open' ? t('catalogue_filed_through') : t(`catalogue_status_long_${status}`)}{' '}
        {successor && <strong lang="fr">{successor.name}</strong>}
      </p>
      {successor && (
        <PlaceLink route={`#catalogue/${successor.id}`} onOpen={onOpen}>
          {around('eligibility_successor', <French text={successor.name} />)}
        </PlaceLink>
      )}
      {successor?.url && (
        <p>
          <Away href={successor.url} hasHost>
            {around('eligibility_successor_page', <French text={successor.name} />)}
          </Away>
        </p>
      )}
    </Notice>
  )
}
