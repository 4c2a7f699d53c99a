import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { button, COMMUNE, drawCard, questionBox, said, storeWith, USE, type TestStore } from './harness'

afterEach(cleanup)

let store: TestStore
beforeEach(async () => {
  store = await storeWith()
})
const choose = (label: string) => fireEvent.click(within(questionBox()!).getByLabelText(label))
const submit = () => fireEvent.submit(document.querySelector('.open-question form')!)
const focused = () => document.activeElement!
/** Another window answers the first question. */
const answerElsewhere = () =>
  store.save({
    table: 'organisations',
    id: COMMUNE,
    expectedRev: 1,
    requestId: crypto.randomUUID(),
    patch: {
      answers: { was: {}, now: { 'org.isCareFacility': { value: false, at: '2026-11-21T09:00:00.000Z' } } },
    },
  })

describe('a question', () => {
  it('stands directly under « non, sauf si… », and its answer changes the verdict, said politely', async () => {
    await drawCard(store, 'api-droits-cnam')
    expect(said()).toContain('À déterminer : non, sauf si…')
    const verdict = screen.getByRole('status', { name: '' })
    expect(verdict.className).toBe('verdict-line')
    expect(questionBox()!.textContent).toContain('Êtes-vous un établissement de soins ?')
    choose('Oui')
    submit()
    await waitFor(() => expect(said()).toMatch(/Peut-être éligible.*Réponse enregistrée\./))
    expect(screen.getAllByRole('status')).toContain(verdict)
    const kept = (await store.db.organisations.get(COMMUNE))!.answers
    expect(kept).toEqual({ 'org.isCareFacility': { value: true, at: '2026-11-21T09:00:00.000Z' } })
  })

  it('gives the focus to the next one, and to the verdict when none is left', async () => {
    await drawCard(store, 'proconnect-fi')
    const asked: string[] = []
    for (let turns = 0; questionBox() && turns < 8; turns++) {
      const text = questionBox()!.querySelector('legend, .asked')!.textContent!
      asked.push(text)
      expect(asked.indexOf(text)).toBe(asked.length - 1)
      if (questionBox()!.querySelector('form')) {
        within(questionBox()!).getByLabelText('Oui').focus()
        choose('Oui')
        submit()
      } else {
        const skip = within(questionBox()!).getByRole('button', { name: 'Passer cette question' })
        skip.focus()
        fireEvent.click(skip)
      }
      await waitFor(() => expect(questionBox()?.textContent ?? '').not.toContain(text))
      expect(focused()).not.toBe(document.body)
      expect(questionBox() ? questionBox()!.contains(focused()) : focused().className).toBe(
        questionBox() ? true : 'verdict-line',
      )
    }
    expect(asked.length).toBeGreaterThan(3)
  })

  it('keeps the focus on the card when another window has answered it meanwhile', async () => {
    const { refresh } = await drawCard(store, 'api-droits-cnam')
    within(questionBox()!).getByLabelText('Oui').focus()
    const first = questionBox()!.textContent
    await answerElsewhere()
    await refresh()
    await waitFor(() => expect(questionBox()!.textContent).not.toBe(first))
    expect(questionBox()!.contains(focused())).toBe(true)
  })

  it('takes no focus from the page that the person went to, until she comes back', async () => {
    const { refresh } = await drawCard(store, 'api-droits-cnam')
    within(questionBox()!).getByLabelText('Oui').focus()
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    await answerElsewhere()
    await refresh()
    await waitFor(() => expect(focused()).toBe(document.body))
    hasFocus.mockRestore()
    window.dispatchEvent(new Event('focus'))
    expect(questionBox()!.contains(focused())).toBe(true)
  })

  it.each([
    ['refused', /le profil n’a pas accepté l’écriture/],
    ['gone', /n’existe plus/],
    ['not_accepted', /la règle n’attend pas cette réponse/],
    ['failed', /Habili n’a pas répondu/],
  ] as const)(
    'that ends as %s says so, keeps what was chosen, and is not said saved',
    async (outcome, sentence) => {
      await drawCard(store, 'api-droits-cnam', { outcomes: [outcome] })
      choose('Oui')
      submit()
      expect((await screen.findByText(sentence)).closest('[role=alert]')).toBeTruthy()
      expect((within(questionBox()!).getByLabelText('Oui') as HTMLInputElement).checked).toBe(true)
      expect(said()).not.toContain('enregistrée')
      submit()
      await waitFor(() => expect(said()).toContain('Réponse enregistrée.'))
    },
  )

  it('without an answer asks for one and takes the focus there', async () => {
    await drawCard(store, 'api-droits-cnam')
    submit()
    expect(await screen.findByText('Choisissez une réponse, puis validez.')).toBeTruthy()
    expect(focused()).toBe(within(questionBox()!).getByLabelText('Oui'))
  })

  it('can be left aside, and all of them taken up again', async () => {
    await drawCard(store, 'proconnect-fi')
    for (let turns = 0; screen.queryByText('Passer cette question') && turns < 12; turns++)
      fireEvent.click(screen.getByText('Passer cette question'))
    expect(questionBox()!.textContent).toMatch(/Vous avez passé \d+ questions/)
    fireEvent.click(button('Y revenir'))
    expect(screen.getByText('Passer cette question')).toBeTruthy()
  })
})

describe('what is known', () => {
  it('says where it comes from, is corrected in place, and an answer is taken back', async () => {
    await drawCard(store, 'api-droits-cnam')
    choose('Oui')
    submit()
    await waitFor(() => expect(said()).toContain('Peut-être éligible'))
    const row = () =>
      screen.getByText(/établissement de soins \?/, { selector: '.answers p > span' }).closest('li')!
    expect(row().textContent).toContain('Oui votre réponse, 21 novembre 2026')
    const correct = within(row()).getByRole('button', { name: /^Corriger/ })
    correct.focus()
    fireEvent.click(correct)
    const form = document.querySelector<HTMLElement>('.editing')!
    expect(focused()).toBe(within(form).getByLabelText('Oui'))
    fireEvent.click(within(form).getByLabelText('Non'))
    fireEvent.submit(form.querySelector('form')!)
    await waitFor(() => expect(row().textContent).toContain('Non votre réponse'))
    expect(said()).toContain('À déterminer')
    expect(focused().textContent).toMatch(/^Corriger/)
    const takeBack = within(row()).getByRole('button', { name: /^Retirer ma réponse/ })
    takeBack.focus()
    fireEvent.click(takeBack)
    await waitFor(() => expect(said()).toContain('Réponse retirée.'))
    await waitFor(() => expect(questionBox()!.textContent).toContain('établissement de soins'))
    expect(focused()).not.toBe(document.body)
    expect((await store.db.organisations.get(COMMUNE))!.answers).toEqual({})
  })

  it('of the project is kept in its cas d’usage, and the form says so', async () => {
    store = await storeWith({ intitule: 'Guichet « Bourg & moi »' })
    await drawCard(store, 'api-rial', { casUsageId: USE })
    expect(questionBox()!.textContent).toContain('pour ce cas d’usage : Guichet « Bourg & moi »')
    choose('Non')
    submit()
    await waitFor(() => expect(said()).toMatch(/Non éligible/))
    expect(Object.keys((await store.db.casUsage.get(USE))!.answers)).toEqual(['project.simplification'])
    expect((await store.db.organisations.get(COMMUNE))!.answers).toEqual({})
  })
})

describe('missing pieces', () => {
  it('lead to their place in the profile, or are settled by their question', async () => {
    const onOpen = vi.fn()
    await drawCard(store, 'franceconnect', { onOpen })
    fireEvent.click(button(/^Ajouter Délégué à la protection des données/))
    expect(onOpen).toHaveBeenLastCalledWith(
      `#organisation/${COMMUNE}/contacts/nouveau?role=delegue_protection_donnees&champ=nom`,
    )
    const piece = screen.getByText(/connexion/i, { selector: '.missing > li > p > span' }).closest('li')!
    fireEvent.click(within(piece).getByRole('button'))
    fireEvent.click(within(piece).getByLabelText('Oui'))
    fireEvent.submit(piece.querySelector('form')!)
    await waitFor(() => expect(piece.isConnected).toBe(false))
  })

  it('are counted in sight while the rest is folded, when there is something to prefill', async () => {
    await drawCard(store, 'franceconnect', { isMain: false })
    const folds = [...document.querySelectorAll('details')]
    expect(folds.filter(({ open }) => open)).toEqual([])
    expect(screen.getByText(/^\d+ éléments à compléter$/).tagName).toBe('SUMMARY')
  })

  it('are links within the options page', async () => {
    await drawCard(store, 'franceconnect')
    const link = screen.getByRole('link', { name: /^Ajouter Délégué/ })
    expect(link.getAttribute('href')).toContain('role=delegue_protection_donnees')
  })
})

describe('the text to cite', () => {
  it('becomes a cadre juridique by one click, once, and the context cites it', async () => {
    store = await storeWith({ intitule: 'Guichet' })
    await drawCard(store, 'franceconnect', { casUsageId: USE })
    const text = screen.getByRole('link', { name: /^Arrêté du 8 novembre 2018/ })
    expect(text.getAttribute('href')).toMatch(/^https:\/\/www\.legifrance\.gouv\.fr/)
    expect(text.getAttribute('rel')).toContain('noopener')
    fireEvent.click(button(/^Ajouter à mes cadres juridiques Arrêté du 8 novembre/))
    expect(await screen.findByText(/est maintenant un cadre juridique de l’organisation/)).toBeTruthy()
    await waitFor(() => expect(screen.queryByText(/Le profil ne cite pas de texte/)).toBeNull())
    const [cadre, ...others] = await store.db.cadresJuridiques.toArray()
    expect(others).toEqual([])
    expect((await store.db.casUsage.get(USE))!.cadreJuridiqueId).toBe(cadre!.id)
  })

  it('is not said added when it was not', async () => {
    await drawCard(store, 'franceconnect', { outcomes: ['refused'] })
    fireEvent.click(button(/^Ajouter à mes cadres juridiques Arrêté du 8 novembre/))
    expect((await screen.findByText(/n’a pas été ajouté/)).closest('[role=alert]')).toBeTruthy()
    expect(await store.db.cadresJuridiques.count()).toBe(0)
  })

  it('that is a general principle is said not to be enough', async () => {
    await drawCard(store, 'api-entreprise')
    expect(screen.getAllByText(/^Principe général/).length).toBeGreaterThan(0)
  })

  it('kept already but not cited by the context is chosen there, not added twice', async () => {
    store = await storeWith({ intitule: 'Guichet' })
    const { refresh } = await drawCard(store, 'franceconnect', { casUsageId: USE })
    fireEvent.click(button(/^Ajouter à mes cadres juridiques Arrêté du 8 novembre/))
    await screen.findByText(/est maintenant un cadre juridique/)
    const use = (await store.db.casUsage.get(USE))!
    await store.save({
      table: 'casUsage',
      id: USE,
      expectedRev: use.rev,
      requestId: crypto.randomUUID(),
      patch: { cadreJuridiqueId: { was: use.cadreJuridiqueId, now: null } },
    })
    await refresh()
    const link = await screen.findByText('Le choisir dans le cas d’usage')
    expect(link.getAttribute('href')).toBe(`#organisation/${COMMUNE}/usages/${USE}?champ=cadreJuridiqueId`)
  })
})

describe('one request per context', () => {
  it('warns of three contexts in one request, with the example, and offers to create those that lack', async () => {
    store = await storeWith({ intitule: 'Aides aux entreprises' })
    await drawCard(store, 'api-entreprise', { casUsageId: USE })
    const row = screen.getByText(/Combien de contextes/, { selector: '.answers p > span' }).closest('li')!
    expect(row.textContent).toContain('1 d’après le profil')
    fireEvent.click(within(row).getByRole('button', { name: /^Corriger/ }))
    const field = within(row).getByRole('textbox')
    fireEvent.input(field, { target: { value: 'trois' } })
    fireEvent.submit(row.querySelector('form')!)
    expect(await screen.findByText('Écrivez un nombre entier, en chiffres.')).toBeTruthy()
    fireEvent.input(field, { target: { value: '3' } })
    fireEvent.submit(row.querySelector('form')!)
    const notice = (await screen.findByText(/Cette demande couvre 3 contextes/)).closest<HTMLElement>(
      '.notice',
    )!
    expect(notice.textContent).toContain('trois contextes, trois demandes, trois jetons')
    expect(notice.textContent).toContain('il en faut 3, le profil en a 1')
    expect(within(notice).getByRole('link').getAttribute('href')).toBe(
      `#organisation/${COMMUNE}/usages/nouveau`,
    )
    expect(said()).toContain('une condition n’est pas remplie')
    fireEvent.click(within(notice).getByText('Cette demande n’en couvre plus qu’un'))
    await waitFor(() => expect(screen.queryByText(/Cette demande couvre/)).toBeNull())
  })

  it('of an organisation says nothing of its contexts: each is one', async () => {
    await drawCard(store, 'api-entreprise')
    cleanup()
    const { answers: _, rev } = (await store.db.organisations.get(COMMUNE))!
    const answers = { 'project.contexts': { value: 3, at: '2026-11-21T09:00:00.000Z' } }
    await store.save({
      table: 'organisations',
      id: COMMUNE,
      expectedRev: rev,
      requestId: crypto.randomUUID(),
      patch: { answers: { was: {}, now: answers } },
    })
    await drawCard(store, 'api-entreprise')
    expect(screen.getByText(/Cette demande couvre 3 contextes/)).toBeTruthy()
    cleanup()
    store = await storeWith({ intitule: 'Aides' })
    await drawCard(store, 'api-entreprise', { casUsageId: USE })
    expect(screen.queryByText(/Cette demande couvre/)).toBeNull()
  })
})

describe('the reasons', () => {
  it('name each condition by its state, with where and when it was read', async () => {
    await drawCard(store, 'api-droits-cnam')
    const { length } = document.querySelectorAll('.conditions > li')
    expect(length).toBeGreaterThan(0)
    for (const condition of document.querySelectorAll('.conditions > li')) {
      expect(condition.textContent).toMatch(/^(Remplie|À confirmer|Non remplie) :/)
      if (condition.querySelector('.cited'))
        expect(condition.querySelector('.cited')!.textContent).toMatch(/Règle/)
    }
  })

  it('show the other rules beside, each set with its date, where they differ', async () => {
    await drawCard(store, 'franceconnect')
    expect(said()).toContain('Règles d’aujourd’hui (août 2026)')
    expect(document.querySelector('.other-rules')!.textContent).toContain('Anciennes règles (2019-2024)')
  })

  it('lead to the official page, its site in sight', async () => {
    await drawCard(store, 'franceconnect')
    const link = screen.getByText('Déposer une demande')
    expect(link.getAttribute('rel')).toContain('noopener')
    expect(link.closest('li')!.textContent).toContain('datapass.api.gouv.fr')
  })
})

describe('the age of the rules', () => {
  afterEach(() => vi.useRealTimers())
  const old = () => /lues il y a (\d+) mois/.exec(said())?.[1]

  it('is said past twelve months, and not before', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-08-31T10:00:00') })
    await drawCard(store, 'api-droits-cnam')
    expect(said()).toContain('août 2026')
    expect(old()).toBeUndefined()
    cleanup()
    vi.setSystemTime(new Date('2027-09-01T10:00:00'))
    await drawCard(store, 'api-droits-cnam')
    expect(old()).toBe('13')
  })
})
