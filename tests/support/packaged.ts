/**
 * Outside a package there are no data files: the typed values stand for `lib/extension/packaged` (vitest.config.ts). As
 * there, what was not read yet comes in a later turn.
 */
import { given, type PackagedFiles, type PackagedName } from '@/lib/extension/packaged-files'

const kept = new Map<PackagedName, unknown>()

/** What the file of this name gives. */
export async function packaged<N extends PackagedName>(name: N): Promise<PackagedFiles[N]> {
  if (!kept.has(name)) {
    const { packagedFiles } = await import('@/lib/extension/packaged-data')
    await new Promise((resume) => setTimeout(resume))
    kept.set(name, given(name, packagedFiles()[name]))
  }
  return kept.get(name) as PackagedFiles[N]
}

/** As a background that starts again: nothing of the package is read yet. */
export const forgetPackaged = () => kept.clear()
