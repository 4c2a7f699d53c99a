import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPage, ORGANISATION, organisation } from '../fake-page'
import { services } from '@/lib/eligibility/typed-catalogue'
import { cardOf, verdictsOf } from './verdicts'

vi.mock('@/lib/extension/browser', () => import('../../components/browser'))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** An open commune, active. */
const commune = organisation({ kind: 'collectivite' })
const facts = {
  'org.kind': 'collectivite',
  'org.publicTier': 'spa',
  'org.active': true,
  'org.siretValid': true,
}
function open(hash: string) {
  return openPage(
    hash,
    { organisations: [commune] },
    {
      'organisations.list': () => ({ organisations: [commune], activeId: ORGANISATION }),
      'eligibility.all': () => verdictsOf(facts),
      'eligibility.get': ({ serviceId }: { serviceId: string }) => cardOf(serviceId, facts, ORGANISATION),
    },
  )
}
const row = (name: string | RegExp) => screen.getByRole('rowheader', { name }).closest('tr')!
const rowCount = () => screen.getAllByRole('rowheader').length
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const type = (value: string) =>
  fireEvent.input(screen.getByLabelText(/^Chercher un service/), { target: { value } })

describe('the list', () => {
  it('works with no organisation: every service, no verdict, and the way to add one', async () => {
    openPage('#catalogue')
    expect(await screen.findByText(`${services.length} services`)).toBeTruthy()
    expect(rowCount()).toBe(services.length)
    expect(screen.queryByLabelText('Verdict')).toBeNull()
    expect(screen.getByText('Ajouter une organisation').getAttribute('href')).toBe('#organisations')
  })
  it('works while the background does not answer', async () => {
    openPage('#catalogue', {}, { 'organisations.list': () => Promise.reject(new Error('no answer')) })
    expect(await screen.findByText(`${services.length} services`)).toBeTruthy()
  })
  it('gives the verdict of each service for the active organisation, named in the caption', async () => {
    open('#catalogue')
    const table = await screen.findByRole('table', { name: /verdict pour Commune de Bourg-l’Exemple$/ })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Service', 'Producteur', 'Verdict', 'Règles du'])
    expect(within(row(/^Bouton FranceConnect/)).getByText('Éligible')).toBeTruthy()
    expect(within(row(/^API INES/)).getByText('À déterminer : non, sauf si…')).toBeTruthy()
  })
  it('finds by a former name, says how many, and offers to start again when there is none', async () => {
    open('#catalogue')
    await screen.findByText(`${services.length} services`)
    type('attestation de droits')
    expect(await screen.findByText('1 service')).toBeTruthy()
    expect(within(row(/Assurance maladie/)).getByText(/^anciennement/)).toBeTruthy()
    type('xyzzy')
    fireEvent.click(await screen.findByText('Retirer les filtres'))
    expect(await screen.findByText(`${services.length} services`)).toBeTruthy()
  })
  it('keeps its filter in the address, and reads it back', async () => {
    open('#catalogue?texte=connect&verdict=eligible')
    await screen.findByRole('table', { name: /verdict pour/ })
    await waitFor(() => expect(rowCount()).toBeLessThan(10))
    expect(screen.queryByText('Peut-être éligible', { selector: 'td *' })).toBeNull()
    choose('Catégorie', 'authentification')
    expect(location.hash).toBe('#catalogue?texte=connect&verdict=eligible&categorie=authentification')
  })
})

describe('the page of a service', () => {
  it('has headings in order, dated sources, texts with their address and the delays of its steps', async () => {
    open('#catalogue/franceconnect')
    await screen.findByRole('heading', { level: 2, name: 'Pour Commune de Bourg-l’Exemple' })
    await screen.findAllByRole('heading', { level: 3, name: 'Conditions' })
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1))
    const texts = screen.getAllByRole('link', {
      name: 'Arrêté du 8 novembre 2018 relatif au téléservice FranceConnect',
    })
    for (const text of texts)
      expect(text.getAttribute('href')).toBe('https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037611479')
    expect(screen.getByText(/5 jours ouvrés/)).toBeTruthy()
    expect(screen.getByText('API Bouton FranceConnect')).toBeTruthy()
    const sources = screen.getByRole('table', { name: /ont été lues/ })
    expect(within(sources).getAllByRole('row').length).toBe(8)
    expect(within(sources).getByText('3 juillet 2020')).toBeTruthy()
  })
  it('gives the verdict with its reason, its conditions, the missing documents and the next page', async () => {
    open('#catalogue/franceconnect')
    await screen.findByText(/éléments à compléter/)
    const panel = document.querySelector<HTMLElement>('.eligibility')!
    expect(within(panel).getAllByText('Éligible').length).toBeGreaterThan(0)
    expect(within(panel).getAllByText(/Toute administration peut poser le bouton/)).toBeTruthy()
    expect(within(panel).getAllByText('À confirmer :').length).toBeGreaterThan(0)
    expect(within(panel).queryByText('Numéro SIRET du demandeur')).toBeNull()
    expect(within(panel).getByText('Déposer une demande').getAttribute('href')).toMatch(/^https:\/\/datapass/)
  })
  it('shows both rule sets with their dates where they differ for the organisation', async () => {
    open('#catalogue/franceconnect')
    expect(await screen.findByText('Règles d’aujourd’hui (août 2026)')).toBeTruthy()
    expect(screen.getByText(/^Documents d’origine \(2019-2024\)/)).toBeTruthy()
    cleanup()
    open('#catalogue/api-ines')
    await screen.findByText('Une réponse peut encore changer ce verdict :')
    expect(document.querySelector('.other-rules')).toBeNull()
  })
  it('shows what 24 kinds and an editor are told, by both rule sets', async () => {
    open('#catalogue/franceconnect')
    const table = await screen.findByRole('table', { name: /verdict par type de demandeur/ })
    expect(table.querySelectorAll('tbody tr:not(.group-title)')).toHaveLength(25)
    const individual = within(table).getByText('Particulier (hors organisation)').closest('tr')!
    expect(within(individual).getAllByText('Non éligible')).toHaveLength(2)
    expect(within(table).getByRole('columnheader', { name: 'Documents d’origine' })).toBeTruthy()
  })
  it('has one column of verdicts where the seed documents say nothing', async () => {
    open('#catalogue/api-ines')
    const table = await screen.findByRole('table', { name: /verdict par type de demandeur/ })
    expect(within(table).queryByText('Documents d’origine')).toBeNull()
  })
  it.each([
    [
      'agentconnect-fs',
      'Ce service a changé de nom : faites la demande sous son nom actuel.',
      'proconnect-fs',
    ],
    [
      'moncomptepro',
      'Ce service a rejoint un autre : faites la demande auprès de celui-ci.',
      'proconnect-fs',
    ],
    ['api-r2p', 'Ce service est fermé aux nouvelles demandes.', 'api-sfip'],
    ['api-statut-etudiant', 'La demande se fait par un autre service :', 'api-particulier'],
  ])('%s leads to its successor', async (id, sentence, successor) => {
    open(`#catalogue/${id}`)
    const notice = await screen.findByText(sentence, { exact: false })
    expect(notice.querySelector('a')?.getAttribute('href')).toBe(`#catalogue/${successor}`)
  })
  it('says that SIV is asked for with API Particulier and that exam results are open', async () => {
    open('#catalogue/api-siv')
    expect(await screen.findByText(/a rejoint un autre/)).toBeTruthy()
    cleanup()
    open('#catalogue/api-resultats-examens')
    expect(await screen.findByText(/Les données sont ouvertes/)).toBeTruthy()
  })
  it('says where sites disagree', async () => {
    open('#catalogue/api-entreprise')
    expect(await screen.findByText('Les sites ne disent pas la même chose')).toBeTruthy()
    expect(screen.getByText(/demande que le client dépose lui-même/)).toBeTruthy()
  })
  it('says that the verdict could not be read, and shows the rest', async () => {
    openPage(
      '#catalogue/franceconnect',
      {},
      {
        'organisations.list': () => ({ organisations: [commune], activeId: ORGANISATION }),
        'eligibility.get': () => Promise.reject(new Error('no answer')),
      },
    )
    expect(await screen.findByText(/Le verdict n’a pas pu être lu/)).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Qui peut demander ?' })).toBeTruthy()
  })
  it('answers an address that names no service', async () => {
    open('#catalogue/nimporte')
    expect(await screen.findByText('Le catalogue n’a pas de service à cette adresse.')).toBeTruthy()
  })
  it('works with no organisation', async () => {
    openPage('#catalogue/franceconnect')
    expect(await screen.findByRole('heading', { name: 'Pour votre organisation' })).toBeTruthy()
  })
})
