import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { programOf } from '@/lib/form/sites/elsewhere'
import { siteOfHost, sites } from '@/lib/form/sites/pages'
import { newFormDoor } from '@/lib/page/form-door'
import { newFormSide } from '@/lib/page/form-side'
import { startGuest } from '@/lib/page/guest'
import { recognise } from '@/lib/page/read/recognise'
import { isAlive } from '@/lib/page/wire'

/** The page side on a page that no site of ours is: put in by the background at the person's request, never by itself. */
export default defineUnlistedScript(() => {
  const here = globalThis as { habiliReads?: () => boolean }
  if (siteOfHost(location.host) || here.habiliReads?.()) return
  here.habiliReads = isAlive
  const program = programOf((selector) => document.querySelector(selector) !== null)
  // Its pages have addresses of their own, and say for whom they are.
  const isAtHome = program && recognise(document, location.pathname, program)?.kind === 'request'
  startGuest(window, {
    site: program ?? sites.find(({ isAnyField }) => isAnyField)!,
    hasTab: false,
    isReadOnDemand: true,
    newForm: (here) => newFormDoor(here, async () => ({ newFormSide })),
    ...(isAtHome ? {} : { assume: { kind: 'request', parameters: {} } }),
  })
})
