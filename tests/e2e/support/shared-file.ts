/** The file that a team keeps on its WebDAV server, in its successive versions. */
import { newRecord } from '@/lib/profile/records'
import { emptyBundle, type SharedRecord } from '@/lib/sharing/format'
import { seal } from '@/lib/sharing/seal'
import { envelop } from '@/lib/sharing/select'
import { HOST } from './webdav'

export const PHRASE = '7XK2M-9QRTV-0ABCD-EFGHJ'
export const PATH = '/equipe.habili.age'
export const ADDRESS = `https://${HOST}${PATH}`
const now = '2026-11-21T08:00:00.000Z'
const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const

/** A sealed file: one organisation and the person who holds `fonction` there. */
export async function versionWith(fonction: string): Promise<Uint8Array> {
  const record = (table: 'organisations' | 'contacts', id: string, values: object) =>
    newRecord(table, { ...values }, { id, now }) as unknown as SharedRecord
  const bundle = {
    ...emptyBundle(),
    organisations: [record('organisations', ids[0], { denomination: 'Bourg' })],
    contacts: [record('contacts', ids[1], { organisationIds: [ids[0]], nom: 'Lefèvre', fonction })],
  }
  const [file] = envelop([bundle], { createdAt: now, app: '0.1.0', set: ids[2] })
  return new Uint8Array(await (await seal(JSON.stringify(file), [], PHRASE, undefined, 10)).arrayBuffer())
}
