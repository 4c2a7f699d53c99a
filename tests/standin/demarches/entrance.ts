/** From the start page to the draft: sign-in, SIRET, identity. */
import type { Visit } from '../datapass/visit'
import { page, redirect, type Reply } from '../exchange'
import { readForm } from '../form-data'
import { closedPage, etablissementPage, listPage, signInPage, siretPage, startPage } from './pages/entrance'
import { identityForm, identityPage } from './pages/identity'
import { lookUp } from './places'
import { prefillByLink } from './prefill'
import { isSiret } from './rules'
import type { Dossier, Procedure } from './store'
import { stream, streams } from './streams'

/** An alias keeps nothing of the prefill but its token. */
export function start(procedure: Procedure, visit: Visit): Reply {
  const { exchange, params, world } = visit
  if (params.path !== procedure.path) return toCanonical(procedure, exchange.query)
  if (procedure.isClosed) return redirect(`/fermeture/${procedure.path}`)
  const token = exchange.query.get('prefill_token')
  const made = token
    ? [...world.demarches.dossiers.values()].find((each) => each.token === token)
    : prefillByLink(procedure, visit)
  // The address dies with the draft, for its owner too.
  if (token && made?.state !== 'brouillon') return { status: 404, headers: {}, body: 'Introuvable' }
  return page(startPage(procedure, world.session, made))
}

function toCanonical({ path }: Procedure, query: URLSearchParams): Reply {
  const kept = new URLSearchParams([...query].filter(([name]) => name === 'prefill_token' || name === 'test'))
  const location = `/commencer/${path}${kept.size > 0 ? `?${kept}` : ''}`
  return { status: 301, headers: { location }, body: '' }
}

export function closed(procedure: Procedure, { world }: Visit): Reply {
  return page(closedPage(procedure, world.session))
}

export function signInFor({ path }: Procedure, { world }: Visit): Reply {
  world.remembered = `/commencer/${path}`
  return redirect('/users/sign_in')
}

export function showSignIn({ world }: Visit): Reply {
  return page(signInPage(world.session))
}

export function signIn({ world }: Visit): Reply {
  world.session.signedIn = true
  const wanted = world.remembered ?? '/dossiers'
  world.remembered = null
  return redirect(wanted, 303)
}

export function newDossier({ exchange, world }: Visit): Reply {
  const number = Number(exchange.query.get('procedure_id'))
  const procedure = world.demarches.procedures.find((each) => each.number === number)
  if (!procedure) return { status: 404, headers: {}, body: '' }
  const { id } = world.demarches.addDossier(procedure)
  return redirect(`/dossiers/${id}/${procedure.person === 'physique' ? 'identite' : 'siret'}`)
}

export function list({ world }: Visit): Reply {
  return page(listPage([...world.demarches.dossiers.values()], world.session))
}

export function showSiret(dossier: Dossier, { world }: Visit): Reply {
  return page(siretPage(dossier, world.session))
}

/** The account remembers the last SIRET. */
export async function receiveSiret(dossier: Dossier, visit: Visit): Promise<Reply> {
  const { session } = visit.world
  const params = await receive(visit)
  const siret = (params['user[siret]']?.[0] ?? '').replace(/\s/g, '')
  dossier.siret = siret
  if (!isSiret(siret)) {
    return page(
      siretPage(dossier, session, 'Le numéro SIRET doit comporter exactement 14 chiffres valides'),
      422,
    )
  }
  session.siret = siret
  dossier.isIdentified = true
  return redirect(`/dossiers/${dossier.id}/etablissement`, 303)
}

export function showEtablissement(dossier: Dossier, { world }: Visit): Reply {
  const name = lookUp('siret', dossier.siret ?? '') ?? 'Établissement'
  return page(etablissementPage(dossier, name, world.session))
}

export function showIdentity(dossier: Dossier, { world }: Visit): Reply {
  return page(identityPage(dossier, world.session))
}

/** For oneself or for a third party: the form is drawn anew, empty of what was typed. */
export async function chooseForTiers(dossier: Dossier, visit: Visit): Promise<Reply> {
  const params = await receive(visit)
  dossier.isForTiers = params['dossier[for_tiers]']?.at(-1) === 'true'
  return streams([stream('renew', '#identite-form', identityForm(dossier))])
}

export async function receiveIdentity(dossier: Dossier, visit: Visit): Promise<Reply> {
  const params = await receive(visit)
  for (const [name, values] of Object.entries(params)) dossier.identity[name] = values.at(-1) ?? ''
  dossier.isIdentified = true
  return redirect(`/dossiers/${dossier.id}/brouillon`, 303)
}

export async function checkEmail({ exchange }: Visit): Promise<Reply> {
  const { params } = await readForm(String(exchange.headers['content-type']), exchange.body)
  const email = params.email?.[0] ?? ''
  const suggestion = email.endsWith('@exmple.fr') ? email.replace('@exmple.fr', '@exemple.fr') : null
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ success: true, suggestion }),
  }
}

async function receive({ exchange, world }: Visit): Promise<Record<string, string[]>> {
  const { params } = await readForm(String(exchange.headers['content-type']), exchange.body)
  world.demarches.log.forms.push({ path: exchange.path, params })
  return params
}
