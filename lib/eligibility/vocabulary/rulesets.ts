/** The two sets of rules, the order of verdicts and their words. */
import type { Ruleset } from './model'

/** Date of the catalogue. */
export const catalogueVersion = '2026-11-21'

export const rulesets = {
  current: {
    fr: 'Règles d’aujourd’hui',
    noteFr: 'Règles publiées par les sites au dernier relevé.',
    asOf: '2026-08',
  },
  seed: {
    fr: 'Documents d’origine',
    noteFr: 'Règles telles que les quatre documents de départ les décrivent.',
    asOf: '2019-2024',
  },
} satisfies Record<string, Ruleset>

export const defaultRuleset = 'current'

/** From best to worst: a gate may only lower. */
export const verdictOrder = ['eligible', 'maybe', 'not_eligible'] as const

export const verdictLabels = {
  eligible: 'Éligible',
  maybe: 'Peut-être éligible',
  not_eligible: 'Non éligible',
  unknown: 'À déterminer',
} as const
