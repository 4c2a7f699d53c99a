import type { Session } from '../../types'
import { html, Markup, attributes } from '../../html'
import { style } from './style'

export interface LayoutOptions {
  title: string
  session: Session
  bodyId?: string
  notice?: string
}

/** A whole page. `body.dom-ready` is set by the script once the islands are mounted. */
export function layout({ title, session, bodyId, notice }: LayoutOptions, main: Markup): string {
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="application-name" content="demarche.numerique.gouv.fr" />
        <meta name="csrf-token" content="jeton-du-site-d-essai" />
        <title>${title} · Site d’essai des démarches</title>
        <link rel="icon" href="data:," />
        <style>
          ${new Markup(style)}
        </style>
        <script type="importmap">
          {
            "imports": {
              "@hotwired/turbo": "/assets/turbo.js",
              "@hotwired/stimulus": "/assets/stimulus.js"
            }
          }
        </script>
        <script type="module" src="/assets/application.js"></script>
      </head>
      <body${attributes({ id: bodyId, 'data-controller': 'turbo' })}>
        <header class="site-header">
          <a href="/dossiers">Démarches</a> <small>Site d’essai, sans lien avec l’administration</small>
          ${
            session.signedIn
              ? html`<span>${session.user.email}</span>`
              : html`<a href="/users/sign_in">Se connecter</a>`
          }
        </header>
        <dialog id="theme">
          ${['light', 'dark', 'system'].map(
            (each) =>
              html`<label><input type="radio" name="fr-radios-theme" value="${each}" /> ${each}</label>`,
          )}
        </dialog>
        ${notice && html`<div class="alert-fixed" role="alert">${notice}</div>`} ${main}
      </body>
    </html>`
  return page.text
}
