/** What the engine ticks of a section's questions, by place of the profile. */
import { understand } from '@/lib/form/meaning/understand'
import type { FieldDescriptor } from '@/lib/form/model'

export type Row = string | (Partial<FieldDescriptor> & { label: string })

export function ticked(section: string, rows: Row[], title = '') {
  const fields = rows.map((row, ref): FieldDescriptor => {
    const more = typeof row === 'string' ? { label: row } : row
    return {
      ref,
      kind: 'text',
      name: '',
      id: '',
      hint: '',
      section,
      isRequired: false,
      value: '',
      state: 'writable',
      fingerprint: '',
      ...more,
    }
  })
  return understand(fields, title).map(({ isSure, target }) => (isSure ? target : '-'))
}
export const legal = (part: string) => `contact.representant_legal.${part}`
export const project = (part: string) => `contact.contact_projet.${part}`
