import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WholeRequest, type WholeRequestProps } from '@/components/whole-request/WholeRequest'
import type { AskedQuestion, RequestStep } from '@/lib/form/whole-request'

vi.mock('@/lib/extension/browser', () => import('../browser'))
afterEach(cleanup)

const asked = (more: Partial<AskedQuestion>): AskedQuestion => ({
  attributes: ['intitule'],
  target: 'casUsage.intitule',
  label: 'target_casUsage_intitule',
  isRequired: true,
  state: 'ready',
  shown: 'Portail des familles',
  from: 'profile',
  source: { table: 'casUsage', id: 'x', label: 'Portail' },
  limits: [],
  entry: null,
  route: '#organisation/x/usages',
  ...more,
})

const phone = asked({
  attributes: ['contact_technique_phone_number'],
  target: 'contact.contact_technique.telephone',
  label: 'target_contact_contact_technique_telephone',
  state: 'lacks',
  shown: '',
  from: null,
  reason: { code: 'no_value' },
  limits: [{ code: 'mobile_fr' }],
  entry: { kind: 'tel', value: '', most: 200 },
})
const level = asked({
  attributes: ['france_connect_eidas'],
  target: 'casUsage.niveauEidas',
  label: 'target_casUsage_niveauEidas',
  state: 'choose',
  shown: '',
  from: null,
  reason: { code: 'no_value' },
  entry: { kind: 'one', value: '', options: [{ value: 'eidas_1', label: '' }] },
})
const data = asked({
  attributes: ['scopes'],
  target: 'casUsage.scopes',
  label: 'target_casUsage_scopes',
  state: 'choose',
  shown: '',
  from: null,
  reason: { code: 'no_value' },
  entry: {
    kind: 'many',
    value: [],
    options: [
      { value: 'email', label: 'Adresse électronique', group: 'Autres données' },
      { value: 'gender', label: 'Sexe', group: 'Identité pivot' },
    ],
  },
})

const step = (name: string, questions: AskedQuestion[]): RequestStep => {
  const count = (state: string) => questions.filter((each) => each.state === state).length
  return {
    step: name,
    slug: name,
    questions,
    ready: count('ready'),
    choose: count('choose'),
    lacks: count('lacks'),
  }
}

function draw(steps: RequestStep[], more: Partial<WholeRequestProps> = {}) {
  const onKeep = vi.fn()
  const props = { title: 'FranceConnect – Demande libre', current: null, said: null, isBusy: false, onKeep }
  const all = { ...props, steps, ...more }
  const { rerender } = render(<WholeRequest {...all} />)
  return {
    onKeep,
    again: (next: Partial<WholeRequestProps>) => rerender(<WholeRequest {...all} {...next} />),
  }
}

const keepButton = (name: string) =>
  screen.getByRole('button', { name: new RegExp(`Garder dans le profil ${name}|Enregistrer .* ${name}`) })

describe('« Toute la demande »', () => {
  it('has one row a step, with its counts, the first that lacks something being open', () => {
    draw([step('basic_infos', [asked({})]), step('contacts', [phone, level])])
    expect(screen.getByText(/^Réponses prêtes : 1 sur 3$/)).toBeTruthy()
    const [first, second] = [...document.querySelectorAll('details')]
    expect(first!.querySelector('summary')!.textContent).toBe('1. Mon projetPrêt')
    expect(second!.querySelector('summary')!.textContent).toBe(
      '2. Les personnes impliquées1 à choisir · 1 manque',
    )
    expect([first!.open, second!.open]).toEqual([false, true])
  })

  it('opens the step that the page shows', () => {
    draw([step('basic_infos', [asked({})]), step('contacts', [phone])], { current: 'basic_infos' })
    expect(document.querySelector('[aria-current=step]')!.closest('details')!.open).toBe(true)
  })

  it('shows the value and whose it is, and what the site or its page has', () => {
    draw([
      step('single_page', [
        asked({}),
        asked({ attributes: ['description'], from: 'page', shown: 'Tarifs' }),
        asked({ attributes: ['x'], from: 'site', shown: '' }),
      ]),
    ])
    expect(screen.getByText('Portail des familles')).toBeTruthy()
    expect(screen.getByText('Déjà dans la page du site')).toBeTruthy()
    expect(screen.getByText('Rempli par DataPass à la création de la demande')).toBeTruthy()
  })

  it('says the constraint beforehand, and keeps what is typed only when the person says so', () => {
    const { onKeep, again } = draw([step('contacts', [phone])])
    const input = screen.getByLabelText('Téléphone du contact technique')
    const hint = document.getElementById(input.getAttribute('aria-describedby')!.split(' ')[0]!)
    expect(hint!.textContent).toBe('Mobile français : 06 ou 07')
    fireEvent.submit(input.closest('form')!)
    expect(onKeep).not.toHaveBeenCalled()
    fireEvent.input(input, { target: { value: '02 40 00 00 01' } })
    fireEvent.click(keepButton('Téléphone'))
    expect(onKeep).toHaveBeenCalledWith(phone, '02 40 00 00 01')
    again({
      said: { attribute: 'contact_technique_phone_number', isSaved: false, text: 'Un mobile est demandé.' },
    })
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('status').textContent).toBe('Un mobile est demandé.')
    expect((input as HTMLInputElement).value).toBe('02 40 00 00 01')
  })

  it('offers what the form offers, in its own words', () => {
    const { onKeep } = draw([step('scopes', [data, level])])
    fireEvent.click(screen.getByLabelText('Sexe'))
    fireEvent.click(keepButton('Données demandées'))
    expect(onKeep).toHaveBeenCalledWith(data, ['gender'])
    expect(within(screen.getByLabelText('Niveau de garantie eIDAS')).getAllByRole('option')).toHaveLength(2)
    expect(screen.getByRole('group', { name: 'Identité pivot' })).toBeTruthy()
  })

  it('leaves the focus at the question that was answered', () => {
    const { again } = draw([step('contacts', [phone])])
    screen.getByLabelText('Téléphone du contact technique').focus()
    const ready = { ...phone, state: 'ready' as const, from: 'profile' as const, shown: '06 12 34 56 78' }
    again({
      steps: [step('contacts', [ready])],
      said: { attribute: 'contact_technique_phone_number', isSaved: true, text: 'Gardé dans le profil' },
    })
    expect(document.activeElement?.textContent).toContain('06 12 34 56 78')
    expect(screen.getByRole('status').textContent).toBe('Gardé dans le profil')
  })

  it('takes what a second reading found, beside the answer', () => {
    draw([step('basic_infos', [asked({})])], { notesOf: ([attribute]) => <p>Relire {attribute}</p> })
    expect(screen.getByText('Relire intitule').closest('li')!.textContent).toContain('Nom du projet')
  })

  describe('an answer that is ready', () => {
    const mobile = {
      ...phone,
      state: 'ready' as const,
      from: 'profile' as const,
      shown: '06 39 98 00 03',
      entry: { kind: 'tel' as const, value: '06 39 98 00 03', most: 200 },
    }
    const change = () => screen.queryByRole('button', { name: /^Modifier/ })
    const field = () => screen.queryByLabelText<HTMLInputElement>('Téléphone du contact technique')

    it('is changed in place, its constraint said before, and kept only when the person says so', () => {
      const { onKeep, again } = draw([step('contacts', [mobile])])
      expect(field()).toBeNull()
      fireEvent.click(change()!)
      expect(document.activeElement).toBe(field())
      expect(field()!.value).toBe('06 39 98 00 03')
      const [limits = ''] = field()!.getAttribute('aria-describedby')!.split(' ')
      expect(document.getElementById(limits)!.textContent).toBe('Mobile français : 06 ou 07')
      fireEvent.input(field()!, { target: { value: '07 39 98 00 04' } })
      expect(onKeep).not.toHaveBeenCalled()
      fireEvent.submit(field()!.form!)
      expect(onKeep).toHaveBeenCalledExactlyOnceWith(mobile, '07 39 98 00 04')
      again({ said: { attribute: 'contact_technique_phone_number', isSaved: false, text: 'Refusé' } })
      expect(field()!.value).toBe('07 39 98 00 04')
      const saved = { attribute: 'contact_technique_phone_number', isSaved: true, text: 'Gardé' }
      again({ steps: [step('contacts', [{ ...mobile, shown: '07 39 98 00 04' }])], said: saved })
      expect(field()).toBeNull()
      expect(document.activeElement?.textContent).toContain('07 39 98 00 04')
    })

    it('is left as it was by « Annuler » or Escape, which closes nothing else', () => {
      const { onKeep } = draw([step('contacts', [mobile])])
      fireEvent.click(change()!)
      fireEvent.input(field()!, { target: { value: '01' } })
      expect(fireEvent.keyDown(field()!, { key: 'Escape' })).toBe(false)
      expect(document.activeElement).toBe(change())
      fireEvent.click(change()!)
      expect(field()!.value).toBe('06 39 98 00 03')
      fireEvent.click(screen.getByRole('button', { name: /^Annuler/ }))
      expect(document.activeElement).toBe(change())
      expect(onKeep).not.toHaveBeenCalled()
    })

    it('of the page, of the site or of a record of its own is not changed here', () => {
      draw([
        step('contacts', [
          { ...mobile, from: 'page' },
          { ...mobile, attributes: ['a'], from: 'site' },
          { ...mobile, attributes: ['b'], entry: null },
        ]),
      ])
      expect(change()).toBeNull()
    })
  })
})
