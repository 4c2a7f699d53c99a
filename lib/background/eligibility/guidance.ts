/** The answers about eligibility, the journey and the board. */
import type { eligibilityMessages } from '@/lib/contract/eligibility'
import type { Handlers, Origin } from '@/lib/extension/messenger'
import { getSettings } from '@/lib/extension/settings'
import { answerMany, undoMany } from './bulk-answers'
import { addLegalBasis, allVerdicts, answer, eligibility, wantedOf } from './eligibility'
import { asked, standings, verdictsOf } from './entities'
import { attach, board, mark, shownJourney } from '../requests/journey'
import type { Store } from '../store/store'
import { serviceOfTab } from '../tab/tab-service'

type Guidance = Pick<
  Handlers,
  'journey.get' | 'journey.mark' | 'request.attach' | 'board.get' | keyof typeof eligibilityMessages
>

const now = () => new Date().toISOString()
const rules = async () => (await getSettings()).leadRuleset

export function guidanceHandlers(
  store: () => Promise<Store>,
  tabOf: (origin: Origin) => Promise<number | undefined>,
): Guidance {
  return {
    'eligibility.get': async (input, origin) => {
      const tab = await serviceOfTab(await tabOf(origin))
      return eligibility(await store(), input, tab, now())
    },
    'eligibility.all': async (input) => allVerdicts(await store(), input, now()),
    'eligibility.answer': async (input) => answer(await store(), input, now()),
    'eligibility.addLegalBasis': async (input) => addLegalBasis(await store(), input),
    'journey.get': async (input, origin) => {
      const tab = await serviceOfTab(await tabOf(origin))
      const serviceId = input.serviceId ?? tab?.service.id
      const { casUsageId, ...wanted } = await wantedOf(await store(), input)
      // The request is the entity's, whoever files it.
      const organisationId = wanted.representedId ?? wanted.organisationId
      if (!serviceId) return null
      const isHere = tab?.service.id === serviceId
      return shownJourney(
        await store(),
        { organisationId, casUsageId, serviceId },
        isHere ? tab.seen : null,
        now(),
      )
    },
    'journey.mark': async (input) => mark(await store(), input, now()),
    'request.attach': async (input) => attach(await store(), input),
    'board.get': async () => board(await store(), now()),
    'entities.verdicts': async (input) => verdictsOf(await store(), input, await rules(), now()),
    'answers.asked': async (input) => asked(await store(), input, await rules(), now()),
    'answers.preview': async (input) => standings(await store(), input, await rules(), now()),
    'answers.apply': async (input) => answerMany(await store(), input, await rules(), now()),
    'answers.undo': async (input) => undoMany(await store(), input),
  }
}
