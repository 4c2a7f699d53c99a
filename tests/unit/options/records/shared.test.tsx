/** Records used by several organisations, and mandats, by hand. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { newRecord } from '@/lib/profile/records'
import { NOW } from '../fake-background'
import { contact, CONTACT, openPage, ORGANISATION, organisation } from '../fake-page'

afterEach(cleanup)

const OTHER = '5c1f1c52-6a5b-4f4a-9a51-2f0c53f6d3a2'
const other = newRecord(
  'organisations',
  { denomination: 'Ville de Rive', siret: '13002526500013' },
  { id: OTHER, now: NOW },
)

it('says who is touched before a shared contact may be changed', async () => {
  const shared = contact({ organisationIds: [ORGANISATION, OTHER] })
  const page = openPage(`#organisation/${ORGANISATION}/contacts/${CONTACT}`, {
    organisations: [organisation(), other],
    contacts: [shared],
  })
  await screen.findByText(/change aussi pour une autre organisation/)
  expect((await screen.findAllByText('Ville de Rive')).length).toBeGreaterThan(0)
  const field = screen.getByRole('textbox', { name: 'Nom' }) as HTMLInputElement
  expect(field.closest('fieldset[disabled]')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Modifier pour toutes' }))
  const open = screen.getByRole('textbox', { name: 'Nom' })
  expect(open.closest('fieldset[disabled]')).toBeNull()
  fireEvent.input(open, { target: { value: 'Nouveau' } })
  await waitFor(() => expect(page.stored.get(CONTACT)).toMatchObject({ nom: 'Nouveau' }), { timeout: 3000 })
})

it('lends a contact to another organisation, and takes it back', async () => {
  const page = openPage(`#organisation/${ORGANISATION}/contacts/${CONTACT}`, {
    organisations: [organisation(), other],
    contacts: [contact()],
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Prêter à une autre organisation' }))
  fireEvent.click(await within(await screen.findByRole('listbox')).findByText('Ville de Rive'))
  const users = () => page.stored.get(CONTACT)!.organisationIds
  await waitFor(() => expect(users()).toEqual([ORGANISATION, OTHER]), { timeout: 3000 })
})

it('makes a mandat for the entity chosen; the DPO and the controller are not on offer', async () => {
  const page = openPage(`#organisation/${ORGANISATION}/mandats/nouveau`, {
    organisations: [organisation(), other],
    mandats: [],
  })
  fireEvent.click(await screen.findByRole('combobox', { name: 'Organisation représentée' }))
  fireEvent.click(await within(await screen.findByRole('listbox')).findByText('Ville de Rive'))
  await screen.findByText(/Toujours ceux de l’entité représentée : responsable de traitement/)
  const roles = within(screen.getByRole('group', { name: /Rôles tenus/ }))
  expect(roles.queryByRole('checkbox', { name: /protection des données|Responsable/ })).toBeNull()
  expect((roles.getByRole('checkbox', { name: 'Contact technique' }) as HTMLInputElement).checked).toBe(true)
  await waitFor(
    () => {
      const [made] = page.saves().filter(({ table }) => table === 'mandats')
      expect(made?.patch).toMatchObject({ editorId: { now: ORGANISATION }, entityId: { now: OTHER } })
    },
    { timeout: 3000 },
  )
})

describe('a copy for this organisation only', () => {
  const shared = contact({ organisationIds: [ORGANISATION, OTHER] })
  const open = () =>
    openPage(`#organisation/${ORGANISATION}/contacts/${CONTACT}`, {
      organisations: [organisation(), other],
      contacts: [shared],
    })
  const typedBefore = { id: CONTACT, at: NOW, typed: [['email', { raw: 'faux@', was: '' }]] }

  it('is gone to, with what had been typed', async () => {
    const page = open()
    page.drafts.set(`contacts:${CONTACT}`, typedBefore)
    page.answers['record.takeOwn'] = ({ id, from }: { id: string; from: string }) => {
      const record = { ...page.stored.get(from)!, id, organisationIds: [ORGANISATION], rev: 1 }
      page.stored.set(id, record)
      page.tables.set(id, 'contacts')
      return { outcome: 'saved', rev: 1, record }
    }
    fireEvent.click(await screen.findByRole('button', { name: /Copie pour celle-ci/ }))
    await waitFor(() => expect(location.hash).not.toContain(CONTACT))
    expect(await screen.findByText(/Cette fiche ne sert qu’ici/)).toBeTruthy()
    expect(await screen.findByDisplayValue('faux@')).toBeTruthy()
    expect(page.drafts.has(`contacts:${CONTACT}`)).toBe(false)
    expect(page.saves()).toEqual([])
  })

  it('refused leaves everything as it was, and says why', async () => {
    const page = open()
    page.answers['record.takeOwn'] = () => ({ outcome: 'conflict', rev: 2, fields: [], record: shared })
    fireEvent.click(await screen.findByRole('button', { name: /Copie pour celle-ci/ }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/vient de changer/)
    expect(location.hash).toContain(CONTACT)
    expect([...page.drafts.keys()]).toEqual([])
    const again = screen.getByRole<HTMLButtonElement>('button', { name: /Copie pour celle-ci/ })
    expect(again.disabled).toBe(false)
  })
})

it('lets a cas d’usage name which of the editor’s people serves', async () => {
  const usageId = '6c1f1c52-6a5b-4f4a-9a51-2f0c53f6d3a3'
  const usage = newRecord(
    'casUsage',
    { organisationIds: [ORGANISATION], intitule: 'Portail' },
    { id: usageId, now: NOW },
  )
  const roles = ['contact_technique'] as const
  const ids = ['7c1f1c52-6a5b-4f4a-9a51-2f0c53f6d3a4', '8c1f1c52-6a5b-4f4a-9a51-2f0c53f6d3a5'] as const
  const ofEditor = ids.map((id, rank) =>
    contact({ organisationIds: [OTHER], nom: `Éditrice ${rank}`, roles: [...roles] }, id),
  )
  const mandat = newRecord(
    'mandats',
    { editorId: OTHER, entityId: ORGANISATION },
    { id: '9c1f1c52-6a5b-4f4a-9a51-2f0c53f6d3a6', now: NOW },
  )
  const own = { contacts: [contact({ roles: [...roles] })], casUsage: [usage], mandats: [mandat] }
  const rest = { cadresJuridiques: [], documents: [] }
  const editor = { organisation: other, contacts: ofEditor, mandat }
  const page = openPage(
    `#organisation/${ORGANISATION}/usages/${usageId}?champ=contactByRole`,
    { organisations: [organisation(), other], ...own },
    { 'profile.acting': () => ({ organisation: organisation(), ...own, ...rest, editor }) },
  )
  const field = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Contact technique' })
  expect([...field.options].map(({ text }) => text)).toEqual([
    'À préciser',
    'Camille Éditrice 0 — Ville de Rive',
    'Camille Éditrice 1 — Ville de Rive',
  ])
  fireEvent.change(field, { target: { value: ids[1] } })
  const named = () => page.stored.get(usageId)!.contactByRole
  await waitFor(() => expect(named()).toEqual({ contact_technique: ids[1] }), { timeout: 3000 })
})
