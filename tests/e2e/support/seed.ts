/** Stores the complete profile through the extension's own messages and ports. */
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'puppeteer-core'
import * as profile from '@/tests/support/complete-profile'
import type { FormFacts } from '@/tests/standin/datapass/facts'
import { create, sendFrom } from './messages'

const PDF = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`

/** The site judges a file by its content: a workbook must be one. */
async function workbook(): Promise<Buffer> {
  const sheets = [{ name: 'Besoins', rows: [['Besoin'], ['Journal des appels']] }]
  return Buffer.from(await writeXlsx({ sheets }))
}

/** Stores a file as the options page does, bytes and record in one go; gives back its id. */
export async function storeFile(page: Page, organisationId: string, fileName: string): Promise<string> {
  const id = crypto.randomUUID()
  const isPdf = fileName.endsWith('.pdf')
  const bytes = isPdf ? Buffer.from(PDF + fileName) : await workbook()
  const outcome = await page.evaluate(
    async ({ id, organisationId, fileName, content, mediaType }) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
      const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0))
      const values = {
        organisationIds: [organisationId],
        titre: fileName,
        kind: 'autre',
        fileName,
        mediaType,
      }
      const patch = Object.fromEntries(Object.entries(values).map(([key, now]) => [key, { was: null, now }]))
      const port = api.runtime.connect({ name: 'upload' })
      const channel = crypto.randomUUID()
      const beside = new BroadcastChannel(`habili-blobs-${channel}`)
      const answer = await new Promise<unknown>((resolve) => {
        port.onMessage.addListener((word: unknown) => {
          if ((word as { isReady?: true }).isReady) beside.postMessage(new Blob([bytes]))
          else resolve(word)
        })
        port.postMessage({ begin: { id, expectedRev: 0, requestId: crypto.randomUUID(), patch, channel } })
      })
      beside.close()
      return answer
    },
    {
      id,
      organisationId,
      fileName,
      content: bytes.toString('base64'),
      mediaType: isPdf
        ? 'application/pdf'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  )
  if ((outcome as { outcome?: { outcome: string } }).outcome?.outcome !== 'saved')
    throw new Error(`${fileName}: ${JSON.stringify(outcome)}`)
  return id
}

/** The complete profile, active; `page` is a page of the extension. */
export async function seedCompleteProfile(page: Page, forms: FormFacts[]): Promise<string> {
  const organisationId = await create(page, 'organisations', profile.organisation)
  const organisationIds = [organisationId]
  for (const [role, person] of Object.entries(profile.people))
    await create(page, 'contacts', { organisationIds, roles: [role], ...person })
  const { files } = profile
  const store = (name: string) => storeFile(page, organisationId, name)
  const cadreJuridiqueId = await create(page, 'cadresJuridiques', {
    organisationIds,
    ...profile.cadreJuridique,
    documentIds: [await store(files.cadre)],
  })
  const cadreJuridiqueFranceConnectId = await create(page, 'cadresJuridiques', {
    organisationIds,
    ...profile.cadreFranceConnect,
    documentIds: [await store(files.cadreFranceConnect)],
  })
  const casUsageId = await create(page, 'casUsage', {
    organisationIds,
    ...profile.casUsage,
    cadreJuridiqueId,
    cadreJuridiqueFranceConnectId,
    choices: profile.choicesFor(forms),
    maquetteIds: [await store(files.maquette)],
    homologationDocumentId: await store(files.homologation),
    besoinsSpecifiquesDocumentId: await store(files.besoins),
    attestationFiscaleDocumentId: await store(files.attestation),
  })
  await sendFrom(page, 'active.set', { organisationId, casUsageId })
  return organisationId
}
