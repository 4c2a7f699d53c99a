import { describe, expect, it } from 'vitest'
import { understand } from '@/lib/form/meaning/understand'
import type { FieldDescriptor } from '@/lib/form/model'

type Row = Partial<FieldDescriptor> & { label: string }

const fieldsOf = (rows: Row[], section = ''): FieldDescriptor[] =>
  rows.map((row, ref) => ({
    ref,
    kind: 'text',
    name: '',
    id: '',
    hint: '',
    section,
    isRequired: false,
    value: '',
    state: 'writable',
    fingerprint: '',
    ...row,
  }))
/** The places ticked at first sight; « - » for a question left or only shown. */
const ticked = (rows: Row[], section?: string) =>
  understand(fieldsOf(rows, section)).map(({ isSure, target }) => (isSure ? target : '-'))
const labels = (...all: string[]) => all.map((label) => ({ label }))
const role = (name: string, ...parts: string[]) => parts.map((part) => `contact.${name}.${part}`)

describe('roles, by the title of the section', () => {
  it.each([
    ['Représentant légal', 'representant_legal'],
    ['Le maire ou le président', 'representant_legal'],
    ['1.b Identification de la personne chargée du suivi du dossier', 'contact_projet'],
    ['CONTACT DU PROJET', 'contact_projet'],
    ['Délégué·e à la protection des données', 'delegue_protection_donnees'],
    ['Responsable du traitement', 'responsable_traitement'],
    ['Référente technique', 'contact_technique'],
    ['Contact métier', 'contact_metier'],
  ])('%s', (section, name) => {
    expect(ticked(labels('Nom', 'Prénom(s)', 'Mél', 'N° de tél.'), section)).toEqual(
      role(name, 'nom', 'prenom', 'email', 'telephone'),
    )
  })

  it.each(['Salarié', 'AMO', 'Élève', 'Maître d’œuvre', 'Mandataire', 'Contact 2', 'Trésorière', 'Voisin'])(
    '%s is somebody else, or nobody we know',
    (section) => {
      expect(ticked(labels('Nom', 'Prénom', 'Email', 'SIRET'), section)).toEqual(['-', '-', '-', '-'])
    },
  )
})

describe('how the site draws it', () => {
  it('a function among a few radios', () => {
    expect(ticked([{ label: 'Fonction', kind: 'radio' }], 'Représentant légal')).toEqual(
      role('representant_legal', 'fonction'),
    )
  })

  it('an address beside its box « not in the list », under the same label', () => {
    const address = { label: 'Votre adresse postale', siteType: 'address' }
    expect(
      ticked(
        [
          { ...address, kind: 'combobox' },
          { ...address, kind: 'unsupported' },
        ],
        'Collectivité porteuse du projet',
      ),
    ).toEqual(['organisation.adresse', '-'])
  })
})

describe('look-alikes', () => {
  it.each([
    'SIRET de l’AMO',
    'Téléphone du maître d’œuvre',
    'Numéro Tahiti',
    'Identification du maître d’ouvrage déléguée',
    'Commune de résidence',
    'Nom scientifique (nom commun)',
    'Nom de naissance du représentant légal',
    'Confirmez l’adresse électronique du représentant légal',
    'Nom du représentant légal du partenaire',
    'SIRET ou RNA de l’organisme',
    'Quel est ton numéro de téléphone ?',
    'SIRET',
    'Nom',
  ])('« %s » is left alone', (label) => {
    expect(ticked([{ label }])).toEqual(['-'])
  })

  it('« ton » speaks to a private person, whatever the form asks besides', () => {
    expect(ticked(labels('Nom de la structure', 'Ton prénom'))).toEqual(['organisation.denomination', '-'])
    expect(ticked(labels('Ton prénom'), 'Contact')).toEqual(['-'])
  })

  it('« nom du porteur » or « du demandeur » may be a person or an organisation', () => {
    expect(ticked(labels('Nom du porteur de projet', 'Prénom du porteur de projet'))).toEqual(['-', '-'])
    expect(ticked(labels('SIRET du demandeur', 'Nom du demandeur'))).toEqual(['organisation.siret', '-'])
  })

  it('a word that a title may hold changes a label', () => {
    expect(ticked(labels('Nom'), 'Contact du dossier')).toEqual(['contact.contact_projet.nom'])
    expect(ticked(labels('Nom du dossier'), 'Contact')).toEqual(['-'])
  })

  it('another’s are recognised, in either spelling', () => {
    const [one, other] = understand(fieldsOf(labels('Mail du maître d’œuvre', 'Mail du MAITRE D’OEUVRE')))
    expect([one?.concept, other?.concept]).toEqual(['else.email', 'else.email'])
  })

  it('a type that contradicts the words is not written to', () => {
    const label = 'Téléphone du représentant légal'
    expect(ticked([{ label, kind: 'file' }])).toEqual(['-'])
    expect(ticked([{ label, siteType: 'siret' }])).toEqual(['-'])
    expect(ticked([{ label, kind: 'tel', siteType: 'phone' }])).toEqual(
      role('representant_legal', 'telephone'),
    )
  })

  it('a hint that speaks of another makes it unsure', () => {
    const label = 'SIRET de la structure'
    expect(ticked([{ label }])).toEqual(['organisation.siret'])
    expect(ticked([{ label, hint: 'Celui du prestataire retenu' }])).toEqual(['-'])
  })

  it('kinds of organisation are shown and never ticked', () => {
    const [found] = understand(fieldsOf(labels('Nature de la structure')))
    expect(found).toMatchObject({ target: 'organisation.kind', isSure: false })
  })
})

describe('the questions beside', () => {
  it('a bare question follows the person named just above', () => {
    expect(ticked(labels('Nom du représentant légal', 'Prénom'))).toEqual(
      role('representant_legal', 'nom', 'prenom'),
    )
  })

  it('and not a stranger whom no vocabulary knows, even under a known title', () => {
    expect(ticked(labels('Nom du parrain', 'Prénom', 'Email'), 'Contact')).toEqual(['-', '-', '-'])
  })

  it('nor anybody after another matter', () => {
    expect(ticked(labels('Nom du représentant légal', 'Surface du bâtiment', 'Téléphone'))).toEqual([
      'contact.representant_legal.nom',
      '-',
      '-',
    ])
  })

  it('nor the title’s, when another was named between', () => {
    expect(ticked(labels('Nom du maire', 'Surface du bâtiment', 'Téléphone'), 'Contact')).toEqual([
      'contact.representant_legal.nom',
      '-',
      '-',
    ])
  })

  it('« de contact » is the person of the title', () => {
    expect(ticked(labels('Courriel de contact'), 'Représentant légal')).toEqual(
      role('representant_legal', 'email'),
    )
  })

  it('two persons under one title are left alone', () => {
    expect(ticked(labels('Nom', 'Prénom', 'Nom', 'Prénom'), 'Contact')).toEqual(['-', '-', '-', '-'])
  })

  it('two persons under one title are told apart when their labels say who', () => {
    const rows = labels(
      'Nom du maire',
      'Prénom du maire',
      'Nom du référent technique',
      'Prénom du référent technique',
    )
    expect(ticked(rows, 'Voisinage')).toEqual(['-', '-', ...role('contact_technique', 'nom', 'prenom')])
    expect(ticked(rows, 'Coordonnées')).toEqual([
      ...role('representant_legal', 'nom', 'prenom'),
      ...role('contact_technique', 'nom', 'prenom'),
    ])
  })

  it('« Nom » of an organisation is its name, unless a first name stands beside', () => {
    expect(ticked(labels('Nom', 'Adresse'), 'Organisme demandeur')[0]).toBe('organisation.denomination')
    expect(ticked(labels('Nom', 'Prénom'), 'Organisme demandeur')).toEqual(['-', '-'])
  })

  it('« votre nom » is the project contact’s when the form asks for an organisation, and nobody’s else', () => {
    expect(ticked(labels('Votre nom'))).toEqual(['-'])
    expect(ticked(labels('Nom de votre structure', 'Votre nom'))).toEqual([
      'organisation.denomination',
      'contact.contact_projet.nom',
    ])
  })

  it('two organisations in one form: only the one called applicant is believed', () => {
    const two = (first: string, second: string) =>
      ticked([
        { label: 'SIRET', section: first },
        { label: 'SIRET', section: second },
      ])
    expect(two('Structure', 'Association')).toEqual(['-', '-'])
    expect(two('Organisme demandeur', 'Association')).toEqual(['organisation.siret', '-'])
  })

  it('a form of 90 questions with repeated labels gives each person her own', () => {
    const sections = [
      'Représentant légal',
      'Contact du projet',
      'DPO',
      'Contact technique',
      'Élève',
      'Tuteur',
    ]
    const rows = sections.flatMap((section) =>
      Array.from({ length: 15 }, (_, index) => ({
        label: ['Nom', 'Prénom', 'Email'][index] ?? `Autre question ${index}`,
        section,
      })),
    )
    expect(ticked(rows).filter((target) => target !== '-')).toEqual(
      ['representant_legal', 'contact_projet', 'delegue_protection_donnees', 'contact_technique'].flatMap(
        (name) => role(name, 'nom', 'prenom', 'email'),
      ),
    )
  })
})

it('says which words decided', () => {
  const [first, second] = understand(
    fieldsOf([{ label: 'Adresse électronique', section: 'Contact' }, { label: 'SIRET de l’organisme' }]),
  )
  expect(first?.why).toEqual({ code: 'by_words', values: ['Adresse électronique', 'Contact'] })
  expect(second?.why).toEqual({ code: 'by_label', values: ['SIRET de l’organisme'] })
})
