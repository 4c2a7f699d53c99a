import type { FormView } from '@/components/controls/form-view'
import { t } from '@/lib/extension/i18n'
import { roles, type Contact, type Role } from '@/lib/profile/records'
import { remark, type Remark } from '@/lib/profile/text'
import { Group } from '@/components/controls/Group'
import { ChecksField } from '@/components/controls/ChecksField'
import { TextField } from '@/components/controls/TextField'

interface Props {
  form: FormView
  /** The other contacts of the organisation. */
  others: Contact[]
  nameOf: (contact: Contact) => string
}

/** Other holders of a chosen role: allowed, but each cas d'usage will have to say who. */
function sharedRoles(chosen: Role[], others: Contact[], nameOf: (contact: Contact) => string): Remark[] {
  return others.flatMap((other) =>
    chosen
      .filter((role) => other.roles.includes(role))
      .map((role) => remark('role_shared', nameOf(other), t(`role_${role}`))),
  )
}

/** One person: the five facts that forms ask, and what this person is for the organisation. */
export function ContactForm({ form, others, nameOf }: Props) {
  const chosen = (form.raw('roles') as Role[] | undefined) ?? []
  const mobile = chosen.includes('contact_technique') ? [remark('phone_mobile')] : []
  return (
    <>
      <Group title={t('group_person')}>
        <TextField form={form} name="nom" />
        <TextField form={form} name="prenom" />
        <TextField form={form} name="email" inputMode="email" limit={400} />
        <TextField form={form} name="telephone" inputMode="tel" limit={60} notices={mobile} />
        <TextField form={form} name="fonction" />
      </Group>
      <ChecksField
        form={form}
        name="roles"
        checks={roles.map((value) => ({ value, label: t(`role_${value}`) }))}
        notices={sharedRoles(chosen, others, nameOf)}
      />
      <Group title={t('group_informed')} hint={t('group_informed_hint')}>
        <TextField form={form} name="informedAt" type="date" />
      </Group>
    </>
  )
}
