/** Kinds of record, by the name of their table: for whoever names them without their schemas, which weigh much. */

/** Every kind of record, by the name of its table. */
export const recordTables = [
  'organisations',
  'contacts',
  'cadresJuridiques',
  'casUsage',
  'documents',
  'mandats',
  'requests',
  'taughtFields',
] as const
export type RecordTable = (typeof recordTables)[number]

/** Kinds of record that have a page of their own. */
export const editableTables = [
  'organisations',
  'contacts',
  'cadresJuridiques',
  'casUsage',
  'documents',
  'mandats',
] as const
export type EditableTable = (typeof editableTables)[number]
