import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import type { AskedQuestion } from '@/lib/form/whole-request'
import { readAnswer } from '@/lib/profile/registry'
import type { RegistryProblem } from '@/lib/profile/registry'
import closed from '../profile/registry/etablissement-secondaire-ferme.json'
import commune from '../profile/registry/commune.json'
import hidden from '../profile/registry/entreprise-individuelle.json'
import { CONTACT, contact, openPage, ORGANISATION, organisation } from './fake-page'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const found = (answer: { response: unknown }) => () => ({
  outcome: 'found',
  establishments: readAnswer(answer.response, legalCategoryTable),
})
const saved = { timeout: 3000 }

describe('a first organisation', () => {
  async function search(text: string, answer?: () => unknown) {
    const page = openPage('#organisations')
    if (answer) page.answers['registry.search'] = answer
    await screen.findByText(/Commencez par votre organisation/)
    await screen.findByLabelText('SIRET, SIREN ou nom')
    type('SIRET, SIREN ou nom', text)
    fireEvent.click(screen.getByText('Chercher au registre'))
    return page
  }

  it('comes from a pasted SIRET, one search and one click', async () => {
    const page = await search('216 199 901 00010', found(commune))
    fireEvent.click(await screen.findByText('Choisir cet établissement'))
    await waitFor(() => expect(location.hash).toMatch(/^#organisation\/.*\/identite$/))
    const asked = page.requests.find(({ name }) => name === 'registry.search')
    expect(asked!.input).toEqual({ query: '21619990100010' })
    const [kept] = [...page.stored.values()]
    expect(kept).toMatchObject({
      siret: '21619990100010',
      denomination: "COMMUNE DE BOURG-L'EXEMPLE",
      kind: 'collectivite',
      provenance: { siret: { from: 'registre' }, commune: { from: 'registre' } },
    })
    expect(kept!.provenance).not.toHaveProperty('nomUsage')
  })

  it('is not asked of the registry while its number is wrong', async () => {
    const page = await search('2161999O100010')
    expect(screen.getByText('« O » est une lettre : vouliez-vous le chiffre 0 ?')).toBeTruthy()
    fireEvent.click(screen.getByText('Remplacer par « 21619990100010 »'))
    expect(screen.getByLabelText<HTMLInputElement>('SIRET, SIREN ou nom').value).toBe('21619990100010')
    type('SIRET, SIREN ou nom', '2161999010001')
    fireEvent.click(screen.getByText('Chercher au registre'))
    expect(screen.getByText('14 chiffres attendus (13 saisis).')).toBeTruthy()
    expect(page.requests.some(({ name }) => name === 'registry.search')).toBe(false)
  })

  it('A05, A06 is picked among establishments; a closed one may be, with a warning', async () => {
    await search('000 005 058', found(closed))
    await screen.findByText('Siège')
    const cards = screen.getAllByRole('listitem').filter((item) => item.className === 'card')
    expect(cards).toHaveLength(2)
    expect(within(cards[0]!).getByText('Siège')).toBeTruthy()
    expect(within(cards[1]!).getByText(/établissement est fermé/)).toBeTruthy()
    expect(within(cards[1]!).getByRole('button', { name: /Choisir cet établissement/ })).toBeTruthy()
  })

  it('keeps nothing of what the registry hides', async () => {
    const page = await search('00000404400012', found(hidden))
    expect(await screen.findByText('Nom non diffusé')).toBeTruthy()
    fireEvent.click(screen.getByText('Choisir cet établissement'))
    await waitFor(() => expect(page.stored.size).toBe(1))
    expect(JSON.stringify([...page.stored.values()])).not.toContain('DIFFUSIBLE')
  })

  const problems: Record<RegistryProblem, string> = {
    offline: 'Pas de connexion',
    timeout: '5 secondes',
    too_many: 'Trop de recherches',
    refused: 'en panne',
    not_found: 'ne connaît rien de tel',
    too_large: 'précisez le nom',
    unreadable: 'illisible',
    not_permitted: 'Sans votre accord',
    switched_off: 'désactivée par votre organisation',
  }
  it.each(Object.entries(problems))(
    'when the registry says %s, can be typed by hand',
    async (problem, words) => {
      const page = await search('216 199 901 00010', () => ({ outcome: 'problem', problem }))
      expect(await screen.findByText(new RegExp(words))).toBeTruthy()
      expect(screen.getByLabelText<HTMLInputElement>('SIRET').value).toBe('216\u00a0199\u00a0901\u00a000010')
      fireEvent.click(screen.getByText('Créer l’organisation'))
      expect(screen.getByText('Le nom de l’organisation est nécessaire.')).toBeTruthy()
      type('Dénomination', 'Commune de Bourg-l’Exemple')
      fireEvent.click(screen.getByText('Créer l’organisation'))
      await waitFor(() => expect(page.stored.size).toBe(1))
      expect([...page.stored.values()][0]).toMatchObject({
        siret: '21619990100010',
        denomination: 'Commune de Bourg-l’Exemple',
      })
    },
  )

  it('already kept, is opened rather than made twice', async () => {
    const page = openPage('#organisations/nouvelle?siret=21619990100010', { organisations: [organisation()] })
    page.answers['registry.search'] = found(commune)
    await screen.findByRole('heading', { name: 'Ajouter une organisation' })
    fireEvent.click(screen.getByText('Chercher au registre'))
    const link = await screen.findByRole('link', { name: /Déjà dans Habili/ })
    expect(link.getAttribute('href')).toBe(`#organisation/${ORGANISATION}/identite`)
  })
})

describe('an organisation', () => {
  it('shows its parts as links, the current one marked, under its own name', async () => {
    openPage(`#organisation/${ORGANISATION}/contacts`, { organisations: [organisation()] })
    expect(await screen.findByRole('heading', { level: 1, name: 'Commune de Bourg-l’Exemple' })).toBeTruthy()
    const parts = within(screen.getByRole('navigation', { name: 'Parties de la fiche' }))
    expect(parts.getAllByRole('link')).toHaveLength(7)
    expect(parts.getByRole('link', { current: 'page' }).textContent).toBe('Contacts')
    await waitFor(() => expect(document.title).toBe('Contacts – Commune de Bourg-l’Exemple – Habili'))
    expect(screen.getByText('Outil non officiel')).toBeTruthy()
  })

  it('says where a value came from, and « saisi » once it is typed over', async () => {
    const provenance = { denomination: { from: 'registre', at: '2026-11-20T08:00:00.000Z' } }
    const page = openPage(`#organisation/${ORGANISATION}`, { organisations: [organisation({ provenance })] })
    expect(await screen.findByText('Registre, le 20 novembre 2026')).toBeTruthy()
    type('Dénomination', 'Ville de Bourg-l’Exemple')
    expect(await screen.findByText('Enregistré', {}, saved)).toBeTruthy()
    expect(await screen.findByText('Saisi le 21 novembre 2026')).toBeTruthy()
    expect(page.stored.get(ORGANISATION)).toMatchObject({
      denomination: 'Ville de Bourg-l’Exemple',
      provenance: { denomination: { from: 'saisie' } },
    })
  })

  it('is deleted after a confirmation only', async () => {
    const page = openPage(`#organisation/${ORGANISATION}`, { organisations: [organisation()] })
    fireEvent.click(await screen.findByRole('button', { name: 'Supprimer cette organisation' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.click(dialog.getByText('Annuler'))
    expect(page.stored.size).toBe(1)
    fireEvent.click(screen.getByRole('button', { name: 'Supprimer cette organisation' }))
    fireEvent.click(within(screen.getByRole('dialog')).getByText('Supprimer cette organisation'))
    await waitFor(() => expect(location.hash).toBe('#organisations'))
    expect(page.stored.size).toBe(0)
  })

  it('compares with the registry, and takes what differs when asked', async () => {
    const page = openPage(`#organisation/${ORGANISATION}`, {
      organisations: [organisation({ commune: 'Bourg' })],
    })
    page.answers['registry.search'] = found(commune)
    fireEvent.click(await screen.findByText('Comparer avec le registre'))
    const header = await screen.findByRole('rowheader', { name: 'Commune' })
    expect(within(header.closest('tr')!).getByText("BOURG-L'EXEMPLE")).toBeTruthy()
    expect(page.stored.get(ORGANISATION)).toMatchObject({ commune: 'Bourg' })
    fireEvent.click(screen.getByText('Reprendre les valeurs du registre'))
    await waitFor(
      () =>
        expect(page.stored.get(ORGANISATION)).toMatchObject({
          commune: "BOURG-L'EXEMPLE",
          provenance: { commune: { from: 'registre' } },
        }),
      saved,
    )
  })
})

describe('a contact', () => {
  const other = contact({ prenom: 'Louise', roles: ['contact_technique'] }, ORGANISATION.replace('9b', '9c'))

  it('is created as it is typed, and takes its own address', async () => {
    const page = openPage(`#organisation/${ORGANISATION}/contacts/nouveau?role=delegue_protection_donnees`, {
      organisations: [organisation()],
    })
    await screen.findByLabelText('Nom')
    expect(screen.getByLabelText<HTMLInputElement>('Délégué à la protection des données (DPO)').checked).toBe(
      true,
    )
    type('Nom', 'Dupont')
    type('Téléphone', '01 02 03 04 05')
    expect(await screen.findByText('Enregistré', {}, saved)).toBeTruthy()
    const [, kept] = [...page.stored.values()]
    expect(kept).toMatchObject({
      nom: 'Dupont',
      telephone: '+33102030405',
      roles: ['delegue_protection_donnees'],
      organisationIds: [ORGANISATION],
    })
    expect(location.hash).toContain(`/contacts/${kept!.id}`)
    expect(screen.getByLabelText<HTMLInputElement>('Téléphone').value).toBe('01 02 03 04 05')
  })

  it('warns when a role has another holder, and when FranceConnect will want a mobile', async () => {
    openPage(`#organisation/${ORGANISATION}/contacts/${CONTACT}`, {
      organisations: [organisation()],
      contacts: [contact(), other],
    })
    fireEvent.click(await screen.findByLabelText('Contact technique'))
    expect(screen.getByText(/Louise Exemple tient déjà ce rôle : Contact technique/)).toBeTruthy()
    expect(screen.getByText(/FranceConnect demande un numéro de mobile/)).toBeTruthy()
  })

  it('C10 changed in another window: both values shown, the chosen one kept', async () => {
    const page = openPage(`#organisation/${ORGANISATION}/contacts/${CONTACT}`, {
      organisations: [organisation()],
      contacts: [contact()],
    })
    await screen.findByLabelText('Nom')
    type('Nom', 'Dupont')
    page.change(CONTACT, { nom: 'Martin' })
    page.changed()
    fireEvent.click(await screen.findByLabelText('Dans l’autre fenêtre : Martin'))
    expect(screen.getByLabelText('Ici : Dupont')).toBeTruthy()
    fireEvent.click(screen.getByText('Garder ces choix'))
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Nom').value).toBe('Martin'))
    expect(page.stored.get(CONTACT)).toMatchObject({ nom: 'Martin' })
  })

  it('C11 deleted in another window: can be created again with what was typed', async () => {
    const page = openPage(`#organisation/${ORGANISATION}/contacts/${CONTACT}`, {
      organisations: [organisation()],
      contacts: [contact()],
    })
    await screen.findByLabelText('Nom')
    type('Nom', 'Dupont')
    page.stored.delete(CONTACT)
    page.changed()
    fireEvent.click(await screen.findByText('Recréer'))
    expect(await screen.findByText('Enregistré', {}, saved)).toBeTruthy()
    expect(page.stored.get(CONTACT)).toMatchObject({ nom: 'Dupont', prenom: 'Camille' })
  })

  it('that no longer exists is said, with the way back', async () => {
    openPage(`#organisation/${ORGANISATION}/contacts/${CONTACT}`, { organisations: [organisation()] })
    expect(await screen.findByText('Cette fiche n’existe plus')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Tous les contacts' })).toBeTruthy()
  })

  it('lists the roles nobody holds, each a way to add the person', async () => {
    openPage(`#organisation/${ORGANISATION}/contacts`, {
      organisations: [organisation()],
      contacts: [other],
    })
    const link = await screen.findByRole('link', { name: 'Responsable de traitement' })
    expect(link.getAttribute('href')).toContain('/contacts/nouveau?role=responsable_traitement')
    expect(screen.queryByRole('link', { name: 'Contact technique' })).toBeNull()
  })
})

describe('documents', () => {
  const choose = (...files: File[]) =>
    fireEvent.change(screen.getByLabelText(/^Ajouter/), { target: { files } })
  const pdf = new File(['%PDF-1.7'], 'délibération.pdf')

  it('are checked, then stored; a refused one says why', async () => {
    const page = openPage(`#organisation/${ORGANISATION}/documents`, { organisations: [organisation()] })
    await screen.findByText('Aucun document')
    choose(pdf, new File(['<html>'], 'faux.pdf'), new File([], 'vide.pdf'))
    expect(await screen.findByText('Ce fichier est vide.')).toBeTruthy()
    expect(screen.getByText(/ni un PDF ni un tableau/)).toBeTruthy()
    expect(page.upload).toHaveBeenCalledOnce()
    expect(page.upload.mock.calls[0]![0].type).toBe('application/pdf')
    expect(await screen.findByRole('rowheader', { name: 'délibération' })).toBeTruthy()
  })

  it('not acknowledged, can be sent again under the same id', async () => {
    const page = openPage(`#organisation/${ORGANISATION}/documents`, { organisations: [organisation()] })
    await screen.findByText('Aucun document')
    page.upload.mockRejectedValueOnce(new Error('disconnected'))
    choose(pdf)
    fireEvent.click(await screen.findByText('Réessayer'))
    await screen.findByRole('rowheader', { name: 'délibération' })
    const [first, second] = page.upload.mock.calls
    expect(second![1].id).toBe(first![1].id)
  })

  it('added from a legal framework are joined to it', async () => {
    const page = openPage(`#organisation/${ORGANISATION}/cadres/nouveau`, { organisations: [organisation()] })
    await screen.findByLabelText('Titre court')
    type('Titre court', 'Délibération')
    choose(pdf)
    await screen.findByLabelText('délibération')
    await waitFor(() => {
      const cadre = [...page.stored.values()].find(({ titre }) => titre === 'Délibération')
      expect(cadre?.documentIds).toHaveLength(1)
    }, saved)
    expect(page.upload.mock.calls[0]![1]).toMatchObject({ kind: 'cadre_juridique' })
  })
})

it('a cas d’usage keeps the data chosen for a service', async () => {
  const page = openPage(`#organisation/${ORGANISATION}/usages/nouveau`, { organisations: [organisation()] })
  fireEvent.change(await screen.findByLabelText('Ajouter un service'), {
    target: { value: 'france_connect' },
  })
  fireEvent.click(screen.getByText('Ajouter'))
  const [scope] = screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter((box) => box.closest('details.service') && !box.disabled)
  fireEvent.click(scope!)
  expect(await screen.findByText('Enregistré', {}, saved)).toBeTruthy()
  const kept = [...page.stored.values()].find((record) => 'choices' in record)
  const { france_connect: choice } = kept!.choices as Record<string, { scopes: string[] }>
  expect(choice!.scopes).toHaveLength(1)
})

it('completeness groups services by what may be done, opens the request and unfolds to what lacks, in place', async () => {
  const page = openPage(`#organisation/${ORGANISATION}/completude`, {
    organisations: [organisation()],
    contacts: [contact({ roles: ['delegue_protection_donnees'] })],
  })
  const twin = {
    definition: 'api_entreprise',
    service: 'API Entreprise',
    form: 'Conformité',
    ready: 10,
    total: 10,
    missing: [],
  }
  const mandat = { editorName: 'Éditeur Clarté', state: 'expired', endsOn: '2026-08-31' }
  page.answers['completeness.get'] = () => ({
    mandat,
    forms: [
      {
        definition: 'france_connect',
        formUid: 'france-connect',
        service: 'FranceConnect',
        form: 'Demande libre',
        ready: 9,
        total: 10,
        missing: [],
      },
      { ...twin, formUid: 'api-entreprise-provigis' },
      { ...twin, formUid: 'api-entreprise-achat-solution' },
    ],
    verdicts: {
      france_connect: { serviceId: 'franceconnect', verdict: 'eligible' },
      api_entreprise: { serviceId: 'api-entreprise', verdict: 'unless' },
    },
  })
  const lacking: AskedQuestion = {
    attributes: ['delegue_protection_donnees_phone_number'],
    target: 'contact.delegue_protection_donnees.telephone',
    label: 'target_contact_delegue_protection_donnees_telephone',
    isRequired: true,
    state: 'lacks',
    shown: '',
    from: null,
    reason: { code: 'no_value' },
    limits: [{ code: 'mobile_fr' }],
    entry: null,
    route: `#organisation/${ORGANISATION}/contacts/${CONTACT}`,
    by: 'Éditeur Clarté',
  }
  page.answers['whole.get'] = () => ({
    steps: [{ step: 'contacts', slug: 'contacts', questions: [lacking], ready: 9, choose: 0, lacks: 1 }],
  })
  page.changed()
  expect(await screen.findByText('9/10')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 2, name: 'Presque prêtes' })).toBeTruthy()
  const closed = screen.getByRole('heading', { level: 2, name: 'Non demandables' }).closest('details')!
  expect(closed.open).toBe(false)
  expect(within(closed).getByText('Conformité (variante provigis)')).toBeTruthy()
  expect(within(closed).getByText('Conformité (variante achat solution)')).toBeTruthy()
  expect(within(closed).getByText(/À déterminer : non, sauf si/)).toBeTruthy()
  const request = screen.getByRole('link', { name: 'Ouvrir la demande FranceConnect, Demande libre' })
  expect(request.getAttribute('href')).toBe(
    'https://datapass.api.gouv.fr/formulaires/france-connect/demande/nouveau',
  )
  const rows = screen.getByText('FranceConnect, Demande libre', { selector: 'summary > span' })
  const fold = rows.closest('details')!
  fold.open = true
  fireEvent(fold, new Event('toggle'))
  const link = await screen.findByRole('link', { name: /Téléphone du délégué à la protection des données/ })
  expect(link.getAttribute('href')).toBe(`#organisation/${ORGANISATION}/contacts/${CONTACT}?champ=telephone`)
  expect(screen.getByText('Mobile français : 06 ou 07')).toBeTruthy()
  expect(screen.getByText('par Éditeur Clarté')).toBeTruthy()
  expect(screen.getByText(/^Éditeur Clarté dépose pour cette organisation/)).toBeTruthy()
  expect(screen.getByText(/a pris fin le 31 août 2026/)).toBeTruthy()
})

describe('settings', () => {
  it('shows or hides the folded tab', async () => {
    const page = openPage('#reglages')
    page.answers['settings.set'] = () => ({ hasTab: false })
    const box = await screen.findByLabelText(/Afficher l’onglet replié/)
    expect(await screen.findByText(/Alt\+Shift\+D/)).toBeTruthy()
    expect(screen.getByText('Place occupée : 2,4 Mo.')).toBeTruthy()
    fireEvent.click(box)
    await waitFor(() =>
      expect(page.requests.find(({ name }) => name === 'settings.set')?.input).toEqual({ hasTab: false }),
    )
  })

  it('chooses the rules that lead, and shows those that lead still when that is not saved', async () => {
    const page = openPage('#reglages', {}, { 'settings.get': () => ({ leadRuleset: 'current' }) })
    const origin = (await screen.findByLabelText('Anciennes règles')) as HTMLInputElement
    expect(screen.getByRole('group', { name: 'Règles du premier verdict' })).toBeTruthy()
    page.answers['settings.set'] = () => Promise.reject(new Error('no answer'))
    fireEvent.click(origin)
    expect((await screen.findByRole('alert')).textContent).toMatch(/pas/)
    expect(origin.checked).toBe(false)
    page.answers['settings.set'] = () => null
    fireEvent.click(origin)
    expect(await screen.findByText('Enregistré')).toBeTruthy()
    expect(page.requests.filter(({ name }) => name === 'settings.set').at(-1)?.input).toEqual({
      leadRuleset: 'seed',
    })
  })

  it('erases one person after a confirmation, and reports', async () => {
    const page = openPage('#reglages', { organisations: [organisation()], contacts: [contact()] })
    page.answers['erase.person'] = () => ({ records: 2, drafts: 1, snapshots: 3 })
    fireEvent.input(await screen.findByRole('combobox', { name: /^Personne/ }), {
      target: { value: 'exempel' },
    })
    fireEvent.click(await within(await screen.findByRole('listbox')).findByText('Camille Exemple'))
    fireEvent.click(await screen.findByText('Effacer Camille Exemple'))
    fireEvent.click(within(screen.getByRole('dialog')).getByText('Effacer'))
    const said = await screen.findAllByText(
      /Camille Exemple n’est plus dans Habili. Fiches effacées : 2 ; brouillons : 1/,
    )
    expect(said.length).toBeGreaterThan(0)
  })

  it('erases everything only once the word is typed', async () => {
    const page = openPage('#reglages')
    page.answers['erase.everything'] = () => null
    fireEvent.click(await screen.findByRole('button', { name: 'Tout effacer' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.click(dialog.getByText('Effacer'))
    expect(page.requests.some(({ name }) => name === 'erase.everything')).toBe(false)
    fireEvent.input(dialog.getByLabelText(/Pour confirmer/), { target: { value: 'effacer' } })
    fireEvent.click(dialog.getByText('Effacer'))
    expect((await screen.findAllByText('Tout est effacé.')).length).toBeGreaterThan(0)
  })
})

it.each(['#organisations', '#reglages', `#organisation/${ORGANISATION}/contacts`])(
  'says on %s that the database cannot be written',
  async (hash) => {
    const status = { problem: 'newer_schema', lostAt: null, isPersisted: true, usedBytes: 0 }
    openPage(hash, { organisations: [organisation()] }, { 'storage.status': () => status })
    expect((await screen.findAllByText(/version plus récente de Habili/)).length).toBeGreaterThan(0)
  },
)

it('says beside an empty list that the browser lost the data, and hears that it was read', async () => {
  const status = { problem: null, lostAt: '2026-11-21T08:00:00.000Z', isPersisted: true, usedBytes: 0 }
  const page = openPage(
    '#organisations',
    {},
    { 'storage.status': () => status, 'storage.settleLoss': () => null },
  )
  await screen.findByText(/Aucune donnée lisible.*constaté le 21 novembre 2026/)
  expect(screen.getByText('Importer une exportation').getAttribute('href')).toBe('#partage/importer')
  fireEvent.click(screen.getByRole('button', { name: 'J’ai compris' }))
  await waitFor(() => expect(page.requests.map(({ name }) => name)).toContain('storage.settleLoss'))
})
