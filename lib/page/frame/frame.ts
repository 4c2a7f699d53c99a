/**
 * The only thing of ours in a page: a popover on <html> with a closed root, holding a folded tab, then the
 * assistant's frame. The host carries no name, class or data of the profile.
 */
import type { SitePages } from '@/lib/form/site'
import { placeOf, stayingAt } from './beneath'
import { isRoom, pageStyle, panelStyle, tabStyle, WIDE, type Bars } from './style'

/** When the page stands still again, after a scroll by hand or to a field that took the focus, milliseconds. */
const SCROLLED = 250
/** Times a minute that the host comes back when the page takes it away; then the toolbar takes over. */
const RETURNS_PER_MINUTE = 3

export interface FrameOptions {
  doc: Document
  frameUrl: string
  /** `updated`: said in the page when this script is an orphan, whose words are out of reach by then. */
  texts: { tab: string; frameTitle: string; updated: string }
  /** What the site itself fixes in the window, which the open assistant must leave free. */
  fixed?: SitePages['fixed'] | undefined
  /** Tells the background of the nonce in the frame's address; answers whether the frame claimed it. */
  announce: (nonce: string) => Promise<boolean>
  /** A hand, or the focus, has come to the folded tab: it is about to be opened. */
  onApproach: () => void
  onClosed: () => void
  onTrouble: (reason: 'removed' | 'blocked' | 'frame_replaced') => void
  isAlive: () => boolean
}

export interface Frame {
  showTab(): void
  hide(): void
  open(hasFocus: boolean): void
  close(): void
  /** Leaves the bars of the present view free. */
  arrange(): void
  readonly isOpen: boolean
  readonly host: HTMLElement
  /** Puts the host on top of everything the page raised since. */
  raise(): void
  remove(): void
  /** The extension was updated under the page: what was shown gives way to a word about it. */
  orphan(): void
}

export function newFrame(options: FrameOptions): Frame {
  const { doc } = options
  const view = doc.defaultView!
  const host = doc.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(tabStyle())
  root.adoptedStyleSheets = [sheet]
  const room = new CSSStyleSheet()
  // Our own host too, once it is as low as a bar.
  const moved = ['html>div', ...Object.values(options.fixed ?? {})].join()

  const tab = doc.createElement('button')
  tab.type = 'button'
  const status = doc.createElement('div')
  status.role = 'status'
  function nameTab(): void {
    tab.textContent = 'Habili'
    tab.title = tab.ariaLabel = options.texts.tab
  }
  nameTab()
  root.append(tab)
  tab.addEventListener('click', (event) => event.isTrusted && open(true))
  for (const sign of ['pointerenter', 'focus']) tab.addEventListener(sign, options.onApproach)
  // A dialog of the page keeps for itself the clicks outside of it: only the window hears of them before.
  view.addEventListener(
    'click',
    // A key's click (no `detail`) meets no dialog, and the tab itself must hear it: the focus follows.
    ({ isTrusted, target, detail }) => isTrusted && detail > 0 && target === host && !iframe && open(true),
    true,
  )

  let iframe: HTMLIFrameElement | undefined
  let isShown = false
  let focusBefore: Element | null = null
  const returns: number[] = []

  // Anywhere else, what the page does to the place it chose goes for the host too.
  const isHome = () => host.parentNode === doc.documentElement

  function attach(): void {
    host.setAttribute('popover', 'manual')
    if (!isHome()) doc.documentElement.append(host)
    if (!host.matches(':popover-open')) host.showPopover()
  }

  function makeRoom(isWanted: boolean): void {
    const others = [...doc.adoptedStyleSheets].filter((each) => each !== room)
    doc.adoptedStyleSheets = isWanted ? [...others, room] : others
  }

  function open(hasFocus: boolean): void {
    if (!options.isAlive()) return remove()
    if (iframe?.isConnected) return hasFocus ? iframe.focus() : undefined
    close()
    focusBefore = doc.activeElement
    const nonce = crypto.randomUUID().replaceAll('-', '')
    const frame = doc.createElement('iframe')
    iframe = frame
    frame.title = options.texts.frameTitle
    frame.src = `${options.frameUrl}#${nonce}`
    let loads = 0
    frame.addEventListener('load', () => {
      // A second load means that the page moved or reloaded our frame: it is no longer the one we opened.
      if (++loads > 1 && iframe === frame) fail('frame_replaced')
      else if (hasFocus) frame.focus()
    })
    void options.announce(nonce).then((isClaimed) => {
      if (!isClaimed && iframe === frame) fail('blocked')
    })
    tab.remove()
    status.remove()
    nameTab()
    isShown = true
    arrange()
    attach()
    root.append(frame)
    makeRoom(true)
  }

  const none: Bars = { top: 0, bottom: 0 }
  let bars = none
  function leave(free: Bars): void {
    bars = free
    sheet.replaceSync(panelStyle(bars))
    room.replaceSync(pageStyle(bars, options.fixed))
  }

  const lookFrom = ({ top, bottom }: Bars): Bars => ({
    top: stayingAt(doc, 'top', moved, top),
    bottom: stayingAt(doc, 'bottom', moved, bottom),
  })

  let settling = 0
  // The page's bars come and go with its views and the window's size.
  function arrange(): void {
    if (iframe) return leave(lookFrom(none))
    // Not under a hand that scrolls; Firefox tells of no end of it where nothing moves smoothly.
    clearTimeout(settling)
    settling = view.setTimeout(giveWay, SCROLLED)
  }

  function giveWay(): void {
    // A hand that is on the tab must not find the page's button there all at once.
    if (!isShown || iframe || host.matches(':hover')) return
    sheet.replaceSync(tabStyle())
    sheet.replaceSync(tabStyle(placeOf(doc, host)))
  }

  // A bar may stay in the window at some places of the page only: once met, its room is left free in this view.
  function lookAgain(): void {
    if (!iframe) return arrange()
    if (view.innerWidth >= WIDE) return
    const now = lookFrom(bars)
    if (now.top > bars.top || now.bottom > bars.bottom) leave(now)
  }

  function fold(): void {
    iframe?.remove()
    iframe = undefined
    makeRoom(false)
    sheet.replaceSync(tabStyle())
  }

  function fail(reason: 'blocked' | 'frame_replaced'): void {
    close()
    options.onTrouble(reason)
  }

  function close(): void {
    if (!iframe) return
    fold()
    root.append(tab)
    giveWay()
    // Opened from the tab, the focus was within our root: the host itself cannot take it.
    const before = focusBefore === host ? tab : (focusBefore as HTMLElement | null)
    if (before?.isConnected) before.focus?.({ preventScroll: true })
    options.onClosed()
  }

  function orphan(): void {
    if (!isShown || status.isConnected) return
    fold()
    // A press takes it away, as any press on the tab of an orphan does.
    tab.textContent = options.texts.updated
    tab.title = ''
    tab.ariaLabel = null
    root.append(status)
    status.append(tab)
    attach()
  }

  function remove(): void {
    watcher.disconnect()
    isShown = false
    makeRoom(false)
    host.remove()
  }

  // The page may take the host away or restyle it; it comes back a few times, then gives up and says so.
  const watcher = new MutationObserver(() => {
    if (!isShown) return
    const isRestyled = host.hasAttribute('style') || host.getAttribute('popover') !== 'manual'
    if (isHome() && !isRestyled && host.matches(':popover-open')) return
    const now = performance.now()
    returns.push(now)
    if (returns.filter((at) => now - at < 60_000).length > RETURNS_PER_MINUTE) {
      close()
      remove()
      options.onTrouble('removed')
      return
    }
    host.removeAttribute('style')
    attach()
  })
  // A focused field is left now and then under the sheet, by Firefox, or under a bar of the page, which shows less of
  // itself beside the panel.
  function uncover(field: Element): void {
    const { left, right, top, bottom } = field.getBoundingClientRect()
    const above = doc.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const isOwn = [field, ...((field as HTMLInputElement).labels ?? [])].some((each) => each.contains(above))
    const isHidden = above ? !isOwn && !above.contains(field) : bottom > view.innerHeight
    if (iframe && isHidden && doc.activeElement === field && field !== host)
      field.scrollIntoView({ block: 'center' })
  }
  doc.addEventListener('focusin', ({ target }) => {
    if (iframe) setTimeout(() => uncover(target as Element), SCROLLED)
  })
  view.addEventListener('resize', arrange)
  doc.addEventListener('scroll', lookAgain, { passive: true })
  host.addEventListener('pointerleave', arrange)
  watcher.observe(doc.documentElement, { childList: true })
  watcher.observe(host, { attributes: true, attributeFilter: ['style', 'popover'] })

  return {
    showTab() {
      isShown = true
      attach()
    },
    hide() {
      close()
      isShown = false
      host.remove()
    },
    open,
    close,
    arrange,
    get isOpen() {
      return iframe !== undefined
    },
    host,
    raise() {
      if (!host.isConnected) return
      host.hidePopover()
      host.showPopover()
    },
    remove,
    orphan,
  }
}

/**
 * Takes away what a former script of ours left: Firefox starts this one in open pages after an update of the
 * extension, and its extensions may look into closed roots.
 */
export function removeFormer(doc: Document, frameUrl: string, tabText: string): void {
  for (const host of doc.querySelectorAll(':root > [popover=manual]')) {
    const { openOrClosedShadowRoot: root } = host as { openOrClosedShadowRoot?: ShadowRoot | null }
    const isOurs = [...(root?.querySelectorAll('button, iframe') ?? [])].some(
      (each) => each.getAttribute('aria-label') === tabText || each.getAttribute('src')?.startsWith(frameUrl),
    )
    if (isOurs) host.remove()
  }
  const sheets = [...doc.adoptedStyleSheets]
  if (sheets.some(isRoom)) doc.adoptedStyleSheets = sheets.filter((each) => !isRoom(each))
}
