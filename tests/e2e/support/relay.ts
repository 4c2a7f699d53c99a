/** A port that leads to another: a browser keeps the address of its start, each test file has a stand-in of its own. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Relay {
  port: number
  /** From the next connection on; those of before end. */
  leadTo(port: number): void
  close(): void
}

/** Opens the relay, on a free port of this machine only. */
export async function openRelay(first: number): Promise<Relay> {
  let behind = first
  const open = new Set<Socket>()
  const end = () => {
    for (const socket of open) socket.destroy()
  }
  const server = createServer((near) => {
    const far = connect(behind, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      // Cut at one end, as a fault or the end of a stand-in does: cut at the other.
      socket.on('error', () => other.destroy())
      socket.on('close', () => other.destroy())
      socket.pipe(other)
    }
  })
  await new Promise<void>((resume) => server.listen(0, '127.0.0.1', resume))
  return {
    port: (server.address() as AddressInfo).port,
    leadTo(port) {
      behind = port
      end()
    },
    close() {
      server.close()
      end()
    },
  }
}
