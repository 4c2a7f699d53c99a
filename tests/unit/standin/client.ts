import { request } from 'node:https'
import type { IncomingHttpHeaders } from 'node:http'
import type { Standin } from '@/tests/standin/types'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

interface Options {
  method?: string
  host?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** One https request to the stand-in under the name of a real host, without following redirects. */
export function call(standin: Standin, path: string, options: Options = {}): Promise<Answer> {
  const { method = 'GET', host = 'datapass.api.gouv.fr', headers = {}, body } = options
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: standin.port,
        method,
        path,
        rejectUnauthorized: false,
        agent: false,
        headers: { host, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends fields as a browser sends the forms of DataPass. */
export async function send(
  standin: Standin,
  path: string,
  fields: [string, string | File][],
  headers: Record<string, string> = {},
): Promise<Answer> {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  const encoded = new Response(data)
  const body = Buffer.from(await encoded.arrayBuffer())
  const type = encoded.headers.get('content-type') ?? ''
  return call(standin, path, { method: 'POST', body, headers: { 'content-type': type, ...headers } })
}

/** Every `name="…"` of the page, in order. */
export function names(text: string): string[] {
  return [...text.matchAll(/ name="([^"]*)"/g)].map((match) => match[1] ?? '')
}
