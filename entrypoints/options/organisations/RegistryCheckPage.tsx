import { useMemo, useState } from 'preact/hooks'
import { BusyButton } from '@/components/controls/BusyButton'
import { Notice } from '@/components/controls/Notice'
import { remarkText } from '@/components/controls/Field'
import { plural, t } from '@/lib/extension/i18n'
import { useOrganisations } from '@/lib/extension/use-organisations'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { showSiret } from '@/lib/profile/siret'
import { remark } from '@/lib/profile/text'
import { organisationHref } from '../routes'
import { useTitle } from '../use-title'
import { RegistryDifferences } from './RegistryDifferences'
import { RegistryFate } from './RegistryFate'
import { canTake, useRegistryCheck, type Checked } from './use-registry-check'

/** All the organisations kept here against the registry: closed, moved, or told otherwise; taken only where it is asked. */
export function RegistryCheckPage() {
  const { data } = useOrganisations([])
  useTitle(t('check_title'))
  return (
    <>
      <p>
        <a href="#organisations">{t('organisations_back')}</a>
      </p>
      <h1 tabIndex={-1}>{t('check_title')}</h1>
      <p>{t('check_text')}</p>
      {data && <Check organisations={data.organisations} />}
    </>
  )
}

function Check({ organisations }: { organisations: OrganisationSummary[] }) {
  const withSiret = useMemo(() => organisations.filter(({ siret }) => siret !== ''), [organisations])
  const check = useRegistryCheck(withSiret)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isTaking, setTaking] = useState(false)
  const { done, found, stop, isRunning } = check
  const isDone = done === withSiret.length
  const wanted = found.filter((each) => chosen.has(each.organisation.id) && canTake(each))
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)))
  const take = async () => {
    setTaking(true)
    await check.take(wanted.map(({ organisation }) => organisation.id))
    setTaking(false)
  }
  return (
    <section aria-label={t('check_title')}>
      <label class="field">
        <span>{t('bulk_done_of', done, withSiret.length)}</span>
        <progress value={done} max={Math.max(1, withSiret.length)} />
      </label>
      <p role="status">
        {isDone && found.length === 0 ? t('check_same') : plural('check_found', found.length)}
      </p>
      {stop && (
        <Notice tone="warn">
          <p>{remarkText('error', remark(stop === 'unanswered' ? 'save_unanswered' : `registry_${stop}`))}</p>
        </Notice>
      )}
      <p class="actions">
        {isRunning ? (
          <button type="button" onClick={check.pause}>
            {t('bulk_pause')}
          </button>
        ) : (
          !isDone && (
            <button type="button" class="primary" onClick={() => void check.run()}>
              {t(done > 0 ? 'bulk_resume' : 'check_start')}
            </button>
          )
        )}
        {wanted.length > 0 && (
          <BusyButton class="primary" isBusy={isTaking} onPress={() => void take()}>
            {plural('check_take', wanted.length)}
          </BusyButton>
        )}
      </p>
      <ul class="cards">
        {found.map((each) => (
          <CheckedCard
            key={each.organisation.id}
            checked={each}
            isChosen={chosen.has(each.organisation.id)}
            onChoose={(isChosen) => choose(each.organisation.id, isChosen)}
          />
        ))}
      </ul>
    </section>
  )
}

interface CardProps {
  checked: Checked
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

function CheckedCard({ checked, isChosen, onChoose }: CardProps) {
  const { organisation, comparison, state } = checked
  const { id, siret, nomUsage, denomination } = organisation
  const name = nomUsage || denomination || t('organisation_unnamed')
  return (
    <li class="card">
      <p>
        {canTake(checked) && (
          <label>
            <input
              type="checkbox"
              checked={isChosen}
              onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
            />{' '}
            <span class="visually-hidden">{t('check_choose', name)}</span>
          </label>
        )}{' '}
        <a href={organisationHref(id)}>
          <bdi>{name}</bdi>
        </a>{' '}
        {showSiret(siret)} {state === 'taken' && <span class="badge good">{t('check_taken')}</span>}
        {state === 'failed' && <span class="badge warn">{t('check_failed')}</span>}
      </p>
      {organisation.isManaged && <p class="hint">{t('check_managed')}</p>}
      <RegistryFate fate={comparison.fate} />
      {comparison.changes.length > 0 && <RegistryDifferences changes={comparison.changes} />}
    </li>
  )
}
