import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { byPages } from '@/tests/support/by-pages'
import { openPage, ORGANISATION, organisation } from '../fake-page'
import { startOf } from '@/entrypoints/options/eligibility/ServiceSheet'
import { changedGroups, truthGroups } from '@/entrypoints/options/eligibility/truth-rows'
import { services } from '@/lib/eligibility/typed-catalogue'
import { cardOf, verdictsOf } from './verdicts'

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
      'organisations.list': byPages(() => [commune], ORGANISATION),
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
  const inOrder = () => {
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1))
  }
  it('has headings in order in each of its tabs, dated sources, texts with their address and the delays of its steps', async () => {
    open('#catalogue/franceconnect')
    await screen.findByRole('heading', { level: 2, name: 'Pour Commune de Bourg-l’Exemple' })
    await screen.findAllByRole('heading', { level: 3, name: 'Conditions' })
    expect(screen.getByRole('link', { name: 'Pour nous' }).getAttribute('aria-current')).toBe('page')
    inOrder()
    expect(screen.getByText('API Bouton FranceConnect')).toBeTruthy()
    cleanup()
    open('#catalogue/franceconnect/etapes')
    expect(await screen.findByText(/5 jours ouvrés/)).toBeTruthy()
    inOrder()
    cleanup()
    open('#catalogue/franceconnect/regles')
    await screen.findByRole('heading', { level: 2, name: 'Qui peut demander ?' })
    inOrder()
    const texts = screen.getAllByRole('link', {
      name: 'Arrêté du 8 novembre 2018 relatif au téléservice FranceConnect',
    })
    for (const text of texts)
      expect(text.getAttribute('href')).toBe('https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037611479')
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
    expect(screen.getByText(/^Anciennes règles \(2019-2024\)/)).toBeTruthy()
    cleanup()
    open('#catalogue/api-ines')
    await screen.findByText('Une réponse peut encore changer ce verdict :')
    expect(document.querySelector('.other-rules')).toBeNull()
  })
  it('begins with the way to ask: a form, a letter, or nothing', async () => {
    open('#catalogue/franceconnect')
    const form = await screen.findByRole('link', { name: 'Commencer la demande' })
    expect(form.getAttribute('href')).toBe('https://datapass.api.gouv.fr/demandes/france-connect/nouveau')
    expect(form.nextElementSibling?.textContent).toBe('datapass.api.gouv.fr')
    cleanup()
    open('#catalogue/api-defibrillateurs')
    const letter = await screen.findByRole('link', { name: 'Écrire au service pour commencer' })
    expect(letter.getAttribute('href')).toBe('mailto:contact@geodae.sante.gouv.fr')
    cleanup()
    open('#catalogue/api-r2p')
    await screen.findByText(/Ce service est fermé aux nouvelles demandes/)
    expect(screen.queryByRole('link', { name: 'Commencer la demande' })).toBeNull()
  })
  it('every service that is open begins somewhere of today', () => {
    const without = services.filter((service) => service.status === 'open' && startOf(service) === null)
    expect(without.map(({ id }) => id)).toEqual([])
    for (const service of services) expect(startOf(service) ?? 'https:').toMatch(/^(https:|mailto:)/)
  })
  it('shows what 24 kinds and an editor are told today; of before, only what has changed, folded', async () => {
    open('#catalogue/franceconnect/regles')
    const table = await screen.findByRole('table', { name: /verdict par type de demandeur/ })
    expect(table.querySelectorAll('tbody tr:not(.group-title)')).toHaveLength(25)
    const individual = within(table).getByText('Particulier (hors organisation)').closest('tr')!
    expect(within(individual).getAllByText('Non éligible')).toHaveLength(1)
    expect(within(table).queryByRole('columnheader', { name: 'Anciennes règles' })).toBeNull()
    cleanup()
    const changing = services.find((service) => changedGroups(truthGroups(service)).length > 0)!
    open(`#catalogue/${changing.id}/regles`)
    await screen.findByText(/^Anciennes règles \(2019-2024\) :/)
    const old = document.querySelector<HTMLDetailsElement>('.old-rules')!
    expect(old.open).toBe(false)
    const changed = old.querySelectorAll('tbody tr:not(.group-title)')
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.length).toBeLessThan(25)
    for (const each of changed) {
      const [today, before] = [...each.querySelectorAll('td .verdict-mark')].map(
        ({ textContent }) => textContent,
      )
      expect(today).not.toBe(before)
    }
  })
  it('has nothing of before where the seed documents say nothing', async () => {
    open('#catalogue/api-ines/regles')
    await screen.findByRole('table', { name: /verdict par type de demandeur/ })
    expect(document.querySelector('.old-rules')).toBeNull()
  })
  it('folds the steps of before, and shows them where there are no others', async () => {
    open('#catalogue/franceconnect/etapes')
    const old = await screen.findByText('Anciennes étapes (2019-2024)')
    expect(old.closest('details')!.open).toBe(false)
    cleanup()
    open('#catalogue/agentconnect-fs/etapes')
    const only = await screen.findByText('Anciennes étapes (2019-2024)')
    expect(only.closest('details')!.open).toBe(true)
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
    open('#catalogue/api-entreprise/regles')
    expect(await screen.findByText('Les sites ne disent pas la même chose')).toBeTruthy()
    expect(screen.getByText(/demande que le client dépose lui-même/)).toBeTruthy()
  })
  it('says that the verdict could not be read, and shows the rest', async () => {
    openPage(
      '#catalogue/franceconnect',
      {},
      {
        'organisations.list': byPages(() => [commune], ORGANISATION),
        'eligibility.get': () => Promise.reject(new Error('no answer')),
      },
    )
    expect(await screen.findByText(/Le verdict n’a pas pu être lu/)).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Contacts du service' })).toBeTruthy()
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
