import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Standing } from '@/components/assistant/Standing'
import { InstructorWords } from '@/components/review/InstructorWords'
import type { Progress } from '@/lib/journey/journey'
import type { ShownJourney } from '@/lib/journey/requests'
import { markingOf, shownJourney } from './samples'
import type { SiteState } from '@/lib/profile/site-states'

afterEach(cleanup)

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T09:00:00.000Z`
const labels: Partial<Record<SiteState, string>> = {
  draft: 'Brouillon',
  submitted: 'En cours d’instruction',
  changes_requested: 'A modifier',
  validated: 'Validée',
  refused: 'Refusée',
}

/** A request of FranceConnect that its site showed in these states, and its page. */
function seen(states: [SiteState, number][], { today = '2026-03-06', isHere = true } = {}): ShownJourney {
  const last = states.at(-1)
  const siteState = last ? { state: last[0], label: labels[last[0]]!, at: day(last[1]) } : null
  const filings = { c2: states.map(([state, at]) => ({ state, at: day(at), by: 'site' as const })) }
  const steps: Progress['steps'] = {}
  if (last?.[0] === 'validated') steps['c2'] = { doneAt: day(last[1]), by: 'site' }
  const progress: Progress = { createdAt: day(1), steps, filings: last ? filings : {}, siteState }
  return shownJourney(
    'franceconnect',
    progress,
    {
      request: {
        id: 'r',
        rev: 1,
        casUsageId: null,
        number: '101',
        title: 'Portail des familles',
        siteState,
        isTest: false,
        draftUrl: 'https://datapass.api.gouv.fr/demandes/101',
        asked: [],
        isHere,
      },
    },
    { today },
  )
}

function show(journey: ShownJourney) {
  const on = { onRemind: vi.fn(), onOpenOptions: vi.fn() }
  const { container } = render(
    <Standing
      asking={null}
      journey={journey}
      marking={markingOf()}
      isMain={false}
      step={{ current: 3, total: 6 }}
      {...on}
    >
      <InstructorWords isAlone messages={[{ text: 'Précisez la finalité.', at: '5 mars 2026' }]} notes={[]} />
    </Standing>,
  )
  return { ...on, container }
}
const headline = () => document.querySelector('.life-headline')!.textContent
const stations = () =>
  within(screen.getByRole('list', { name: 'Vie de la demande' }))
    .getAllByRole('listitem')
    .map((each) => each.textContent)
const isFolded = () => document.querySelector('details.standing') !== null

describe('the card of a request', () => {
  it('of a draft tells its number and the step of the page, folded: the form comes first', () => {
    show(seen([['draft', 2]]))
    expect(isFolded()).toBe(true)
    expect(headline()).toBe('Brouillon n° 101, étape 3 sur 6')
    expect(stations()).toEqual([
      'À préparer – passé',
      'Brouillon – en coursvu le 2 mars 2026',
      'Envoyée – à venir',
      'Accordée – à venir',
    ])
  })
  it('of an update says that what was granted is in force', () => {
    show(
      seen([
        ['submitted', 2],
        ['validated', 5],
        ['draft', 9],
      ]),
    )
    expect(headline()).toBe(
      'Brouillon n° 101, étape 3 sur 6 : mise à jour ; ce qui a été accordé reste en vigueur',
    )
    expect(stations()).toEqual([
      'À préparer – passé',
      'Accordée – passévu le 5 mars 2026',
      'Brouillon – en coursvu le 9 mars 2026',
      'Envoyée – à venir',
      'Accordée – à venir',
    ])
  })
  it('of a draft of another page does not count the steps of this one', () => {
    show(seen([['draft', 2]], { isHere: false }))
    expect(headline()).toBe('Brouillon n° 101')
  })
  it('once sent stands open in the place of the rest, the state of the site first', () => {
    const { onRemind } = show(
      seen([
        ['draft', 2],
        ['submitted', 3],
      ]),
    )
    expect(isFolded()).toBe(false)
    expect(screen.getByRole('heading', { name: 'Votre demande' })).toBeTruthy()
    const card = document.querySelector('.request-card')!.textContent!
    expect(card.indexOf('Sur le site : En cours d’instruction')).toBeLessThan(card.indexOf('Envoyée'))
    expect(headline()).toBe('Envoyée : réponse attendue au plus tard le 10 mars 2026')
    expect(screen.queryByText('Précisez la finalité.')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Me le rappeler' }))
    expect(onRemind).toHaveBeenCalledOnce()
  })
  it('whose answer is late says since when and whom to ask; there is no day to come to be reminded of', () => {
    const { onOpenOptions } = show(seen([['submitted', 3]], { today: '2026-03-20' }))
    expect(headline()).toBe('Envoyée : la réponse était attendue le 10 mars 2026, relancez le service')
    expect(screen.queryByRole('button', { name: 'Me le rappeler' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Qui relancer' }))
    expect(onOpenOptions).toHaveBeenCalledWith('#catalogue/franceconnect')
  })
  it('to be changed shows what the instructor asks', () => {
    show(
      seen([
        ['submitted', 3],
        ['changes_requested', 5],
      ]),
    )
    expect(headline()).toBe('À modifier : répondez à ce qui est demandé, puis envoyez-la de nouveau')
    expect(screen.getByText('Précisez la finalité.')).toBeTruthy()
    expect(stations()[3]).toBe('À modifier – en coursvu le 5 mars 2026')
  })
  it('granted says what comes next', () => {
    show(
      seen(
        [
          ['submitted', 3],
          ['validated', 9],
        ],
        { today: '2026-03-10' },
      ),
    )
    expect(headline()).toBe('Accordée')
    expect(document.querySelector('.life-next')?.textContent).toBe('Ensuite : Ouvrir le bac à sable')
  })
  it('ended is named by the word of the site', () => {
    show(
      seen([
        ['submitted', 3],
        ['refused', 9],
      ]),
    )
    expect(headline()).toBe('Refusée')
    expect(stations().at(-1)).toBe('Refusée – en coursvu le 9 mars 2026')
    expect(screen.getByText(/Une nouvelle demande repart de la première étape/)).toBeTruthy()
  })
})
