import { describe, expect, it } from 'vitest'
import { checkFile } from '@/entrypoints/options/documents/use-uploads'

const file = (content: BlobPart, name: string) => new File([content], name)
const pdf = '%PDF-1.7\n%…'
const zip = 'PK\u0003\u0004…'
/** First entry of an OpenDocument file: 30 bytes of header, its name, what it says. */
const open = (type: string) =>
  `PK\u0003\u0004${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.${type}`
const code = async (given: File, need: 'pdf' | 'spreadsheet' | 'any' = 'any') =>
  (await checkFile(given, need)).problem?.code

describe('checkFile', () => {
  it.each([
    [pdf, 'délibération.pdf', 'application/pdf'],
    [pdf, 'sans-extension', 'application/pdf'],
    [zip, 'besoins.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [zip, 'besoins.ODS', 'application/vnd.oasis.opendocument.spreadsheet'],
    [open('spreadsheet'), 'besoins.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    // What the real site took, and stored as a spreadsheet.
    [open('spreadsheet'), 'besoins.odf', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['nom;prénom\n', 'besoins.csv', 'text/csv'],
    ['<5 ans;>5 ans\n', 'besoins.csv', 'text/csv'],
  ])('knows %j named %s as %s', async (content, name, mediaType) => {
    expect(await checkFile(file(content, name), 'any')).toEqual({ mediaType, problem: null })
  })

  it.each([
    ['<html>', 'texte.pdf', 'file_not_any'],
    ['MZ', 'tableau.xlsx', 'file_not_any'],
    ['a\u0000b', 'tableau.csv', 'file_not_any'],
    [zip, 'archive.zip', 'file_not_any'],
    // What the real site refuses by its content, whatever its name.
    [open('text'), 'lettre.ods', 'file_not_any'],
    [open('formula'), 'formule.odf', 'file_not_any'],
    [open('formula'), 'formule.ods', 'file_not_any'],
    [zip, 'formule.odf', 'file_not_any'],
    ['\n<!DOCTYPE html><html>', 'tableau.csv', 'file_not_any'],
    [zip, 'ancien.sxc', 'file_not_any'],
    ['', 'vide.pdf', 'file_empty'],
    [pdf, 'facture\u202efdp.exe', 'file_name'],
  ])('refuses %j named %j: %s', async (content, name, expected) => {
    expect(await code(file(content, name))).toBe(expected)
  })

  it('wants a PDF where a PDF is wanted, a spreadsheet where one is', async () => {
    expect(await code(file(zip, 'a.ods'), 'pdf')).toBe('file_not_pdf')
    expect(await code(file(pdf, 'a.pdf'), 'spreadsheet')).toBe('file_not_spreadsheet')
  })

  it('refuses exactly 10 485 760 bytes without reading them, and takes one byte less', async () => {
    const head = new TextEncoder().encode(pdf)
    const bytes = new Uint8Array(10_485_760)
    bytes.set(head)
    const whole = new File([bytes], 'plan.pdf')
    whole.slice = () => {
      throw new Error('read')
    }
    expect(await checkFile(whole, 'pdf')).toEqual({
      mediaType: null,
      problem: { code: 'file_too_big', values: ['10485760', '10485760'] },
    })
    expect(await code(new File([bytes.subarray(1), head.subarray(0, 0)], 'plan.pdf'), 'pdf')).toBe(
      'file_not_pdf',
    )
    expect(await code(new File([bytes.subarray(0, 10_485_759)], 'plan.pdf'), 'pdf')).toBeUndefined()
  })

  it('B18 says that a file that is gone cannot be read', async () => {
    const gone = file(pdf, 'plan.pdf')
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }) as unknown as Blob
    expect(await code(gone)).toBe('file_unreadable')
  })
})
