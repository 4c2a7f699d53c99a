import { useState } from 'preact/hooks'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/extension/messages'
import { useQuery } from '@/lib/extension/use-query'
import type { CasUsage, Contact, Organisation } from '@/lib/profile/model'
import { personCopy } from '@/lib/sharing/person'
import { fileNameOf, slugOf } from '@/lib/sharing/select'
import { version } from '@/package.json'
import { useBackground } from './background'
import { saveFile } from './save-file'
import { nameOf } from './words'

/** What is kept of one person, as a plain file to hand to them. */
export function PersonCopy({ organisations }: { organisations: OrganisationSummary[] }) {
  const [organisationId, setOrganisationId] = useState('')
  return (
    <>
      <p>{t('share_person_text')}</p>
      <div class="field">
        <label for="champ-person-organisation">{t('erase_person_organisation')}</label>
        <select
          id="champ-person-organisation"
          value={organisationId}
          onChange={({ currentTarget }) => setOrganisationId(currentTarget.value)}
        >
          <option value="">{t('erase_person_choose')}</option>
          {organisations.map(({ id, denomination, nomUsage }) => (
            <option key={id} value={id}>
              {nomUsage || denomination || t('organisation_unnamed')}
            </option>
          ))}
        </select>
      </div>
      {organisationId && <People key={organisationId} organisationId={organisationId} />}
    </>
  )
}

function People({ organisationId }: { organisationId: string }) {
  const { send, now } = useBackground()
  const { data } = useQuery('profile.get', { organisationId }, ['profile'])
  const [asked, setAsked] = useState<Contact | null>(null)
  const save = async (contact: Contact) => {
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
  return (
    <>
      {data?.contacts.length === 0 && <p class="hint">{t('erase_person_nobody')}</p>}
      <ul class="plain">
        {data?.contacts.map((contact) => (
          <li key={contact.id}>
            <button type="button" onClick={() => setAsked(contact)}>
              {t('share_person_button', nameOf(contact))}
            </button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        title={asked ? t('share_person_title', nameOf(asked)) : ''}
        confirmLabel={t('share_person_confirm')}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked) void save(asked)
          setAsked(null)
        }}
      >
        <p>{t('share_person_warning')}</p>
      </ConfirmDialog>
    </>
  )
}
