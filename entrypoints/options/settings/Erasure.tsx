import { useState } from 'preact/hooks'
import { ConfirmDialog } from '@/components/controls/ConfirmDialog'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import type { PersonSummary } from '@/lib/contract/organisations'
import { remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'
import { PersonChoice } from '../people/PersonChoice'
import { nameOf } from '../words'

/** What an erasure answered, or that it did not. */
function useErasure() {
  const announce = useAnnounce()
  const [said, setSaid] = useState<{ text: string; isError: boolean } | null>(null)
  const run = async (erase: () => Promise<string>) => {
    let next: { text: string; isError: boolean }
    try {
      next = { text: await erase(), isError: false }
    } catch {
      next = { text: remarkText('error', remark('erase_failed')), isError: true }
    }
    setSaid(next)
    announce(next.text)
  }
  return { run, result: said && <p class={said.isError ? 'error' : 'good'}>{said.text}</p> }
}

/** Erases one person from every organisation, with their drafts and earlier versions. */
export function ErasePerson() {
  const { send } = useBackground()
  const [asked, setAsked] = useState<PersonSummary | null>(null)
  const { run, result } = useErasure()
  const erase = async (person: PersonSummary) => {
    const { records, drafts, snapshots } = await send('erase.person', { contactId: person.id })
    return t('erase_person_done', nameOf(person), records, drafts, snapshots)
  }
  return (
    <>
      <p>{t('erase_person_text')}</p>
      <PersonChoice id="champ-erase-person">
        {(person) => (
          <button type="button" class="danger" onClick={() => setAsked(person)}>
            {t('erase_person_button', nameOf(person))}
          </button>
        )}
      </PersonChoice>
      {result}
      <ConfirmDialog
        isOpen={asked !== null}
        title={asked ? t('erase_person_title', nameOf(asked)) : ''}
        confirmLabel={t('erase_confirm')}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked) void run(() => erase(asked))
          setAsked(null)
        }}
      >
        <p>{t('erase_person_warning')}</p>
      </ConfirmDialog>
    </>
  )
}

/** Deletes the whole database; confirmed by a word, since nothing brings it back. */
export function EraseEverything() {
  const { send } = useBackground()
  const [isAsking, setAsking] = useState(false)
  const { run, result } = useErasure()
  const erase = async () => {
    await send('erase.everything', { isConfirmed: true })
    return t('erase_everything_done')
  }
  return (
    <>
      <p>{t('erase_everything_text')}</p>
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        {t('erase_everything')}
      </button>
      {result}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('erase_everything_title')}
        confirmLabel={t('erase_confirm')}
        word={t('erase_word')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void run(erase)
        }}
      >
        <p>{t('erase_everything_warning')}</p>
      </ConfirmDialog>
    </>
  )
}
