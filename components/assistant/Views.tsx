import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'

const views = ['step', 'whole'] as const
type View = (typeof views)[number]

const words = { step: 'views_step', whole: 'views_whole' } as const

interface Props {
  /** « Toute la demande »; without it there are no tabs. */
  whole?: ComponentChildren
  /** The view shown first. */
  first?: View
  /** « Cette étape ». */
  children: ComponentChildren
}

/** « Cette étape | Toute la demande »: the plan of the page, or every step of the request. */
export function Views({ whole, first = 'step', children }: Props) {
  const [current, setCurrent] = useState<View>(first)
  const tabs = useRef<HTMLDivElement>(null)
  const id = useId()
  const panel = { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': `${id}-${current}` } as const
  const isStep = current === 'step' || !whole
  const go = (event: KeyboardEvent) => {
    const moves: Record<string, View> = { ArrowLeft: 'step', Home: 'step', ArrowRight: 'whole', End: 'whole' }
    const next = moves[event.key]
    if (!next) return
    event.preventDefault()
    setCurrent(next)
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[views.indexOf(next)]?.focus()
  }
  return (
    <>
      {whole && (
        <div class="views" role="tablist" aria-label={t('views_label')} ref={tabs}>
          {views.map((view) => (
            <button
              key={view}
              type="button"
              role="tab"
              id={`${id}-${view}`}
              aria-selected={view === current}
              aria-controls={`${id}-panel`}
              tabIndex={view === current ? 0 : -1}
              onClick={() => setCurrent(view)}
              onKeyDown={go}
            >
              {t(words[view])}
            </button>
          ))}
        </div>
      )}
      {/* Always there, the same one: what was ticked or told in it outlives a look at the other, and the tabs' coming. */}
      <div hidden={!isStep} {...(whole && isStep ? panel : {})}>
        {children}
      </div>
      {!isStep && <div {...panel}>{whole}</div>}
    </>
  )
}
