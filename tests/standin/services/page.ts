/** What the small sites of the stand-in have in common: a plain page, said to be none of the administration's. */
import { html, Markup } from '../html'

interface Page {
  site: string
  title: string
  main: Markup
  /** A script of the page itself. */
  script?: string
}

export function plainPage({ site, title, main, script }: Page): string {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - ${site} (site d’essai)</title>
        <link rel="icon" href="data:," />
        <style>
          body {
            font: 16px/1.5 sans-serif;
            max-width: 48rem;
            margin: 1rem;
          }
        </style>
      </head>
      <body>
        <header><a href="/">${site}</a> <small>Site d’essai, sans lien avec l’administration</small></header>
        <main>${main}</main>
        ${
          script !== undefined &&
          html`<script type="module">
            ${new Markup(script)}
          </script>`
        }
      </body>
    </html>`.text
}
