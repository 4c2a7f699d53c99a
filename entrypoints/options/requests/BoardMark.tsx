import { CircleCheck, CircleX, Hourglass, TriangleAlert, UserRound, type IconNode } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { stateWords } from './board-lines'
import { stateOf, type BoardLine, type BoardState } from './board-view'

const drawings: Record<BoardState, IconNode> = {
  late: TriangleAlert,
  ours: UserRound,
  theirs: Hourglass,
  done: CircleCheck,
  ended: CircleX,
}

/** Where a request stands, by its words and its drawing. */
export function BoardMark({ line }: { line: BoardLine }) {
  const state = stateOf(line)
  return (
    <span class={`board-state ${state}`}>
      <Icon node={drawings[state]} /> {stateWords(line)}
    </span>
  )
}
