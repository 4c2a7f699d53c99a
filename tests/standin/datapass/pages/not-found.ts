/** As on the site: a bare page, without scripts. */
export function notFoundPage(): string {
  return '<!doctype html><html lang="fr"><title>Page introuvable</title><h1>Page introuvable</h1></html>'
}
