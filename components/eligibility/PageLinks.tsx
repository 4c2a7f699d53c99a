import { Away } from '@/components/controls/Away'

/** Official pages, each with its site. */
export function PageLinks({ links }: { links: { label: string; url: string }[] }) {
  return (
    <ul>
      {links.map(({ label, url }) => (
        <li key={url}>
          <Away href={url} hasHost>
            {label}
          </Away>
        </li>
      ))}
    </ul>
  )
}
