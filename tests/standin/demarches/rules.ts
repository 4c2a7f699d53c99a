/** The checks of a type, made at each autosave. Mandatory ones wait for the submission. */
import { OTHER } from './champs/choices'
import { mainAttribute, type Champ } from './store'
import type { ChampValues } from './types'

type Rule = (value: string, champ: Champ) => string | undefined

const rules: Record<string, Rule> = {
  siret: (value) => (isSiret(value) ? undefined : 'doit comporter exactement 14 chiffres valides'),
  email: shape(/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)*\.[a-z]{2,63}$/i, 'doit être une adresse électronique valide'),
  phone: shape(/^(\+|00)?[\d\s().-]{6,20}$/, 'doit être un numéro de téléphone valide'),
  iban: shape(/^[A-Z]{2}\d{2}[A-Z0-9 ]{11,38}$/, 'doit être un IBAN valide'),
  rna: shape(/^W[0-9A-Z]{9}$/, 'doit commencer par W, suivi de neuf chiffres ou lettres'),
  integer_number: shape(/^-?\d+$/, 'doit être un nombre entier'),
  decimal_number: shape(/^-?\d+(\.\d{1,3})?$/, 'doit comporter au plus trois décimales'),
  date: shape(/^\d{4}-\d\d-\d\d$/, 'doit être une date'),
  datetime: shape(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'doit être une date et une heure'),
  dossier_link: shape(/^\d{1,12}$/, 'doit être un numéro de dossier'),
  drop_down_list: (value, champ) =>
    champ.options?.includes(value) || (champ.hasOther && value === OTHER)
      ? undefined
      : 'doit être dans la liste',
}

/** What is wrong with the champ, or undefined; a blank is never wrong. */
export function errorOf(champ: Champ, values: ChampValues): string | undefined {
  const [value = ''] = values[mainAttribute(champ)] ?? []
  return value === '' ? undefined : rules[champ.type]?.(value, champ)
}

function shape(pattern: RegExp, message: string): Rule {
  return (value) => (pattern.test(value) ? undefined : message)
}

/** 14 digits that pass Luhn; La Poste (356000000) has its own sum. */
export function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value)) return false
  const digits = [...value].map(Number)
  if (value.startsWith('356000000')) return digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0
  const sum = digits.reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
