import { describe, expect, it } from 'vitest'
import { readRequest, splitName, type ReadRequest } from '@/lib/form/from-request'
import { draftProfile } from '@/lib/form/request-profile'
import { match } from '@/lib/form/match'
import type { PrintedAnswer } from '@/lib/form/model'
import { fields } from '@/lib/form/sites/datapass/fields'
import { pages } from '@/lib/form/sites/datapass/pages'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { completeProfile, field, idOf, make, pageOf } from './samples'

describe('a whole name in one line', () => {
  it.each([
    ['Lou Martin', '', 'Lou', 'Martin', true],
    ['Anne Marie Le Goff', 'am.legoff@bourg.example', 'Anne Marie', 'Le Goff', true],
    ['Jean-Paul DE LA TOUR', '', 'Jean-Paul', 'DE LA TOUR', true],
    ['Anne Marie Le Goff', 'mairie@bourg.example', 'Anne', 'Marie Le Goff', false],
    ['Martin', '', '', 'Martin', false],
  ])('%s, %s', (whole, email, prenom, nom, isSure) => {
    expect(splitName(whole, email)).toEqual({ prenom, nom, isSure })
  })
})

const printed = (block: string, label: string, text: string, links: string[] = []): PrintedAnswer => ({
  block,
  label,
  text,
  links,
  ref: 0,
})
const franceConnect = definitions.find(({ id }) => id === 'france_connect')!

describe('a request read whole', () => {
  const scopes = field('scopes', { kind: 'checkboxes', value: ['openid', 'family_name'], state: 'disabled' })
  const page = {
    ...pageOf([scopes, field('maquette_projet', { kind: 'file', value: ['maquette.pdf'] })]),
    printed: [
      printed('organization', '', 'Commune de Bourg', ['Commune de Bourg']),
      printed('organization', 'Adresse', '1 place de la Mairie 57000 BOURG'),
      printed('basic_infos', 'Nom du projet', 'Guichet'),
      printed('basic_infos', 'Date de mise en production prévue', ': 25-06-2025'),
      printed('personal_data', 'Durée de conservation des données en mois', '12 mois.'),
      printed('legal', 'Précisez la nature et les références', 'Arrêté du 8 novembre 2018'),
      printed('france_connect_eidas', '', 'FranceConnect + : eIDAS 2'),
      printed('contact_technique', '', 'Lou Martin'),
      printed('contact_technique', 'Email', 'lou.martin@bourg.example'),
      printed('contact_technique', 'Téléphone', '0639980003'),
    ],
  }
  const read = readRequest({
    page,
    matching: { ...match(page.fields, pages, fields), definition: 'france_connect' },
    fields,
    definition: franceConnect,
    form: franceConnect.forms[0],
  })

  it('gives every answer its place, of fields and of print', () => {
    expect(Object.fromEntries(read.answers.map(({ target, value }) => [target, value]))).toEqual({
      'casUsage.scopes': ['openid', 'family_name'],
      'casUsage.intitule': 'Guichet',
      'casUsage.datePrevueMiseEnProduction': '2025-06-25',
      'casUsage.dureeConservation': '12',
      'cadreJuridique.nature': 'Arrêté du 8 novembre 2018',
      'casUsage.niveauEidas': 'eidas_2',
      'contact.contact_technique.nom': 'Martin',
      'contact.contact_technique.prenom': 'Lou',
      'contact.contact_technique.email': 'lou.martin@bourg.example',
      'contact.contact_technique.telephone': '0639980003',
    })
    expect(read.files).toEqual(['maquette.pdf'])
    expect(read.organisation).toEqual({
      denomination: 'Commune de Bourg',
      adresse: '1 place de la Mairie',
      codePostal: '57000',
      commune: 'BOURG',
    })
  })

  it('is of the organisation that the link of its page names, where the print names none', () => {
    const named = (organisationName: string) =>
      readRequest({
        page: { ...page, facts: { ...page.facts, organisationName }, printed: page.printed.slice(1) },
        matching: { ...match(page.fields, pages, fields), definition: 'france_connect' },
        fields,
        definition: franceConnect,
        form: franceConnect.forms[0],
      }).organisation.denomination
    expect(named('Commune de Bourg')).toBe('Commune de Bourg')
    expect(named('216 199 901 00010')).toBeUndefined()
  })

  it('is a profile of its own where none is kept, its records naming each other', () => {
    let count = 0
    const draft = draftProfile(read, {
      profile: null,
      siret: '21619990100010',
      casUsageId: null,
      offered: [{ value: 'family_name', label: 'Nom de naissance' }],
      newId: () => idOf(++count),
    })
    expect(draft.records.map(({ table, isNew }) => [table, isNew])).toEqual([
      ['organisations', true],
      ['contacts', true],
      ['cadresJuridiques', true],
      ['casUsage', true],
    ])
    const [, person, cadre, casUsage] = draft.records
    expect(casUsage!.along).toMatchObject({
      organisationIds: [draft.organisationId],
      cadreJuridiqueId: cadre!.id,
      contactByRole: { contact_technique: person!.id },
    })
    // Kept by its name, shown by the site's words.
    expect(casUsage!.lines.find(({ field: name }) => name === 'choices')).toMatchObject({
      value: { france_connect: { scopes: ['openid', 'family_name'], modalites: [] } },
      now: 'openid, Nom de naissance',
    })
    expect(draft.refused).toEqual([])
  })

  it('is a difference where one is: what is the same is no line, what differs says what it was', () => {
    const organisation = make('organisations', 1, { siret: '21619990100010', adresse: 'Ailleurs' })
    const profile = {
      ...completeProfile(),
      organisation,
      contacts: [
        make('contacts', 8, {
          nom: 'Martin',
          prenom: 'Lou',
          email: 'Lou.Martin@bourg.example',
          telephone: '+33639980099',
          roles: ['contact_metier'],
        }),
      ],
      casUsage: [make('casUsage', 2, { intitule: 'guichet', dureeConservation: 12 })],
      cadresJuridiques: [],
    }
    const known = { profile, siret: organisation.siret, casUsageId: null, newId: () => idOf(99) }
    const draft = draftProfile(read, known)
    const [own, person, , casUsage] = draft.records
    // What the registry gave stays.
    expect(own!.lines.map(({ field: name }) => name)).not.toContain('adresse')
    expect(person).toMatchObject({
      id: idOf(8),
      isNew: false,
      along: { roles: ['contact_metier', 'contact_technique'] },
    })
    expect(person!.lines.find(({ field: name }) => name === 'telephone')).toMatchObject({
      was: '06 39 98 00 99',
      now: '06 39 98 00 03',
    })
    expect(casUsage).toMatchObject({ id: idOf(2), isNew: false })
    expect(casUsage!.lines.map(({ field: name }) => name)).not.toContain('dureeConservation')
    expect(draft.sameCount).toBeGreaterThan(0)
  })

  it('names what the profile cannot keep, and makes one person of one person', () => {
    const answers: ReadRequest['answers'] = [
      { target: 'casUsage.dureeConservation', value: 'toujours' },
      ...['responsable_traitement', 'delegue_protection_donnees'].flatMap((role) => [
        { target: `contact.${role}.nom`, value: 'Exemple' },
        { target: `contact.${role}.email`, value: 'c.exemple@bourg.example' },
      ]),
    ]
    const draft = draftProfile(
      { ...read, answers },
      { profile: null, siret: '21619990100010', casUsageId: null, newId: () => crypto.randomUUID() },
    )
    expect(draft.refused).toEqual(['casUsage.dureeConservation'])
    const people = draft.records.filter(({ table }) => table === 'contacts')
    expect(people).toHaveLength(1)
    expect(people[0]!.along.roles).toEqual(['responsable_traitement', 'delegue_protection_donnees'])
  })
})

describe('the fields of a request', () => {
  const described = [
    field('intitule', { value: 'Guichet' }),
    field('rangs', { kind: 'rows', value: ['1'] }),
    field('maquette_projet', { kind: 'file', value: ['', 'maquette.pdf'] }),
  ]
  const page = pageOf(described)
  const matches = [
    'casUsage.intitule',
    'casUsage.description',
    'casUsage.maquettes',
    'casUsage.destinataires',
  ]
  const read = readRequest({
    page,
    matching: {
      ...match([], pages, fields),
      matches: matches.map((target, ref) => {
        return { ref, target, attribute: target, confidence: 1, ...(ref === 0 ? { isSure: false } : {}) }
      }),
    },
    fields,
    definition: undefined,
    form: undefined,
  })

  it('say when what they ask is only guessed, and give no answer of what is not one', () => {
    expect(read.answers).toEqual([{ target: 'casUsage.intitule', value: 'Guichet', isGuess: true }])
    expect(read.files).toEqual(['maquette.pdf'])
  })
})

describe('the profile that a request would bring', () => {
  const SIRET = '21619990100010'
  function drafted(
    answers: ReadRequest['answers'],
    changes: Partial<Parameters<typeof draftProfile>[1]> = {},
  ) {
    let count = 50
    const read = { answers, organisation: {}, definition: 'france_connect' } as unknown as ReadRequest
    return draftProfile(read, {
      profile: null,
      siret: SIRET,
      casUsageId: null,
      newId: () => idOf(++count),
      ...changes,
    })
  }
  const cadre = (place: string, nature: string, url = '') => [
    { target: `${place}.nature`, value: nature },
    { target: `${place}.url`, value: url },
  ]
  const byTable = (draft: ReturnType<typeof drafted>, name: string) =>
    draft.records.filter(({ table }) => table === name)

  it('has no cas d’usage where the request says nothing of its project', () => {
    expect(drafted([]).records.map(({ table }) => table)).toEqual(['organisations'])
  })

  it('takes of the organisation what the form asked, and not what it does not keep', () => {
    const [own] = drafted([
      { target: 'organisation.website', value: 'https://bourg.example' },
      { target: 'organisation.kind', value: 'Commune' },
    ]).records
    expect(own!.lines.map(({ field: name, now }) => [name, now])).toEqual([
      ['website', 'https://bourg.example'],
    ])
  })

  it('names a legal text by its first words, or by its address where it has none', () => {
    const long = 'Délibération du conseil municipal '.repeat(5)
    const [named] = byTable(drafted(cadre('cadreJuridique', long)), 'cadresJuridiques')
    expect([named!.title.length <= 80, named!.title.endsWith('…'), named!.along.titre]).toEqual([
      true,
      true,
      named!.title,
    ])
    const [bare] = byTable(
      drafted(cadre('cadreJuridique', '', 'https://bourg.example/a')),
      'cadresJuridiques',
    )
    expect(bare!.title).toBe('https://bourg.example/a')
  })

  it('knows a legal text that is kept, by its words or by its address, and keeps its title', () => {
    const profile = completeProfile()
    const [first] = profile.cadresJuridiques
    const kept = { ...first!, url: 'https://bourg.example/a' }
    const known = { profile: { ...profile, cadresJuridiques: [kept] } }
    for (const parts of [
      cadre('cadreJuridique', kept.nature.toUpperCase()),
      cadre('cadreJuridique', '', kept.url),
    ])
      expect(byTable(drafted(parts, known), 'cadresJuridiques')).toMatchObject([
        { id: kept.id, isNew: false, title: kept.titre, along: {} },
      ])
  })

  it('makes one legal text of one that is cited twice, and two of two', () => {
    const project = { target: 'casUsage.intitule', value: 'Guichet' }
    const both = (other: string) =>
      drafted([
        ...cadre('cadreJuridique', 'Arrêté du 8 novembre 2018'),
        ...cadre('cadreJuridiqueFranceConnect', other),
        project,
      ])
    const once = both('Arrêté du 8 novembre 2018')
    const [only] = byTable(once, 'cadresJuridiques')
    expect(byTable(once, 'cadresJuridiques')).toHaveLength(1)
    const named = { cadreJuridiqueId: only!.id, cadreJuridiqueFranceConnectId: only!.id }
    expect(once.records.at(-1)!.along).toMatchObject(named)
    expect(byTable(both('Délibération'), 'cadresJuridiques')).toHaveLength(2)
  })

  it.each([
    ['of the same address under another family name', { nom: 'Autre', email: 'lou@bourg.example' }, true],
    ['of the same whole name, where one has no address', { nom: 'Martin', prenom: 'Lou', email: '' }, false],
  ])('takes a contact %s for somebody else or not', (_, person, isNew) => {
    const profile = { ...completeProfile(), contacts: [make('contacts', 8, person)] }
    const answers = Object.entries({ nom: 'MARTIN', prenom: 'Lou', email: 'lou@bourg.example' }).map(
      ([field, value]) => ({ target: `contact.contact_technique.${field}`, value }),
    )
    expect(byTable(drafted(answers, { profile }), 'contacts')).toMatchObject([{ isNew }])
  })

  it('keeps a ticked box as a yes, and a guess as one', () => {
    const draft = drafted([
      { target: 'casUsage.hasBesoinsSpecifiques', value: '1' },
      { target: 'casUsage.intitule', value: 'Guichet', isGuess: true },
      { target: 'casUsage.inconnu', value: 'x' },
    ])
    expect(draft.records.at(-1)!.lines).toMatchObject([
      { field: 'hasBesoinsSpecifiques', value: true },
      { field: 'intitule', isGuess: true },
    ])
    expect(draft.refused).toEqual(['casUsage.inconnu'])
  })

  it('keeps the choices of no form that has no name', () => {
    const read = {
      answers: [{ target: 'casUsage.scopes', value: ['openid'] }],
      organisation: {},
      definition: '',
    } as unknown as ReadRequest
    const draft = draftProfile(read, { profile: null, siret: SIRET, casUsageId: null, newId: () => idOf(51) })
    expect(draft.records.at(-1)!.lines).toEqual([])
  })
})
