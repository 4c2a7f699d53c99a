/**
 * What the background broadcasts to a page that a test draws. Files share the messenger, which listens once for all of
 * them: whichever comes first, it listens here.
 */
type Listener = (message: unknown, sender: unknown, answer: unknown) => unknown

const listeners: Listener[] = []

/** Stands in `chrome.runtime`. */
export const onMessage = {
  addListener: (listener: Listener) => void listeners.push(listener),
  removeListener: () => undefined,
}

export function tellChanged(topics: string[]): void {
  const message = { id: 1, type: 'changed', timestamp: 1, data: { topics } }
  listeners.forEach((listener) => listener(message, {}, () => undefined))
}
