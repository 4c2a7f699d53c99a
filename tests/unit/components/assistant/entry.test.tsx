import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Entry } from '@/components/assistant/Entry'
import type { ShownEntry, ShownStart } from '@/lib/contract/entry'

afterEach(cleanup)

const start: ShownStart = {
  url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-socle-de-base/demande/nouveau',
  serviceId: 'api-entreprise',
  serviceName: 'API Entreprise',
  formName: 'Socle de base',
  useCase: 'socle_de_base',
  legalBasis: 'crpa-l114-8',
  legalText: 'Article L. 114-8 du code des relations entre le public et l’administration',
  taken: null,
}
const entry: ShownEntry = {
  siteName: 'data.gouv.fr',
  isGuide: false,
  starts: [start],
  elsewhere: '',
  audience: null,
  atHand: [],
  readOn: '2026-11-28',
}
const onTake = vi.fn()
afterEach(() => onTake.mockReset())

function show(changed: Partial<ShownEntry> = {}, props: Partial<Parameters<typeof Entry>[0]> = {}): string {
  render(
    <Entry
      entry={{ ...entry, ...changed }}
      said=""
      hasFailed={false}
      isBusy={false}
      onTake={onTake}
      verdict="eligible"
      hasOrganisation
      casUsageId={null}
      requestNumber=""
      {...props}
    />,
  )
  return document.body.textContent!.replaceAll(/\s+/g, ' ')
}
const link = (name: string) => screen.getByRole<HTMLAnchorElement>('link', { name })

describe('a page that leads to a request', () => {
  it('gives its form, the text to cite, and a cas d’usage at a press', () => {
    const text = show()
    expect(text).toContain('API Entreprise – Socle de base')
    expect(text).toContain('Texte à citer : Article L. 114-8')
    expect(text).toContain('Formulaires et textes lus le 28 novembre 2026.')
    expect(link('Commencer la demande').href).toBe(start.url)
    expect(link('Commencer la demande').className).toContain('primary')
    fireEvent.click(screen.getByRole('button', { name: /En faire un cas d’usage/ }))
    expect(onTake).toHaveBeenCalledExactlyOnceWith(start.url)
  })

  it('puts no form forward to one who may not ask', () => {
    show({}, { verdict: 'not_eligible' })
    expect(link('Commencer la demande').className).not.toContain('primary')
  })

  it('names each of several forms', () => {
    show({ starts: [start, { ...start, url: `${start.url}?2`, formName: 'Éditeur' }] })
    expect(link('Commencer la demande « Socle de base »')).toBeTruthy()
    expect(link('Commencer la demande « Éditeur »').href).toBe(`${start.url}?2`)
  })

  it('says which cas d’usage is chosen, and offers to choose the one made before', () => {
    show({ starts: [{ ...start, taken: 'u1' }] }, { casUsageId: 'u1' })
    expect(screen.getByText(/Ce cas d’usage est choisi/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    cleanup()
    show({ starts: [{ ...start, taken: 'u1' }] }, { casUsageId: 'u2' })
    expect(screen.getByRole('button', { name: /Utiliser ce cas d’usage/ })).toBeTruthy()
  })

  it('makes no cas d’usage without an organisation, nor of a form without a use case', () => {
    show({}, { hasOrganisation: false })
    expect(screen.queryByRole('button')).toBeNull()
    cleanup()
    expect(show({ starts: [{ ...start, useCase: null }] })).not.toContain('Formulaires et textes lus')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says where else the request goes, or that no form is known', () => {
    expect(show({ starts: [], elsewhere: 'portail.exemple.example' })).toContain(
      'le bouton de la page mène à portail.exemple.example',
    )
    cleanup()
    expect(show({ starts: [] })).toContain('Aucun formulaire en ligne n’est connu')
  })

  it('says what came of a press: as a status, or as an alert', () => {
    show({}, { said: 'Cas d’usage créé' })
    expect(screen.getByRole('status').textContent).toContain('Cas d’usage créé')
    cleanup()
    show({}, { said: 'Le cas d’usage n’a pas été créé.', hasFailed: true })
    expect(screen.getByRole('alert').textContent).toContain('n’a pas été créé')
    expect(screen.getByRole('status').textContent).toBe('')
  })
})

describe('whom the page says it is for', () => {
  const no = { audience: 'administration', answer: 'no' } as const
  it.each([
    [
      'eligible',
      no,
      'data.gouv.fr indique « Non » pour « Collectivité et Administration ». Les règles lues par Habili',
    ],
    [
      'not_eligible',
      { ...no, answer: 'yes' },
      'indique « Oui » pour « Collectivité et Administration ». Les règles',
    ],
    [
      'unknown',
      { audience: 'company', answer: 'under_condition' },
      '« Sous condition » pour « Entreprise et Association ». Habili ne peut pas encore',
    ],
  ] as const)('stands beside our %s where it differs', (verdict, audience, words) => {
    expect(show({ audience }, { verdict })).toContain(words)
  })

  it('is not repeated where it says the same, nor before our verdict', () => {
    expect(show({ audience: no }, { verdict: 'not_eligible' })).not.toContain('indique')
    cleanup()
    expect(show({ audience: no }, { verdict: undefined })).not.toContain('indique')
  })
})

describe('a portal', () => {
  it('is guided without anything to begin: what to have at hand, our number where it is known', () => {
    const guide: Partial<ShownEntry> = {
      siteName: 'Espace partenaires ProConnect',
      isGuide: true,
      starts: [],
      atHand: ['app_name', 'request_number'],
    }
    const text = show(guide)
    expect(screen.getByRole('heading', { name: 'Espace partenaires ProConnect' })).toBeTruthy()
    expect(text).toContain('sans rien lire des champs ni rien écrire')
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    expect(screen.queryByRole('link')).toBeNull()
    cleanup()
    expect(show(guide, { requestNumber: '1042' })).toContain('le numéro de votre demande DataPass : 1042')
  })
})
