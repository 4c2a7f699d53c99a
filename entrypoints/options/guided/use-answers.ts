/** The answers of a form, kept one after another as they are left: an answer may make the record that the next one completes. */
import { useRef, useState } from 'preact/hooks'
import type { KeepAnswerOutcome, WholeRequest } from '@/lib/contract/whole-request'
import { keptText } from '@/lib/extension/use-whole-request'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import type { AskedQuestion } from '@/lib/form/whole-request'
import { recordTables } from '@/lib/profile/tables'
import { useBackground } from '../background'

export interface AnswerSaid {
  isSaved: boolean
  text: string
}

export interface Answers {
  whole: WholeRequest | null | undefined
  hasFailed: boolean
  /** What became of each answer given here, by the first of its attributes. */
  said: Readonly<Record<string, AnswerSaid>>
  /** How many are on their way. */
  waiting: number
  onKeep: (question: AskedQuestion, raw: string | string[]) => void
  /** Once all that was given has been kept, or refused. */
  settled: () => Promise<unknown>
}

export const keyOf = ({ attributes }: Pick<AskedQuestion, 'attributes'>): string => attributes[0] ?? ''

export function useAnswers(input: {
  organisationId: string
  casUsageId: string | null
  formUid: string
}): Answers {
  const { send } = useBackground()
  const {
    data: whole,
    error,
    refresh,
  } = useQuery('whole.get', input, ['profile', 'settings', ...recordTables])
  const [said, setSaid] = useState<Record<string, AnswerSaid>>({})
  const [waiting, setWaiting] = useState(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  /** What this page last saw of each answer. */
  const seen = useRef(new Map<string, string | string[]>())

  async function keep(question: AskedQuestion, raw: string | string[]): Promise<void> {
    const attribute = keyOf(question)
    const was = seen.current.get(attribute) ?? question.entry!.value
    const kept: KeepAnswerOutcome | null = await send('whole.keep', { ...input, attribute, was, raw }).catch(
      () => null,
    )
    const isSaved = kept?.outcome === 'saved'
    if (isSaved) {
      const now = await send('whole.get', input).catch(() => null)
      const stored = now?.steps
        .flatMap(({ questions }) => questions)
        .find((each) => keyOf(each) === attribute)
      if (stored?.entry) seen.current.set(attribute, stored.entry.value)
    } else seen.current.delete(attribute)
    setSaid((all) => ({
      ...all,
      [attribute]: { isSaved, text: kept ? keptText(kept) : t('assistant_failed') },
    }))
  }
  const onKeep = (question: AskedQuestion, raw: string | string[]) => {
    setWaiting((count) => count + 1)
    queue.current = queue.current
      .then(() => keep(question, raw))
      .finally(() => {
        setWaiting((count) => count - 1)
        refresh()
      })
  }
  return { whole, hasFailed: error !== undefined, said, waiting, onKeep, settled: () => queue.current }
}
