/** The answers about eligibility. */
import type { Handlers } from '@/lib/extension/messenger'
import { getSettings } from '@/lib/extension/settings'
import { answerMany, undoMany } from './bulk-answers'
import { addLegalBasis, allVerdicts, answer, eligibility } from './eligibility'
import { asked, standings, verdictsOf } from './entities'
import type { Store } from '../store/store'
import { tabOf } from '../tab/frames'
import { serviceOfTab } from '../tab/tab-service'

const now = () => new Date().toISOString()
const rules = async () => (await getSettings()).leadRuleset

export function eligibilityHandlers(store: () => Promise<Store>) {
  return {
    'eligibility.get': async (input, origin) => {
      const tab = await serviceOfTab(await tabOf(origin))
      return eligibility(await store(), input, tab, now())
    },
    'eligibility.all': async (input) => allVerdicts(await store(), input, now()),
    'eligibility.answer': async (input) => answer(await store(), input, now()),
    'eligibility.addLegalBasis': async (input) => addLegalBasis(await store(), input),
    'entities.verdicts': async (input) => verdictsOf(await store(), input, await rules(), now()),
    'answers.asked': async (input) => asked(await store(), input, await rules(), now()),
    'answers.preview': async (input) => standings(await store(), input, await rules(), now()),
    'answers.apply': async (input) => answerMany(await store(), input, await rules(), now()),
    'answers.undo': async (input) => undoMany(await store(), input),
  } satisfies Partial<Handlers>
}
