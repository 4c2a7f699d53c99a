/** As on the site: bare pages, without scripts. */
export function notFoundPage(): string {
  return '<!doctype html><html lang="fr"><title>Page introuvable</title><h1>Page introuvable</h1></html>'
}

/** In the place of a page whose token had died. */
export function rejectedPage(): string {
  return '<!doctype html><html><title>The change was rejected (422)</title><h1>Rejected</h1></html>'
}
