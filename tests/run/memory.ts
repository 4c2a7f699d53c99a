/** Memory of a browser as Linux counts it: the peak of each of its processes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** The process `root` and all that it started. */
function family(root: number): number[] {
  const parents = new Map<number, number>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    parents.set(
      Number(pid),
      Number(
        read(pid, 'stat')
          .replace(/^.*\) \S /, '')
          .split(' ')[0],
      ),
    )
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(isOurs)
}

/** '' for a process that ended meanwhile. */
function read(pid: string | number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** Forgets the peaks so far (proc(5): `clear_refs`). */
export function forgetPeaks(root: number): void {
  for (const pid of family(root)) writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

/** Bytes resident at the peak of the heaviest process since. */
export function highestPeak(root: number): number {
  const peaks = family(root).map((pid) => Number(/VmHWM:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0))
  return Math.max(...peaks) * 1024
}
