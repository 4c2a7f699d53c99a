/** A file that a team keeps on its WebDAV server: allowed, looked at by its ETag, opened, compared again when it changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { sendFrom } from './support/messages'
import { press, says, type, visit } from './support/options'
import { ADDRESS, PATH, PHRASE, versionWith } from './support/shared-file'
import { HOST, startWebdav, type Webdav } from './support/webdav'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let webdav: Webdav
  let habili: Habili
  beforeAll(async () => {
    // No protocol can press Chromium's permission prompt: there, the server lets anybody read.
    webdav = await startWebdav(name === 'chromium')
    habili = await launch(name, webdav.port)
  })
  afterAll(async () => {
    await habili?.close()
    await webdav?.close()
  })
  const heads = () => webdav.requests().filter((line) => line.startsWith('HEAD')).length

  it('says when there is a new version, and shows what differs before taking it', async () => {
    expect(await webdav.put(PATH, await versionWith('Maire'))).toBe(201)
    const page = await habili.openExtensionPage('options.html#partage/importer')
    await says(page, 'Source partagée')
    expect(webdav.requests()).toEqual([])
    await type(page, 'source', `http://${HOST}/x`)
    await press(page, 'Autoriser cette adresse')
    await says(page, 'Cette adresse n’est pas une adresse https')
    if (name === 'firefox') {
      await type(page, 'source', ADDRESS)
      await press(page, 'Autoriser cette adresse')
    } else await sendFrom(page, 'settings.set', { sharedSource: ADDRESS })
    await says(page, 'Nouvelle version disponible')
    // The server writes its log after it has answered.
    await expect.poll(() => webdav.requests()).toEqual([`HEAD ${PATH} 200 cookie=- referer=-`])
    await visit(page, '#organisations')
    await says(page, 'Une nouvelle version du profil partagé est disponible.')
    await press(page, 'Voir les différences')
    await press(page, 'Ouvrir la version partagée')
    await type(page, 'passphrase', PHRASE)
    await press(page, 'Ouvrir')
    await says(page, '2 nouvelles fiches')
    await press(page, 'Importer maintenant')
    await says(page, 'Importé : 2 fiches ajoutées')

    expect(await webdav.put(PATH, await versionWith('Adjointe'))).toBe(204)
    const before = heads()
    const later = await habili.openExtensionPage('options.html#partage/importer')
    await says(later, 'Vous avez ouvert la dernière version')
    // At most once a day, unless it is asked.
    expect(heads()).toBe(before)
    await press(later, 'Vérifier maintenant')
    await says(later, 'Nouvelle version disponible')
    await expect.poll(heads).toBe(before + 1)
    await press(later, 'Ouvrir la version partagée')
    await type(later, 'passphrase', PHRASE)
    await press(later, 'Ouvrir')
    await says(later, 'Garder la mienne : Maire')
    await says(later, 'Prendre la leur : Adjointe')
    await press(later, 'Annuler')
    await press(later, 'Ne plus la consulter')
    await says(later, 'Adresse https du fichier')
    expect(webdav.requests().filter((line) => !line.endsWith('200 cookie=- referer=-'))).toEqual([])
  })
})
