import { useMemo, useState } from 'preact/hooks'
import { Field } from '@/components/controls/Field'
import { Group } from '@/components/controls/Group'
import { idOrNull, SelectField } from '@/components/controls/SelectField'
import { TextField } from '@/components/controls/TextField'
import { plural, t } from '@/lib/extension/i18n'
import { fieldsAskedBy } from '@/lib/form/asked-fields'
import { LONG_TEXT, type Role, roles } from '@/lib/profile/records'
import { remark } from '@/lib/profile/text'
import { ServiceChoices } from './ServiceChoices'
import { Homologation, SpecificNeeds, TechnicalTeam, Volumes } from './TechnicalGroups'
import { type CasUsagePass, type CasUsageParts, fields, usual } from './parts'

/** DataPass asks why beyond this many months. */
const LONG_RETENTION = 36

/** All that one request says of its purpose: the service first, then only what its forms ask; the rest is folded. */
export function CasUsageForm(parts: CasUsageParts) {
  const { form, definitions } = parts
  const chosen = Object.keys((form.raw('choices') ?? {}) as object)
  const asked = useMemo(
    () => fieldsAskedBy(definitions.filter(({ id }) => chosen.includes(id))),
    [chosen.join()],
  )
  // As it was at first: what is typed in the fold stays under the person's hands.
  const [held] = useState(() => new Set(fields.filter((field) => !isEmpty(form.raw(field)))))
  const has = (field: string) =>
    held.has(field) || asked.has(field) || (asked.size === 0 && usual.includes(field))
  const others = fields.filter((field) => !has(field))
  return (
    <>
      <ServiceChoices form={form} definitions={definitions} />
      <Groups {...parts} has={has} />
      <RoleContacts {...parts} />
      {others.length > 0 && (
        <details class="group" id="cas-usage-others">
          <summary>{plural(asked.size > 0 ? 'cas_usage_others' : 'cas_usage_rest', others.length)}</summary>
          <div class="cas-usage-others">
            <Groups {...parts} has={(field) => !has(field)} />
          </div>
        </details>
      )}
    </>
  )
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

function Groups(pass: CasUsagePass) {
  return (
    <>
      <Project {...pass} />
      <LegalText {...pass} />
      <PersonalData {...pass} />
      <Volumes {...pass} />
      <Eidas {...pass} />
      <TechnicalTeam {...pass} />
      <Homologation {...pass} />
      <SpecificNeeds {...pass} />
      <ExtraContacts {...pass} />
    </>
  )
}

function Project({ form, documentField, has }: CasUsagePass) {
  const own = ['intitule', 'description', 'datePrevueMiseEnProduction', 'formulaireUrl', 'maquetteIds']
  if (!own.some(has)) return null
  return (
    <Group title={t('group_project')}>
      {has('intitule') && <TextField form={form} name="intitule" hasSpellcheck />}
      {has('description') && (
        <TextField form={form} name="description" lines={7} limit={LONG_TEXT} hasSpellcheck />
      )}
      {has('datePrevueMiseEnProduction') && (
        <TextField form={form} name="datePrevueMiseEnProduction" type="date" />
      )}
      {has('formulaireUrl') && <TextField form={form} name="formulaireUrl" inputMode="url" />}
      {has('maquetteIds') && documentField('maquetteIds', { need: 'pdf', kind: 'maquette' })}
    </Group>
  )
}

function LegalText({ form, cadres, newCadreHref, has }: CasUsagePass) {
  const hasSecond = has('cadreJuridiqueFranceConnectId') && cadres.length > 0
  if (!has('cadreJuridiqueId') && !hasSecond) return null
  return (
    <Group title={t('group_legal_text')}>
      {has('cadreJuridiqueId') && (
        <>
          <SelectField form={form} name="cadreJuridiqueId" options={cadres} lang="fr" toRaw={idOrNull} />
          <p>
            <a href={newCadreHref}>{t('cadre_add')}</a>
          </p>
        </>
      )}
      {hasSecond && (
        <SelectField
          form={form}
          name="cadreJuridiqueFranceConnectId"
          options={cadres}
          lang="fr"
          toRaw={idOrNull}
        />
      )}
    </Group>
  )
}

function PersonalData({ form, has }: CasUsagePass) {
  const months = Number(form.raw('dureeConservation') || 0)
  const why = String(form.raw('dureeConservationJustification') ?? '')
  const isLong = months > LONG_RETENTION
  // The reason goes with the duration, wherever that one is.
  if (!['destinataires', 'dureeConservation'].some(has)) return null
  return (
    <Group title={t('group_personal_data')}>
      {has('destinataires') && (
        <TextField form={form} name="destinataires" lines={4} limit={LONG_TEXT} hasSpellcheck />
      )}
      {has('dureeConservation') && (
        <TextField form={form} name="dureeConservation" inputMode="numeric" limit={20} />
      )}
      {has('dureeConservation') && (isLong || why !== '') && (
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

function Eidas({ form, has }: CasUsagePass) {
  if (!has('niveauEidas')) return null
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

const extra = [
  'contactTechniqueEmailGenerique',
  'contactSupplementaireNom',
  'contactSupplementaireEmail',
] as const

function ExtraContacts({ form, has }: CasUsagePass) {
  const own = extra.filter(has)
  if (own.length === 0) return null
  return (
    <Group title={t('group_extra_contacts')} hint={t('group_extra_contacts_hint')}>
      {own.map((name) =>
        name === 'contactSupplementaireNom' ? (
          <TextField key={name} form={form} name={name} />
        ) : (
          <TextField key={name} form={form} name={name} inputMode="email" limit={400} />
        ),
      )}
    </Group>
  )
}
