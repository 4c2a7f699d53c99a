import { around, French } from '@/components/controls/French'
import { CircleCheck } from 'lucide'
import { Away } from '@/components/controls/Away'
import { Notice } from '@/components/controls/Notice'
import { Icon } from '@/components/controls/Icon'
import type { ShownLegal } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import type { CardActions, LegalOutcome } from './card-actions'
import { Fold } from './Fold'
import { PlaceLink } from './PlaceLink'
import { SourceFold } from './SourceFold'

/** How the last addition ended. */
export interface LegalSaid {
  outcome: LegalOutcome
  label: string
}

interface Props extends Pick<CardActions, 'onOpen'> {
  legal: ShownLegal
  organisationId: string
  said: LegalSaid | null
  onAdd: (legalBasisId: string, label: string) => void
}

/** The text to cite when the profile cites none that suits: one click makes it a cadre juridique. */
export function LegalBasis({ legal, organisationId, said, onAdd, onOpen }: Props) {
  const { propose, alternatives, insufficient, notes, sources } = legal
  const others = propose ? alternatives : []
  const text = { organisationId, onOpen, onAdd }
  const isGood = said?.outcome === 'saved'
  const outcome = said && around(`eligibility_legal_${said.outcome}`, <French text={said.label} />)
  return (
    <div class="legal">
      {insufficient.map((label) => (
        <Notice key={label} tone="warn">
          <p>{around('eligibility_legal_insufficient', <French text={label} />)}</p>
        </Notice>
      ))}
      {propose && (
        <>
          <p>{t('eligibility_legal_propose')}</p>
          <Text {...text} {...propose} />
          {notes.map((note) => (
            <p key={note} class="hint" lang="fr">
              {note}
            </p>
          ))}
        </>
      )}
      {/* One region each, there before they speak. */}
      <div class="outcomes">
        <div role="status">
          {isGood && (
            <p class="done">
              <Icon node={CircleCheck} /> <span>{outcome}</span>
            </p>
          )}
        </div>
        <div role="alert">{!isGood && outcome && <p class="problem">{outcome}</p>}</div>
      </div>
      {others.length > 0 && (
        <Fold summary={t('eligibility_legal_alternatives', others.length)} isOpen={false}>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Text {...text} {...other} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {propose && <SourceFold sources={sources} />}
    </div>
  )
}

interface TextProps extends Pick<Props, 'organisationId' | 'onOpen' | 'onAdd'> {
  id: string
  label: string
  url: string
  isPrinciple: boolean
  isOwned?: boolean
  route?: string | null
}

/** One text: its address, what it is worth, and the way to cite it. */
function Text({ id, label, url, isPrinciple, isOwned = false, route = null, ...rest }: TextProps) {
  const { organisationId, onOpen, onAdd } = rest
  return (
    <>
      <p>
        {url ? (
          <Away href={url} hasHost lang="fr">
            {label}
          </Away>
        ) : (
          <French text={label} />
        )}
      </p>
      {isPrinciple && <p class="warning">{t('eligibility_legal_principle')}</p>}
      {isOwned ? (
        <>
          <p>{t('eligibility_legal_owned')}</p>
          {route && (
            <PlaceLink route={route} onOpen={onOpen}>
              {t('eligibility_legal_cite')}
            </PlaceLink>
          )}
        </>
      ) : url ? (
        <button type="button" onClick={() => onAdd(id, label)}>
          {t('eligibility_legal_add')}{' '}
          <span class="visually-hidden" lang="fr">
            {label}
          </span>
        </button>
      ) : (
        // A text without an address is the organisation's own: it names it.
        <PlaceLink route={`#organisation/${organisationId}/cadres/nouveau?champ=titre`} onOpen={onOpen}>
          {t('eligibility_legal_own')}{' '}
          <span class="visually-hidden" lang="fr">
            {label}
          </span>
        </PlaceLink>
      )}
    </>
  )
}
