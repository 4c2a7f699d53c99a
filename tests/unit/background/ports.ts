/** Two ends of a browser port: messages cross as JSON, later, as Chromium sends them. */
type Listener<T> = (message: T) => void

function newEvent<T>() {
  const listeners: Listener<T>[] = []
  return {
    event: { addListener: (listener: Listener<T>) => void listeners.push(listener) },
    fire: (message: T) => listeners.forEach((listener) => listener(message)),
  }
}

export function portPair(name: string, sender: unknown) {
  const [here, there] = [newEvent<unknown>(), newEvent<unknown>()]
  const [hereGone, thereGone] = [newEvent<unknown>(), newEvent<unknown>()]
  let isOpen = true
  const end = (out: typeof here, own: typeof here, gone: typeof hereGone, ownGone: typeof hereGone) => ({
    name,
    sender,
    onMessage: own.event,
    onDisconnect: ownGone.event,
    postMessage(message: unknown) {
      if (!isOpen) throw new Error('Attempting to use a disconnected port object')
      const text = JSON.stringify(message)
      queueMicrotask(() => isOpen && out.fire(JSON.parse(text)))
    },
    disconnect() {
      if (!isOpen) return
      isOpen = false
      queueMicrotask(() => gone.fire(undefined))
    },
  })
  return { near: end(there, here, thereGone, hereGone), far: end(here, there, hereGone, thereGone) }
}
