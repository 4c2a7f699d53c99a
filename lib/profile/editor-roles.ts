/** Which roles of an entity that an editor represents are the editor's. */
import type { Mandat } from './mandat'
import type { Role } from './roles'

/**
 * Roles that are the represented entity's own, whoever files for it: seed rule « le DPO est celui de l’entité
 * représentée », and the controller with it.
 */
export const rolesOfEntity: readonly Role[] = ['responsable_traitement', 'delegue_protection_donnees']

/** Does this role belong to the editor under that mandat? Records of an earlier version name no roles. */
export function isOfEditor({ editorRoles = ['contact_technique'] }: Mandat, role: Role): boolean {
  return !rolesOfEntity.includes(role) && (editorRoles as Role[]).includes(role)
}
