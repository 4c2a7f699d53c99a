/** The versions of Habili, as CHANGELOG.md tells them. */
export interface Release {
  version: string
  /** As the file says it: a day, or that it is not out yet. */
  when: string
  /** Markdown. */
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

/** One line of the notes. */
export interface NewsItem {
  /** What it is about, '' when the line does not say. */
  title: string
  text: string
}

/** The items of a version's notes: what is in bold, and the rest of the line. */
export function itemsOf(notes: string): NewsItem[] {
  return [...notes.matchAll(/^- (.+)$/gm)].map(([, line]) => {
    const [, title = '', text = line!] = /^\*\*(.+?)\*\*[ \u00A0]?:? ?(.*)$/.exec(line!) ?? []
    return { title, text: text.replaceAll('**', '') }
  })
}
