/**
 * The scripts of our pages in few files: a browser takes longer to fetch one more than to read what is in it. What the
 * assistant and the options page both read before they show anything is one, what the assistant alone reads another.
 * Neither needs what stands in a later one, so that none runs before what it is made of.
 */
import type { InlineConfig } from 'vite'

/** Of the bundler, once every module is known. */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

const ENTRIES = '/entrypoints/'

/** Names the files of the pages' scripts, in the build of all of them. */
export function inFewFiles({ build }: InlineConfig): void {
  const pages = build!.rollupOptions!.input as Record<string, string>
  let assistant: Set<string> | undefined
  let options: Set<string> | undefined
  const name = (id: string, modules: Modules): string | null => {
    assistant ??= readAtOnce(pages['sidepanel']!, modules)
    options ??= readAtOnce(pages['options']!, modules)
    // A page's own modules run it.
    if (!assistant.has(id) || id.includes(ENTRIES)) return null
    return options.has(id) ? 'common' : 'assistant'
  }
  Object.assign(build!.rollupOptions!.output!, {
    codeSplitting: { groups: [{ name, debugName: 'pages', includeDependenciesRecursively: false }] },
  })
}

/** The modules that a page reads before it shows anything, its own apart. */
function readAtOnce(page: string, modules: Modules): Set<string> {
  const seen = new Set<string>()
  const left = [...(modules.getModuleInfo(page)?.importedIds ?? [])]
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    left.push(...(modules.getModuleInfo(id)?.importedIds ?? []))
  }
  return seen
}
