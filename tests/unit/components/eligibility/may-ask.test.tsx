import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MayAsk } from '@/components/eligibility/MayAsk'
import type { ShownEligibility } from '@/lib/eligibility/shown'
import { showSuccessor } from '@/lib/eligibility/show'
import { serviceById, successorOf } from '@/lib/eligibility/typed-catalogue'
import { cardOf } from '../../options/eligibility/verdicts'
import { COMMUNE, communeFacts } from './harness'
import { saying } from '@/tests/support/saying'

afterEach(cleanup)

function draw(serviceId: string, more: Partial<ShownEligibility> = {}) {
  const successor = showSuccessor(serviceById(serviceId)!, { successorOf })
  const card = { ...cardOf(serviceId, communeFacts, COMMUNE), ...(successor ? { successor } : {}), ...more }
  const on = { onChooseService: vi.fn(), onOpenOptions: vi.fn() }
  render(
    <MayAsk
      card={card}
      isMain
      onAnswer={async () => 'saved'}
      onAddLegalBasis={async () => 'saved'}
      {...on}
    />,
  )
  return on
}

describe('« Puis-je demander ? »', () => {
  it('names the service, and leads to its whole sheet', () => {
    const { onOpenOptions } = draw('franceconnect')
    expect(screen.getByRole('heading', { level: 2, name: 'Puis-je demander ?' })).toBeTruthy()
    expect(screen.getByText('Bouton FranceConnect')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^Voir la fiche du service/ }))
    expect(onOpenOptions).toHaveBeenLastCalledWith('#catalogue/franceconnect')
  })

  it.each([
    ['agentconnect-fs', /a changé de nom/, 'proconnect-fs'],
    ['moncomptepro', /a rejoint un autre/, 'proconnect-fs'],
    ['api-siv', /a rejoint un autre/, 'api-particulier'],
    ['api-r2p', /est fermé aux nouvelles demandes/, 'api-sfip'],
    ['api-statut-etudiant', /se fait par un autre service/, 'api-particulier'],
  ])('says of %s what became of it, and leads to its successor', (id, sentence, successor) => {
    const { onOpenOptions } = draw(id)
    const notice = screen.getByText(sentence).closest<HTMLElement>('.notice')!
    fireEvent.click(within(notice).getByRole('button', { name: /^Voir la fiche : / }))
    expect(onOpenOptions).toHaveBeenLastCalledWith(`#catalogue/${successor}`)
  })

  it.each([
    ['not_requestable', /Aucune procédure ne permet/],
    ['open_data', /Les données sont ouvertes/],
  ] as const)('says of a service that is %s that there is nothing to ask', (status, sentence) => {
    draw('api-resultats-examens', { status })
    expect(screen.getByText(sentence)).toBeTruthy()
  })

  it('says that the experiment of FranceConnect is closed to those whom it could have served', () => {
    draw(
      'franceconnect',
      cardOf(
        'franceconnect',
        { ...communeFacts, 'org.kind': 'entreprise', 'org.publicTier': 'none' },
        COMMUNE,
      ),
    )
    const notice = screen.getAllByText(/L’expérimentation de cent personnes morales est close/)[0]!
    expect(notice.closest('.notice')!.textContent).toContain('Bloquant :')
    cleanup()
    draw('franceconnect')
    for (const text of screen.getAllByText(/L’expérimentation de cent personnes morales est close/))
      expect(text.closest('.notice')).toBeNull()
  })

  it('lets the person choose among the services that the page stands for', () => {
    const { onChooseService } = draw('api-particulier', {
      others: [{ id: 'api-statut-etudiant', name: 'API Statut étudiant' }],
    })
    const select = screen.getByLabelText('Service concerné par cette page') as HTMLSelectElement
    expect(select.value).toBe('api-particulier')
    fireEvent.change(select, { target: { value: 'api-statut-etudiant' } })
    expect(onChooseService).toHaveBeenLastCalledWith('api-statut-etudiant')
  })

  it('says for whom an organisation files, and whose piece is missing', () => {
    const card = cardOf('franceconnect', communeFacts, COMMUNE)
    const missing = card.lead.missing.map((piece) => ({ ...piece, of: 'Commune de Beauval-le-Neuf' }))
    draw('franceconnect', {
      represented: { id: COMMUNE, name: 'Commune de Beauval-le-Neuf' },
      lead: { ...card.lead, missing },
    })
    expect(screen.getByText(/^Pour le compte de Commune de Beauval-le-Neuf/)).toBeTruthy()
    expect(screen.getAllByText(/de l’entité représentée : Commune de Beauval-le-Neuf/)).toHaveLength(
      missing.length,
    )
  })

  it('marks our answer among those of the page, by words too', () => {
    draw('franceconnect', {
      asked: [
        {
          question: 'Vous êtes ?',
          answers: [
            { label: 'Un particulier', isOurs: false, text: '', links: [] },
            { label: 'Une collectivité', isOurs: true, verdict: 'eligible', text: 'Bienvenue', links: [] },
          ],
        },
      ],
    })
    const list = screen.getByText('Vous êtes ?').parentElement!.querySelectorAll('li')
    expect([...list].map(({ textContent }) => /votre cas/.test(textContent))).toEqual([false, true])
  })

  it('without an organisation answers all the same, and says how to answer its questions', () => {
    const { onOpenOptions } = draw('api-droits-cnam', { organisationId: null })
    expect(document.querySelector('.open-question')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Ajouter une organisation' }))
    expect(onOpenOptions).toHaveBeenLastCalledWith('#organisations/nouvelle')
  })

  it('warns of another live request for the same context', () => {
    draw('franceconnect', {
      casUsageName: 'Guichet',
      rival: {
        requestId: COMMUNE,
        draftUrl: 'https://datapass.api.gouv.fr/demandes/12',
        since: '2026-11-02',
      },
    })
    const notice = screen.getByText(
      saying(/existe déjà pour ce cas d’usage \(Guichet\), depuis le 2 novembre 2026/),
    )
    const link = within(notice.closest<HTMLElement>('.notice')!).getByRole('link')
    expect(link.getAttribute('href')).toBe('https://datapass.api.gouv.fr/demandes/12')
  })
})
