import { around, French } from '@/components/controls/French'
import { Value } from '@/components/assistant/PageText'
import { nameOf } from '@/components/assistant/plan-groups'
import { LineName, shownValue } from '@/components/assistant/PlanRow'
import { ReasonText, SourceText } from '@/components/assistant/reasons'
import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import type { DossierPreview } from '@/lib/contract/requests'
import { showSiret } from '@/lib/profile/siret'
import type { ShownDossier } from './dossier-view'

const tones: Record<ShownDossier['status'], string> = {
  ready: 'good',
  off: '',
  empty: 'warn',
  blocked: 'warn',
}

export interface CardActions {
  onTick: (organisationId: string, isOn: boolean) => void
  onCasUsage: (organisationId: string, casUsageId: string | null) => void
  mandatsHref: (organisationId: string) => string
}

/** One entity's dossier: whose, what it would send and from whom, what stays blank, and what stands in the way. */
export function DossierCard({
  dossier,
  onTick,
  onCasUsage,
  mandatsHref,
}: { dossier: ShownDossier } & CardActions) {
  const { preview, status, sent, blank } = dossier
  const { organisationId, siret, editorName, blocked, hasDraft } = preview
  const name = preview.name || t('organisation_unnamed')
  return (
    <>
      <div class="dossier-head">
        <label class="check">
          <input
            type="checkbox"
            checked={status === 'ready'}
            disabled={status === 'empty' || status === 'blocked'}
            onChange={({ currentTarget }) => onTick(organisationId, currentTarget.checked)}
          />
          <bdi class="dossier-name">{name}</bdi>
        </label>
        <span class={`badge ${tones[status]}`}>{t(`dossiers_status_${status}`)}</span>
      </div>
      <p class="hint">
        {[siret && showSiret(siret), editorName && t('dossiers_by', editorName)].filter(Boolean).join(' — ')}
      </p>
      <CasUsage preview={preview} onCasUsage={onCasUsage} />
      {blocked && (
        <p class="dossier-warning">
          {blockedText(preview)} <a href={mandatsHref(organisationId)}>{t('assistant_mandat_open')}</a>
        </p>
      )}
      {!blocked && hasDraft && <p class="dossier-warning">{t('dossiers_has_draft')}</p>}
      {!blocked && <Answers lines={sent} />}
      {!blocked && blank.length > 0 && (
        <p class="hint">{around('dossiers_blank', <Blanks lines={blank} />)}</p>
      )}
    </>
  )
}

/** Question, value, whose data. */
export function Answers({ lines }: { lines: ShownDossier['sent'] }) {
  if (lines.length === 0) return null
  return (
    <dl class="values">
      {lines.map((line) => (
        <div key={line.ref}>
          <dt>
            <LineName line={line} />
          </dt>
          <dd>
            <Value text={shownValue(line, 'value')} name={nameOf(line)} />
            {line.source && (
              <span class="hint">
                <SourceText source={line.source} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What stays blank, and why. */
function Blanks({ lines }: { lines: ShownDossier['blank'] }) {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && ' ; '}
          <French text={nameOf(line)} />
          {line.reason && (
            <>
              {' ('}
              <ReasonText reason={line.reason} />)
            </>
          )}
        </>
      ))}
    </>
  )
}

function blockedText({ blocked, editorName, startsOn, endsOn }: DossierPreview): string {
  return blocked === 'mandat_expired'
    ? t('assistant_mandat_expired', editorName, showDay(endsOn))
    : t('assistant_mandat_to_come', editorName, showDay(startsOn))
}

/** The context of the request: named, and chosen where the entity has several. */
function CasUsage({ preview, onCasUsage }: { preview: DossierPreview } & Pick<CardActions, 'onCasUsage'>) {
  const { organisationId, name, casUsages, casUsageId } = preview
  if (casUsages.length === 0) return null
  const chosen = casUsages.find(({ id }) => id === casUsageId)
  if (casUsages.length === 1)
    return (
      <p class="hint">
        {t('dossiers_casusage')} : <bdi lang="fr">{chosen?.intitule}</bdi>
      </p>
    )
  return (
    <label class="field">
      <span>
        {t('dossiers_casusage')} <span class="visually-hidden">({name})</span>
      </span>
      <select
        value={casUsageId ?? ''}
        onChange={({ currentTarget }) => onCasUsage(organisationId, currentTarget.value || null)}
      >
        <option value="">{t('dossiers_casusage_none')}</option>
        {casUsages.map(({ id, intitule }) => (
          <option key={id} value={id} lang="fr">
            {intitule}
          </option>
        ))}
      </select>
    </label>
  )
}
