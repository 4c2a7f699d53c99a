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

const inStatus = (pid: number, line: string) =>
  Number(new RegExp(`${line}:\\s+(\\d+)`).exec(read(pid, 'status'))?.[1] ?? 0) * 1024

/** Forgets the peaks so far (proc(5): `clear_refs`); gives what each process has now, in bytes. */
export function forgetPeaks(root: number): Map<number, number> {
  const all = family(root)
  for (const pid of all)
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, '5')
    } catch {
      // It ended meanwhile.
    }
  return new Map(all.map((pid) => [pid, inStatus(pid, 'VmRSS')]))
}

/** Bytes by which one process rose at most since, over what it had then. */
export function highestRise(root: number, before: Map<number, number>): number {
  return Math.max(...family(root).map((pid) => inStatus(pid, 'VmHWM') - (before.get(pid) ?? 0)))
}
