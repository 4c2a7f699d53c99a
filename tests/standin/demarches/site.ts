import { findRoute, type Route, type Visit } from '../datapass/visit'
import { page, redirect, type Exchange, type Reply } from '../exchange'
import type { World } from '../world'
import { asset } from './assets'
import { autosave } from './autosave'
import { addRow, announceUpload, attach, detach, poll, removeRow, showAssociation } from './champ-requests'
import { searchAddresses, searchCommunes, searchReferences } from './data-sources'
import {
  checkEmail,
  chooseForTiers,
  closed,
  list,
  newDossier,
  receiveIdentity,
  receiveSiret,
  showEtablissement,
  showIdentity,
  showSignIn,
  showSiret,
  signIn,
  signInFor,
  start,
} from './entrance'
import { file, publish, read, readAnswers, readMessages, thank } from './filing'
import { prefillByApi } from './prefill'
import { schema } from './schema'
import { draftPage } from './pages/draft'
import type { Dossier, Procedure } from './store'

/** Pages a guest may see. */
const openRoutes: Route[] = [
  ['GET', '/assets/:name', async ({ exchange }) => (await asset(exchange.path)) ?? missing()],
  ['GET', '/users/sign_in', showSignIn],
  ['POST', '/users/sign_in', signIn],
  ['GET', '/commencer/:path', withProcedure(start)],
  ['GET', '/commencer/test/:path', withProcedure(start)],
  ['GET', '/commencer/:path/sign_in', withProcedure(signInFor)],
  ['GET', '/fermeture/:path', withProcedure(closed)],
  ['GET', '/preremplir/:path/schema', withProcedure(schema)],
  ['POST', '/api/public/v1/demarches/:number/dossiers', prefillByApi],
]

const routes: Route[] = [
  ['GET', '/dossiers', list],
  ['GET', '/dossiers/new', newDossier],
  ['GET', '/dossiers/:id', withDossier(read)],
  ['GET', '/dossiers/:id/demande', withDossier(readAnswers)],
  ['GET', '/dossiers/:id/messagerie', withDossier(readMessages)],
  ['GET', '/dossiers/:id/merci', withDossier(thank)],
  ['GET', '/dossiers/:id/siret', withDossier(showSiret)],
  ['POST', '/dossiers/:id/siret', withDossier(receiveSiret)],
  ['GET', '/dossiers/:id/etablissement', withDossier(showEtablissement)],
  ['GET', '/dossiers/:id/identite', withDossier(showIdentity)],
  ['PATCH', '/dossiers/:id/identite', withDossier(chooseForTiers)],
  ['PATCH', '/dossiers/:id/update_identite', withDossier(receiveIdentity)],
  ['POST', '/check_email', checkEmail],
  ['POST', '/dossiers/:id/brouillon', withDossier(file)],
  ['POST', '/dossiers/:id/modifier', withDossier(publish)],
  ['GET', '/dossiers/:id/brouillon', withDossier(troubled(openDraft))],
  ['GET', '/dossiers/:id/modifier', withDossier(troubled(openEdit))],
  ['PATCH', '/dossiers/:id/brouillon', withDossier(autosave)],
  ['GET', '/dossiers/:id/champs/:pid', withDossier(poll)],
  ['GET', '/champs/:id/:pid/rna', withDossier(showAssociation)],
  ['POST', '/champs/:id/:pid/repetition', withDossier(addRow)],
  ['DELETE', '/champs/:id/:pid/repetition', withDossier(removeRow)],
  ['POST', '/rails/active_storage/direct_uploads', announceUpload],
  ['PUT', '/rails/active_storage/disk/:signed', () => ({ status: 204, headers: {}, body: '' })],
  ['PUT', '/attachments/:id/:pid', withDossier(attach)],
  ['DELETE', '/attachments/:id/:pid', withDossier(detach)],
  ['GET', '/data_sources/commune', searchCommunes],
  ['GET', '/data_sources/adresse', searchAddresses],
  ['POST', '/data_sources/referentiel', searchReferences],
]

/** Enforced by the site; nothing of an extension is in it. */
const POLICY = [
  "default-src 'self' data: blob:",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob: cdn.jsdelivr.net unpkg.com",
  "style-src 'self' 'unsafe-inline' unpkg.com cdn.jsdelivr.net",
  'img-src * data: blob:',
  "connect-src 'self' demarche.numerique.gouv.fr www.demarches-simplifiees.fr data.geopf.fr geo.api.gouv.fr data.education.gouv.fr",
  "frame-src 'self'",
].join('; ')

/** The name of a few weeks, which still leads to the current one. */
const PLURAL = 'demarches.numerique.gouv.fr'

function moved({ url }: Exchange): Reply {
  return { status: 301, headers: { location: `https://demarche.numerique.gouv.fr${url}` }, body: '' }
}

/** Answers one request to any host of the démarches. */
export async function answerDemarches(exchange: Exchange, world: World): Promise<Reply> {
  if (exchange.host === PLURAL) return moved(exchange)
  const reply = await route({ ...exchange, method: methodOf(exchange) }, world)
  return { ...reply, headers: { 'content-security-policy': POLICY, ...reply.headers } }
}

/** Rails reads the method of a POST from a header or from the form. */
function methodOf({ method, headers, body }: Exchange): string {
  if (method !== 'POST') return method
  const said = headers['x-http-method-override']
  if (typeof said === 'string') return said.toUpperCase()
  return (
    /(?:^|&)_method=(\w+)|name="_method"\r\n\r\n(\w+)/
      .exec(body.subarray(0, 2000).toString())
      ?.slice(1)
      .find(Boolean)
      ?.toUpperCase() ?? method
  )
}

function route(exchange: Exchange, world: World): Reply | Promise<Reply> {
  const open = findRoute(openRoutes, exchange)
  if (open) return open.handler({ exchange, world, params: open.params })
  if (!world.session.signedIn) return signInFirst(exchange, world)
  const found = findRoute(routes, exchange)
  return found ? found.handler({ exchange, world, params: found.params }) : missing()
}

function signInFirst(exchange: Exchange, world: World): Reply {
  if (exchange.method !== 'GET') return { status: 401, headers: {}, body: '' }
  world.remembered = exchange.url
  return redirect('/users/sign_in')
}

function missing(): Reply {
  return page('<!doctype html><title>Introuvable</title><h1>Page introuvable</h1>', 404)
}

function withProcedure(handler: (procedure: Procedure, visit: Visit) => Reply | Promise<Reply>) {
  return (visit: Visit): Reply | Promise<Reply> => {
    const procedure = visit.world.demarches.procedureAt(visit.params.path ?? '')
    return procedure ? handler(procedure, visit) : missing()
  }
}

function withDossier(handler: (dossier: Dossier, visit: Visit) => Reply | Promise<Reply>) {
  return (visit: Visit): Reply | Promise<Reply> => {
    const dossier = visit.world.demarches.dossiers.get(Number(visit.params.id))
    return dossier ? handler(dossier, visit) : missing()
  }
}

/** A form's page on the site's bad days. */
function troubled(show: typeof openDraft) {
  return async (dossier: Dossier, visit: Visit): Promise<Reply> => {
    const { pageDelay, isPageDown } = visit.world.demarches.log.trouble
    await new Promise((resume) => setTimeout(resume, pageDelay))
    return isPageDown ? page('<!doctype html><title>Erreur</title>', 500) : show(dossier, visit)
  }
}

/** Guards: identity first; a filed one is edited elsewhere. */
function openDraft(dossier: Dossier, { world }: Visit): Reply {
  if (dossier.state !== 'brouillon') return redirect(`/dossiers/${dossier.id}/modifier`)
  if (!dossier.isIdentified) {
    const step = dossier.procedure.person === 'physique' ? 'identite' : 'siret'
    return redirect(`/dossiers/${dossier.id}/${step}`)
  }
  return page(draftPage(dossier, world.session))
}

function openEdit(dossier: Dossier, { world }: Visit): Reply {
  if (dossier.state === 'brouillon') return redirect(`/dossiers/${dossier.id}/brouillon`)
  if (dossier.state !== 'en_construction') return redirect(`/dossiers/${dossier.id}`)
  return page(draftPage(dossier, world.session))
}
