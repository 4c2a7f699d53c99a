import { CircleCheck, CircleX, Info, TriangleAlert, type IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon'

export type Tone = 'info' | 'good' | 'warn' | 'bad'

const drawings: Record<Tone, IconNode> = {
  info: Info,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleX,
}

/** A sentence or two that stand out, told apart by drawing and words, not by colour alone. */
export function Notice({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <div class={`notice ${tone}`}>
      <Icon node={drawings[tone]} />
      <div>{children}</div>
    </div>
  )
}
