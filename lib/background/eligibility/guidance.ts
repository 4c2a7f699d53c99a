/** The answers about eligibility, the journey and the board. */
import type { eligibilityMessages } from '@/lib/contract/eligibility'
import type { Handlers, Origin } from '@/lib/extension/messenger'
import { getSettings } from '@/lib/extension/settings'
import { answerMany, undoMany } from './bulk-answers'
import { addLegalBasis, allVerdicts, answer, eligibility, wantedOf } from './eligibility'
import { asked, standings, verdictsOf } from './entities'
import { board, mark, shownJourney } from '../requests/journey'
import type { Store } from '../store/store'
import { serviceOfTab } from '../tab/tab-service'
import { tellChanged } from '../broadcast'

type Guidance = Pick<
  Handlers,
  'journey.get' | 'journey.mark' | 'board.get' | keyof typeof eligibilityMessages
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
    'eligibility.answer': async (input) => {
      const outcome = await answer(await store(), input, now())
      if (outcome.outcome === 'saved') await tellChanged('profile', 'organisations', 'casUsage')
      return outcome
    },
    'eligibility.addLegalBasis': async (input) => {
      const outcome = await addLegalBasis(await store(), input)
      if (outcome.outcome === 'saved') await tellChanged('profile', 'cadresJuridiques', 'casUsage')
      return outcome
    },
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
        isHere ? { draftUrl: tab.draftUrl } : null,
        now(),
      )
    },
    'journey.mark': async (input) => {
      const outcome = await mark(await store(), input, now())
      if (outcome.outcome === 'saved') await tellChanged('requests')
      return outcome
    },
    'board.get': async () => board(await store(), now()),
    'entities.verdicts': async (input) => verdictsOf(await store(), input, await rules(), now()),
    'answers.asked': async (input) => asked(await store(), input, await rules(), now()),
    'answers.preview': async (input) => standings(await store(), input, await rules(), now()),
    'answers.apply': async (input) => {
      const outcome = await answerMany(await store(), input, await rules(), now())
      if (outcome.outcome === 'saved') await tellChanged('profile', 'organisations')
      return outcome
    },
    'answers.undo': async (input) => {
      const outcome = await undoMany(await store(), input)
      if (outcome.outcome === 'undone') await tellChanged('profile', 'organisations')
      return outcome
    },
  }
}
