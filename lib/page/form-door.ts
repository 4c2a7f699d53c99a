/**
 * The form of a page before anybody asks for it: hears what could not be asked later, says for whom the page is, and
 * brings what reads and fills the form once it is needed. A page on which the assistant stays folded runs no more.
 */
import type { GuestProtocol } from '@/lib/contract/page'
import { lossKinds } from '@/lib/form/loss-pages'
import type { PageDescription } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import { find } from './dom'
import type { Frame } from './frame/frame'
import { fit, readAccount, type Recognised } from './read/recognise'
import { watchSending, type Sending } from './sending'
import { api, isAlive, wire } from './wire'

/** What the page side knows of its page, at every instant. */
export interface Here {
  view: Window
  site: SitePages
  documentId: string
  /** The page has no address of its own. */
  assume: Recognised | undefined
  page: () => Recognised | undefined
  viewNumber: () => number
  frame: () => Frame | undefined
  /** Does somebody look at the form? */
  isAsked: () => boolean
  /** The page without its form. */
  describe: () => PageDescription | null
  tell: (name: 'page.changed' | 'page.written' | 'page.focused', input: object) => void
  /** Says soon that the page is another; `isReturn`: the person came back to the tab. */
  tellChanged: (isReturn?: boolean) => void
  /** Says in the page that the extension must be loaded again with it. */
  tellGone: () => void
}

/** What only the side that reads the form answers. */
const asked = [
  'guest.gather',
  'guest.kept',
  'guest.post',
  'guest.write',
  'guest.undo',
  'guest.focus',
  'guest.show',
  'guest.pointed',
] as const satisfies (keyof GuestProtocol)[]
type Asked = (typeof asked)[number]

/** What reads and fills the form. */
export interface FormSide {
  /** The page with its form: as it was read last, for as long as that is true. */
  describe(): PageDescription | null | Promise<PageDescription | null>
  holds: GuestProtocol['guest.holds']
  /** The page is another one, or is shown another way. */
  forget(): void
  answers: { [N in Asked]: (input: Parameters<GuestProtocol[N]>[0]) => unknown }
}

/** What the door hands over to it. */
export interface Within extends Here {
  sending: Sending
  /** Under the last press of the context menu. */
  pointedAt: () => EventTarget | null
  /** Is the extension still the one that this script came with? */
  isAlive: () => boolean
  connect: (name: string) => chrome.runtime.Port
}

export interface FormModule {
  newFormSide(within: Within): FormSide
}

export interface FormDoor {
  /** The page with its form. */
  describe(): PageDescription | null | Promise<PageDescription | null>
  /** The form will be asked for: what reads it may come meanwhile. */
  expect(): void
  forget(): void
  /** Another view was drawn. */
  onView(): void
}

/**
 * The module from its file of the package. A browser may keep in mind that an address could not be read: each attempt
 * has its own.
 */
export async function formFromPackage(attempt: number): Promise<FormModule> {
  const address = api.runtime.getURL('/form-side.js')
  return import(/* @vite-ignore */ attempt > 0 ? `${address}?${attempt}` : address)
}

/** Pages whose form is never read: there is none, or none of ours. */
const hasNothing = new Set<PageDescription['kind']>(['service', 'list', ...lossKinds])

/** Watches a document with a form, and answers the background about it; `load` gives what reads and fills. */
export function newFormDoor(here: Here, load: (attempt: number) => Promise<FormModule>): FormDoor {
  const { view, site, documentId, tell } = here
  const doc = view.document
  const sending = watchSending(doc, site)
  let pointedAt: EventTarget | null = null
  doc.addEventListener('contextmenu', ({ target }) => (pointedAt = target), { capture: true, passive: true })

  const within: Within = {
    ...here,
    sending,
    pointedAt: () => pointedAt,
    isAlive,
    connect: (name) => api.runtime.connect({ name }),
  }
  let attempts = 0
  let side: FormSide | undefined
  let coming: Promise<FormSide> | undefined
  function bring(): Promise<FormSide> {
    coming ??= load(attempts++).then(
      ({ newFormSide }) => (side = newFormSide(within)),
      (error: unknown) => {
        coming = undefined
        here.tellGone()
        throw error
      },
    )
    return coming
  }

  for (const name of asked)
    wire.onMessage(name, async ({ data }) => (await bring()).answers[name](data as never) as never)
  // What was read, the side that read it knows.
  wire.onMessage('guest.holds', ({ data }) => side?.holds(data) ?? false)
  wire.onMessage('guest.account', async () => {
    // The sample form belongs to no site: there is no account to ask.
    const { accountPath, filedPath } = site.facts
    const number = here.page()?.parameters.id
    const isFiled = number && find(doc, site.autosave?.filed)
    const path = accountPath ?? (isFiled ? filedPath?.replace(':id', number) : undefined)
    if (here.assume || path === undefined) return null
    const response = await view.fetch(path, {
      credentials: 'same-origin',
      redirect: 'error',
      // The browser may keep an answer of before the organisation was changed.
      cache: 'no-store',
    })
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`account ${response.status}`)
    return readAccount(new DOMParser().parseFromString(await response.text(), 'text/html'), site)
  })

  // Before the site's own scripts, which may keep the event for themselves.
  const onSubmit = ({ target }: Event) => {
    const { deletePath } = site.facts
    const action = (target as Element).getAttribute('action') ?? ''
    if (here.page() && deletePath && fit(deletePath, action))
      tell('page.changed', { documentId, page: here.describe(), isDeleting: true })
  }
  doc.addEventListener('submit', onSubmit, { capture: true, passive: true })
  if (site.facts.accountPath)
    doc.addEventListener('visibilitychange', () => {
      if (doc.visibilityState === 'visible' && here.page()) here.tellChanged(true)
    })

  return {
    describe() {
      const kind = here.page()?.kind
      if (!kind || hasNothing.has(kind)) return here.describe()
      return side ? side.describe() : bring().then((each) => each.describe())
    },
    expect: () =>
      void bring().catch(() => {
        // Told in the page already.
      }),
    forget: () => side?.forget(),
    onView: sending.onRender,
  }
}
