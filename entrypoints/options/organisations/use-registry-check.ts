/** Compares every organisation of a list with the registry, one after another while the page is open and nobody pauses. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import type { Organisation } from '@/lib/profile/records'
import type { RegistryProblem } from '@/lib/profile/registry'
import { compareWithRegistry, valuesTaken, type Comparison } from '@/lib/profile/registry-changes'
import { useBackground } from '../background'
import { deliver } from '../deliver'
import { maySearchRegistry } from './ask-permission'

/** Milliseconds between two look-ups, as in creation by the dozen; and after the registry asked for less. */
const PACE_MS = 250
const BACK_OFF_MS = 20_000
/** Troubles of the registry or the network, not of one organisation. */
const passing: RegistryProblem[] = [
  'offline',
  'timeout',
  'too_many',
  'refused',
  'not_permitted',
  'switched_off',
]

export interface Checked {
  organisation: Organisation
  comparison: Comparison
  state: 'found' | 'taken' | 'failed'
}
const pause = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

export function useRegistryCheck(all: OrganisationSummary[]) {
  const { send, newId, now } = useBackground()
  const [done, setDone] = useState(0)
  const [found, setFound] = useState<Checked[]>([])
  const [stop, setStop] = useState<RegistryProblem | 'unanswered' | null>(null)
  const [isRunning, setRunning] = useState(false)
  const isWanted = useRef(false)
  useEffect(() => () => void (isWanted.current = false), [])

  /** What the registry says of one organisation; its trouble when it is not of this one. */
  async function check({ id }: OrganisationSummary): Promise<Checked | RegistryProblem | null> {
    const profile = await send('profile.get', { organisationId: id })
    if (!profile || profile.organisation.siret === '') return null
    const { organisation } = profile
    for (const query of [organisation.siret, organisation.siret.slice(0, 9)]) {
      const answer = await send('registry.search', { query })
      if (answer.outcome === 'problem' && passing.includes(answer.problem)) return answer.problem
      const establishments = answer.outcome === 'found' ? answer.establishments : []
      const comparison = compareWithRegistry(organisation, establishments)
      if (comparison.fate.is !== 'unknown' || query.length === 9)
        return { organisation, comparison, state: 'found' }
    }
    return null
  }

  async function walk(from: number): Promise<void> {
    for (let at = from; at < all.length && isWanted.current;) {
      const checked = await check(all[at]!)
      if (typeof checked === 'string') {
        setStop(checked)
        if (checked !== 'too_many') return
        await pause(BACK_OFF_MS)
        continue
      }
      setStop(null)
      if (checked && isNews(checked.comparison)) setFound((before) => [...before, checked])
      setDone(++at)
      await pause(PACE_MS)
    }
  }
  const run = async () => {
    if (isWanted.current) return
    isWanted.current = true
    setStop(null)
    setRunning(true)
    try {
      if (await maySearchRegistry()) await walk(done)
      else setStop('not_permitted')
    } catch {
      setStop('unanswered')
    } finally {
      isWanted.current = false
      setRunning(false)
    }
  }

  const mark = (id: string, state: Checked['state']) =>
    setFound((before) => before.map((each) => (each.organisation.id === id ? { ...each, state } : each)))

  /** Stores what the registry says of these; one that changed meanwhile, or cannot be written, is said to have failed. */
  async function take(ids: string[]): Promise<void> {
    for (const { organisation, comparison } of found.filter((each) => ids.includes(each.organisation.id))) {
      const { id, rev } = organisation
      const values = Object.entries(valuesTaken(organisation, comparison, now()))
      const patch = Object.fromEntries(
        values.map(([field, value]) => [
          field,
          { was: organisation[field as keyof Organisation], now: value },
        ]),
      )
      const write = { table: 'organisations' as const, id, expectedRev: rev, requestId: newId(), patch }
      const outcome = await deliver(send, write).catch(() => null)
      mark(id, outcome?.outcome === 'saved' ? 'taken' : 'failed')
    }
  }
  const halt = () => void (isWanted.current = false)
  return { done, found, stop, isRunning, run, pause: halt, take }
}

const isNews = ({ fate, changes }: Comparison) => fate.is !== 'open' || changes.length > 0
/** Can the registry be followed, or is there only something to say? */
export const canTake = ({ organisation, comparison, state }: Checked) =>
  comparison.changes.length > 0 && !organisation.isManaged && state !== 'taken'
