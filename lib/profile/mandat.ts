/** An editor organisation acts for a represented entity: whose people serve, and when. */
import { z } from '@/lib/profile/zod'
import { day, one, owner, short, stamp } from './parts'
import { Role } from './roles'

/** Roles that a mandat may give to people of the editor. */
const EditorRole = Role.exclude(['responsable_traitement', 'delegue_protection_donnees'])

export const Mandat = z.strictObject({
  ...stamp,
  editorId: owner('organisations'),
  entityId: owner('organisations'),
  reference: short,
  startsOn: day,
  endsOn: day,
  documentId: one('documents'),
  /** Roles held by people of the editor; every other role stays the entity's. */
  editorRoles: z.array(EditorRole).default(['contact_technique']),
})
export type Mandat = z.infer<typeof Mandat>

/** `to_come` before its first day, `expired` after its last one; days are `2026-08-31`, '' for no bound. */
export function stateOf(
  { startsOn, endsOn }: Pick<Mandat, 'startsOn' | 'endsOn'>,
  today: string,
): 'current' | 'expired' | 'to_come' {
  if (endsOn && endsOn < today) return 'expired'
  return startsOn && startsOn > today ? 'to_come' : 'current'
}
