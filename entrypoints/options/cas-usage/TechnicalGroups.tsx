import { Group } from '@/components/controls/Group'
import { CheckField } from '@/components/controls/ChecksField'
import { SelectField } from '@/components/controls/SelectField'
import { TextField } from '@/components/controls/TextField'
import { t } from '@/lib/extension/i18n'
import { LONG_TEXT } from '@/lib/profile/records'
import { remark } from '@/lib/profile/text'
import type { CasUsagePass } from './parts'

export function Volumes({ form, has }: CasUsagePass) {
  const own = [
    'volumetrieApproximative',
    'nombreUtilisateursFinaux',
    'appelsParMinute',
    'appelsParMinuteJustification',
  ]
  if (!own.some(has)) return null
  return (
    <Group title={t('group_volumes')}>
      {has('volumetrieApproximative') && <TextField form={form} name="volumetrieApproximative" />}
      {has('nombreUtilisateursFinaux') && (
        <TextField form={form} name="nombreUtilisateursFinaux" inputMode="numeric" />
      )}
      {has('appelsParMinute') && (
        <TextField form={form} name="appelsParMinute" inputMode="numeric" limit={20} />
      )}
      {has('appelsParMinuteJustification') && (
        <TextField
          form={form}
          name="appelsParMinuteJustification"
          lines={3}
          limit={LONG_TEXT}
          hasSpellcheck
        />
      )}
    </Group>
  )
}

const teams = ['editor', 'internal', 'other'] as const

export function TechnicalTeam({ form, has }: CasUsagePass) {
  const type = String(form.raw('equipeTechniqueType') ?? '')
  const isNamed = type === 'editor' || type === 'other' || form.raw('equipeTechniquePrecision') !== ''
  if (!has('equipeTechniqueType') && !has('equipeTechniquePrecision')) return null
  return (
    <Group title={t('group_technical_team')}>
      {has('equipeTechniqueType') && (
        <SelectField
          form={form}
          name="equipeTechniqueType"
          options={teams.map((value) => ({ value, label: t(`team_${value}`) }))}
        />
      )}
      {has('equipeTechniquePrecision') && isNamed && (
        <TextField form={form} name="equipeTechniquePrecision" />
      )}
    </Group>
  )
}

export function Homologation({ form, documentField, has }: CasUsagePass) {
  const begin = String(form.raw('homologationDebut') ?? '')
  const end = String(form.raw('homologationFin') ?? '')
  const own = [
    'homologationAutoriteNom',
    'homologationAutoriteFonction',
    'homologationDebut',
    'homologationFin',
    'homologationDocumentId',
  ]
  if (!own.some(has)) return null
  return (
    <Group title={t('group_homologation')} hint={t('group_homologation_hint')}>
      {has('homologationAutoriteNom') && <TextField form={form} name="homologationAutoriteNom" />}
      {has('homologationAutoriteFonction') && <TextField form={form} name="homologationAutoriteFonction" />}
      {has('homologationDebut') && <TextField form={form} name="homologationDebut" type="date" />}
      {has('homologationFin') && (
        <TextField
          form={form}
          name="homologationFin"
          type="date"
          notices={begin && end && end <= begin ? [remark('end_before_begin')] : []}
        />
      )}
      {has('homologationDocumentId') &&
        documentField('homologationDocumentId', { need: 'pdf', kind: 'homologation', isSingle: true })}
    </Group>
  )
}

export function SpecificNeeds({ form, documentField, has }: CasUsagePass) {
  const isTicked =
    form.raw('hasBesoinsSpecifiques') === true || form.raw('besoinsSpecifiquesDocumentId') !== null
  const hasNeeds = has('hasBesoinsSpecifiques') || has('besoinsSpecifiquesDocumentId')
  if (!hasNeeds && !has('attestationFiscaleDocumentId')) return null
  return (
    <Group title={t('group_specific_needs')}>
      {has('hasBesoinsSpecifiques') && <CheckField form={form} name="hasBesoinsSpecifiques" />}
      {has('besoinsSpecifiquesDocumentId') &&
        isTicked &&
        documentField('besoinsSpecifiquesDocumentId', {
          need: 'spreadsheet',
          kind: 'besoins_specifiques',
          isSingle: true,
        })}
      {has('attestationFiscaleDocumentId') &&
        documentField('attestationFiscaleDocumentId', {
          need: 'pdf',
          kind: 'attestation_fiscale',
          isSingle: true,
        })}
    </Group>
  )
}
