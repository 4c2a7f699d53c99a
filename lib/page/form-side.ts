/**
 * Reads the form of a request page, writes what a person confirmed, puts it back. A file of its own in the package
 * (`form-side.js`), brought by `form-door` when somebody asks for the form. A page may import it too: nothing happens
 * before `newFormSide` is called, and all that it can do then is what the page can do by itself.
 */
import { lossKinds } from '@/lib/form/loss-pages'
import type { FieldDescriptor, PageDescription } from '@/lib/form/model'
import { fetchFile } from './files'
import type { FormSide, Within } from './form-door'
import { newMarks } from './marks/marks'
import { newReach } from './reach'
import { newPageContext } from './read/describe'
import { gather, readKept } from './read/gather'
import { readPrinted } from './read/printed'
import { newReading } from './read/reading'
import { newPrefill, type Prefill } from './write/prefill'
import { undoSteps } from './write/undo'
import { changedSince, writeSteps, type Written } from './write/write'

/** Pages on which nothing is filled, at least not in the document. */
const hasNoForm = new Set<PageDescription['kind']>(['service', 'start', 'list', ...lossKinds])

/** Watches the form of a document, and answers the background about it. */
export function newFormSide(within: Within): FormSide {
  const { view, site, documentId, sending, tell, ...here } = within
  const doc = view.document
  const context = newPageContext(doc, site)
  const { memory } = context
  const reading = newReading(view, context, read)
  const marks = newMarks({ doc, controlsOf: memory.controlsOf, own: () => here.frame()?.host, isLeft })
  /** Fills and undos under way. */
  let writing = 0
  /** Of both: the second look at a fill is over at the next. */
  let presses = 0
  /** Has a plan of this page been shown; beside it, and not in a window of the browser's own? */
  let isFollowed = false
  let isBeside = false
  let markedView = 0

  function read(): PageDescription | null {
    const shown = here.describe()
    if (!shown) return null
    const { kind } = shown
    const printed = kind === 'summary' ? readPrinted(doc, site, memory) : undefined
    return {
      ...shown,
      facts: { ...shown.facts, ...(sending.refusals > 0 ? { refusals: sending.refusals } : {}) },
      // Nothing is filled there: what people type on such a page is none of our business.
      fields: hasNoForm.has(kind) ? [] : context.read(),
      ...(printed ? { printed } : {}),
    }
  }

  /** Marks what is now in the page by our hand, and not what the page took back. */
  function mark({ results }: Written, isAgain: boolean): void {
    const isKept = ({ outcome }: Written['results'][number]) => outcome === 'written' || outcome === 'saved'
    markedView = here.viewNumber()
    marks.drop(results.filter((each) => !isKept(each)).map(({ ref }) => ref))
    marks.keep(
      results.filter(isKept).map(({ ref }) => ref),
      isAgain,
    )
  }

  /** Nobody hovers a plan that was closed; of another view, or after an update of the extension, no mark is true. */
  function isLeft(): 'all' | 'shown' | undefined {
    if (!within.isAlive() || markedView !== here.viewNumber()) return 'all'
    return isBeside && !here.frame()?.isOpen ? 'shown' : undefined
  }

  let prefill: Prefill | undefined
  /** The site's own prefill on the page that begins a form. */
  function thePrefill(): Prefill | undefined {
    const page = here.page()
    // Its address bears the token of a draft made already: the page leads to that one.
    const isBegun = new URLSearchParams(view.location.search).has(site.prefill?.token ?? '')
    const isStart = page?.kind === 'start' && site.prefill && !isBegun
    return isStart ? (prefill ??= newPrefill(view, site, page!.parameters.procedure!)) : undefined
  }

  function describe(): PageDescription | null | Promise<PageDescription | null> {
    const shown = reading.describe()
    const asked = shown && thePrefill()?.fields()
    return asked ? asked.then((fields) => ({ ...shown, fields })) : shown
  }

  const isOther = (data: { documentId: string; view: number }) =>
    data.documentId !== documentId || data.view !== here.viewNumber()

  const answers: FormSide['answers'] = {
    'guest.gather'() {
      const shown = here.assume ? null : read()
      return shown && gather(view, site, shown)
    },
    'guest.kept': () => readKept(view, site),
    'guest.post': (data) => (isOther(data) ? null : (thePrefill()?.post(data.steps) ?? null)),
    async 'guest.write'(data): Promise<Written> {
      // What is written while the page is on its way to the site would be lost with it.
      await sending.over()
      if (isOther(data)) return { results: [], undo: [] }
      const { token } = data
      const sent = thePrefill()?.send(data.steps)
      if (sent) return sent.then((all) => ({ ...all, undo: [] }))
      const onLeave = () => tell('page.written', { token, results: [], isLeaving: true })
      view.addEventListener('pagehide', onLeave)
      writing++
      const number = ++presses
      return new Promise((resolve, reject) => {
        let first: Written
        writeSteps(data.steps, {
          ...context,
          lastRead: () => reading.describe()?.fields,
          isStale: () => data.view !== here.viewNumber() || number !== presses,
          reach: newReach(doc, () => here.frame()?.host),
          fetchFile: (file) => fetchFile(token, file, here.connect('bytes')),
          tellResults: (results) => tell('page.written', { token, results }),
          giveFocusBack: () => here.frame()?.isOpen && here.frame()!.open(true),
          tellFirst(written) {
            mark(written, false)
            resolve((first = written))
          },
        }).then((last) => {
          mark(last, true)
          const results = changedSince(first, last)
          if (results.length > 0) tell('page.written', { token, results, isLater: true })
        }, reject)
      }).finally(() => {
        writing--
        view.removeEventListener('pagehide', onLeave)
      }) as Promise<Written>
    },
    async 'guest.undo'(data) {
      if (data.documentId !== documentId) return []
      // What is taken back while the page is on its way to the site is stored all the same.
      await sending.over()
      writing++
      presses++
      marks.drop(data.steps.map(({ ref }) => ref))
      return undoSteps(data.steps, context).finally(() => writing--)
    },
    'guest.focus'({ ref }) {
      const [control] = memory.controlsOf(ref)
      if (!control?.isConnected) return false
      control.scrollIntoView({ block: 'center' })
      control.focus({ preventScroll: true })
      return true
    },
    'guest.show'(data) {
      isFollowed = true
      isBeside = here.frame()?.isOpen === true
      markedView = here.viewNumber()
      return marks.show(isOther(data) ? [] : data.places, data.isScrolled)
    },
    'guest.pointed'() {
      const isPointed = ({ ref }: FieldDescriptor) =>
        memory.controlsOf(ref).some((control) => control === here.pointedAt())
      return reading.describe()?.fields.find(isPointed)?.ref ?? null
    },
  }

  doc.addEventListener(
    'focusin',
    ({ target }) => {
      const ref = isFollowed ? memory.fieldOf(target) : undefined
      if (ref !== undefined) tell('page.focused', { documentId, ref })
    },
    { passive: true },
  )

  const tellChanged = () => here.isAsked() && here.page() && here.tellChanged()
  // What a person types changes the plan, and may correct what was filled; our own events are not trusted ones.
  doc.addEventListener('change', ({ isTrusted }) => isTrusted && tellChanged(), { passive: true })
  // So does what the site's own scripts write, as they say by such an event; while we write, all events are ours.
  doc.addEventListener('input', ({ isTrusted }) => !isTrusted && !writing && tellChanged(), { passive: true })

  return {
    describe,
    holds: (data) => data.documentId === documentId && reading.holds(data.reading),
    forget() {
      reading.forget()
      marks.look()
    },
    answers,
  }
}
