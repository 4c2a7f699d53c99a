import type { ComponentChildren } from 'preact'

interface Props {
  /** Address within the options page: `#organisation/…`. */
  route: string
  onOpen?: ((route: string) => void) | undefined
  children: ComponentChildren
}

/** The way to a place of the options page: a link within it, a button from elsewhere. */
export function PlaceLink({ route, onOpen, children }: Props) {
  if (!onOpen) return <a href={route}>{children}</a>
  return (
    <button type="button" class="quiet" onClick={() => onOpen(route)}>
      {children}
    </button>
  )
}
