import { page, redirect, type Exchange, type Reply } from '../exchange'
import type { World } from '../world'
import { asset } from './assets'
import { forms } from './catalogue'
import type { Draft } from './drafts'
import { choose, introduce, signIn } from './entrance'
import type { FormFacts } from './facts'
import { accountPage, dashboardPage, organisationsPage } from './pages/account'
import { draftOfHabilitation, habilitationPage, habilitationsPage } from './pages/habilitations'
import { archivePage } from './pages/archive'
import { cataloguePage } from './pages/choice'
import { homePage } from './pages/guest'
import { notFoundPage } from './pages/not-found'
import { receive } from './receive'
import {
  editBlock,
  newRequest,
  openHistory,
  openMessages,
  openRequest,
  openStep,
  openSummary,
  viewOf,
} from './requests'
import { findRoute, type Handler, type Route, type Visit } from './visit'

/** Pages a guest may see. */
const openRoutes: Route[] = [
  ['GET', '/', home],
  ['GET', '/assets/:name', ({ exchange }) => asset(exchange.path) ?? missing()],
  ['POST', '/auth/proconnect', signIn],
  ['GET', '/demandes/:definition/nouveau', choose],
  ['GET', '/formulaires/:uid/demande/nouveau', withForm(introduce)],
]

const routes: Route[] = [
  ['GET', '/demandes', ({ world }) => page(cataloguePage(forms, world.session))],
  ['GET', '/tableau-de-bord', () => redirect('/tableau-de-bord/demandes')],
  ['GET', '/tableau-de-bord/habilitations', habilitations],
  ['GET', '/tableau-de-bord/:tab', dashboard],
  ['GET', '/habilitations/:id', habilitation],
  ['GET', '/demandes/:id/archiver/nouveau', withDraft(askArchive)],
  ['POST', '/demandes/:id/archiver', withDraft(archive)],
  ['GET', '/compte', account],
  ['GET', '/usager/organisations/:siret/courant', changeOrganisation],
  ['GET', '/usager/organisations', ({ world }) => page(organisationsPage(world.session))],
  ['GET', '/formulaires/:uid/demande/commencer', withForm(newRequest)],
  [
    'POST',
    '/formulaires/:uid/demande',
    withForm((form, visit) => receive(visit, { form, draft: null, page: 'step' })),
  ],
  ['GET', '/demandes/:id', withDraft(openRequest)],
  ['GET', '/formulaires/:uid/demande/:id', withDraft(openRequest)],
  ['POST', '/formulaires/:uid/demande/:id', withDraft(receiveAs('step'))],
  ['GET', '/formulaires/:uid/demande/:id/etapes/:slug', withDraft(openStep)],
  ['POST', '/formulaires/:uid/demande/:id/etapes/:slug', withDraft(receiveAs('step'))],
  ['GET', '/demandes/:id/blocs/:slug/modifier', withDraft(editBlock)],
  ['POST', '/demandes/:id/blocs/:slug', withDraft(receiveAs('block'))],
  ['GET', '/demandes/:id/messages', withDraft(openMessages)],
  ['GET', '/demandes/:id/historique', withDraft(openHistory)],
  ['GET', '/formulaires/:uid/demande/:id/résumé', withDraft(openSummary)],
  ['POST', '/formulaires/:uid/demande/:id/résumé', withDraft(receiveAs('summary'))],
]

/** A themed host lists the requests of these definitions, and no other. */
const themes: Record<string, string[]> = {
  'api-entreprise': ['api_entreprise'],
  'api-particulier': ['api_particulier', 'formulaire_qf'],
  hubee: ['hubee_cert_dc', 'hubee_dila'],
  'annuaire-entreprises': ['annuaire_des_entreprises'],
}

/** The headers of a Rails application without a content security policy. */
const RAILS_HEADERS = {
  'x-frame-options': 'SAMEORIGIN',
  'x-xss-protection': '0',
  'x-content-type-options': 'nosniff',
  'x-permitted-cross-domain-policies': 'none',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** Answers one request to datapass.api.gouv.fr. */
export async function answerDatapass(exchange: Exchange, world: World): Promise<Reply> {
  const reply = await route(exchange, world)
  return { ...reply, headers: { ...RAILS_HEADERS, ...reply.headers } }
}

function route(exchange: Exchange, world: World): Reply | Promise<Reply> {
  const open = findRoute(openRoutes, exchange)
  if (open) return open.handler({ exchange, world, params: open.params })
  if (!world.session.signedIn) {
    if (exchange.method === 'GET') world.remembered = exchange.url
    return redirect('/', exchange.method === 'GET' ? 302 : 303)
  }
  const found = findRoute(routes, exchange)
  return found ? found.handler({ exchange, world, params: found.params }) : missing()
}

function home({ world: { session } }: Visit): Reply {
  return session.signedIn ? redirect('/tableau-de-bord') : page(homePage(session))
}

function dashboard({ world, exchange }: Visit): Reply {
  const isBare = exchange.headers['turbo-frame'] !== undefined
  const theme = themes[exchange.host.split('.')[0]!]
  const shown = world.drafts.all().filter(({ form }) => !theme || theme.includes(form.definition))
  return page(dashboardPage(shown, world.session, isBare))
}

function askArchive(draft: Draft, { world }: Visit): Reply {
  return page(archivePage(viewOf(draft, world)))
}

function habilitations({ world }: Visit): Reply {
  return page(habilitationsPage(world.drafts.all(), world.session))
}

function habilitation({ world, params }: Visit): Reply {
  const draft = draftOfHabilitation(world.drafts.all(), params.id ?? '')
  return draft ? page(habilitationPage(draft, world.session)) : missing()
}

function archive(draft: Draft, { world }: Visit): Reply {
  if (draft.state === 'draft') draft.state = 'archived'
  // Its words are lost on the way: two redirects follow.
  world.notice = null
  return redirect('/tableau-de-bord', 303)
}

async function account({ world: { session } }: Visit): Promise<Reply> {
  const next = session.account.shift()
  if (next === 'error') return page('<h1>502 Bad Gateway</h1>', 502)
  if (next !== undefined) await new Promise((resume) => setTimeout(resume, next))
  return page(accountPage(session))
}

/** Another organisation becomes the current one, in every tab of the session. */
function changeOrganisation({ world: { session }, params }: Visit): Reply {
  const chosen = session.others.find(({ siret }) => siret === params.siret)
  if (!chosen) return missing()
  session.others = [
    ...session.others.filter((each) => each !== chosen),
    { siret: session.siret, name: session.organisation },
  ]
  session.siret = chosen.siret
  session.organisation = chosen.name
  return redirect('/tableau-de-bord')
}

function receiveAs(kind: 'step' | 'block' | 'summary'): (draft: Draft, visit: Visit) => Promise<Reply> {
  return (draft, visit) => {
    const params = kind === 'summary' ? { ...visit.params, slug: 'résumé' } : visit.params
    return receive({ ...visit, params }, { form: draft.form, draft, page: kind })
  }
}

function withForm(handler: (form: FormFacts, visit: Visit) => Reply | Promise<Reply>): Handler {
  return (visit) => {
    const form = forms.find((candidate) => candidate.uid === visit.params.uid)
    return form ? handler(form, visit) : missing()
  }
}

function withDraft(handler: (draft: Draft, visit: Visit) => Reply | Promise<Reply>): Handler {
  return (visit) => {
    const draft = visit.world.drafts.find(visit.params.id ?? '')
    return draft ? handler(draft, visit) : missing()
  }
}

function missing(): Reply {
  return page(notFoundPage(), 404)
}
