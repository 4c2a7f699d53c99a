import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ReviewList } from '@/components/review/ReviewList'
import { reviewRequest } from '@/lib/eligibility/review/review'
import { inputOf } from '@/tests/corpus/review/requests'

afterEach(cleanup)

type Work = Parameters<typeof inputOf>[0]

/** The findings of a worked request, drawn as a page does. */
function draw(work: Work, more: Partial<Parameters<typeof ReviewList>[0]> = {}) {
  const report = reviewRequest({
    ...inputOf(work),
    people: [{ id: 'dpo', roles: ['delegue_protection_donnees'], email: 'o@bourg-exemple.example' }],
  })
  const on = { onShow: vi.fn(), onMend: vi.fn(), onAnswer: vi.fn() }
  render(
    <ReviewList
      findings={report.findings}
      read={report.read}
      notRead={report.notRead}
      nameOf={(attribute) => `Question ${attribute}`}
      isOfPage={() => true}
      nameOfBox={(_attribute, value) => `Donnée ${value}`}
      nameOfPerson={() => 'Sacha Exemple'}
      nameOfForm={(uid) => `Formulaire ${uid}`}
      {...on}
      {...more}
    />,
  )
  return { ...on, report }
}

const items = () => screen.getAllByRole('listitem').filter((item) => item.classList.contains('finding'))
const thin: Work = {
  definition: 'api_particulier',
  answers: { description: 'Tarifs.', modalities: ['france_connect'] },
}

describe('« Relire avant d’envoyer »', () => {
  it('says how many, the blocking ones first, each by a word and a mark', () => {
    draw(thin)
    expect(screen.getByRole('heading', { level: 2, name: 'Relire avant d’envoyer' })).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('Un point bloquant · Un point à vérifier')
    const [first, second] = items()
    expect(first!.textContent).toContain('Bloquant : Comment feront les usagers sans FranceConnect')
    expect(second!.textContent).toContain('À vérifier : À quoi servira le service')
    for (const item of items()) expect(item.querySelector('svg[aria-hidden="true"]')).toBeTruthy()
  })

  it('names each item by its sentence, and ties its buttons to it', () => {
    draw(thin)
    for (const item of items()) {
      const sentence = document.getElementById(item.getAttribute('aria-labelledby')!)!
      expect(item.contains(sentence)).toBe(true)
      for (const button of within(item).queryAllByRole('button', { name: /^Voir la réponse/ }))
        expect(button.getAttribute('aria-describedby')).toBe(sentence.id)
    }
  })

  it('leads to the answer, and keeps an answer to a question only', () => {
    const { onShow, onAnswer, report } = draw(thin)
    const [blocking, question] = items()
    expect(within(blocking!).queryByRole('button', { name: 'C’est vérifié' })).toBeNull()
    fireEvent.click(within(question!).getByRole('button', { name: 'Voir la réponse : Question description' }))
    expect(onShow).toHaveBeenLastCalledWith('description')
    fireEvent.click(within(question!).getByRole('button', { name: 'C’est vérifié' }))
    expect(onAnswer).toHaveBeenLastCalledWith(report.findings[1])
  })

  it('folds where it was read, with the day', () => {
    draw(thin)
    const fold = items()[1]!.querySelector('details.cited')!
    expect(fold.textContent).toContain('etalab/data_pass')
    expect(fold.textContent).toContain('lu le 29 novembre 2026')
    expect(
      within(fold as HTMLElement)
        .getAllByRole('link', { hidden: true })[0]!
        .getAttribute('href'),
    ).toMatch(/^https:/)
  })
})

describe('mending', () => {
  it('proposes boxes unticked, and leaves those that the person ticks again', () => {
    const { onMend, report } = draw({
      definition: 'api_particulier',
      answers: {
        intitule: 'Cantine',
        scopes: ['cnaf_quotient_familial', 'cnous_statut_boursier', 'prime_activite'],
      },
    })
    const finding = report.findings.find(({ rule }) => rule === 'children-excluded-data')!
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[]
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false])
    fireEvent.click(screen.getByLabelText('Donnée prime_activite'))
    fireEvent.click(screen.getByRole('button', { name: 'Décocher cette donnée' }))
    expect(onMend).toHaveBeenLastCalledWith(finding, {
      kind: 'untick',
      attribute: 'scopes',
      values: ['cnous_statut_boursier'],
    })
  })

  it('asks four questions, and puts together what the person wrote, nothing else', () => {
    const { onMend } = draw({ definition: 'api_particulier', answers: { description: 'Tarifs.' } })
    const button = screen.getByRole('button', { name: 'Mettre ce texte dans la description', hidden: true })
    expect((button as HTMLButtonElement).disabled).toBe(true)
    fireEvent.input(screen.getByLabelText('Quelle démarche ou quel service ?'), {
      target: { value: 'La médiathèque. ' },
    })
    fireEvent.input(screen.getByLabelText('Qui l’utilisera ?'), { target: { value: 'Les agents.' } })
    fireEvent.click(button)
    expect(onMend.mock.lastCall![1]).toEqual({
      kind: 'skeleton',
      attribute: 'description',
      text: 'La médiathèque.\nLes agents.',
    })
  })

  it('offers texts of the catalogue, another form by its address, the right person', () => {
    const { onMend } = draw({
      definition: 'api_entreprise',
      answers: { cadre_juridique_nature: 'L.114-8', intitule: 'Analyse des offres des marchés publics' },
    })
    fireEvent.click(screen.getByRole('button', { name: /^Ajouter ce texte : Article R2143-13/ }))
    expect(onMend.mock.lastCall![1]).toEqual({ kind: 'legal-text', text: 'ccp-r2143-13' })
    const link = screen.getByRole('link', { name: 'Formulaire : Formulaire api-entreprise-marches-publics' })
    expect(link.getAttribute('href')).toContain('/formulaires/api-entreprise-marches-publics/')
    cleanup()
    const { onMend: onPerson } = draw({
      definition: 'api_particulier',
      answers: { delegue_protection_donnees_job_title: 'Maire' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Mettre Sacha Exemple' }))
    expect(onPerson.mock.lastCall![1]).toEqual({
      kind: 'person',
      role: 'delegue_protection_donnees',
      person: 'dpo',
    })
  })

  it('offers no button where nobody acts', () => {
    draw(thin, { onMend: undefined, onShow: undefined, onAnswer: undefined })
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

describe('nothing to report', () => {
  it('says what was read again and what was not', () => {
    draw({ definition: 'api_particulier', absent: ['scopes', 'description'] })
    expect(screen.getByRole('status').textContent).toBe('Rien à signaler dans ce qui a été relu.')
    const fold = document.querySelector('.read-again')!
    const lists = [...fold.querySelectorAll('ul')].map(({ textContent }) => textContent)
    expect(lists[0]).toContain('Question intitule')
    expect(lists[1]).toContain('Question description')
    expect(lists[1]).toContain('Question scopes')
  })

  it('says how many questions were answered before', () => {
    const { report } = draw(thin)
    cleanup()
    draw(thin, { findings: [], answered: [report.findings[1]!] })
    expect(screen.getByText('Une question déjà vérifiée n’est plus posée.')).toBeTruthy()
  })
})
