import { useContext, useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import type { KeepOutcome } from '@/lib/contract/field-mappings'
import { FieldToolsContext } from './field-tools'
import { nameOf, type NamedLine } from './plan-groups'

/** « Garder dans le profil »: a value typed by hand in the page, on the person's word, one field at a time. */
export function KeepField({ line }: { line: NamedLine }) {
  const tools = useContext(FieldToolsContext)
  const [answer, setAnswer] = useState<KeepOutcome | null | undefined>(undefined)
  const isText = typeof line.was === 'string' && line.was !== '' && !line.shown
  if (!tools || !line.target || !isText) return null
  const keep = async () => setAnswer(await tools.onKeep(line.ref))
  return (
    <>
      <button type="button" class="quiet small" onClick={() => void keep()}>
        {t('keep_title')}
        <span class="visually-hidden">
          {' '}
          <bdi>{nameOf(line)}</bdi>
        </span>
      </button>
      <span role="status">
        {answer !== undefined && (
          <span class={answer?.outcome === 'saved' ? 'good' : 'error'}>{keptText(answer)}</span>
        )}
      </span>
    </>
  )
}

/** What became of a value to keep. */
export function keptText(answer: KeepOutcome | null): string {
  if (!answer) return t('assistant_failed')
  if ('problem' in answer) return remarkText('error', answer.problem)
  if (answer.outcome === 'saved') return t('keep_saved')
  return t(answer.outcome === 'covered' ? 'keep_covered' : 'teach_gone')
}
