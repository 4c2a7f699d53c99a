import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { siteOfHost, sites } from '@/lib/form/sites/pages'
import { startGuest } from '@/lib/page/guest'
import { isAlive } from '@/lib/page/wire'

/** The page side on a page that no site of ours is: put in by the background at the person's request, never by itself. */
export default defineUnlistedScript(() => {
  const here = globalThis as { habiliReads?: () => boolean }
  if (siteOfHost(location.host) || here.habiliReads?.()) return
  here.habiliReads = isAlive
  const site = sites.find(({ isAnyField }) => isAnyField)!
  startGuest(window, {
    site,
    hasTab: false,
    isReadOnDemand: true,
    assume: { kind: 'request', parameters: {} },
  })
})
