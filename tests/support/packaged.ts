/** Outside a package there are no data files: the typed values stand for `lib/extension/packaged` (vitest.config.ts). */
import { given, type PackagedFiles, type PackagedName } from '@/lib/extension/packaged-files'

const kept = new Map<PackagedName, unknown>()

/** What the file of this name gives. */
export async function packaged<N extends PackagedName>(name: N): Promise<PackagedFiles[N]> {
  const { packagedFiles } = await import('@/lib/extension/packaged-data')
  if (!kept.has(name)) kept.set(name, given(name, packagedFiles()[name]))
  return kept.get(name) as PackagedFiles[N]
}
