import { useMemo, useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { OrganisationChoice } from '@/entrypoints/options/sharing/OrganisationChoice'
import { plural, t } from '@/lib/extension/i18n'
import { DOSSIERS } from '@/lib/contract/requests'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { useOrganisations } from '@/lib/extension/use-organisations'
import { remark } from '@/lib/profile/text'
import { DossierPreviews } from './DossierPreviews'
import type { useDossiers } from './use-dossiers'
import { usePreviews } from './use-previews'

interface Props {
  startUrl: string
  onStart: ReturnType<typeof useDossiers>['start']
}

/** Who gets a dossier, then what each would hold. */
export function NewDossiers({ startUrl, onStart }: Props) {
  const { data } = useOrganisations(['organisations'])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const previews = usePreviews(startUrl)
  const { rows, done, problem } = previews
  if (!data) return null
  if (data.organisations.length === 0) {
    return (
      <p>
        {t('dossiers_no_entity')} <a href="#ajouter-plusieurs">{t('bulk_title')}</a>
      </p>
    )
  }
  const trouble = problem && (
    <p class="error" role="alert">
      {remarkText('error', remark(problem === 'no_page' ? 'dossier_stop_no_page' : 'save_unanswered'))}
    </p>
  )
  if (rows) {
    return (
      <>
        <p class="actions">
          <button type="button" onClick={previews.forget}>
            {t('dossiers_change')}
          </button>
        </p>
        {rows.length < chosen.size && <p role="status">{t('dossiers_gone_entities')}</p>}
        {trouble}
        <DossierPreviews
          previews={rows}
          onCasUsage={(id, casUsageId) => void previews.choose(id, casUsageId)}
          onStart={(questions, dossiers) => void onStart({ startUrl, questions, rows: dossiers })}
        />
      </>
    )
  }
  return (
    <>
      <Entities organisations={data.organisations} chosen={chosen} onChoose={setChosen} />
      {trouble}
      {chosen.size > DOSSIERS && <p class="error">{t('dossiers_too_many', DOSSIERS)}</p>}
      {done === null ? (
        <p class="actions">
          <button
            type="button"
            class="primary"
            disabled={chosen.size === 0 || chosen.size > DOSSIERS}
            onClick={() => void previews.prepare([...chosen])}
          >
            {chosen.size === 0 ? t('dossiers_preview_none') : plural('dossiers_preview', chosen.size)}
          </button>
        </p>
      ) : (
        <label class="field">
          <span role="status">{t('dossiers_preparing')}</span>
          <progress value={done} max={chosen.size} />
        </label>
      )}
    </>
  )
}

const french = new Intl.Collator('fr')

interface EntitiesProps {
  organisations: OrganisationSummary[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: Set<string>) => void
}

/** The organisations, those of one label only if wanted. */
function Entities({ organisations, chosen, onChoose }: EntitiesProps) {
  const [tag, setTag] = useState('')
  const tags = useMemo(
    () => [...new Set(organisations.flatMap((each) => each.tags))].sort(french.compare),
    [organisations],
  )
  const shown = useMemo(
    () => (tag ? organisations.filter((each) => each.tags.includes(tag)) : organisations),
    [organisations, tag],
  )
  return (
    <>
      {tags.length > 0 && (
        <label class="field">
          <span>{t('dossiers_tag')}</span>
          <select value={tag} onChange={({ currentTarget }) => setTag(currentTarget.value)}>
            <option value="">{t('dossiers_tag_all')}</option>
            {tags.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <OrganisationChoice
        legend={t('dossiers_choose')}
        organisations={shown}
        chosen={chosen}
        onChoose={onChoose}
      />
    </>
  )
}
