import { defineContentScript } from 'wxt/utils/define-content-script'
import type { PageRules } from '@/lib/extension/page-rules'
import { matches } from '@/lib/form/sites/matches'
import { siteOfHost } from '@/lib/form/sites/pages'
import { startGuest } from '@/lib/page/guest'
import { api } from '@/lib/page/wire'

export default defineContentScript({
  // Read at the build only: the script in a page carries no list of hosts beside its sites.
  matches: import.meta.env.ENTRYPOINT === 'page' ? [] : matches,
  runAt: 'document_idle',
  async main() {
    const site = siteOfHost(location.host)
    if (!site) return
    const { page = {} } = (await api.storage.local.get('page')) as { page?: PageRules }
    if (page.allowedSites && !page.allowedSites.includes(location.host)) return
    startGuest(window, { site, hasTab: page.hasTab ?? true })
  },
})
