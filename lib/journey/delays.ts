/** How announced delays are read: units, kinds that are no waiting time, days on which nobody works. */

/** Unit of a delay -> how to count it. */
export const delayUnits: Record<string, 'days' | 'working_days' | 'months'> = {
  jours: 'days',
  'jours ouvrés': 'working_days',
  mois: 'months',
}

/** Kinds of delay after which a right ends, instead of an answer being late. */
export const termKinds: readonly string[] = ['durée de validité']

/** French public holidays of fixed day, `MM-DD`, then those counted in days from Easter Sunday. */
export const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const
export const easterHolidays = [1, 39, 50] as const
