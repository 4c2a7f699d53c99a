import { style } from './style'
import { html, Markup } from '../../html'
import type { FieldError, Session } from '../../types'

export interface LayoutOptions {
  title: string
  session: Session
  errors?: FieldError[]
  notice?: string | undefined
  /** Without the frame of the dialog: the page is for it, or is asked for from it. */
  isBare?: boolean
}

/** A whole page: Turbo and Stimulus in the head, the user’s name in the header, the flash messages. */
export function layout({ title, session, errors = [], notice, isBare }: LayoutOptions, main: Markup): string {
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - DataPass (site d’essai)</title>
        <link rel="icon" href="data:," />
        <style>
          ${new Markup(style)}
        </style>
        <script type="importmap" data-turbo-track="reload">
          {
            "imports": {
              "@hotwired/turbo": "/assets/turbo.js",
              "@hotwired/stimulus": "/assets/stimulus.js"
            }
          }
        </script>
        <script type="module" src="/assets/application.js" data-turbo-track="reload"></script>
      </head>
      <body>
        <header class="site-header">
          <a href="/">DataPass</a> <small>Site d’essai, sans lien avec l’administration</small>
          ${session.signedIn && html`<a class="fr-link fr-icon-user-fill" href="/compte">${userName(session)}</a>`}
        </header>
        <dialog
          id="main-modal"
          class="fr-modal"
          data-controller="dialog"
          data-action="click@window->dialog#turn"
        >
          <div class="fr-container">
            <div class="fr-modal__body">
              <button class="fr-btn--close fr-btn" aria-controls="main-modal">Fermer</button>
              ${!isBare && html`<turbo-frame id="main-modal-content"></turbo-frame>`}
            </div>
          </div>
        </dialog>
        ${flash(errors, notice)} ${main}
        <footer class="site-footer"><a href="/">Retour à l’accueil</a></footer>
      </body>
    </html>`
  return page.text
}

export function flash(errors: FieldError[], notice?: string): Markup {
  const messages = [...new Set(errors.map((error) => error.message))]
  return html`<div id="flash-alerts">
    ${
      messages.length > 0 &&
      html`<div class="fr-alert fr-alert--error">
        <h3 class="fr-alert__title">La demande ne peut pas être enregistrée</h3>
        <ul>
          ${messages.map((message) => html`<li>${message}</li>`)}
        </ul>
      </div>`
    }
    ${notice && html`<div class="fr-alert fr-alert--success"><p>${notice}</p></div>`}
  </div>`
}

export function userName({ user }: Session): string {
  return `${user.given_name} ${user.family_name}`
}
