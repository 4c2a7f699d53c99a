/** Why a shared file is not imported; the sentence is `error_share_<id>` in `_locales`. */

export const sharingProblems = [
  'too_large',
  'not_supported',
  'armored',
  'work_factor',
  'changed',
  'wrong_passphrase',
  'damaged',
  'newer_version',
  'not_ours',
  'invalid',
] as const
export type SharingProblemId = (typeof sharingProblems)[number]

export class SharingProblem extends Error {
  override name = 'SharingProblem'
  /** `detail`: JSON path, ids, the version needed or the limit passed; '' when there is nothing to add. */
  constructor(
    readonly id: SharingProblemId,
    readonly detail = '',
  ) {
    super(detail ? `${id}: ${detail}` : id)
  }
}

/** A problem that crossed a worker or a port as plain values. */
export const problemOf = ({ id, detail }: { id: SharingProblemId; detail: string }) =>
  new SharingProblem(id, detail)
