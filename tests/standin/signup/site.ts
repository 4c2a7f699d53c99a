/** signup.api.gouv.fr: one React page a form, and the little that it asks of its back end. */
import { page, type Exchange, type Reply } from '../exchange'
import { html, Markup } from '../html'
import type { World } from '../world'
import { bundle } from './bundle'
import { signupForms } from './facts'
import { receive } from './receive'

/** How long the registry makes the card of the organisation wait, milliseconds. */
const REGISTRY = 60

export async function answerSignup(exchange: Exchange, world: World): Promise<Reply> {
  const { method, path } = exchange
  if (path === '/app.js')
    return { status: 200, headers: { 'content-type': 'text/javascript' }, body: await bundle() }
  if (path === '/api/users/me') return world.session.signedIn ? json(userOf(world)) : json({}, 401)
  if (path === '/api/sirene') {
    await new Promise((resume) => setTimeout(resume, REGISTRY))
    return json({ name: world.session.organisation, siret: world.session.siret })
  }
  if (method !== 'GET') return json(await receive(exchange, world))
  return page(shell(path.split('/')[1] ?? ''))
}

function json(body: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function userOf({ session: { user } }: World) {
  const { job_title: job, ...others } = user
  return { ...others, job: job ?? '' }
}

/** Any address gives the same page; one without a form stays empty, as the real one does. */
function shell(slug: string): string {
  const form = signupForms.find((each) => each.slug === slug) ?? null
  const data = new Markup(JSON.stringify(form).replaceAll('<', '\\u003c'))
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>${form?.title ?? 'signup.api.gouv.fr'}</title>
        <style>
          html,
          body,
          #root {
            min-height: 100%;
            font: 16px sans-serif;
          }
          .card {
            border: 1px solid #888;
            padding: 0 1em;
          }
          .fr-modal__body {
            position: fixed;
            inset: 30% 20% auto;
            padding: 2em;
            border: 1px solid;
            background: #fff;
          }
          label {
            display: block;
          }
        </style>
      </head>
      <body>
        <div id="root"></div>
        <script type="application/json" id="form">
          ${data}
        </script>
        <script type="module" src="/app.js"></script>
      </body>
    </html>`.text
}
