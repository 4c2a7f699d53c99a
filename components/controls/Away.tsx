import type { ComponentChildren } from 'preact'

interface Props {
  href: string
  /** Shows the site, or the address of mail, that the link leads to. */
  hasHost?: boolean
  /** Of words that are not the interface's. */
  lang?: 'fr' | undefined
  children: ComponentChildren
}

/** A link that leaves the extension: pages open beside, so that nothing typed here is lost; mail opens where it does. */
export function Away({ href, hasHost = false, lang, children }: Props) {
  const beside = href.startsWith('https:') ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return (
    <>
      <a href={href} lang={lang} {...beside}>
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
