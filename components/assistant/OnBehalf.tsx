import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import type { AssistantState } from '@/lib/contract/tab'
import type { ShownMandat } from '@/lib/contract/organisations'
import { Notice } from '../controls/Notice'

interface Props {
  state: Pick<AssistantState, 'mandat' | 'mandats' | 'active'>
  onChooseEditor: (editorId: string | null) => void
  onOpenOptions: (route: string) => void
}

/** « Pour le compte de »: who files for the active organisation, and whether its mandat runs today. */
export function OnBehalf({ state: { mandat, mandats, active }, ...on }: Props) {
  if (mandats.length === 0 || !active) return null
  const editors = [...new Map(mandats.toReversed().map((each) => [each.editorId, each])).values()]
  return (
    <>
      <label class="field">
        <span>{t('assistant_filed_by')}</span>
        <select
          value={mandat?.editorId ?? ''}
          onChange={({ currentTarget }) => on.onChooseEditor(currentTarget.value || null)}
        >
          <option value="">{t('assistant_filed_by_itself')}</option>
          {editors.map(({ editorId, editorName, reference }) => (
            <option key={editorId} value={editorId}>
              {reference ? t('assistant_editor_reference', editorName, reference) : editorName}
            </option>
          ))}
        </select>
      </label>
      {mandat && mandat.state !== 'current' && (
        <Notice tone="bad">
          <p>{stateText(mandat)}</p>
          <button
            type="button"
            onClick={() => on.onOpenOptions(`#organisation/${mandat.editorId}/mandats/${mandat.id}`)}
          >
            {t('assistant_mandat_open')}
          </button>
        </Notice>
      )}
    </>
  )
}

function stateText({ state, startsOn, endsOn, editorName }: ShownMandat): string {
  return state === 'expired'
    ? t('assistant_mandat_expired', editorName, showDay(endsOn))
    : t('assistant_mandat_to_come', editorName, showDay(startsOn))
}
