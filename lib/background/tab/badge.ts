/** The toolbar button's count: what the pending plan would write in this tab. */
import { browser } from '@/lib/extension/browser'
import { plural, t } from '@/lib/extension/i18n'
import type { AssistantState } from '@/lib/contract/tab'

const CALM = '#0b5f56'
const ALARM = '#a3211b'

/** Empty when idle, a count of lines to write, or `!` when something stands in the way; the title says it. */
export async function showBadge(
  tabId: number,
  state: Pick<AssistantState, 'plan' | 'page'> | { trouble: string },
): Promise<void> {
  const { text, title, color } = badgeOf(state)
  try {
    await browser.action.setBadgeText({ tabId, text })
    await browser.action.setTitle({ tabId, title })
    if (text) await browser.action.setBadgeBackgroundColor({ tabId, color })
  } catch {
    // The tab was closed meanwhile.
  }
}

function badgeOf(state: Pick<AssistantState, 'plan' | 'page'> | { trouble: string }) {
  if ('trouble' in state) return { text: '!', title: t('badge_trouble'), color: ALARM }
  const { plan, page } = state
  if (plan?.blocked) return { text: '!', title: t('badge_blocked'), color: ALARM }
  const count = plan?.lines.filter(({ isTicked }) => isTicked).length ?? 0
  if (!page || count === 0) return { text: '', title: t('extAction'), color: CALM }
  return { text: String(count), title: plural('badge_ready', count), color: CALM }
}
