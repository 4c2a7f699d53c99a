import { Field } from '@/components/controls/Field'
import { Group } from '@/components/controls/Group'
import { idOrNull, SelectField } from '@/components/controls/SelectField'
import { TextField } from '@/components/controls/TextField'
import { t } from '@/lib/extension/i18n'
import { LONG_TEXT, type Role, roles } from '@/lib/profile/records'
import { remark } from '@/lib/profile/text'
import { ServiceChoices } from './ServiceChoices'
import { Homologation, SpecificNeeds, TechnicalTeam, Volumes } from './TechnicalGroups'
import { type CasUsageParts, isBlank } from './parts'

/** DataPass asks why beyond this many months. */
const LONG_RETENTION = 36

/** All that one request says of its purpose: one cas d'usage, one request, one token. */
export function CasUsageForm(parts: CasUsageParts) {
  return (
    <>
      <Project {...parts} />
      <LegalText {...parts} />
      <PersonalData {...parts} />
      <ServiceChoices form={parts.form} definitions={parts.definitions} />
      <Volumes {...parts} />
      <Eidas {...parts} />
      <TechnicalTeam {...parts} />
      <Homologation {...parts} />
      <SpecificNeeds {...parts} />
      <RoleContacts {...parts} />
      <ExtraContacts {...parts} />
    </>
  )
}

function Project({ form, documentField }: CasUsageParts) {
  return (
    <Group title={t('group_project')}>
      <TextField form={form} name="intitule" hasSpellcheck />
      <TextField form={form} name="description" lines={7} limit={LONG_TEXT} hasSpellcheck />
      <TextField form={form} name="datePrevueMiseEnProduction" type="date" />
      <TextField form={form} name="formulaireUrl" inputMode="url" />
      {documentField('maquetteIds', { need: 'pdf', kind: 'maquette' })}
    </Group>
  )
}

function LegalText({ form, cadres, newCadreHref }: CasUsageParts) {
  return (
    <Group title={t('group_legal_text')}>
      <SelectField form={form} name="cadreJuridiqueId" options={cadres} toRaw={idOrNull} />
      <p>
        <a href={newCadreHref}>{t('cadre_add')}</a>
      </p>
      {cadres.length > 0 && (
        <SelectField form={form} name="cadreJuridiqueFranceConnectId" options={cadres} toRaw={idOrNull} />
      )}
    </Group>
  )
}

function PersonalData({ form }: CasUsageParts) {
  const months = Number(form.raw('dureeConservation') || 0)
  const why = String(form.raw('dureeConservationJustification') ?? '')
  const isLong = months > LONG_RETENTION
  return (
    <Group title={t('group_personal_data')}>
      <TextField form={form} name="destinataires" lines={4} limit={LONG_TEXT} hasSpellcheck />
      <TextField form={form} name="dureeConservation" inputMode="numeric" limit={20} />
      {(isLong || why !== '') && (
        <TextField
          form={form}
          name="dureeConservationJustification"
          lines={3}
          limit={LONG_TEXT}
          hasSpellcheck
          notices={isLong && why === '' ? [remark('justification_needed', LONG_RETENTION)] : []}
        />
      )}
    </Group>
  )
}

function Eidas({ form }: CasUsageParts) {
  return (
    <Group title={t('group_eidas')}>
      <SelectField
        form={form}
        name="niveauEidas"
        options={(['eidas_1', 'eidas_2'] as const).map((value) => ({ value, label: t(value) }))}
      />
    </Group>
  )
}

/** For each role that several people hold, who it is in this request. */
function RoleContacts({ form, holders }: CasUsageParts) {
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

function ExtraContacts({ form }: CasUsageParts) {
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
