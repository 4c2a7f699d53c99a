import { Group } from '@/components/controls/Group'
import { CheckField } from '@/components/controls/ChecksField'
import { SelectField } from '@/components/controls/SelectField'
import { TextField } from '@/components/controls/TextField'
import { t } from '@/lib/extension/i18n'
import { LONG_TEXT } from '@/lib/profile/records'
import { remark } from '@/lib/profile/text'
import { isBlank, type CasUsageParts } from './parts'

export function Volumes({ form }: CasUsageParts) {
  return (
    <Group title={t('group_volumes')}>
      <TextField form={form} name="volumetrieApproximative" />
      <TextField form={form} name="nombreUtilisateursFinaux" inputMode="numeric" />
      <TextField form={form} name="appelsParMinute" inputMode="numeric" limit={20} />
      <TextField form={form} name="appelsParMinuteJustification" lines={3} limit={LONG_TEXT} hasSpellcheck />
    </Group>
  )
}

const teams = ['editor', 'internal', 'other'] as const

export function TechnicalTeam({ form }: CasUsageParts) {
  const type = String(form.raw('equipeTechniqueType') ?? '')
  return (
    <Group
      title={t('group_technical_team')}
      isRare
      isEmpty={isBlank(form, 'equipeTechniqueType', 'equipeTechniquePrecision')}
    >
      <SelectField
        form={form}
        name="equipeTechniqueType"
        options={teams.map((value) => ({ value, label: t(`team_${value}`) }))}
      />
      {(type === 'editor' || type === 'other' || form.raw('equipeTechniquePrecision') !== '') && (
        <TextField form={form} name="equipeTechniquePrecision" />
      )}
    </Group>
  )
}

export function Homologation({ form, documentField }: CasUsageParts) {
  const begin = String(form.raw('homologationDebut') ?? '')
  const end = String(form.raw('homologationFin') ?? '')
  return (
    <Group
      title={t('group_homologation')}
      hint={t('group_homologation_hint')}
      isRare
      isEmpty={isBlank(form, 'homologationAutoriteNom', 'homologationDebut', 'homologationDocumentId')}
    >
      <TextField form={form} name="homologationAutoriteNom" />
      <TextField form={form} name="homologationAutoriteFonction" />
      <TextField form={form} name="homologationDebut" type="date" />
      <TextField
        form={form}
        name="homologationFin"
        type="date"
        notices={begin && end && end <= begin ? [remark('end_before_begin')] : []}
      />
      {documentField('homologationDocumentId', { need: 'pdf', kind: 'homologation', isSingle: true })}
    </Group>
  )
}

export function SpecificNeeds({ form, documentField }: CasUsageParts) {
  const has = form.raw('hasBesoinsSpecifiques') === true || form.raw('besoinsSpecifiquesDocumentId') !== null
  return (
    <Group
      title={t('group_specific_needs')}
      isRare
      isEmpty={!has && isBlank(form, 'attestationFiscaleDocumentId')}
    >
      <CheckField form={form} name="hasBesoinsSpecifiques" />
      {has &&
        documentField('besoinsSpecifiquesDocumentId', {
          need: 'spreadsheet',
          kind: 'besoins_specifiques',
          isSingle: true,
        })}
      {documentField('attestationFiscaleDocumentId', {
        need: 'pdf',
        kind: 'attestation_fiscale',
        isSingle: true,
      })}
    </Group>
  )
}
