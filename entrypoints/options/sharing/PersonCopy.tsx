import { useState } from 'preact/hooks'
import { ConfirmDialog } from '@/components/controls/ConfirmDialog'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import type { PersonSummary } from '@/lib/contract/organisations'
import type { CasUsage, Contact, Organisation } from '@/lib/profile/records'
import { remark, type Remark } from '@/lib/profile/text'
import { personCopy } from '@/lib/sharing/person'
import { fileNameOf, slugOf } from '@/lib/sharing/select'
import { version } from '@/package.json'
import { useBackground } from '../background'
import { PersonChoice } from '../people/PersonChoice'
import { saveFile } from '@/lib/extension/save-file'
import { nameOf } from '../words'

/** What is kept of one person, as a plain file to hand to them. */
export function PersonCopy() {
  const { send, now } = useBackground()
  const [asked, setAsked] = useState<PersonSummary | null>(null)
  const [problem, setProblem] = useState<Remark | null>(null)
  const save = async ({ id }: PersonSummary) => {
    const [contact] = (await send('share.kept', { ids: [id] })) as unknown as Contact[]
    if (!contact) return setProblem(remark('person_gone'))
    const all = await send('share.records', {
      organisationIds: contact.organisationIds,
      hasDocuments: false,
      hasTaughtFields: false,
    })
    const organisations = all.organisations as unknown as Organisation[]
    const casUsage = all.casUsage as unknown as CasUsage[]
    const text = personCopy(contact, organisations, casUsage, { createdAt: now(), app: version })
    const slug = slugOf(`${t('share_file_person')} ${nameOf(contact)}`)
    saveFile(fileNameOf(slug, now().slice(0, 10), 'json'), text, 'application/json')
  }
  const confirm = () => {
    setProblem(null)
    if (asked) save(asked).catch(() => setProblem(remark('person_copy_failed')))
    setAsked(null)
  }
  return (
    <>
      <p>{t('share_person_text')}</p>
      <PersonChoice id="champ-copy-person">
        {(person) => (
          <button type="button" onClick={() => setAsked(person)}>
            {t('share_person_button', nameOf(person))}
          </button>
        )}
      </PersonChoice>
      {problem && (
        <p class="error" role="alert">
          {remarkText('error', problem)}
        </p>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={asked ? t('share_person_title', nameOf(asked)) : ''}
        confirmLabel={t('share_person_confirm')}
        onCancel={() => setAsked(null)}
        onConfirm={confirm}
      >
        <p>{t('share_person_warning')}</p>
      </ConfirmDialog>
    </>
  )
}
