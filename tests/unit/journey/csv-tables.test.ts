import fc from '@/tests/support/properties'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { boardCsv, type BoardCsvRow } from '@/lib/journey/csv-tables'

const row: BoardCsvRow = {
  organisation: 'Commune de Beauval-le-Neuf',
  siret: '210 000 000 00001',
  casUsage: 'Inscription à la cantine',
  service: 'API Particulier',
  number: '1234',
  title: 'Cantine',
  siteState: 'En cours d’instruction',
  state: 'En retard',
  nextStep: 'Instruction de la demande',
  actor: 'producteur',
  since: '2026-10-02',
  expectedDelay: '7 jours',
  dueOn: '2026-10-09',
  progress: '2 sur 5',
  draftUrl: 'https://datapass.api.gouv.fr/demandes/1234',
  updatedOn: '2026-10-02',
}
const read = (csv: string) => Papa.parse<string[]>(csv.slice(1), { delimiter: ';', newline: '\r\n' }).data
/** Excel reads a cell from its first character, once its quotes are taken off. */
const isFormula = (cell: string) => '=+-@\t\r\n＝＋－＠'.includes(cell.charAt(0)) && cell !== ''

describe('the board as CSV', () => {
  it('is what Excel in French opens: UTF-8 mark, semicolons, French headings', () => {
    const csv = boardCsv([row])
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(csv.slice(1).split('\r\n')[0]).toBe(
      'Organisation;SIRET;Cas d’usage;Service;Numéro;Intitulé;État sur le site;État;Prochaine action;Qui agit;Depuis le;Délai annoncé;Attendu le;Étapes faites;Lien de la demande;Modifié le',
    )
    expect(read(csv)[1]).toEqual(Object.values(row))
  })
  it('has its headings when there is no row', () => {
    expect(read(boardCsv([]))[0]).toHaveLength(16)
  })
  it('quotes semicolons, quotes and line breaks', () => {
    const casUsage = 'Cantine ; « garderie »\r\net "étude"'
    expect(read(boardCsv([{ ...row, casUsage }]))[1]?.[2]).toBe(casUsage)
  })
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
    it(`puts an apostrophe before ${JSON.stringify(start)}`, () => {
      const casUsage = `${start}HYPERLINK("https://exemple.test")`
      expect(read(boardCsv([{ ...row, casUsage }]))[1]?.[2]).toBe(`'${casUsage}`)
    })
  }
  it('protects a formula followed by a line break, which the library alone lets through', () => {
    const organisation = '=1+1\nsuite'
    expect(read(boardCsv([{ ...row, organisation }]))[1]?.[0]).toBe(`'${organisation}`)
  })
  it('never holds a formula, and gives every other text back with plain spaces', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    const risky = fc
      .tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '"', ';'), text)
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(risky, risky, (organisation, casUsage) => {
        const cells = read(boardCsv([{ ...row, organisation, casUsage }]))[1] ?? []
        expect(cells).toHaveLength(16)
        expect(cells.some(isFormula)).toBe(false)
        for (const [cell, given] of [
          [cells[0], organisation],
          [cells[2], casUsage],
        ]) {
          const plain = (given ?? '').replace(/[\u00A0\u202F]/g, ' ')
          expect(cell).toBe(isFormula(plain) ? `'${plain}` : plain)
        }
      }),
    )
  })
})
