import { ContactForm } from './ContactForm'
import { RecordList } from '@/entrypoints/options/records/RecordList'
import { t } from '@/lib/extension/i18n'
import { Role, roles } from '@/lib/profile/records'
import type { TabProps } from '../routes'
import { RecordPage } from '../records/RecordPage'
import { organisationHref } from '../routes'
import { VcardImport } from './VcardImport'
import { nameOf } from '../words'

/** The people of an organisation and what each is for; one of them when the address says so. */
export function ContactsTab(props: TabProps) {
  const { profile, route } = props
  const { id } = profile.organisation
  if (route.recordId === 'fichier') return <VcardImport profile={profile} />
  if (route.recordId) return <ContactPage {...props} />
  const without = roles.filter((role) => !profile.contacts.some((contact) => contact.roles.includes(role)))
  const newHref = organisationHref(id, 'contacts', 'nouveau')
  return (
    <RecordList
      items={profile.contacts.map((contact) => ({
        id: contact.id,
        href: organisationHref(id, 'contacts', contact.id),
        title: nameOf(contact),
        facts: [
          contact.roles.map((role) => t(`role_${role}`)).join(', ') || t('contact_no_role'),
          contact.email,
        ],
      }))}
      addHref={newHref}
      addLabel={t('contact_add')}
      emptyTitle={t('contacts_empty')}
      emptyText={t('contacts_empty_text')}
    >
      <p>
        <a href={organisationHref(id, 'contacts', 'fichier')}>{t('vcard_title')}</a>
      </p>
      {without.length > 0 && (
        <p class="hint">
          {t('contacts_missing_roles')}{' '}
          {without.map((role, index) => (
            <>
              {index > 0 && ', '}
              <a href={`${newHref}?role=${role}`}>{t(`role_${role}`)}</a>
            </>
          ))}
        </p>
      )}
    </RecordList>
  )
}

function ContactPage(props: TabProps) {
  const { contacts } = props.profile
  const role = Role.safeParse(props.route.query.get('role'))
  return (
    <RecordPage
      {...props}
      table="contacts"
      records={contacts}
      initial={{ roles: role.success ? [role.data] : [] }}
      titleOf={nameOf}
    >
      {({ form, editor }) => (
        <ContactForm form={form} others={contacts.filter(({ id }) => id !== editor.id)} nameOf={nameOf} />
      )}
    </RecordPage>
  )
}
