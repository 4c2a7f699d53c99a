import type { IconNode } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon'

interface Props {
  text: string
  /** Names the text to a screen reader. */
  label: string
  icon: IconNode
  words: { copy: string; copied: string; byHand: string }
  /** Lines shown; one without. */
  rows?: number
}

/** A text shown before it is copied at a press, selected for the person where the page withholds the clipboard. */
export function CopyText({ text, label, icon, words, rows }: Props) {
  const [copied, setCopied] = useState({ text: '', isDone: false })
  const shown = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const isRefused = copied.text === text && !copied.isDone
  useEffect(() => {
    if (isRefused) shown.current?.select()
  }, [isRefused])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, isDone: true }),
      // A page may withhold the clipboard from the frames in it: the person copies by hand.
      () => setCopied({ text, isDone: false }),
    )
  return (
    <>
      {rows ? (
        <textarea ref={shown} readOnly rows={rows} value={text} aria-label={label} />
      ) : (
        <input ref={shown} readOnly value={text} aria-label={label} />
      )}
      <button type="button" onClick={() => void copy()}>
        <Icon node={icon} /> {words.copy}
      </button>
      <div role="status">
        {copied.text === text && copied.isDone && <p class="good">{words.copied}</p>}
        {isRefused && <p>{words.byHand}</p>}
      </div>
    </>
  )
}
