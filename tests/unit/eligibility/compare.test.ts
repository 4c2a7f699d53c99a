/** `npm run catalogue:compare` on small invented dumps: what moved is said in words, what did not is not. */
import { describe, expect, it } from 'vitest'
import { compareFiles, told } from '@/tests/run/compare/files'

const moves = (path: string, content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return compareFiles([{ path, text: () => text }]).moves
}
const sheet = (values: object) => ({
  id: '672cf6944a683b4496789e92',
  slug: 'api-franceconnect',
  title: 'API FranceConnect',
  access_type: 'restricted',
  access_audiences: [],
  authorization_request_url: 'https://datapass.api.gouv.fr/demandes/france-connect/nouveau',
  metadata_modified_at: '2025-01-15T09:00:00',
  ...values,
})

describe('a dump of the API of data.gouv.fr', () => {
  const told = (values: object) => moves('dump.json', { data: [sheet(values)], total: 1 })

  it('says nothing of a sheet that stayed as it was', () => {
    expect(told({})).toEqual([])
  })
  it('knows a sheet by its permanent id when its name changed', () => {
    expect(told({ slug: 'bouton-franceconnect' })).toEqual([
      'franceconnect : la fiche « API FranceConnect » de data.gouv.fr a pour adresse « bouton-franceconnect », absente de nos pages.',
    ])
  })
  it('says that the request is another, or one that nobody knows', () => {
    const url = (definition: string) => `https://datapass.api.gouv.fr/demandes/${definition}/nouveau`
    expect(told({ authorization_request_url: url('api-entreprise') })[0]).toContain('celle de api-entreprise')
    expect(told({ authorization_request_url: url('bouton-fc') })[0]).toContain(
      '« bouton_fc », que le catalogue ne connaît pas',
    )
  })
  it('says that a plain yes or no contradicts the catalogue; a condition contradicts none', () => {
    const audience = (role: string, condition: string) =>
      told({ access_audiences: [{ role, condition }] }).map((move) => move.replace(/^.*gouv\.fr /, ''))
    expect(audience('private', 'yes')).toEqual(['dit oui pour un particulier, le catalogue dit non.'])
    expect(audience('private', 'no')).toEqual([])
    expect(audience('local_authority_and_administration', 'no')).toEqual([
      'dit non pour une collectivité, le catalogue dit oui.',
    ])
    expect(audience('company_and_association', 'under_condition')).toEqual([])
  })
  it('says that a sheet changed after our rules, or is gone', () => {
    expect(told({ metadata_modified_at: '2027-02-01T00:00:00' })[0]).toMatch(
      /a changé le 2027-02-01, après nos règles \(\d{4}-\d{2}-\d{2}\) : à relire\.$/,
    )
    expect(told({ archived_at: '2026-12-01T00:00:00' })[0]).toContain('est archivée')
  })
  it('finds a sheet without a service by the request that its button opens', () => {
    const unknown = { id: '6a0000000000000000000000', slug: 'api-essai', title: 'API Essai' }
    const asks = (definition: string) =>
      told({
        ...unknown,
        authorization_request_url: `https://datapass.api.gouv.fr/demandes/${definition}/nouveau`,
      })
    expect(asks('api-essai')).toEqual([
      'Sans service : la fiche « API Essai » de data.gouv.fr mène à la demande DataPass « api_essai », que le catalogue ne connaît pas.',
    ])
    expect(asks('api-gunenv')[0]).toContain('api-gunenv : ')
    expect(told({ ...unknown, authorization_request_url: null })).toEqual([])
  })
})

describe('the configuration of DataPass', () => {
  it('gives new definitions and forms, changed names, questions that came and went', () => {
    const field = (attribute: string) => ({ attribute })
    expect(
      moves('forms.json', {
        definitions: [
          { id: 'france_connect', name: 'FranceConnect 3' },
          { id: 'api_essai', name: 'API Essai' },
          {
            id: 'pro_connect_service_provider',
            scopes: ['openid', 'usual_name', 'given_name', 'email', 'phone'].map((value) => ({ value })),
          },
        ],
        forms: [
          { formUid: 'api-essai', definition: 'api_essai' },
          { formUid: 'le-taxi-client', definition: 'le_taxi', startableByApplicant: false },
          {
            formUid: 'hubee-cert-dc',
            definition: 'hubee_cert_dc',
            steps: [
              {
                step: 'contacts',
                fields: ['family_name', 'given_name', 'email', 'phone_number', 'pronoms'].map((part) =>
                  field(`administrateur_metier_${part}`),
                ),
              },
              { step: 'summary', fields: [field('terms_of_service_accepted')] },
            ],
          },
        ],
      }),
    ).toEqual([
      'france_connect : s’appelle maintenant « FranceConnect 3 », et non « FranceConnect ».',
      'Définition nouvelle : « api_essai » (API Essai), sans service au catalogue.',
      'pro_connect_service_provider : donnée retirée, « siret ».',
      'Formulaire nouveau : « api-essai » de api_essai.',
      'Formulaire fermé aux demandeurs : « le-taxi-client ».',
      'Formulaire « hubee-cert-dc » : question nouvelle, « administrateur_metier_pronoms ».',
      'Formulaire « hubee-cert-dc » : question retirée, « administrateur_metier_job_title ».',
    ])
  })
  it('reads the files of its repository as they are', () => {
    expect(
      moves(
        'data_pass/config/authorization_definitions/essai.yml',
        'le_taxi:\n  name: "API le.Taxi"\n  public: true\napi_essai:\n  name: API Essai\n',
      ),
    ).toEqual(['Définition nouvelle : « api_essai » (API Essai), sans service au catalogue.'])
    expect(
      moves(
        'data_pass/config/authorization_request_forms/essai.yml',
        'le-taxi:\n  name: Essai\nle-taxi-client:\n  startable_by_applicant: false\nessai:\n  public: false\n',
      ),
    ).toEqual(['Formulaire fermé aux demandeurs : « le-taxi-client ».'])
    const rule = (id: string, answer: string) =>
      `- id: 1\n  definition_id: ${id}\n  options:\n  - type: particulier\n    eligible: '${answer}'\n    body: x\n`
    expect(
      moves(
        'db/data/eligibility_rules.yml',
        `---\n${rule('france_connect', 'yes')}${rule('api_gunenv', 'no')}`,
      ),
    ).toEqual([
      'france_connect : DataPass répond « oui » à « particulier », le catalogue a « non ».',
      'api_gunenv : DataPass pose maintenant une question d’éligibilité, que le catalogue n’a pas.',
    ])
  })
  it('says what is gone only of facts that are nearly whole', () => {
    const forms = [{ formUid: 'le-taxi', definition: 'le_taxi' }]
    expect(moves('forms.json', { definitions: [], forms })).toEqual([])
    const many = Array.from({ length: 40 }, (_, index) => ({ id: `api_essai_${index}`, name: 'Essai' }))
    expect(moves('forms.json', { definitions: many })).toContain('Définition disparue : « france_connect ».')
  })
})

describe('a saved page', () => {
  it('of a form gives the questions that we do not have, and no consent', () => {
    const input = (attribute: string) => `<input name="authorization_request_hubee_cert_dc[${attribute}]">`
    const page = `<form action="/formulaires/hubee-cert-dc/demande" method="post">
      ${input('administrateur_metier_email')}${input('nombre_de_deces')}${input('terms_of_service_accepted')}</form>`
    expect(moves('page.html', page)).toEqual([
      'Page enregistrée du formulaire « hubee-cert-dc » : question que nous n’avons pas, « nombre_de_deces ».',
    ])
  })
  it('of a sheet gives its audiences and its request', () => {
    const page = `<link rel="canonical" href="https://www.data.gouv.fr/dataservices/api-franceconnect">
      <h1>API FranceConnect</h1><aside><section><h3>Conditions d'accès</h3><ul>
      <li title="Particulier: Oui">Particulier</li></ul>
      <a target="_blank" href="https://datapass.api.gouv.fr/demandes/france-connect/nouveau">Demander un accès</a>
      </section></aside>`
    expect(moves('fiche.html', page)).toEqual([
      'franceconnect : la fiche « API FranceConnect » de data.gouv.fr dit oui pour un particulier, le catalogue dit non.',
    ])
  })
})

describe('a file in which nothing is known', () => {
  it('is named, never passed over in silence', () => {
    const files = [
      { path: 'notes.json', text: () => '{"notes": []}' },
      { path: 'cassé.json', text: () => '{' },
      { path: 'accueil.html', text: () => '<h1>Accueil</h1>' },
    ]
    expect(compareFiles(files)).toEqual({ read: 0, unknown: files.map(({ path }) => path), moves: [] })
  })

  it('of a kind that is never read is named too, and not opened', () => {
    const text = () => {
      throw new Error('opened')
    }
    const files = ['notes.txt', 'fiches.csv', 'photo.PNG', 'LISEZMOI'].map((path) => ({ path, text }))
    const found = compareFiles(files)
    expect(found.unknown).toEqual(['notes.txt', 'fiches.csv', 'photo.PNG', 'LISEZMOI'])
    expect(told(found)).toEqual([
      ...found.unknown.map((path) => `Fichier laissé de côté, rien de connu dedans : ${path}`),
      'Rien à comparer.',
      '0 fichier lu, 0 différence.',
    ])
  })

  it('among thousands is counted by its kind', () => {
    const unknown = Array.from({ length: 1021 }, (_, at) => `app/models/${at}.${at < 21 ? 'erb' : 'rb'}`)
    const lines = told({ read: 2, unknown: [...unknown, '.gitignore'], moves: [] })
    expect(lines.slice(-3)).toEqual([
      'Et 1002 autres : .rb (1000), .erb (1), sans extension (1).',
      'Rien n’a bougé.',
      '2 fichiers lus, 0 différence.',
    ])
    expect(lines).toHaveLength(23)
  })
})
