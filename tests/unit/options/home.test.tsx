/** The home page: a checklist until it is done, then what comes next; and the search over everything. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { newRecord } from '@/lib/profile/records'
import { NOW } from './fake-background'
import { contact, CONTACT, openPage, ORGANISATION, organisation } from './fake-page'
import { row } from './requests/board-samples'

afterEach(cleanup)

const usage = newRecord(
  'casUsage',
  { organisationIds: [ORGANISATION], intitule: 'Guichet', description: 'Démarches' },
  { id: '0d9f5a4e-2b1c-4f6a-8f7d-3c5b1a2e4d60', now: NOW },
)
const roles = ['responsable_traitement', 'delegue_protection_donnees', 'contact_technique']

describe('the home page', () => {
  const steps = () =>
    [...document.querySelectorAll<HTMLElement>('.home-checklist li')].flatMap((each) => {
      const link = within(each).queryByRole('link')
      return link
        ? [[link.getAttribute('href'), each.textContent?.match(/(fait|maintenant|ensuite)$/)?.[1]]]
        : []
    })
  it('begins with a checklist whose first step is the guided start', async () => {
    openPage('')
    await screen.findByText('Étapes faites : 0 sur 4')
    expect(steps()[0]).toEqual(['#preparer', 'maintenant'])
    expect(screen.getByRole('link', { name: 'Préparer ma demande' }).getAttribute('href')).toBe('#preparer')
  })
  it('counts what is done of the organisation at work, and leads to what is not', async () => {
    openPage('#accueil', { organisations: [organisation()], contacts: [contact({ roles })] } as never)
    await screen.findByText(/Étapes faites : 2 sur 4/)
    expect(steps()).toEqual([
      [`#organisation/${ORGANISATION}/identite`, 'fait'],
      [`#preparer/${ORGANISATION}`, 'maintenant'],
      [`#organisation/${ORGANISATION}/contacts`, 'fait'],
      [`#organisation/${ORGANISATION}/completude`, 'ensuite'],
    ])
  })
  it('then shows the requests under way with their next action, and no checklist', async () => {
    openPage(
      '#accueil',
      { organisations: [organisation()], contacts: [contact({ roles })], casUsage: [usage] } as never,
      { 'board.get': () => [{ ...row, organisationId: ORGANISATION }] },
    )
    await screen.findByRole('heading', { name: 'Demandes en cours' })
    await waitFor(() => expect(screen.queryByText('Pour commencer')).toBeNull())
    expect(screen.getByText(row.next!.title)).toBeTruthy()
  })
  it('says so when it could not be read', async () => {
    openPage('#accueil', {}, { 'board.get': () => Promise.reject(new Error('no answer')) })
    expect(await screen.findByText(/n’ont pas pu être lues/)).toBeTruthy()
  })
})

describe('the search over everything', () => {
  const open = async () => {
    openPage(
      '#accueil',
      { organisations: [organisation()], contacts: [contact({ fonction: 'Maire' })] } as never,
      { 'board.get': () => [{ ...row, organisationId: ORGANISATION, number: '12345' }] },
    )
    await screen.findByRole('heading', { name: 'Accueil' })
    await waitFor(() => expect(document.querySelector('[aria-keyshortcuts]')).not.toBeNull())
    fireEvent.keyDown(document.body, { key: '/' })
    return screen.findByLabelText<HTMLInputElement>('Rechercher partout', { selector: 'input' })
  }
  it('is opened by a slash, and finds organisations, people, services and requests', async () => {
    const field = await open()
    await waitFor(() => expect(document.activeElement).toBe(field))
    await screen.findByText('Une organisation, une personne, un service ou une demande.')
    const find = (text: string) => fireEvent.input(field, { target: { value: text } })
    find('exemple')
    const links = () =>
      [...document.querySelectorAll('dialog section a')].map((each) => each.getAttribute('href'))
    await waitFor(() =>
      expect(links()).toEqual(
        expect.arrayContaining([
          `#organisation/${ORGANISATION}/identite`,
          `#organisation/${ORGANISATION}/contacts/${CONTACT}`,
        ]),
      ),
    )
    find('franceconnect')
    await waitFor(() => expect(links()).toContain('#catalogue/franceconnect'))
    find('12345')
    await waitFor(() => expect(links().at(-1)).toMatch(/^#suivi\?texte=12345/))
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    expect(document.activeElement?.getAttribute('href')).toMatch(/^#suivi/)
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' })
    expect(document.activeElement).toBe(field)
  })
  it('leaves a slash typed in a field alone', async () => {
    openPage('#preparer')
    const field = await screen.findByLabelText('SIRET, SIREN ou nom')
    fireEvent.keyDown(field, { key: '/' })
    expect(document.querySelector('dialog.search-everything input')).toBeNull()
  })
})
