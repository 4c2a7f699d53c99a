/** A cas d'usage, service first: only the questions of the chosen services, the rest folded, nothing typed hidden. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fields } from '@/entrypoints/options/cas-usage/parts'
import { fieldsAskedBy } from '@/lib/form/asked-fields'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { newRecord } from '@/lib/profile/records'
import { openPage, ORGANISATION, organisation } from '../fake-page'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const USAGE = '7b1f0c52-6a5b-4f4a-9a51-2f0c53f6d3a7'
const usage = (values: Record<string, unknown>) =>
  newRecord(
    'casUsage',
    { organisationIds: [ORGANISATION], intitule: 'Guichet', ...values },
    { id: USAGE, now: '2026-01-01T00:00:00.000Z' },
  )
const open = async (values: Record<string, unknown>) => {
  const page = openPage(`#organisation/${ORGANISATION}/usages/${USAGE}`, {
    organisations: [organisation()],
    casUsage: [usage(values)],
  })
  await screen.findByLabelText('Ajouter un service')
  return page
}
const choose = (definition: string) => {
  fireEvent.change(screen.getByLabelText('Ajouter un service'), { target: { value: definition } })
  fireEvent.click(screen.getByText('Ajouter'))
}
const fold = () => document.querySelector('#cas-usage-others')
/** In sight, or behind the fold of what these services do not ask. */
const placeOf = (field: string) => {
  const control = document.getElementById(`champ-${field}`)
  if (!control) return 'nowhere'
  return fold()?.contains(control) ? 'folded' : 'shown'
}

describe('before a service is chosen', () => {
  it('shows what any request asks, and folds the rest', async () => {
    await open({})
    for (const field of ['intitule', 'description', 'destinataires', 'dureeConservation'])
      expect(placeOf(field)).toBe('shown')
    expect(placeOf('niveauEidas')).toBe('folded')
    expect(placeOf('homologationDebut')).toBe('folded')
    expect(fold()!.querySelector('summary')!.textContent).toBe(
      '22 réponses que seuls certains services demandent',
    )
  })

  it('shows what was answered once, whatever asks it', async () => {
    await open({ homologationAutoriteNom: 'Camille Exemple' })
    expect(placeOf('homologationAutoriteNom')).toBe('shown')
    expect(placeOf('homologationDebut')).toBe('folded')
  })
})

describe('with its services', () => {
  it('shows only what they ask', async () => {
    await open({ choices: { france_connect: { scopes: [], modalites: [] } } })
    expect(placeOf('niveauEidas')).toBe('shown')
    expect(placeOf('nombreUtilisateursFinaux')).toBe('folded')
    expect(placeOf('homologationDebut')).toBe('folded')
    expect(fold()!.querySelector('summary')!.textContent).toMatch(/que ces services ne demandent pas$/)
  })

  it('brings out the questions of one that is added, under the hands that type', async () => {
    await open({ choices: { france_connect: { scopes: [], modalites: [] } } })
    expect(placeOf('homologationDebut')).toBe('folded')
    choose('api_impot_particulier')
    await waitFor(() => expect(placeOf('homologationDebut')).toBe('shown'))
  })

  it('takes a service that lets nothing be chosen: only its questions count', async () => {
    const bare = definitions.find(({ scopes, modalites }) => scopes.length + modalites.length === 0)!
    const page = await open({})
    choose(bare.id)
    expect(await screen.findByText(/Ce service ne fait choisir aucune donnée/)).toBeTruthy()
    await waitFor(() => {
      const kept = page.stored.get(USAGE)!.choices as Record<string, unknown>
      expect(Object.keys(kept)).toEqual([bare.id])
    })
  })

  it('keeps in the fold what is typed there', async () => {
    const page = await open({ choices: { france_connect: { scopes: [], modalites: [] } } })
    const control = document.getElementById('champ-nombreUtilisateursFinaux') as HTMLInputElement
    fireEvent.input(control, { target: { value: '2000' } })
    await waitFor(() => expect(page.stored.get(USAGE)).toMatchObject({ nombreUtilisateursFinaux: '2000' }), {
      timeout: 3000,
    })
    expect(placeOf('nombreUtilisateursFinaux')).toBe('folded')
    expect(document.getElementById('champ-nombreUtilisateursFinaux')).toBe(control)
  })
})

it('draws every field that any form of the catalogue asks', () => {
  const drawn = new Set([...fields, 'choices', 'dureeConservationJustification'])
  expect([...fieldsAskedBy(definitions)].filter((field) => !drawn.has(field))).toEqual([])
})
