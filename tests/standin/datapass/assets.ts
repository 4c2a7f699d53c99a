import stimulus from '../../../node_modules/@hotwired/stimulus/dist/stimulus.js?raw'
import turbo from '../../../node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js?raw'
import type { Reply } from '../exchange'
import application from './browser/application.js?raw'
import edit from './browser/edit.js?raw'
import reveal from './browser/reveal.js?raw'

const scripts: Record<string, string> = {
  '/assets/turbo.js': turbo,
  '/assets/stimulus.js': stimulus,
  '/assets/application.js': application,
  '/assets/edit.js': edit,
  '/assets/reveal.js': reveal,
}

/** The scripts of the site: Turbo and Stimulus themselves, and controllers written after its behaviour. */
export function asset(path: string): Reply | undefined {
  const body = scripts[path]
  if (body === undefined) return undefined
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body }
}
