/** How the pages reach the background; tests give other functions. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { downloadDocument, uploadDocument } from '@/lib/extension/bytes'
import { send } from '@/lib/extension/messenger'

export type Send = typeof send

export interface BackgroundAccess {
  send: Send
  upload: typeof uploadDocument
  download: typeof downloadDocument
  /** Instant in ISO form. */
  now: () => string
  newId: () => string
}

export const Background = createContext<BackgroundAccess>({
  send,
  upload: uploadDocument,
  download: downloadDocument,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
})

export const useBackground = () => useContext(Background)
