import { Download, MessageCircleQuestionMark } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'

interface Props {
  /** Entities that the filter shows. */
  shown: number
  chosen: number
  /** Of those chosen, how many the filter hides. */
  hidden: number
  onChooseShown: () => void
  onChooseNone: () => void
  onAnswer: () => void
  /** Absent when the policy forbids exports. */
  onExport: (() => void) | undefined
  /** Some verdicts are still being read: the file would lack them. */
  isReading: boolean
}

/** What may be done with the entities shown, and with those ticked. */
export function EntityActions(props: Props) {
  const { shown, chosen, hidden, onChooseShown, onChooseNone, onAnswer, onExport, isReading } = props
  return (
    <div class="entity-actions">
      <p role="status">
        {chosen === 0 ? t('entities_chosen_none') : plural('entities_chosen', chosen)}{' '}
        {hidden > 0 && plural('entities_hidden', hidden)}
      </p>
      <p class="actions">
        {shown > 0 && (
          <button type="button" onClick={onChooseShown}>
            {plural('entities_choose_shown', shown)}
          </button>
        )}
        {chosen > 0 && (
          <>
            <button type="button" class="quiet" onClick={onChooseNone}>
              {t('entities_choose_none')}
            </button>
            <button type="button" class="primary" id="answer-many" onClick={onAnswer}>
              <Icon node={MessageCircleQuestionMark} /> {plural('entities_answer', chosen)}
            </button>
          </>
        )}
        {onExport && shown > 0 && (
          <button type="button" aria-disabled={isReading} onClick={() => !isReading && onExport()}>
            <Icon node={Download} /> {plural('board_export', shown)}
          </button>
        )}
      </p>
    </div>
  )
}
