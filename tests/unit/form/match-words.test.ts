/** Fields without a map: lessons before words, words before nothing, and never a place twice. */
import { describe, expect, it } from 'vitest'
import type { Lesson } from '@/lib/form/field-mappings'
import { matchByWords } from '@/lib/form/match-words'
import type { Matching } from '@/lib/form/match'
import type { FieldDescriptor } from '@/lib/form/model'
import { planFill } from '@/lib/form/plan'
import { dressOf } from '@/lib/form/same-value'
import { placeToKeep } from '@/lib/form/save-back'
import { fields as demarches } from '@/lib/form/sites/demarches/fields'
import { casUsageId, completeProfile } from './samples'

const here = { site: 'demarches', procedure: 'demande-2026' }

function field(ref: number, label: string, more: Partial<FieldDescriptor> = {}): FieldDescriptor {
  return {
    ref,
    kind: 'text',
    name: `champ-${ref}`,
    id: '',
    label,
    hint: '',
    section: 'Délégué à la protection des données',
    stableId: String(100 + ref),
    siteType: 'text',
    isRequired: false,
    value: '',
    state: 'writable',
    fingerprint: String(ref),
    ...more,
  }
}
const unknown = (fields: FieldDescriptor[]): Matching => ({
  definition: '',
  matches: [],
  never: [],
  unknown: fields.map(({ ref, name }) => ({ ref, attribute: name })),
})
const lesson = (more: Partial<Lesson> = {}): Lesson => ({
  id: 'a',
  ...here,
  stableId: '101',
  siteType: 'text',
  label: 'Référent',
  section: 'Délégué à la protection des données',
  target: 'contact.delegue_protection_donnees.nom',
  ...more,
})
const run = (fields: FieldDescriptor[], lessons: Lesson[] = []) =>
  matchByWords(unknown(fields), fields, lessons, here)

describe('a field that nobody described', () => {
  it('is matched by its words, with the words', () => {
    const { matches } = run([field(1, 'Adresse électronique du DPO', { kind: 'email', siteType: 'email' })])
    expect(matches).toMatchObject([
      { ref: 1, target: 'contact.delegue_protection_donnees.email', isSure: true, why: { code: 'by_words' } },
    ])
  })

  it('stays unknown when its words say nothing', () => {
    expect(run([field(1, 'Référent')])).toMatchObject({
      matches: [],
      unknown: [{ ref: 1, attribute: 'champ-1' }],
    })
  })
})

describe('a lesson', () => {
  it('holds on its form, and on a clone with the same words', () => {
    expect(run([field(1, 'Référent')], [lesson()]).matches).toMatchObject([
      { target: 'contact.delegue_protection_donnees.nom', isSure: true, why: { code: 'taught' } },
    ])
    expect(run([field(1, 'référent :')], [lesson({ procedure: 'demande-2025' })]).matches).toMatchObject([
      { isSure: true, why: { code: 'taught_elsewhere', values: ['demande-2025'] } },
    ])
  })

  it('is checked again when the words of its form changed, and forgotten on a clone that says otherwise', () => {
    const drifted = field(1, 'Référent technique')
    expect(run([drifted], [lesson()]).matches).toMatchObject([{ isSure: false }])
    expect(run([drifted], [lesson({ procedure: 'demande-2025' })]).matches).toEqual([])
    const moved = field(1, 'Référent', { section: 'Maître d’ouvrage' })
    expect(run([moved], [lesson({ procedure: 'demande-2025' })]).matches).toEqual([])
    const retyped = field(1, 'Référent', { siteType: 'textarea' })
    expect(run([retyped], [lesson({ procedure: 'demande-2025' })]).matches).toEqual([])
  })

  it('of this form comes before that of another', () => {
    const other = lesson({ id: 'b', procedure: 'demande-2025', target: 'contact.contact_technique.nom' })
    expect(run([field(1, 'Référent')], [other, lesson()]).matches[0]!.target).toBe(
      'contact.delegue_protection_donnees.nom',
    )
  })

  it('may say « never », and comes before the site’s own map', () => {
    expect(run([field(1, 'Référent')], [lesson({ target: '' })])).toMatchObject({
      matches: [],
      never: [{ ref: 1, why: 'taught' }],
    })
    const one = field(1, 'Référent')
    const base: Matching = {
      ...unknown([]),
      matches: [{ ref: 1, target: 'casUsage.intitule', attribute: 'intitule', confidence: 1 }],
    }
    expect(matchByWords(base, [one], [lesson()], here).matches[0]!.target).toBe(
      'contact.delegue_protection_donnees.nom',
    )
  })

  it('of another site is nothing here', () => {
    expect(run([field(1, 'Référent')], [lesson({ site: 'datapass' })]).matches).toEqual([])
  })

  it('takes its place: words that ask for it again are not sure', () => {
    const fields = [field(1, 'Référent'), field(2, 'Nom du DPO')]
    const { matches } = run(fields, [lesson()])
    expect(matches.map(({ ref, isSure }) => [ref, isSure])).toEqual([
      [1, true],
      [2, false],
    ])
  })
})

describe('an address asked in one text', () => {
  const organisation = { section: 'Votre organisme' }
  const proposed = (...labels: string[]) => {
    const fields = labels.map((label, ref) => field(ref, label, organisation))
    const page = { documentId: 'd', view: 0, site: 'demarches', kind: 'request', url: '', facts: {}, fields }
    return planFill({
      id: 'p',
      page: page as Parameters<typeof planFill>[0]['page'],
      matching: run(fields),
      fields: demarches,
      profile: completeProfile(),
      casUsageId,
    }).lines.map(({ value }) => value)
  }

  it('is whole where nothing else asks for its post code or commune', () => {
    expect(proposed('Adresse postale')).toEqual(['1 place de l’Exemple, 61999 BOURG-L’EXEMPLE'])
  })

  it('is the street beside them, or where the street alone is asked', () => {
    const street = '1 place de l’Exemple'
    expect(proposed('Adresse postale', 'Code postal')).toEqual([street, '61999'])
    expect(proposed('Adresse (numéro et voie)')).toEqual([street])
  })
})

describe('a lesson of a file that names no place of the profile', () => {
  // What every object answers to by itself, and what a record holds that no form asks for.
  const names = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'id', 'answers', 'provenance']

  it.each(names)('« %s » writes nothing, wherever it stands in the target', (name) => {
    const targets = [
      name,
      `${name}.${name}`,
      `organisation.${name}`,
      `contact.${name}.email`,
      `contact.contact_technique.${name}`,
      `casUsage.${name}`,
      `cadreJuridique.${name}`,
    ]
    const fields = targets.map((_, ref) => field(ref, 'Référent'))
    const lessons = targets.map((target, ref) =>
      lesson({ id: `${ref}`, stableId: String(100 + ref), target }),
    )
    const page = { documentId: 'd', view: 0, site: 'demarches', kind: 'request', url: '', facts: {}, fields }
    const plan = planFill({
      id: 'p',
      page: page as Parameters<typeof planFill>[0]['page'],
      matching: run(fields, lessons),
      fields: demarches,
      profile: completeProfile(),
      casUsageId,
    })
    expect(plan.lines.filter(({ value, canTick }) => canTick || value !== '')).toEqual([])
  })

  it.each(names)('« %s » is no place to keep an answer in either, nor has it a dress', (name) => {
    for (const target of [name, `${name}.${name}`, `organisation.${name}`, `contact.${name}.${name}`]) {
      expect(placeToKeep(completeProfile(), target, 'x', casUsageId).keeping ?? null).toBeNull()
      expect(dressOf(target)).toBeUndefined()
    }
  })
})
