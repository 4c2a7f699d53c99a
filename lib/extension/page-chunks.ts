/**
 * The scripts of our pages in few files: a browser takes longer to fetch one more than to read what is in it. What the
 * assistant reads before it shows anything is two: what the options page ever needs of it, and the rest, whose looks are
 * none of that page's. The first needs nothing of the second, so that none runs before what it is made of.
 */
import type { InlineConfig } from 'vite'

/** Of the bundler, once every module is known. */
interface Modules {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null
}

const ENTRIES = '/entrypoints/'

/** Names the files of the pages' scripts, in the build of all of them. */
export function inFewFiles({ build }: InlineConfig): void {
  const pages = build!.rollupOptions!.input as Record<string, string>
  let shared: { assistant: Set<string>; others: Set<string>; atOnce: Set<string> } | undefined
  const name = (id: string, modules: Modules): string | null => {
    const reach = (page: string, when: 'at once' | 'ever') => reached(pages[page]!, modules, when)
    shared ??= {
      assistant: reach('sidepanel', 'at once'),
      others: new Set([...reach('options', 'ever'), ...reach('welcome', 'ever')]),
      atOnce: reach('options', 'at once'),
    }
    // A page's own modules run it.
    if (!shared.assistant.has(id) || id.includes(ENTRIES)) return null
    // A look that a page of the options brings comes after what is theirs in common, when it comes.
    if (id.endsWith('.css')) return shared.atOnce.has(id) ? 'common' : null
    return shared.others.has(id) ? 'common' : 'assistant'
  }
  Object.assign(build!.rollupOptions!.output!, {
    codeSplitting: { groups: [{ name, debugName: 'pages', includeDependenciesRecursively: false }] },
  })
}

/** The modules that a page reads, its own apart: before it shows anything, or ever. */
function reached(page: string, modules: Modules, when: 'at once' | 'ever'): Set<string> {
  const importsOf = (id: string) => {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {}
    return when === 'ever' ? [...importedIds, ...dynamicallyImportedIds] : importedIds
  }
  const seen = new Set<string>()
  const left = [...importsOf(page)]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    left.push(...importsOf(id))
  }
  return seen
}
