import type { ComponentChildren } from 'preact'

interface Props {
  isBusy: boolean
  onPress: () => void
  class?: string | undefined
  /** Nothing to do yet: then it cannot be reached either. */
  disabled?: boolean
  'aria-describedby'?: string
  children: ComponentChildren
}

/**
 * A button whose press begins work, and that does nothing while it is under way. It keeps the focus meanwhile: a button
 * that is `disabled` gives it to the body of the page.
 */
export function BusyButton({ isBusy, onPress, children, ...more }: Props) {
  return (
    <button type="button" {...more} aria-disabled={isBusy} onClick={() => !isBusy && onPress()}>
      {children}
    </button>
  )
}
