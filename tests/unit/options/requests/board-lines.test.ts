import { describe, expect, it } from 'vitest'
import { csvRowOf, lineOf } from '@/entrypoints/options/requests/board-lines'
import { boardCsv } from '@/lib/journey/csv-tables'
import { line, row } from './board-samples'

describe('a row of the board in words', () => {
  it('tells the next step, what the site says, the delay and its end', () => {
    expect(lineOf(row)).toMatchObject({
      id: 'r',
      next: { title: 'Demander l’habilitation DataPass' },
      site: 'DataPass',
      number: '77',
      siteState: 'En cours d’instruction',
      delay: '5 jours ouvrés (moyenne)',
      dueOn: '2026-11-12',
      ended: '',
    })
  })
  it('tells an immediate delay by its kind, and the end of a right from a late answer', () => {
    const withDelay = (value: number, unit: string, kind: string) =>
      lineOf({ ...row, next: { ...row.next!, delay: { value, unit, kind, source: 'fc-docs-etapes' } } })
    expect(withDelay(0, 'jours ouvrés', 'immédiat')).toMatchObject({ delay: 'immédiat', isTerm: false })
    expect(withDelay(18, 'mois', 'durée de validité')).toMatchObject({ isTerm: true })
  })
  it('names an organisation that has no name, and a request that is over', () => {
    const { next: _, ...over } = { ...row, organisationName: '', ended: 'refused' as const, siteState: null }
    expect(lineOf({ ...over, next: null })).toMatchObject({
      organisation: 'Organisation sans nom',
      next: null,
      delay: '',
      ended: 'Refusée',
    })
  })
  it('has the address of its number beside that of a draft, and only then', () => {
    const number = 'https://demarche.numerique.gouv.fr/dossiers/12'
    const draft = { ...row, site: 'demarches', number: '12', draftUrl: `${number}?prefill_token=t` }
    expect(lineOf(draft).numberUrl).toBe(number)
    expect(lineOf({ ...draft, draftUrl: number }).numberUrl).toBe('')
    expect(lineOf({ ...draft, number: '' }).numberUrl).toBe('')
  })
  it('goes into the file with days instead of instants, and without any person', () => {
    expect(csvRowOf(lineOf(row))).toEqual({
      organisation: 'Commune de Beauval-le-Neuf',
      siret: '210\u00a0000\u00a0000\u00a000017',
      casUsage: '',
      service: 'Bouton FranceConnect',
      number: '77',
      title: 'Bouton de connexion',
      siteState: 'En cours d’instruction',
      state: 'En retard',
      nextStep: 'Demander l’habilitation DataPass',
      actor: 'demandeur',
      since: '2026-11-03',
      expectedDelay: '5 jours ouvrés (moyenne)',
      dueOn: '2026-11-12',
      progress: '1 sur 5',
      draftUrl: 'https://datapass.api.gouv.fr/demandes/12',
      updatedOn: '2026-11-05',
    })
  })
  it('cannot carry a formula out of a name', () => {
    const csv = boardCsv([csvRowOf(line({ organisation: '=HYPERLINK("https://exemple.test")' }))])
    expect(csv).toContain(`"'=HYPERLINK(""https://exemple.test"")"`)
  })
})
