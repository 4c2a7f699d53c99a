/** The database as the browser keeps it, read and held without any code of the extension. */
import type { Page } from 'puppeteer-core'

export type Dump = Record<string, unknown[]>

/** Every row of every table, or of one, blobs as text; `page` is a page of the extension. Empty when there is no database. */
export function dump(page: Page, only?: string): Promise<Dump> {
  return page.evaluate(async (wanted) => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'habili')) return {}
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const db = await done(indexedDB.open('habili'))
    const tables: Record<string, unknown[]> = {}
    for (const table of db.objectStoreNames) {
      if (wanted && table !== wanted) continue
      const rows = await done(db.transaction(table).objectStore(table).getAll())
      tables[table] = await Promise.all(
        (rows as Record<string, unknown>[]).map(async (row) =>
          row.blob instanceof Blob ? { ...row, blob: await row.blob.text() } : row,
        ),
      )
    }
    db.close()
    return tables
  }, only)
}

/** Names of the tables, and of the two areas of `storage`, where `text` is written somewhere. */
export async function whereIs(page: Page, text: string): Promise<string[]> {
  const areas = await page.evaluate(async () => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
    return { local: await api.storage.local.get(null), session: await api.storage.session.get(null) }
  })
  const everything = { ...(await dump(page)), ...areas }
  return Object.entries(everything)
    .filter(([, content]) => JSON.stringify(content).includes(text))
    .map(([name]) => name)
}

/** Holds every table: what the background wants to write waits until the function given back is called. */
export async function holdWrites(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('habili')
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
    const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
    const hold = {
      isOn: true,
      ended: new Promise((resolve) => transaction.addEventListener('complete', resolve)),
    }
    Object.assign(globalThis, { hold })
    await new Promise<void>((resolve) => {
      // A transaction lives as long as it is asked something.
      const keep = () => {
        if (!hold.isOn) return db.close()
        const request = transaction.objectStore('meta').get('schema')
        request.addEventListener('success', () => {
          resolve()
          keep()
        })
      }
      keep()
    })
  })
  return () =>
    page.evaluate(async () => {
      const { hold } = globalThis as unknown as { hold: { isOn: boolean; ended: Promise<unknown> } }
      hold.isOn = false
      await hold.ended
    })
}

/** Marks the database as written by another version. */
export async function markSchema(page: Page, value: number): Promise<void> {
  await page.evaluate(
    (schema) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('habili')
        request.addEventListener('error', () => reject(request.error))
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('meta', 'readwrite')
          transaction.objectStore('meta').put({ key: 'schema', value: schema })
          transaction.addEventListener('error', () => reject(transaction.error))
          transaction.addEventListener('complete', () => {
            request.result.close()
            resolve()
          })
        })
      }),
    value,
  )
}
