/** A small site whose pages change without a load: the address first, what goes with it once its data came. */
import { readFileSync } from 'node:fs'
import { page, redirect, type Exchange, type Reply } from '../exchange'
import { html, type Markup } from '../html'

export interface RoutedPage {
  title: string
  main: Markup
}

interface RoutedSite {
  name: string
  pages: Record<string, RoutedPage>
  /** The first document holds its page already; else the browser draws it too. */
  isServerDrawn: boolean
  /** Content policy, in the document as the site has it. */
  policy?: string
  headers?: Record<string, string>
  /** Paths that lead to another one for good. */
  moved?: Record<string, string>
}

const script = readFileSync(new URL('browser/routed.js', import.meta.url), 'utf8')

/** What answers the site's requests. */
export function routed(site: RoutedSite): (exchange: Exchange) => Reply {
  const texts = Object.fromEntries(
    Object.entries(site.pages).map(([path, { title, main }]) => [path, { title, main: main.text }]),
  )
  const data = JSON.stringify({ name: site.name, isDrawn: site.isServerDrawn, pages: texts })
  return ({ path }) => {
    if (path === '/app.js')
      return {
        status: 200,
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
        body: `const site = ${data}\n${script}`,
      }
    const to = site.moved?.[path]
    if (to) return redirect(to)
    const shown = site.pages[path]
    return page(draw(site, shown), shown ? 200 : 404, site.headers)
  }
}

function draw({ name, isServerDrawn, policy }: RoutedSite, shown: RoutedPage | undefined): string {
  const title = shown ? `${shown.title} | ${name}` : name
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${policy && html`<meta http-equiv="Content-Security-Policy" content="${policy}" />`}
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <script type="module" src="/app.js"></script>
      </head>
      <body>
        <header><a href="/">${name}</a> <small>Site d’essai, sans lien avec l’administration</small></header>
        <div id="page">${isServerDrawn && (shown?.main ?? html`<h1>Page introuvable</h1>`)}</div>
      </body>
    </html>`.text
}
