import { Group } from '@/components/controls/Group'
import { Field } from '@/components/controls/Field'
import { TextField } from '@/components/controls/TextField'
import { t } from '@/lib/extension/i18n'
import { roles, type Role } from '@/lib/profile/records'
import { isBlank, type CasUsageParts } from './parts'

/** For each role that several people hold, who it is in this request. */
export function RoleContacts({ form, holders }: CasUsageParts) {
  const chosen = (form.raw('contactByRole') ?? {}) as Partial<Record<Role, string>>
  const shared = roles
    .map((role) => ({ role, people: holders(role) }))
    .filter(({ people }) => people.length > 1)
  if (shared.length === 0) return null
  const choose = (role: Role, contactId: string) => {
    const { [role]: _, ...others } = chosen
    form.set('contactByRole', contactId ? { ...others, [role]: contactId } : others)
  }
  return (
    <Group title={t('group_role_contacts')} hint={t('group_role_contacts_hint')}>
      {shared.map(({ role, people }, index) => (
        <Field
          key={role}
          id={index === 0 ? 'champ-contactByRole' : `champ-contactByRole-${role}`}
          label={t(`role_${role}`)}
        >
          {(described) => (
            <select
              {...described}
              value={chosen[role] ?? ''}
              onChange={({ currentTarget }) => choose(role, currentTarget.value)}
            >
              <option value="">{t('field_to_be_said')}</option>
              {people.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </Group>
  )
}

export function ExtraContacts({ form }: CasUsageParts) {
  return (
    <Group
      title={t('group_extra_contacts')}
      hint={t('group_extra_contacts_hint')}
      isRare
      isEmpty={isBlank(
        form,
        'contactTechniqueEmailGenerique',
        'contactSupplementaireNom',
        'contactSupplementaireEmail',
      )}
    >
      <TextField form={form} name="contactTechniqueEmailGenerique" inputMode="email" limit={400} />
      <TextField form={form} name="contactSupplementaireNom" />
      <TextField form={form} name="contactSupplementaireEmail" inputMode="email" limit={400} />
    </Group>
  )
}
