/** The guided start: an organisation by its SIRET, a form, only its questions, then DataPass. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { WholeRequest } from '@/lib/contract/whole-request'
import type { AskedQuestion } from '@/lib/form/whole-request'
import { newRecord } from '@/lib/profile/records'
import { partsOf } from '@/entrypoints/options/guided/step-parts'
import { NOW } from './fake-background'
import { contact, openPage, ORGANISATION, organisation } from './fake-page'

const USAGE = '0d9f5a4e-2b1c-4f6a-8f7d-3c5b1a2e4d60'
const usage = newRecord(
  'casUsage',
  { organisationIds: [ORGANISATION], choices: { france_connect: { scopes: [], modalites: [] } } },
  { id: USAGE, now: NOW },
)

const asked = (attribute: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  attributes: [attribute],
  isRequired: true,
  target: `casUsage.${attribute}`,
  label: `target_casUsage_${attribute}`,
  state: 'lacks',
  shown: '',
  from: null,
  reason: { code: 'no_value' },
  limits: [],
  entry: { kind: 'text', value: '', most: 400 },
  route: `#organisation/${ORGANISATION}/usages`,
  ...more,
})
const person = (role: string, part: string) =>
  asked(`${role}_${part}`, { target: `contact.${role}.${part}`, label: `target_contact_${role}_${part}` })

const whole = (questions: AskedQuestion[]): WholeRequest => ({
  organisationId: ORGANISATION,
  casUsageId: USAGE,
  formUid: 'france-connect',
  definition: 'france_connect',
  service: 'FranceConnect',
  form: 'Demande libre',
  url: 'https://datapass.api.gouv.fr/formulaires/france-connect/demande/nouveau',
  current: null,
  steps: [
    {
      step: 'basic_infos',
      slug: 'infos-projet',
      questions,
      ready: questions.filter(({ state }) => state === 'ready').length,
      choose: 0,
      lacks: questions.filter(({ state }) => state === 'lacks').length,
    },
  ],
})

const AT = `#preparer/${ORGANISATION}/france-connect/${USAGE}`
const records = { organisations: [organisation()], casUsage: [usage] } as never
const still = { 'review.get': () => null, 'eligibility.get': () => null }

afterEach(cleanup)

describe('the questions of a form', () => {
  it('keeps each answer as it is left, one after another, and counts what is ready', async () => {
    let questions = [asked('intitule'), asked('destinataires')]
    const kept: { attribute: string; was: unknown; raw: string }[] = []
    openPage(AT, records, {
      ...still,
      'whole.get': () => whole(questions),
      'whole.keep': async (input: { attribute: string; was: unknown; raw: string }) => {
        // The first is slow: the second must wait for it.
        if (kept.length === 0) await new Promise((resume) => setTimeout(resume, 20))
        kept.push(input)
        questions = questions.map((each) =>
          each.attributes[0] === input.attribute
            ? {
                ...each,
                state: 'ready',
                entry: { kind: 'text', value: input.raw, most: 400 },
                from: 'profile',
              }
            : each,
        )
        return { outcome: 'saved', sharedWith: 0 }
      },
    })
    await screen.findByText('0 sur 2 réponses prêtes')
    const give = async (label: RegExp, value: string) => {
      const field = await screen.findByLabelText(label)
      fireEvent.input(field, { target: { value } })
      fireEvent.blur(field)
    }
    await give(/Nom du projet/, 'Guichet')
    await give(/Destinataires/, 'Agents')
    await screen.findByText('2 sur 2 réponses prêtes')
    expect(kept.map(({ attribute, was, raw }) => [attribute, was, raw])).toEqual([
      ['intitule', '', 'Guichet'],
      ['destinataires', '', 'Agents'],
    ])
    // Answered here, a question stays where it was answered.
    expect(screen.getByLabelText<HTMLInputElement>(/Nom du projet/).value).toBe('Guichet')
    expect(screen.getByText(/Toutes les réponses demandées sont prêtes/)).toBeTruthy()
  })

  it('says why an answer is refused, and loses nothing of what was typed', async () => {
    openPage(AT, records, {
      ...still,
      'whole.get': () => whole([asked('intitule')]),
      'whole.keep': () => ({ outcome: 'site_refuses', reason: { code: 'too_long', values: [] } }),
    })
    const field = await screen.findByLabelText<HTMLInputElement>(/Nom du projet/)
    fireEvent.input(field, { target: { value: 'Guichet' } })
    fireEvent.blur(field)
    const problem = await screen.findByRole('alert')
    expect(field.value).toBe('Guichet')
    expect(field.getAttribute('aria-describedby')).toContain(problem.id)
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  it('gives a role to a person already named, and leads to the next person', async () => {
    const roles = ['delegue_protection_donnees', 'contact_technique']
    const { stored } = openPage(
      AT,
      { ...(records as object), contacts: [contact({ roles: ['responsable_traitement'] })] } as never,
      {
        ...still,
        'whole.get': () => whole(roles.flatMap((role) => [person(role, 'nom'), person(role, 'email')])),
      },
    )
    const dpo = await screen.findByRole('group', { name: /Délégué à la protection/ })
    fireEvent.click(within(dpo).getByRole('button', { name: /^Suivant : Contact technique/ }))
    const technical = screen.getByRole('group', { name: 'Contact technique' })
    expect(document.activeElement).toBe(within(technical).getByLabelText('Nom'))
    fireEvent.click(within(dpo).getByRole('button', { name: 'La même personne : Camille Exemple' }))
    await waitFor(() =>
      expect([...stored.values()].find(({ nom }) => nom === 'Exemple')?.roles).toEqual([
        'responsable_traitement',
        'delegue_protection_donnees',
      ]),
    )
  })

  it('opens the form on its site once what was given is kept', async () => {
    const calls: string[] = []
    openPage(AT, records, {
      ...still,
      'whole.get': () => whole([asked('intitule')]),
      'whole.keep': async () => {
        await new Promise((resume) => setTimeout(resume, 20))
        calls.push('kept')
        return { outcome: 'saved', sharedWith: 0 }
      },
      'whole.open': (input: object) => {
        calls.push(JSON.stringify(input))
        return { isOpen: true }
      },
    })
    const field = await screen.findByLabelText(/Nom du projet/)
    fireEvent.input(field, { target: { value: 'Guichet' } })
    fireEvent.blur(field)
    fireEvent.click(screen.getAllByRole('button', { name: 'Ouvrir sur DataPass' })[0]!)
    await waitFor(() =>
      expect(calls).toEqual([
        'kept',
        JSON.stringify({
          organisationId: ORGANISATION,
          casUsageId: USAGE,
          formUid: 'france-connect',
          isPanelOpen: false,
        }),
      ]),
    )
  })
})

describe('parts of a step', () => {
  it('puts a person’s facts together, and what is ready, optional or the person’s own apart', () => {
    const questions = [
      asked('intitule', { state: 'ready' }),
      person('contact_technique', 'nom'),
      asked('description', { isRequired: false }),
      person('contact_technique', 'email'),
      asked('terms', { state: 'left' }),
      asked('maquettes', { entry: null }),
    ]
    const wanted = new Set(
      questions.map(({ attributes }) => attributes[0]!).filter((each) => each !== 'intitule'),
    )
    const { asked: parts, optional, ready, left } = partsOf(questions, wanted)
    expect(
      parts.map((part) =>
        part.kind === 'person' ? [part.role, part.questions.length] : part.question.label,
      ),
    ).toEqual([['contact_technique', 2], 'target_casUsage_maquettes'])
    expect([optional, ready, left].map((each) => each.map(({ attributes }) => attributes[0]))).toEqual([
      ['description'],
      ['intitule'],
      ['terms'],
    ])
  })
})

describe('the choice of a form', () => {
  const form = (definition: string, service: string, formUid: string) => ({
    definition,
    formUid,
    service,
    form: `Formulaire ${formUid}`,
    ready: 0,
    total: 23,
    missing: [],
  })
  it('shows each service with its verdict, those that may be asked for first, and begins a project for one', async () => {
    const { stored } = openPage(`#preparer/${ORGANISATION}`, { organisations: [organisation()] } as never, {
      ...still,
      'whole.get': () => whole([asked('intitule')]),
      'completeness.get': () => ({
        mandat: null,
        forms: [
          form('api_captchetat', 'API Captchetat', 'captchetat'),
          form('france_connect', 'FranceConnect', 'france-connect'),
        ],
        verdicts: {
          france_connect: { serviceId: 'franceconnect', verdict: 'eligible' },
          api_captchetat: { serviceId: 'api-rial', verdict: 'not_eligible' },
        },
      }),
    })
    await screen.findByText('2 services')
    expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      'FranceConnect',
      'API CaptchEtat',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Formulaire france-connect' }))
    await screen.findByText('0 sur 1 réponses prêtes')
    const made = [...stored.values()].find((each) => 'choices' in each)!
    expect(made.choices).toEqual({ france_connect: { scopes: [], modalites: [] } })
    expect(location.hash).toBe(`#preparer/${ORGANISATION}/france-connect/${made.id}`)
  })
})

describe('a name that the registry writes in capitals', () => {
  const capitals = organisation({ denomination: 'COMMUNE DE CLAMART' })
  const quiet = { ...still, 'whole.get': () => whole([asked('intitule')]) }

  it('is proposed in readable letters at the guided start, and kept only at the press', async () => {
    const page = openPage(AT, { organisations: [capitals], casUsage: [usage] } as never, quiet)
    const take = await screen.findByRole('button', { name: /^Prendre/ })
    expect(take.closest('p')!.textContent).toContain('Nom d’usage proposé : « Commune de Clamart »')
    expect(page.saves()).toEqual([])
    take.focus()
    fireEvent.click(take)
    await waitFor(() => expect(page.stored.get(ORGANISATION)!['nomUsage']).toBe('Commune de Clamart'))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Prendre/ })).toBeNull())
    expect(page.stored.get(ORGANISATION)).toMatchObject({
      denomination: 'COMMUNE DE CLAMART',
      provenance: { nomUsage: { from: 'saisie', at: NOW } },
    })
    // The focus is on the name that was taken, and the taking is said.
    expect(document.activeElement?.textContent).toBe('Commune de Clamart')
    expect(screen.getByText('Nom d’usage enregistré : « Commune de Clamart ».')).toBeTruthy()
  })

  it('stays proposed, with the reason, when it could not be kept', async () => {
    const page = openPage(AT, { organisations: [capitals], casUsage: [usage] } as never, quiet)
    page.faults.push('bad_input')
    fireEvent.click(await screen.findByRole('button', { name: /^Prendre/ }))
    await screen.findByRole('alert')
    expect(page.stored.get(ORGANISATION)!['nomUsage']).toBe('')
    expect(screen.getByRole('button', { name: /^Prendre/ })).toBeTruthy()
  })

  it.each([
    { denomination: 'COMMUNE DE CLAMART', nomUsage: 'Clamart' },
    { denomination: 'Commune de Clamart' },
    { denomination: 'COMMUNE DE CLAMART', isManaged: true },
  ])('is proposed to nobody for %j', async (values) => {
    openPage(AT, { organisations: [organisation(values)], casUsage: [usage] } as never, quiet)
    await screen.findByText('0 sur 1 réponses prêtes')
    expect(screen.queryByRole('button', { name: /^Prendre/ })).toBeNull()
  })

  it('is proposed under the field of the identity, where it is typed in at the press', async () => {
    const page = openPage(`#organisation/${ORGANISATION}/identite`, { organisations: [capitals] })
    const take = await screen.findByRole('button', { name: /^Prendre/ })
    const field = screen.getByLabelText<HTMLInputElement>('Nom d’usage')
    expect(take.closest('.field')!.contains(field)).toBe(true)
    expect(take.closest('p')!.textContent).toContain('Proposé : « Commune de Clamart »')
    expect(field.value).toBe('')
    take.focus()
    fireEvent.click(take)
    expect(field.value).toBe('Commune de Clamart')
    expect(document.activeElement).toBe(field)
    await waitFor(() => expect(page.stored.get(ORGANISATION)!['nomUsage']).toBe('Commune de Clamart'))
    expect(screen.queryByRole('button', { name: /^Prendre/ })).toBeNull()
    // Emptied again, it is proposed again.
    fireEvent.input(field, { target: { value: '' } })
    expect(await screen.findByRole('button', { name: /^Prendre/ })).toBeTruthy()
  })
})
