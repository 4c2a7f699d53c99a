/** DATA: the questions of the sample request, named like a request's so that the page side reads them. */
import type { MessageKey } from '@/lib/extension/i18n'

export interface SampleField {
  /** Question name, as in `authorization_request_exemple[<attribute>]`. */
  attribute: string
  kind: 'text' | 'email' | 'url' | 'number' | 'textarea'
  label: MessageKey
  /** A value already there, that a fill must keep. */
  value?: MessageKey
}

export interface SampleBlock {
  title: MessageKey
  fields: SampleField[]
}

const person = (role: string): SampleField[] => [
  { attribute: `${role}_family_name`, kind: 'text', label: 'welcome_field_family_name' },
  { attribute: `${role}_given_name`, kind: 'text', label: 'welcome_field_given_name' },
  { attribute: `${role}_email`, kind: 'email', label: 'welcome_field_email' },
  { attribute: `${role}_phone_number`, kind: 'text', label: 'welcome_field_phone' },
  { attribute: `${role}_job_title`, kind: 'text', label: 'welcome_field_job' },
]

export const sampleBlocks: SampleBlock[] = [
  {
    title: 'welcome_block_project',
    fields: [
      { attribute: 'intitule', kind: 'text', label: 'welcome_field_intitule' },
      { attribute: 'description', kind: 'textarea', label: 'welcome_field_description' },
    ],
  },
  {
    title: 'welcome_block_data',
    fields: [
      {
        attribute: 'destinataire_donnees_caractere_personnel',
        kind: 'textarea',
        label: 'welcome_field_recipients',
        value: 'welcome_field_recipients_value',
      },
      {
        attribute: 'duree_conservation_donnees_caractere_personnel',
        kind: 'number',
        label: 'welcome_field_retention',
      },
    ],
  },
  {
    title: 'welcome_block_legal',
    fields: [
      { attribute: 'cadre_juridique_nature', kind: 'textarea', label: 'welcome_field_legal_nature' },
      { attribute: 'cadre_juridique_url', kind: 'url', label: 'welcome_field_legal_url' },
    ],
  },
  { title: 'welcome_block_technical', fields: person('contact_technique') },
  { title: 'welcome_block_dpo', fields: person('delegue_protection_donnees') },
]
