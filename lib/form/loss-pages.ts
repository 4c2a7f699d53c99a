/** Pages on which there is nothing to say but what was filled and lost: each room asks here which those are. */
import type { PageKind } from './model'

export const lossKinds = ['entrance', 'rejected'] as const satisfies PageKind[]
export type LossKind = (typeof lossKinds)[number]

export const tellsLoss = <Page extends { kind: PageKind }>(page: Page): page is Page & { kind: LossKind } =>
  lossKinds.includes(page.kind as LossKind)
