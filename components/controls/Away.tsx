interface Props {
  href: string
  /** Shows the site, or the address of mail, that the link leads to. */
  hasHost?: boolean
  children: string
}

/** A link that leaves the extension: pages open beside, so that nothing typed here is lost; mail opens where it does. */
export function Away({ href, hasHost = false, children }: Props) {
  const beside = href.startsWith('https:') ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return (
    <>
      <a href={href} {...beside}>
        {children}
      </a>
      {hasHost && <span class="hint"> {placeOf(href)}</span>}
    </>
  )
}

function placeOf(href: string): string {
  const url = URL.parse(href)
  return url?.host || url?.pathname || ''
}
