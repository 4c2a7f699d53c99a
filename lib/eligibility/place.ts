/** Addresses as host and path segments, to compare them. */

export interface Place {
  host: string
  segments: string[]
}

/** Host and path of an https address; undefined for anything else. */
export function placeOf(url: string): Place | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname, pathname } = new URL(url)
  return protocol === 'https:' ? { host: hostname, segments: segmentsOf(pathname) } : undefined
}

export function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** Whether a path is the wanted one, or begins with it; `:name` stands for any segment. */
export function fits(wanted: readonly string[], actual: readonly string[], isPrefix: boolean): boolean {
  if (isPrefix ? actual.length < wanted.length : actual.length !== wanted.length) return false
  return wanted.every((segment, index) => segment.startsWith(':') || segment === actual[index])
}

/** `*.` stands for any sub-domain. */
export function isHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}
