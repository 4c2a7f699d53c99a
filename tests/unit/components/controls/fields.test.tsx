import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact'
import { useReducer } from 'preact/hooks'
import { afterEach, describe, expect, it } from 'vitest'
import { ChecksField } from '@/components/controls/ChecksField'
import { TextField } from '@/components/controls/TextField'
import type { FormView } from '@/components/controls/form-view'
import { TypedFields } from '@/entrypoints/options/records/typed-fields'

afterEach(cleanup)

/** A form of one contact that keeps what it is given, and counts how often. */
function Form({ log, children }: { log: string[]; children: (form: FormView) => preact.JSX.Element }) {
  const [fields] = [useFields()]
  const [, refresh] = useReducer((turn: number) => turn + 1, 0)
  const form: FormView = {
    table: 'contacts',
    raw: (field) => fields.raw(field),
    set: (field, raw) => {
      log.push(String(raw))
      fields.set(field, raw)
      refresh(undefined)
    },
    leave: (field) => {
      left.add(field)
      refresh(undefined)
    },
    problem: (field) => (left.has(field) ? fields.read(field).problem : null),
    notices: (field) => fields.read(field).notices,
  }
  return children(form)
}
let fields: TypedFields | undefined
const left = new Set<string>()
const useFields = () =>
  (fields ??= new TypedFields('contacts', { nom: '', email: '', roles: ['contact_projet'] }))
afterEach(() => {
  fields = undefined
  left.clear()
})

const log: string[] = []
afterEach(() => void log.splice(0))
const show = (children: (form: FormView) => preact.JSX.Element) => render(<Form log={log}>{children}</Form>)

function paste(control: HTMLElement, text: string) {
  const event = createEvent.paste(control, { clipboardData: { getData: () => text } })
  fireEvent(control, event)
  return event
}
const describedBy = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ')

describe('TextField', () => {
  const nom = () => screen.getByLabelText<HTMLInputElement>('Nom')

  it('tells what DataPass would cut of a text, and gives the writing that it keeps', () => {
    show((form) => <TextField form={form} name="nom" />)
    fireEvent.input(nom(), { target: { value: 'Accueil <accueil@bourg.example>' } })
    expect(describedBy(nom())).toContain('il garderait : « Accueil  ».')
    fireEvent.click(screen.getByRole('button', { name: 'Remplacer par « Accueil (accueil@bourg.example) »' }))
    expect(nom().value).toBe('Accueil (accueil@bourg.example)')
    expect(describedBy(nom())).not.toContain('garderait')
  })

  it('names no long writing on its button', () => {
    show((form) => <TextField form={form} name="nom" />)
    fireEvent.input(nom(), { target: { value: `${'a'.repeat(80)} &amp; fin` } })
    fireEvent.click(
      screen.getByRole('button', { name: 'Remplacer par une écriture que DataPass garde entière' }),
    )
    expect(nom().value).toBe(`${'a'.repeat(80)} & fin`)
  })

  it('ties its hint, then its error, to the control, and shows the error once left', () => {
    show((form) => <TextField form={form} name="email" inputMode="email" />)
    const email = screen.getByLabelText<HTMLInputElement>('Adresse électronique')
    expect(describedBy(email)).toContain('camille.exemple@')
    fireEvent.input(email, { target: { value: 'Prénom.Nom@ville.fr' } })
    expect(email.getAttribute('aria-invalid')).toBeNull()
    fireEvent.blur(email)
    expect(email.getAttribute('aria-invalid')).toBe('true')
    expect(describedBy(email)).toContain('ne contient pas d’accent ni de signe comme « é »')
    fireEvent.input(email, { target: { value: 'prenom.nom@ville.fr' } })
    expect(email.getAttribute('aria-invalid')).toBeNull()
    expect(describedBy(email)).not.toContain('accent')
  })

  it('takes a suggestion only when asked', () => {
    show((form) => <TextField form={form} name="email" />)
    const email = screen.getByLabelText<HTMLInputElement>('Adresse électronique')
    fireEvent.input(email, { target: { value: 'Léa <lea@ville.fr>' } })
    fireEvent.blur(email)
    expect(email.value).toBe('Léa <lea@ville.fr>')
    fireEvent.click(screen.getByText('Remplacer par « lea@ville.fr »'))
    expect(email.value).toBe('lea@ville.fr')
  })

  it('A14 cuts a paste of ten million characters before the form sees it, and says so', () => {
    show((form) => <TextField form={form} name="nom" />)
    const event = paste(nom(), Buffer.alloc(10_485_760, 'a').toString('latin1'))
    expect(event.defaultPrevented).toBe(true)
    expect(log.every((raw) => raw.length <= 200)).toBe(true)
    expect(nom().value).toHaveLength(200)
    expect(describedBy(nom())).toContain('coupé à 200 caractères (10485760 reçus)')
  })

  it('A15 cuts around what is there and never inside a character', () => {
    show((form) => <TextField form={form} name="nom" limit={8} />)
    fireEvent.input(nom(), { target: { value: 'abcdef' } })
    nom().setSelectionRange(3, 5)
    paste(nom(), '12👍👍👍')
    expect(nom().value).toBe('abc12👍f')
  })

  it('leaves a paste that fits to the browser', () => {
    show((form) => <TextField form={form} name="nom" />)
    expect(paste(nom(), 'Dupont').defaultPrevented).toBe(false)
    expect(log).toEqual([])
  })

  it('cuts what arrives otherwise than by paste, and the notice goes with the next typing', () => {
    show((form) => <TextField form={form} name="nom" limit={5} />)
    fireEvent.input(nom(), { target: { value: 'abcdefgh' } })
    expect(log).toEqual(['abcde'])
    expect(describedBy(nom())).toContain('coupé à 5')
    fireEvent.input(nom(), { target: { value: 'abcd' } })
    expect(describedBy(nom())).toBe('')
  })

  it('A16 shows what looks like HTML literally', () => {
    show((form) => <TextField form={form} name="nom" lines={3} />)
    fireEvent.input(nom(), { target: { value: '<img src=x onerror=alert(1)>' } })
    expect(nom().value).toBe('<img src=x onerror=alert(1)>')
    expect(document.querySelector('img')).toBeNull()
  })
})

it('ChecksField keeps choices that are not offered, and the order of those that are', () => {
  const checks = ['contact_metier', 'contact_technique'].map((value) => ({ value, label: value }))
  show((form) => <ChecksField form={form} name="roles" checks={checks} />)
  fireEvent.click(screen.getByLabelText('contact_technique'))
  fireEvent.click(screen.getByLabelText('contact_metier'))
  expect(fields!.read('roles').value).toEqual(['contact_projet', 'contact_metier', 'contact_technique'])
  fireEvent.click(screen.getByLabelText('contact_technique'))
  expect(fields!.read('roles').value).toEqual(['contact_projet', 'contact_metier'])
  expect(screen.getByRole('group', { name: 'Rôles dans l’organisation' })).toBeTruthy()
})
