import { phaseOf } from '@/lib/journey/life'
import { useMemo } from 'preact/hooks'
import { headline, langOf, nextWords } from '@/components/journey/life-words'
import { LifeLine } from '@/components/journey/LifeLine'
import { t } from '@/lib/extension/i18n'
import { Actions, Found, OnSite, What } from './board-cells'
import type { Props } from './BoardTable'
import { type BoardLine, boardStates, stateOf } from './board-view'

/** The life of every request, one under the other, by who must act: late ones first. */
export function BoardTimeline({ lines, ...shown }: Props) {
  const groups = useMemo(
    () =>
      boardStates
        .map((state) => ({ state, lines: lines.filter((line) => stateOf(line) === state) }))
        .filter((group) => group.lines.length > 0),
    [lines],
  )
  return (
    <div class="board-timeline">
      {groups.map(({ state, lines }) => (
        <section key={state} class={`board-group ${state}`} aria-labelledby={`board-group-${state}`}>
          <h2 id={`board-group-${state}`}>
            {t(`board_group_${state}`)} <span class="count">({lines.length})</span>
          </h2>
          <ul>
            {lines.map((line) => (
              <li key={line.id} class="board-life life-box">
                <Life line={line} {...shown} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Life({ line, organisationHref, serviceHref, ...on }: { line: BoardLine } & Omit<Props, 'lines'>) {
  const { organisationId, organisation, casUsage, life, next, isLate, ended } = line
  const facts = { ...line, next: next?.title ?? '', isOurs: next?.isOurs ?? false }
  const after = nextWords(facts)
  return (
    <>
      <div class="board-who">
        <h3>
          <a href={organisationHref(organisationId)}>{organisation}</a>
        </h3>
        {casUsage && <span class="hint">{casUsage}</span>}
        <What line={line} href={serviceHref(line.serviceId)} />
      </div>
      <div class="board-when">
        <OnSite line={line} />
        <p class={isLate ? 'life-headline late' : 'life-headline'}>
          <strong lang={langOf(phaseOf(life), ended)}>{headline(facts)}</strong>
        </p>
        <LifeLine life={life} ended={ended} isLate={isLate} />
        {after && <p class="hint">{after}</p>}
        <Found line={line} />
      </div>
      <div class="board-do">
        <Actions line={line} {...on} />
      </div>
    </>
  )
}
