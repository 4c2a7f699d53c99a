/** The preview of many dossiers, asked for a few entities at a time. */
import { useRef, useState } from 'preact/hooks'
import { PREVIEWED, type DossierPreview } from '@/lib/contract/requests'
import { useBackground } from '../background'

export interface Previews {
  /** null until asked for. */
  rows: DossierPreview[] | null
  /** How many of the entities are prepared; null when nothing is under way. */
  done: number | null
  problem: '' | 'no_page' | 'unanswered'
}

const none: Previews = { rows: null, done: null, problem: '' }

/** What stands in the way comes first, whatever is ticked: rows keep their place. */
const rank = ({ blocked, hasDraft }: DossierPreview) => (blocked ? 0 : hasDraft ? 1 : 2)

export function usePreviews(startUrl: string) {
  const { send } = useBackground()
  const [state, setState] = useState(none)
  /** Only the last question counts. */
  const turn = useRef(0)

  async function prepare(ids: string[]): Promise<void> {
    const mine = ++turn.current
    const rows: DossierPreview[] = []
    setState({ ...none, done: 0 })
    try {
      for (let at = 0; at < ids.length; at += PREVIEWED) {
        const entities = ids.slice(at, at + PREVIEWED).map((organisationId) => ({ organisationId }))
        const found = await send('dossiers.plan', { startUrl, entities })
        if (mine !== turn.current) return
        if (!found) return setState({ ...none, problem: 'no_page' })
        rows.push(...found)
        setState({ ...none, done: rows.length })
      }
      setState({ ...none, rows: rows.toSorted((one, other) => rank(one) - rank(other)) })
    } catch {
      if (mine === turn.current) setState({ ...none, problem: 'unanswered' })
    }
  }
  /** The entity's dossier for another cas d'usage. */
  async function choose(organisationId: string, casUsageId: string | null): Promise<void> {
    const found = await send('dossiers.plan', {
      startUrl,
      entities: [{ organisationId, casUsageId }],
    }).catch(() => undefined)
    setState((old) => {
      if (!found?.[0]) return { ...old, problem: found === null ? 'no_page' : 'unanswered' }
      const rows = old.rows?.map((row) => (row.organisationId === organisationId ? found[0]! : row)) ?? null
      return { ...old, rows, problem: '' }
    })
  }
  const forget = () => {
    turn.current++
    setState(none)
  }
  return { ...state, prepare, choose, forget }
}
