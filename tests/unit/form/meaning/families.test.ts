/** The families of issue 15: everyday wordings of one idea each, read as French and not as a list of labels. */
import { describe, expect, it } from 'vitest'
import { understand } from '@/lib/form/meaning/understand'
import { legal, project, ticked } from './ticked'

describe('an adjective, a participle, a parenthesis or an adverb does not hide what is asked', () => {
  it.each([
    ['Adresse électronique professionnelle', legal('email')],
    ['Courriel professionnel (nominatif)', legal('email')],
    ['Mél usuel', legal('email')],
    ['E-mail consulté régulièrement', legal('email')],
    ['Téléphone portable', legal('telephone')],
    ['Ligne directe', legal('telephone')],
    ['N° de téléphone (ligne directe)', legal('telephone')],
    ['Tél. direct', legal('telephone')],
    ['Téléphone joignable', legal('telephone')],
    ['Numéro de téléphone fixe (facultatif)', legal('telephone')],
    ['Fonction exacte', legal('fonction')],
    ['Fonction au sein de la structure', legal('fonction')],
    ['Fonction actuellement exercée', legal('fonction')],
    ['Prénom (en minuscules)', legal('prenom')],
  ])('« %s » of the legal representative', (label, target) => {
    expect(ticked('Représentant légal', [label])).toEqual([target])
  })

  it.each([
    ['Numéro SIREN (9 chiffres)', 'organisation.siren'],
    ['SIRET (14 chiffres, sans espace)', 'organisation.siret'],
    ['N° SIRET actif', 'organisation.siret'],
    ['Désignation de la structure', 'organisation.denomination'],
    ['Dénomination officielle complète', 'organisation.denomination'],
    ['Raison sociale (telle qu’au registre)', 'organisation.denomination'],
    ['Nom de la structure (obligatoire)', 'organisation.denomination'],
    ['Adresse postale (numéro et voie)', 'organisation.adresse'],
    ['Code postal (5 chiffres)', 'organisation.codePostal'],
    ['Site internet (s’il existe)', 'organisation.website'],
  ])('« %s » of the structure', (label, target) => {
    expect(ticked('Structure', [label])).toEqual([target])
  })
})

describe('what a request asks about its project is shown, and ticked where its words are the profile’s', () => {
  it.each([
    ['Cadre juridique', 'textarea', 'cadreJuridique.nature', false],
    ['Base légale du traitement', 'text', 'cadreJuridique.nature', false],
    ['Fondement juridique', 'textarea', 'cadreJuridique.nature', false],
    ['Délibération ou arrêté', 'file', 'cadreJuridique.documents', false],
    ['Copie de la délibération', 'file', 'cadreJuridique.documents', false],
    ['Nombre d’utilisateurs finaux', 'text', 'casUsage.nombreUtilisateursFinaux', false],
    ['Nombre d’usagers concernés', 'text', 'casUsage.nombreUtilisateursFinaux', false],
    ['Date de mise en production', 'date', 'casUsage.datePrevueMiseEnProduction', true],
  ] as const)('« %s »', (label, kind, target, isSure) => {
    const field = { ref: 1, kind, name: '', id: '', label, hint: '', section: 'Le projet' }
    const more = { isRequired: false, value: '', state: 'writable' as const, fingerprint: '' }
    expect(understand([{ ...field, ...more }])).toMatchObject([{ target, isSure }])
  })
})

describe('words for one thing are one question', () => {
  it.each([
    ['Nom et prénom', 'nomPrenom'],
    ['Prénom et nom', 'nomPrenom'],
    ['Prénom / Nom', 'nomPrenom'],
    ['NOM Prénom', 'nomPrenom'],
    ['Nom, prénom', 'nomPrenom'],
    ['Nom - prénom(s)', 'nomPrenom'],
    ['Nom complet', 'nomPrenom'],
    ['Prénoms et nom de famille', 'nomPrenom'],
    ['Courriel ou adresse électronique', 'email'],
    ['Poste / fonction', 'fonction'],
    ['Fonction ou qualité', 'fonction'],
  ])('« %s »', (label, part) => {
    expect(ticked('Représentant légal', [label])).toEqual([legal(part)])
  })

  it.each([
    'Président ou présidente',
    'Président(e)',
    'Président·e',
    'Le président / la présidente',
    'Maire ou président',
    'Représentant·e légal·e',
    'Représentant(e) légal(e)',
    'Représentante légale',
    'Représentant ou représentante légale',
    'Dirigeant / dirigeante',
  ])('« %s » is one person', (section) => {
    expect(ticked(section, ['Nom', 'Prénom'])).toEqual([legal('nom'), legal('prenom')])
  })

  it.each([
    ['SIREN / SIRET', 'siren'],
    ['SIREN ou SIRET', 'siren'],
    ['N° SIREN/SIRET', 'siren'],
    ['Numéro SIREN (ou SIRET)', 'siren'],
    ['SIRET / SIREN', 'siret'],
    ['SIRET ou SIREN', 'siret'],
    ['Numéro de SIRET ou de SIREN', 'siret'],
    ['N° SIRET/SIREN', 'siret'],
    ['SIRET - SIREN', 'siret'],
    ['SIRET (ou SIREN)', 'siret'],
  ])('« %s »: the number named first', (label, number) => {
    expect(ticked('Structure', [`${label} de la structure`])).toEqual([`organisation.${number}`])
  })
})

describe('an unknown noun as a complement is another owner until known', () => {
  it.each([
    'SIRET de la cuisine centrale',
    'Nom de la cantine',
    'Adresse du gymnase',
    'Code postal du site d’intervention',
    'Commune de la manifestation',
    'Nom du réseau',
    'Téléphone de la gardienne',
    'Courriel du parrain',
    'Adresse de réception du courrier',
    'Région d’obtention de l’agrément',
    'Nom d’utilisateur',
    'Prénom du filleul',
  ])('« %s »', (label) => {
    expect(ticked('Structure', ['SIRET de la structure', label])).toEqual(['organisation.siret', '-'])
  })
})

describe('« bénéficiaire », « porteur », « candidat »', () => {
  const words = [
    'Bénéficiaire',
    'Bénéficiaire de l’aide',
    'Porteur',
    'Candidat',
    'Identification du candidat',
    'Bailleur',
    'Organisateur',
    'Exploitant',
    'Titulaire',
    'Attributaire',
    'Organisme bénéficiaire',
  ]
  const rows = ['Raison sociale', 'SIRET', 'Code postal']
  it.each(words)('« %s » is the applicant where the form has one organisation', (section) => {
    expect(ticked(section, rows)).toEqual([
      'organisation.denomination',
      'organisation.siret',
      'organisation.codePostal',
    ])
  })

  it.each(words)('« %s » is somebody else where it has several', (section) => {
    const others = rows.map((label) => ({ label, section: 'Structure porteuse du projet' }))
    expect(ticked(section, [...rows, ...others]).slice(0, 3)).toEqual(['-', '-', '-'])
  })
})

describe('an organisation’s words in a person’s block are that block’s', () => {
  it.each([
    'Contact technique',
    'Responsable technique',
    'DPO',
    'Délégué à la protection des données',
    'Responsable de traitement',
    'Contact métier',
    'Référent technique',
    'Interlocuteur technique',
    'Correspondant technique',
    'Référent métier',
  ])('under « %s »', (section) => {
    expect(ticked(section, ['Raison sociale', 'SIRET', 'Adresse'])).toEqual(['-', '-', '-'])
  })
})

describe('another, whom the words name beside a known one', () => {
  it.each([
    'Courriel du cabinet du maire',
    'Téléphone du secrétariat du maire',
    'Courriel de la secrétaire du président',
    'Nom du suppléant du représentant légal',
    'Téléphone de l’adjoint au maire',
    'Nom du conjoint du représentant légal',
    'Nom du signataire effectif',
    'Courriel du représentant légal du prestataire',
    'Nom du mandataire du représentant légal',
    'Nom de naissance du représentant légal',
  ])('« %s »', (label) => {
    expect(ticked('', ['SIRET de la structure', label])).toEqual(['organisation.siret', '-'])
  })

  it.each([
    'élève',
    'enfant',
    'mineur',
    'apprenti',
    'stagiaire',
    'étudiant',
    'élève mineur',
    'tuteur',
    'parents',
    'étudiante',
  ])('the « responsable légal » of a form about « %s » is no representative', (who) => {
    const rows = [
      { label: 'Nom', section: `Identité : ${who}` },
      'Nom du responsable légal',
      'Prénom du responsable légal',
    ]
    expect(ticked('', rows)).toEqual(['-', '-', '-'])
  })

  it.each([
    'Ajouter un sous-traitant',
    'Nouveau prestataire',
    'Déclarer un fournisseur',
    'Modifier le prestataire',
    'Fiche du sous-traitant',
    'Créer un partenaire',
    'Hébergeur',
    'Identification du fournisseur',
    'Sous-traitants',
    'Informations sur le prestataire',
  ])('nothing is sure on a page called « %s »', (title) => {
    expect(ticked('DPO', ['Nom', 'Prénom', 'Email'], title)).toEqual(['-', '-', '-'])
  })
})

describe('a report about premises is not about the applicant', () => {
  it.each([
    'Établissement',
    'L’établissement',
    'Entreprise',
    'L’entreprise',
    'La société',
    'Société',
    'Informations sur l’établissement',
    'Identification de l’entreprise',
    'Coordonnées de la société',
    'Identification de l’établissement',
  ])('« %s », and no number, representative or « votre » anywhere', (section) => {
    const reporter = { label: 'Nom', section: 'Vos coordonnées' }
    expect(ticked(section, ['Nom', 'Adresse', 'Ville', reporter]).slice(0, 3)).toEqual(['-', '-', '-'])
    expect(ticked(section, ['Nom', 'Adresse', 'SIRET'])[0]).toBe('organisation.denomination')
  })
})

describe('signs of a field without a label', () => {
  it.each([
    ['firstName', 'prenom'],
    ['contact[first_name]', 'prenom'],
    ['given-name', 'prenom'],
    ['lastName', 'nom'],
    ['family_name', 'nom'],
    ['prenom', 'prenom'],
    ['user_email', 'email'],
    ['courriel', 'email'],
    ['phone-number', 'telephone'],
    ['telephone', 'telephone'],
    ['jobTitle', 'fonction'],
  ])('%s is proposed and never ticked; a label is believed against it', (name, part) => {
    const of = (label: string) =>
      understand([
        {
          ref: 0,
          kind: 'text',
          name,
          id: '',
          hint: '',
          label,
          section: 'Contact',
          isRequired: false,
          value: '',
          state: 'writable',
          fingerprint: '',
        },
      ])[0]!
    expect(of('')).toMatchObject({ target: project(part), isSure: false })
    expect(of('Surface du bâtiment').target).toBeUndefined()
  })
})
