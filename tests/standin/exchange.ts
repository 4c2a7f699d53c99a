/** A request as the sites of the stand-in see it. */
export interface Exchange {
  host: string
  method: string
  /** Decoded, without the query. */
  path: string
  /** Path and query as received. */
  url: string
  query: URLSearchParams
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** An HTML page. */
export function page(body: string, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body }
}

/** 302 after a GET, 303 after a form: the second makes Turbo follow with a GET. */
export function redirect(location: string, status: 302 | 303 = 302): Reply {
  return { status, headers: { location: encodeURI(decodeURI(location)) }, body: '' }
}
