/** The notes of a version, from CHANGELOG.md. */
export interface Release {
  version: string
  /** As the file says it: a day, or that it is not out yet. */
  when: string
  notes: string
}

/** Every version of the file, newest first. */
export function releases(changelog: string): Release[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      const [, version = '', when = ''] = /^(\d+\.\d+\.\d+) \(([^)]+)\)$/.exec(title.trim()) ?? []
      return { version, when, notes: lines.join('\n').trim() }
    })
}
