import type { IconNode } from 'lucide'
import { h } from 'preact'

/** A lucide drawing, hidden from screen readers: the words beside it say the same. */
export function Icon({ node, size = '1.25em' }: { node: IconNode; size?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  )
}
