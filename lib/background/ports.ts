/** Ports opened to the background; the part that answers them is read when the first comes. */
import { browser, type Runtime } from '@/lib/extension/browser'
import { originOf, type Sender } from '@/lib/extension/messenger'
import type { Store } from './store/store'

/** Answers ports of the page side and of our pages; one of anybody else is shut. */
export function servePorts(store: () => Promise<Store>): void {
  const ownOrigin = new URL(browser.runtime.getURL('/')).origin
  browser.runtime.onConnect.addListener((port) => {
    const origin = port.sender ? originOf(port.sender as Sender, ownOrigin) : null
    if (!origin) return port.disconnect()
    const held = hold(port)
    import('./sharing/files').then(
      ({ servePort }) => held.isOpen() && servePort(held.port, origin, store),
      (error: Error) => {
        console.debug('habili: port', error.message)
        port.disconnect()
      },
    )
  })
}

/** A port that gives its listener what was said before it listened: the browser would drop that. */
function hold(port: Runtime.Port): { port: Runtime.Port; isOpen: () => boolean } {
  const early: unknown[] = []
  let isOpen = true
  let hear: (message: unknown) => void = (message) => early.push(message)
  port.onMessage.addListener((message: unknown) => hear(message))
  port.onDisconnect.addListener(() => (isOpen = false))
  function addListener(listener: (message: unknown, port: Runtime.Port) => void): void {
    hear = (message) => listener(message, port)
    early.splice(0).forEach(hear)
  }
  return {
    isOpen: () => isOpen,
    port: {
      name: port.name,
      postMessage: (message) => port.postMessage(message),
      disconnect: () => port.disconnect(),
      onDisconnect: port.onDisconnect,
      onMessage: { addListener } as Runtime.Port['onMessage'],
    },
  }
}
