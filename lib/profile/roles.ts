/** Roles a contact may hold, in the words of the forms (DataPass contact types, then ours). */
import { z } from '@/lib/profile/zod'

export const roles = [
  'responsable_traitement',
  'delegue_protection_donnees',
  'contact_technique',
  'contact_metier',
  'administrateur_metier',
  'representant_legal',
  'contact_projet',
] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>
