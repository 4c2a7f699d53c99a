/** Fills the database without a message for each row. */
import type { Page } from 'puppeteer-core'
import { listedOf } from '@/lib/background/store/listed'
import type { Organisation } from '@/lib/profile/records'

/** Organisations, with what the lists show of them: a build of before has no table for it. */
export async function storeOrganisations(page: Page, organisations: Organisation[]): Promise<void> {
  await store(page, 'organisations', organisations)
  if (await hasTable(page, 'listed')) await store(page, 'listed', organisations.map(listedOf))
}

const hasTable = (page: Page, table: string) =>
  page.evaluate(
    (name) =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open('habili')
        request.addEventListener('error', () => reject(request.error))
        request.addEventListener('success', () => {
          resolve(request.result.objectStoreNames.contains(name))
          request.result.close()
        })
      }),
    table,
  )

/** Rows straight into the database, as an import would leave them. */
export async function store(page: Page, table: string, rows: object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 5000)
    await page.evaluate(
      (name, some) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('habili')
          request.addEventListener('error', () => reject(request.error))
          request.addEventListener('success', () => {
            const db = request.result
            const change = db.transaction(name, 'readwrite')
            for (const row of some) change.objectStore(name).put(row)
            change.addEventListener('complete', () => (db.close(), resolve()))
            change.addEventListener('abort', () => reject(change.error))
          })
        }),
      table,
      rows.slice(at, at + 5000),
    )
}
