/** Families of wordings about bodies: what they are, what they are called, who signs for them, who is told. */
import { describe, expect, it } from 'vitest'
import { legal, project, ticked } from './ticked'

describe('what a body is', () => {
  const bodies = ['Une commune', 'Un département', 'Un EPCI'].map((label) => ({
    value: label,
    label,
    isChecked: false,
    isLocked: false,
  }))
  const choice = (label: string) => ({ label, kind: 'select' as const, options: bodies })
  it.each([
    'Vous êtes ?',
    'Vous êtes :',
    'Êtes-vous',
    'Type de structure',
    'Quel est le type de votre structure ?',
    'Type d’organisme',
    'Forme juridique de l’organisme',
    'Statut juridique de la structure',
    'Votre structure',
    'Vous représentez',
  ])('« %s », with a list of bodies to choose from', (label) => {
    expect(ticked('', [choice(label), 'SIRET de la structure'])).toEqual([
      'organisation.kind',
      'organisation.siret',
    ])
  })

  it.each([
    'Type de demande',
    'Type de projet',
    'Nature des travaux',
    'Type d’élève',
    'Type de prestataire',
    'Quel prestataire ?',
    'Type de cantine',
    'Catégorie de véhicule',
    'Nature de l’avantage',
    'Votre prestataire',
  ])('« %s » asks for something else', (label) => {
    expect(ticked('', [choice(label), 'SIRET de la structure'])[0]).toBe('-')
  })

  it('« Précisez le type » beside the list is for what the list lacks', () => {
    const rows = [choice('Type de structure'), 'Veuillez préciser le type d’organisation']
    expect(ticked('Structure', rows)).toEqual(['organisation.kind', '-'])
  })
})

describe('whoever signs or is to be asked for', () => {
  it.each([
    'Je soussigné(e), (nom et prénom)',
    'Je soussigné (nom, prénom)',
    'Je soussignée, nom et prénom',
    'Je soussigné·e (prénom et nom)',
    'Soussigné (nom complet)',
    'Je soussigné(e) Nom Prénom',
    'Nom et prénom du soussigné',
    'Nom du soussigné',
    'Nom complet de la soussignée',
    'Je soussigné, nom de famille et prénom',
  ])('« %s », then the name of what is represented', (label) => {
    const rows = ['SIRET de l’association', label, 'représentant(e) légal(e) de l’association']
    expect(ticked('', rows)).toEqual(['organisation.siret', legal('nomPrenom'), 'organisation.denomination'])
  })

  it.each([
    'Personne à contacter',
    'Contact principal',
    'Contact administratif',
    'Interlocuteur',
    'Interlocuteur principal',
    'Chef de projet',
    'Responsable du projet',
    'Référent du dossier',
    'Personne chargée du dossier',
    'Personne ressource',
  ])('« %s » on one line is a name; the bare questions after it are theirs', (label) => {
    expect(ticked('Identification', [label, 'Téléphone', 'E-mail'])).toEqual([
      project('nomPrenom'),
      project('telephone'),
      project('email'),
    ])
  })

  it.each(['Représentant légal', 'Le maire', 'Contact', 'Demandeur', 'Président de l’association'])(
    '« %s » alone may be a title, and is left',
    (label) => {
      expect(ticked('', [label])).toEqual(['-'])
    },
  )
})

describe('a sentence told to the reader is no title of somebody', () => {
  it.each([
    'Insérez votre numéro SIRET ainsi que le nom du dirigeant.',
    'Renseignez votre structure.',
    'Indiquez votre numéro SIRET pour retrouver votre établissement.',
    'Pouvez-vous indiquer votre numéro ?',
    'Nous retrouverons votre fiche grâce à votre numéro.',
    'Vérifiez bien vos informations avant de continuer !',
    'Vos données ne seront pas publiées.',
    'Quelle est votre structure ?',
    'Cette étape permet de reconnaître votre organisation.',
    'Complétez vos renseignements.',
  ])('« %s »', (section) => {
    expect(ticked(section, ['SIRET de la structure', 'Raison sociale'])).toEqual([
      'organisation.siret',
      'organisation.denomination',
    ])
  })

  it.each([
    'Indiquez votre prestataire.',
    'Renseignez les coordonnées de votre sous-traitant.',
    'Si votre courrier doit aller à une autre structure, indiquez-la.',
    'Qui est votre hébergeur ?',
    'Indiquez le maître d’ouvrage de votre projet.',
    'Renseignez l’école de votre enfant.',
    'Quelle est la banque de votre structure ?',
    'Renseignez votre éditeur.',
    'Précisez votre fournisseur !',
    'Ajoutez vos partenaires.',
  ])('« %s » names another', (section) => {
    expect(ticked(section, ['SIRET', 'Raison sociale'])).toEqual(['-', '-'])
  })

  it('« Créez votre compte. » asks who the reader is', () => {
    const structure = { label: 'SIRET de la structure', section: 'Structure' }
    expect(ticked('Créez votre compte.', ['Nom et prénom', 'Courriel', structure]).slice(0, 2)).toEqual([
      project('nomPrenom'),
      project('email'),
    ])
  })
})

describe('two names of an organisation', () => {
  it.each([
    ['Dénomination', 'Raison sociale', [true, true]],
    ['Nom légal', 'Nom de la société (affiché)', [true, false]],
    ['Raison sociale', 'Nom de la structure', [true, false]],
    ['Nom', 'Nom court', [true, false]],
    ['Nom de la structure', 'Sigle', [true, false]],
  ])('« %s » and « %s »', (one, other, expected) => {
    const found = ticked('Structure', [one, other])
    expect(found.map((target) => target === 'organisation.denomination')).toEqual(expected)
  })
})
