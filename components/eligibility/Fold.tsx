import type { ComponentChildren } from 'preact'

interface Props {
  summary: ComponentChildren
  isOpen: boolean
  children: ComponentChildren
}

/** A part of the card that folds, its name always in sight. */
export function Fold({ summary, isOpen, children }: Props) {
  return (
    <details class="fold" open={isOpen}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
