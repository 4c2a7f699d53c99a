import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  title: string
  hint?: string
  /** Few need these fields: folded at first, unless something is there. */
  isRare?: boolean
  isEmpty?: boolean
  children: ComponentChildren
}

/** Fields that belong together, under one name. */
export function Group({ title, hint, isRare = false, isEmpty = false, children }: Props) {
  // As it was at first: typing or emptying a field folds nothing under the person's hands.
  const [isOpen] = useState(!isEmpty)
  const content = (
    <>
      {hint && <p class="hint">{hint}</p>}
      <div class="fields">{children}</div>
    </>
  )
  if (isRare) {
    return (
      <details class="group" open={isOpen}>
        <summary>{title}</summary>
        {content}
      </details>
    )
  }
  return (
    <fieldset class="group">
      <legend>
        <h2>{title}</h2>
      </legend>
      {content}
    </fieldset>
  )
}
