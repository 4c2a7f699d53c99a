/** Asking the public registry, at the click only: what to ask, what it answered, why it did not. */
import { useRef, useState } from 'preact/hooks'
import { arrange, type Establishment, type RegistryProblem } from '@/lib/profile/registry'
import { looksLikeSiret, readSiret } from '@/lib/profile/siret'
import { checkText, remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'

/** The registry refuses shorter names. */
const SHORTEST_NAME = 3

type Question = { query: string; problem: null } | { query: null; problem: Remark }

/** What to ask for a SIRET, a SIREN or a name as typed. */
export function readQuestion(raw: string): Question {
  const refuse = (problem: Remark): Question => ({ query: null, problem })
  if (looksLikeSiret(raw)) {
    const reading = readSiret(raw)
    if (reading.kind === 'refused') return refuse(reading.problem)
    if (reading.kind !== 'empty') return { query: reading.value, problem: null }
  }
  const name = checkText(raw, 200)
  if (name.value === null) return refuse(name.problem)
  if (name.value.length < SHORTEST_NAME) return refuse(remark('registry_too_short'))
  return { query: name.value, problem: null }
}

export interface RegistryAnswer {
  query: string
  establishments: Establishment[]
  problem: RegistryProblem | 'unanswered' | null
}

/** `search` answers nothing when the question itself is wrong: `problem` then says why. */
export function useRegistry(mayAsk: () => Promise<boolean>) {
  const { send } = useBackground()
  const [problem, setProblem] = useState<Remark | null>(null)
  const [answer, setAnswer] = useState<RegistryAnswer | null>(null)
  const [isSearching, setSearching] = useState(false)
  const turn = useRef(0)

  const ask = async (query: string): Promise<RegistryAnswer> => {
    const failed = (why: RegistryAnswer['problem']) => ({ query, establishments: [], problem: why })
    try {
      if (!(await mayAsk())) return failed('not_permitted')
      const found = await send('registry.search', { query })
      if (found.outcome === 'problem') return failed(found.problem)
      if (found.establishments.length === 0) return failed('not_found')
      return { query, establishments: arrange(found.establishments, query), problem: null }
    } catch {
      return failed('unanswered')
    }
  }
  const search = async (raw: string): Promise<RegistryAnswer | null> => {
    const question = readQuestion(raw)
    setProblem(question.problem)
    setAnswer(null)
    if (question.query === null) return null
    const mine = ++turn.current
    setSearching(true)
    const next = await ask(question.query)
    if (mine !== turn.current) return null
    setSearching(false)
    setAnswer(next)
    return next
  }
  const forget = () => setProblem(null)
  return { problem, answer, isSearching, search, forget }
}
