/** Data files of the package (data/): rules, questions, definitions, categories; read once, and kept while this script lives. */
import { browser } from './browser'
import { given, type PackagedFiles, type PackagedName } from './packaged-files'

const kept = new Map<PackagedName, Promise<unknown>>()

/** The content of a packaged file; a file that could not be read is asked again the next time. Rejects when it cannot. */
export function packaged<N extends PackagedName>(name: N): Promise<PackagedFiles[N]> {
  const found = kept.get(name) ?? read(name)
  kept.set(name, found)
  return found as Promise<PackagedFiles[N]>
}

async function read(name: PackagedName): Promise<unknown> {
  try {
    const response = await fetch(browser.runtime.getURL(`/data/${name}` as '/options.html'))
    if (!response.ok) throw new Error(`status ${response.status}`)
    return given(name, await response.json())
  } catch (error) {
    kept.delete(name)
    throw new Error(`The packaged file ${name} cannot be read: install the extension again`, { cause: error })
  }
}
