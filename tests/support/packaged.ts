/** Outside a package there are no data files: the typed values stand for `lib/extension/packaged` (vitest.config.ts). */
import type { PackagedFiles, PackagedName } from '../../lib/extension/packaged'

let files: PackagedFiles | undefined

/** What the file of this name would hold. */
export async function packaged<N extends PackagedName>(name: N): Promise<PackagedFiles[N]> {
  files ??= (await import('@/lib/extension/packaged-data')).packagedFiles()
  return files[name]
}
