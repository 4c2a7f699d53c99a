import { defineContentScript } from 'wxt/utils/define-content-script'
import { siteAmong } from '@/lib/form/sites/by-host'
import { entrySites } from '@/lib/form/sites/entry-sites'
import { entryMatches } from '@/lib/form/sites/matches'
import { startOn } from '@/lib/page/guest'

/** The page side on sites where a request begins, on whose pages nothing is filled: a third of the other. */
export default defineContentScript({
  // Read at the build only: the script in a page carries no list of hosts beside its sites.
  matches: import.meta.env.ENTRYPOINT === 'entry' ? [] : entryMatches,
  runAt: 'document_idle',
  main: () => startOn(window, siteAmong(entrySites, location.host), {}),
})
