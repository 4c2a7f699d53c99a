/** The forms that the person said they know, and the questions that each asked then: kept to see that it changed. */
import { z } from '@/lib/profile/zod'
import { getSettings, setSettings } from '@/lib/background/store/settings'
import { type KnownQuestion, questionsOf } from '@/lib/form/drift'
import type { PageDescription } from '@/lib/form/model'
import { keepLocal, readLocal } from '../store/local'

const KEY = 'knownQuestions'
/** Most forms and questions kept: the oldest form makes room. */
const MOST_FORMS = 100
const MOST_QUESTIONS = 300

const text = z.string().max(1000)
const Known = z
  .array(
    z.object({
      form: text,
      questions: z.array(z.object({ id: text, label: text, section: text, siteType: text })),
    }),
  )
  .catch([])

/** Does the person know this form, as `site/procedure`? */
export const isKnownByPerson = async (form: string): Promise<boolean> =>
  (await getSettings()).knownForms.includes(form)

/** The questions of a known form as they were; undefined where the person does not know it, or none was kept. */
export async function knownQuestions(form: string): Promise<KnownQuestion[] | undefined> {
  if (!(await isKnownByPerson(form))) return undefined
  return (await readKnown()).find((each) => each.form === form)?.questions
}

/** Keeps that the person knows the form, as it is now; or no longer does. */
export async function keepKnown(form: string, page: PageDescription, isKnown: boolean): Promise<void> {
  const others = (await readKnown()).filter((each) => each.form !== form).slice(1 - MOST_FORMS)
  const now = { form, questions: questionsOf(page).slice(0, MOST_QUESTIONS) }
  await keepLocal(KEY, isKnown ? [...others, now] : others)
  const forms = (await getSettings()).knownForms.filter((each) => each !== form)
  await setSettings({ knownForms: isKnown ? [...forms, form] : forms })
}

const readKnown = async () => Known.parse((await readLocal(KEY)) ?? [])
