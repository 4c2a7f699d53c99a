/** The document's title, most precise part first. */
import { useEffect } from 'preact/hooks'

export function useTitle(...parts: string[]): void {
  const title = [...parts, 'Habili'].filter(Boolean).join(' – ')
  useEffect(() => {
    document.title = title
  }, [title])
}
