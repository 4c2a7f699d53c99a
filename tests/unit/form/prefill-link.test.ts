/** A link to hand over: the answers that are about nobody, whole or not at all, within what a site takes. */
import { expect, it } from 'vitest'
import type { PlanLine } from '@/lib/form/model'
import { prefillLink } from '@/lib/form/prefill-link'

const START = 'https://demarche.numerique.gouv.fr/commencer/essai'
const line = (
  ref: number,
  target: string,
  value: string | string[],
  more: Partial<PlanLine> = {},
): PlanLine => ({
  ref,
  target,
  value,
  attribute: String(ref),
  label: target,
  section: '',
  kind: 'text',
  isRequired: false,
  action: 'write',
  isTicked: true,
  canTick: true,
  was: '',
  ...more,
})

it('names each question by its lasting id, as the site does', () => {
  const { url, count } = prefillLink(START, [line(2934360, 'organisation.siret', '13002526500013')])
  expect(url).toBe(`${START}?champ_Q2hhbXAtMjkzNDM2MA=13002526500013`)
  expect(count).toBe(1)
})

it('keeps what is about a person out of the address, and says so', () => {
  const lines = [
    line(1, 'contact.delegue_protection_donnees.email', 'dpo@bourg.example'),
    line(2, 'casUsage.contactSupplementaireNom', 'Ivetot'),
    line(3, 'casUsage.homologationAutoriteNom', 'Exemple'),
    line(4, 'organisation.denomination', 'Bourg & l’Exemple'),
  ]
  const { url, personal } = prefillLink(START, lines)
  expect(personal.map(({ ref }) => ref)).toEqual([1, 2, 3])
  expect([...new URL(url).searchParams.values()]).toEqual(['Bourg & l’Exemple'])
})

it('leaves out what would make the address too long, and keeps the rest', () => {
  const lines = [line(1, 'casUsage.description', 'x'.repeat(1990)), line(2, 'organisation.commune', 'Bourg')]
  const { url, tooLong, count } = prefillLink(START, lines)
  expect(tooLong.map(({ ref }) => ref)).toEqual([1])
  expect(count).toBe(1)
  expect(url.length).toBeLessThanOrEqual(2000)
})

it('gives each value of a list, and a box as true or false', () => {
  const lines = [
    line(1, 'casUsage.scopes', ['a', 'b'], { kind: 'checkboxes' }),
    line(2, 'casUsage.hasBesoinsSpecifiques', '1', { kind: 'checkbox' }),
  ]
  expect([...new URL(prefillLink(START, lines).url).searchParams.values()]).toEqual(['a', 'b', 'true'])
})

it('is the start page itself when nothing may go in', () => {
  expect(prefillLink(START, [])).toMatchObject({ url: START, count: 0 })
})

it('keeps out of the address what it does not know to be about nobody', () => {
  const { url, personal } = prefillLink(START, [line(1, 'agent.nom', 'Ivetot')])
  expect(url).toBe(START)
  expect(personal.map(({ target }) => target)).toEqual(['agent.nom'])
})
