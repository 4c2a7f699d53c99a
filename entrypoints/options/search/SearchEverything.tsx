import { Search } from 'lucide'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { SearchInput } from '@/components/controls/SearchInput'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { indexOf, search } from '@/lib/profile/search'
import { useBackground } from '../background'
import { gather, kinds, type Thing } from './things'
import './search.css'

/** Found of one kind, at most: beyond, one more word tells. */
const SHOWN = 6

/** One search over everything kept and known, opened by its button or by « / ». */
export function SearchEverything() {
  const [isOpen, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const { data: settings } = useQuery('settings.get', null, ['settings'])
  const hasKey = settings?.hasSearchKey ?? false
  // With the drawing: the key does what the button says.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        !hasKey ||
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target)
      )
        return
      event.preventDefault()
      setOpen(true)
    }
    const leave = () => setOpen(false)
    addEventListener('keydown', listen)
    addEventListener('hashchange', leave)
    return () => {
      removeEventListener('keydown', listen)
      removeEventListener('hashchange', leave)
    }
  }, [hasKey])
  useEffect(() => {
    const element = dialog.current
    if (!element || element.open === isOpen) return
    if (isOpen) element.showModal()
    else element.close()
  }, [isOpen])
  return (
    <>
      <button
        type="button"
        class="quiet search-open"
        aria-keyshortcuts={hasKey ? '/' : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon node={Search} /> <span>{t('search_open')}</span> {hasKey && <kbd aria-hidden="true">/</kbd>}
      </button>
      <dialog
        ref={dialog}
        class="search-everything"
        aria-label={t('search_title')}
        onClose={() => setOpen(false)}
        onCancel={() => setOpen(false)}
      >
        {isOpen && <Finder onClose={() => setOpen(false)} />}
      </dialog>
    </>
  )
}

/** A slash typed in a field is a slash. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, dialog[open] *'))

function Finder({ onClose }: { onClose: () => void }) {
  const { send } = useBackground()
  const [things, setThings] = useState<Thing[] | 'failed'>()
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = box.current?.querySelector('input')
    field?.focus()
    // The arrows go through what was found, from the field and back.
    const links = () => [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    const press = (event: KeyboardEvent) => {
      const at = links().indexOf(document.activeElement as HTMLElement)
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (event.key === 'Enter' && at === -1) links()[0]?.click()
      else if (step) (links()[at + step] ?? (at + step < 0 ? field : null))?.focus()
      else return
      event.preventDefault()
    }
    box.current?.addEventListener('keydown', press)
    let isOver = false
    gather(send).then(
      (found) => !isOver && setThings(found),
      () => !isOver && setThings('failed'),
    )
    return () => {
      isOver = true
    }
  }, [])
  const all = Array.isArray(things) ? things : []
  const index = useMemo(() => indexOf(all, ({ words }) => words), [things])
  const found = useMemo(() => (query.trim() === '' ? [] : search(index, query)), [index, query])
  const groups = Object.entries(kinds)
    .map(([kind, title]) => ({
      kind,
      title,
      own: found.filter((each) => each.kind === kind).slice(0, SHOWN),
    }))
    .filter(({ own }) => own.length > 0)
  return (
    <div ref={box} role="search">
      <div class="field">
        <SearchInput label={t('search_title')} value={query} onSearch={setQuery} />
        <p class="hint" role="status">
          {things === 'failed'
            ? t('error_save_unanswered')
            : things === undefined
              ? t('organisation_loading')
              : query.trim() === ''
                ? t('search_hint')
                : found.length === 0
                  ? t('search_none')
                  : plural('search_found', found.length)}
        </p>
      </div>
      <div ref={list}>
        {groups.map(({ kind, title, own }) => (
          <section key={kind} aria-label={t(title)}>
            <h2>{t(title)}</h2>
            <ul class="plain">
              {own.map(({ id, name, detail, href, isFrench }) => (
                <li key={id}>
                  <a href={href} onClick={onClose}>
                    <span lang={isFrench ? 'fr' : undefined}>{name}</span>
                    {detail && <span class="hint"> {detail}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="actions">
        <button type="button" onClick={onClose}>
          {t('search_close')}
        </button>
      </p>
    </div>
  )
}
