/** Files as people send them, chosen in the page: organisations of a workbook, contacts of a card or a table. */
import { readFileSync } from 'node:fs'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readSheets, type SheetError } from '@/lib/profile/sheets'
import { contact, openPage, ORGANISATION, organisation } from './fake-page'

/** The worker of the page, in its own thread here: the reader is the real one. */
class SheetsWorker extends EventTarget {
  postMessage(bytes: Uint8Array): void {
    const answer = (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data }))
    readSheets(bytes).then(
      (sheets) => answer({ sheets }),
      (error: unknown) => answer({ problem: (error as SheetError).problem }),
    )
  }
  terminate(): void {}
}
beforeEach(() => vi.stubGlobal('Worker', SheetsWorker))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const corpus = (name: string) => new File([readFileSync(`tests/corpus/tables/${name}`)], name)
/** Chooses a file in the field of that label. */
async function choose(label: string, file: File): Promise<void> {
  const input = await screen.findByLabelText<HTMLInputElement>(label)
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  fireEvent.change(input)
}

describe('organisations of a file', () => {
  const chooseList = (file: File) => choose('Choisir un fichier', file)

  it.each(['libreoffice.ods', 'exceljs.xlsx', 'gnumeric.xls', 'libreoffice-utf-16.csv'])(
    '%s is understood, its dropped zeros proposed and taken at once',
    async (name) => {
      openPage('#ajouter-plusieurs', {}, { 'bulk.get': () => ({ progress: null, stop: null }) })
      await chooseList(corpus(name))
      await screen.findByText('À créer : 2 ; déjà là : 0 ; en double : 0 ; à corriger : 1.')
      expect(screen.getByText(/Proposé : 000 005 058 00029/)).toBeTruthy()
      fireEvent.click(screen.getByText('Prendre les numéros proposés'))
      await screen.findByText('À créer : 3 ; déjà là : 0 ; en double : 0 ; à corriger : 0.')
      expect(screen.getByRole('button', { name: 'Créer 3 organisations' })).toBeTruthy()
    },
  )

  it('another sheet of the workbook may be chosen', async () => {
    openPage('#ajouter-plusieurs', {}, { 'bulk.get': () => ({ progress: null, stop: null }) })
    await chooseList(corpus('gnumeric.ods'))
    const sheets = await screen.findByLabelText<HTMLSelectElement>('Feuille du classeur')
    expect([...sheets.options].map(({ text }) => text)).toEqual(['Liste (lignes : 5)', 'Notes (lignes : 1)'])
    fireEvent.change(sheets, { target: { value: '1' } })
    await screen.findByText('À créer : 0 ; déjà là : 0 ; en double : 0 ; à corriger : 1.')
  })

  it.each([
    [new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1])], 'a.pdf'), /ni un texte ni un classeur/],
    [new File([new Uint8Array([0x50, 0x4b, 3, 4, 9])], 'a.xlsx'), /ni un texte ni un classeur/],
    [new File([new Uint8Array(6_000_000)], 'b.csv'), /dépasse 5 Mo/],
  ])('a file that cannot be read says why (%#)', async (file, sentence) => {
    openPage('#ajouter-plusieurs', {}, { 'bulk.get': () => ({ progress: null, stop: null }) })
    await chooseList(file)
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  it('columns that hold no SIRET are said to', async () => {
    openPage('#ajouter-plusieurs', {}, { 'bulk.get': () => ({ progress: null, stop: null }) })
    await chooseList(new File(['Nom;Ville\nBourg;Bourg'], 'a.csv'))
    expect(await screen.findByText(/Aucune colonne ne contient de SIRET/)).toBeTruthy()
  })
})

describe('contacts of a file', () => {
  const open = () =>
    openPage(`#organisation/${ORGANISATION}/contacts/fichier`, {
      organisations: [organisation()],
      contacts: [contact({ nom: 'Exemple', prenom: 'Camille', email: 'camille@bourg.example' })],
    })
  const chooseContacts = (file: File) => choose('Choisir un fichier de contacts', file)

  it('of a table are added but for one known whatever its case, and what is left out is told', async () => {
    const page = open()
    const table = [
      'Nom;Prénom;Société;Adresse de messagerie;Téléphone',
      'Ivetot;Noé;;noe@bourg.example;01 99 00 00 01 poste 12',
      'EXEMPLE;CAMILLE;;Camille@Bourg.example;',
      ';;Mairie de Bourg;mairie@bourg.example;',
      'IVETOT;NOÉ;;NOE@BOURG.EXAMPLE;',
    ].join('\r\n')
    await chooseContacts(new File([table], 'contacts.csv'))
    expect(await screen.findByText('Déjà dans les contacts')).toBeTruthy()
    expect(screen.getByText('01 99 00 00 01 poste 12')).toBeTruthy()
    const left = screen.getByText('2 fiches laissées de côté').closest('details')!
    expect(within(left).getByText('Mairie de Bourg').parentElement!.textContent).toMatch(/une organisation/)
    expect(within(left).getByText('NOÉ IVETOT').parentElement!.textContent).toMatch(/déjà dans ce fichier/)
    fireEvent.click(screen.getByRole('button', { name: 'Ajouter un contact' }))
    await waitFor(() => expect(location.hash).toBe(`#organisation/${ORGANISATION}/contacts`))
    const stored = [...page.stored.values()].filter((record) => record['nom'] === 'Ivetot')
    expect(stored).toMatchObject([
      {
        prenom: 'Noé',
        email: 'noe@bourg.example',
        telephone: '+33199000001',
        organisationIds: [ORGANISATION],
      },
    ])
    expect(stored[0]).not.toHaveProperty('refused')
  })

  it('of a card with a fax and a mobile', async () => {
    open()
    const card =
      'BEGIN:VCARD\nVERSION:3.0\nN:Ivetot;Noé;;;\nTEL;TYPE=WORK,FAX:0199000001\nTEL;TYPE=CELL:0639980003\nEND:VCARD\n'
    await chooseContacts(new File([card], 'noe.vcf'))
    expect(await screen.findByText('06 39 98 00 03')).toBeTruthy()
  })

  it('of a file without any says how to export them', async () => {
    open()
    await chooseContacts(new File(['rien'], 'a.csv'))
    expect(await screen.findByText(/Aucun contact dans ce fichier/)).toBeTruthy()
  })
})
