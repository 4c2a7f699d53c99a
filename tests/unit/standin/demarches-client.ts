import type { Standin } from '@/tests/standin/types'
import { call, send, type Answer } from './client'

export const DEMARCHES = 'demarche.numerique.gouv.fr'

export function show(standin: Standin, path: string, host = DEMARCHES): Promise<Answer> {
  return call(standin, path, { host })
}

/** Sends a champ as its autosave does: short names stand for `dossier[champs_public_attributes]…`. */
export function save(
  standin: Standin,
  dossierId: number,
  pid: number | string,
  values: Record<string, string | string[]>,
): Promise<Answer> {
  const fields = Object.entries(values).flatMap(([attribute, given]) =>
    [given].flat().map((value): [string, string] => {
      const list = Array.isArray(given) ? '[]' : ''
      return [`dossier[champs_public_attributes][${pid}][${attribute}]${list}`, value]
    }),
  )
  const headers = { host: DEMARCHES, 'x-http-method-override': 'PATCH' }
  return send(standin, `/dossiers/${dossierId}/brouillon`, [...fields, ['validate', 'true']], headers)
}

/** Posts an urlencoded form. */
export function post(standin: Standin, path: string, fields: Record<string, string>): Promise<Answer> {
  return call(standin, path, {
    method: 'POST',
    host: DEMARCHES,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
}
