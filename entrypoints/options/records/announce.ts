/** The one polite live region of the page: what changed without the focus moving. */
import { createContext } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import type { SaveState } from '@/components/controls/form-view'
import { saveText } from './SaveStatus'

export const Announce = createContext<(text: string) => void>(() => undefined)
export const useAnnounce = () => useContext(Announce)

/** Says what went wrong each time, and « Enregistré » once until it does. */
export function useAnnouncedSave(state: SaveState): void {
  const announce = useAnnounce()
  const hasSaidSaved = useRef(false)
  const isTrouble = state.is === 'failed' || ['conflict', 'gone', 'erased'].includes(state.is)
  const isNews = isTrouble || (state.is === 'saved' && !hasSaidSaved.current)
  const text = saveText(state)
  useEffect(() => {
    if (!isNews) return
    hasSaidSaved.current = !isTrouble
    announce(text)
  }, [isNews, text])
}
