/** The stand-in of api.gouv.fr: every page is drawn by the browser, which changes the address without a load. */
import { readFileSync } from 'node:fs'
import { page, type Exchange, type Reply } from '../exchange'
import { html } from '../html'
import { plainPage } from './page'

const script = readFileSync(new URL('browser/apigouv.js', import.meta.url), 'utf8')

const known = /^\/(?:$|rechercher-api$|les-api\/[\w-]+(?:\/demande-acces)?$)/

/** Answers one request to api.gouv.fr: the same document for every page. */
export function answerApigouv({ path }: Exchange): Reply {
  const main = html`<p>Chargement…</p>`
  return page(plainPage({ site: 'api.gouv.fr', title: 'API', main, script }), known.test(path) ? 200 : 404)
}
