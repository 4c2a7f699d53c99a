import { defineContentScript } from 'wxt/utils/define-content-script'
import { siteAmong } from '@/lib/form/sites/by-host'
import { formSites } from '@/lib/form/sites/form-sites'
import { formMatches } from '@/lib/form/sites/matches'
import { formFromPackage, newFormDoor } from '@/lib/page/form-door'
import { startOn } from '@/lib/page/guest'

/** The page side on sites whose forms are read. */
export default defineContentScript({
  // Read at the build only: the script in a page carries no list of hosts beside its sites.
  matches: import.meta.env.ENTRYPOINT === 'page' ? [] : formMatches,
  runAt: 'document_idle',
  main: () =>
    startOn(window, siteAmong(formSites, location.host), {
      newForm: (here) => newFormDoor(here, formFromPackage),
    }),
})
