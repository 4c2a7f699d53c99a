import stimulus from '../../../node_modules/@hotwired/stimulus/dist/stimulus.js?raw'
import turbo from '../../../node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js?raw'
import type { Reply } from '../exchange'
import application from './browser/application.js?raw'
import autosave from './browser/autosave.js?raw'
import champs from './browser/champs.js?raw'
import formats from './browser/formats.js?raw'
import identity from './browser/identity.js?raw'
import morph from './browser/morph.js?raw'
import status from './browser/status.js?raw'
import streams from './browser/streams.js?raw'
import { islandsScript } from './bundle'

const scripts: Record<string, string> = {
  '/assets/turbo.js': turbo,
  '/assets/stimulus.js': stimulus,
  '/assets/application.js': application,
  '/assets/autosave.js': autosave,
  '/assets/champs.js': champs,
  '/assets/formats.js': formats,
  '/assets/identity.js': identity,
  '/assets/morph.js': morph,
  '/assets/status.js': status,
  '/assets/streams.js': streams,
}

/** Turbo, Stimulus and React themselves, and controllers written after the site’s behaviour. */
export async function asset(path: string): Promise<Reply | undefined> {
  const body = path === '/assets/islands.js' ? await islandsScript() : scripts[path]
  if (body === undefined) return undefined
  return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body }
}
