/** Findings beside the lines of the plan: each once, at its first line in view, the others told before the confirmation. */
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FindingsBeside, LineFindings } from '@/components/review/LineFindings'
import { reviewRequest } from '@/lib/eligibility/review/review'
import type { ReviewProps } from '@/components/review/Review'
import { inputOf } from '@/tests/corpus/review/requests'
import { line, plan } from '../assistant/samples'

afterEach(cleanup)

/** One finding blocks, about the modalities; another asks, about the description. */
const report = reviewRequest(
  inputOf({
    definition: 'api_particulier',
    answers: { description: 'Tarifs.', modalities: ['france_connect'] },
  }),
)
const [blocking, asking] = report.findings
const onAnswer = vi.fn()

function reviewing(refs: Record<string, number | null>): ReviewProps {
  const question = (ref: number | null) => ({
    label: 'Question de la page',
    target: '' as const,
    ref,
    route: '',
  })
  return {
    said: '',
    onAnswer,
    onOpenOptions: vi.fn(),
    review: {
      scope: 'lines',
      definition: 'api_particulier',
      serviceId: 'api-particulier',
      organisationId: null,
      casUsageId: 'cas',
      open: report.findings,
      answered: [],
      read: report.read,
      notRead: report.notRead,
      questions: Object.fromEntries(Object.entries(refs).map(([name, ref]) => [name, question(ref)])),
      boxes: {},
      people: {},
      forms: {},
      messages: [],
      notes: [],
    },
  }
}

/** The plan's lines 1 and 2, each with its findings under it, then what the review tells apart. */
function draw(given: ReviewProps | null, lines = [line(1, 'Modalités'), line(2, 'Description')]) {
  render(
    <FindingsBeside reviewing={given} plan={plan(lines)}>
      {(review) => (
        <>
          {[1, 2].map((ref) => (
            <div key={ref} data-testid={`line ${ref}`}>
              <LineFindings refs={[ref]} />
            </div>
          ))}
          <div data-testid="before">{review}</div>
        </>
      )}
    </FindingsBeside>,
  )
  const findings = (place: string) => screen.getByTestId(place).querySelectorAll('.finding').length
  return { findings, folded: (place: string) => screen.getByTestId(place).querySelector('details') }
}
const attribute = (finding: typeof blocking) => finding!.about[0]!

describe('findings beside the lines of the plan', () => {
  it('stand under the line that they are about, unfolded only where the request would come back', () => {
    expect([blocking!.level, asking!.level]).toEqual(['bloquant', 'a_verifier'])
    const { findings, folded } = draw(reviewing({ [attribute(blocking)]: 1, [attribute(asking)]: 2 }))
    expect([findings('line 1'), findings('line 2'), findings('before')]).toEqual([1, 1, 0])
    expect(folded('line 1')!.open).toBe(true)
    expect(folded('line 2')!.open).toBe(false)
    expect(within(screen.getByTestId('line 2')).getByText('Un point à vérifier').tagName).toBe('SUMMARY')
  })

  it('need no way to an answer that is right there, and keep what the person answers', () => {
    draw(reviewing({ [attribute(blocking)]: 1, [attribute(asking)]: 2 }))
    const second = within(screen.getByTestId('line 2'))
    expect(second.queryByRole('button', { name: /^Voir la réponse/, hidden: true })).toBeNull()
    second.getByRole('button', { name: /vérifié/i, hidden: true }).click()
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(asking)
  })

  it('are told before the confirmation where no line of the plan shows the answer', () => {
    const hidden = line(2, 'Description', { action: 'skip' })
    const { findings, folded } = draw(reviewing({ [attribute(blocking)]: 1, [attribute(asking)]: 2 }), [
      line(1, 'Modalités'),
      hidden,
    ])
    expect(folded('line 2')).toBeNull()
    expect([findings('line 1'), findings('before')]).toEqual([1, 1])
  })

  it('are nowhere while nothing was read again', () => {
    const { findings, folded } = draw(null)
    expect([folded('line 1'), folded('line 2'), findings('before')]).toEqual([null, null, 0])
  })
})
