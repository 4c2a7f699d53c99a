import type { RequestStep } from '@/lib/form/whole-request'

/** Demanded answers of all the steps: how many there are, and how many are ready. */
export function totalsOf(steps: readonly RequestStep[]) {
  const sum = (state: 'ready' | 'choose' | 'lacks') => steps.reduce((total, each) => total + each[state], 0)
  const [ready, choose, lacks] = [sum('ready'), sum('choose'), sum('lacks')]
  return { ready, choose, lacks, total: ready + choose + lacks }
}
