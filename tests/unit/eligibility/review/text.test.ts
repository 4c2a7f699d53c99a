/** The French that the rules read: citations, themes, acronyms, addresses. */
import { describe, expect, it } from 'vitest'
import { answerAspects, textAspects } from '@/lib/eligibility/review/aspects'
import { citationsIn, citedIn } from '@/lib/eligibility/review/text/citations'
import { domainOf, hostOf, isConsumerMail, isSharedBox, isWithin } from '@/lib/eligibility/review/text/mail'
import { acronymsIn, isMostlyAcronyms } from '@/lib/eligibility/review/text/words'
import { book } from '@/tests/corpus/review/requests'

const { themesIn } = book

describe('citations', () => {
  const articles = (text: string) =>
    citationsIn(text)
      .filter(({ kind }) => kind.startsWith('article'))
      .map(({ kind, number, code, isGeneral }) => [kind, number, code, isGeneral])

  it.each([
    ['L.114-8', 'article-l', '114-8', undefined, true],
    ['article L 114-8 du CRPA', 'article-l', '114-8', 'crpa', true],
    [
      'art. L.114-8 du code des relations entre le public et l’administration',
      'article-l',
      '114-8',
      'crpa',
      true,
    ],
    ['article R. 531-52 du code de l’éducation', 'article-r', '531-52', 'education', false],
    ['R2143-13', 'article-r', '2143-13', undefined, false],
    ['article D. 521-1 du code du travail', 'article-r', '521-1', 'autre', false],
    ['Article L. 152 A du livre des procédures fiscales', 'article-l', '152', 'lpf', false],
    ['article L114-8 du code du service national', 'article-l', '114-8', 'autre', false],
    ['article 6 du RGPD', 'article', '6', undefined, true],
    ['RGPD, article 6', 'article', '6', undefined, true],
    ['article 6 du règlement intérieur', 'article', '6', undefined, false],
  ])('%s', (text, kind, number, code, isGeneral) => {
    expect(articles(text)).toEqual([[kind, number, code, isGeneral]])
  })

  it('reads several articles of one sentence, each with its code', () => {
    expect(articles('Articles L. 114-8 du CRPA et R. 531-52 du code de l’éducation')).toEqual([
      ['article-l', '114-8', 'crpa', true],
      ['article-r', '531-52', 'education', false],
    ])
  })

  it.each(['À 18 ans', 'un enfant à 3 ans', 'en 2024', 'l’an 2000', 'R2P', 'La 4G'])(
    'sees no article in « %s »',
    (text) => expect(articles(text)).toEqual([]),
  )

  it.each([
    [
      'Délibération n° 2026-14 du 3 mars 2026, page 4',
      ['deliberation', 'specific', 'number', 'date', 'page'],
    ],
    ['délibération', ['deliberation', 'specific']],
    ['Décret n° 2020-12 du 01/02/2020', ['decret', 'specific', 'number', 'date']],
    ['Arrêté préfectoral du 3 mars', ['arrete', 'specific']],
    ['Le service arrête la liste des dossiers', []],
    ['Loi ESSOC', ['loi', 'general']],
    ['loi n° 78-17 du 6 janvier 1978', ['loi', 'general', 'number', 'date']],
    ['loi n° 2019-22 du 3 mars 2019', ['loi', 'specific', 'law', 'number', 'date']],
    ['RGPD et CRPA', ['code', 'rgpd', 'general']],
    ['Arrêté du 8 novembre 2018', ['arrete', 'specific', 'arrete-franceconnect', 'date']],
    ['règlement (UE) 2016/679', ['rgpd', 'general']],
  ])('« %s »', (text, wanted) => expect(citedIn(text).toSorted()).toEqual(wanted.toSorted()))

  it('tells the text beside the arrêté of FranceConnect', () => {
    expect(citedIn('Arrêté du 8 novembre 2018 ; article L. 561-5 du CMF')).toContain('beside-franceconnect')
  })
})

describe('themes', () => {
  it('are whole words, singular or plural, without accents or case', () => {
    expect(themesIn('MAIRE')).toContain('mayor')
    expect(themesIn('Mairie')).not.toContain('mayor')
    expect(themesIn('Les crèches')).toContain('nursery')
    expect(themesIn('avis d’imposition')).toContain('piece-dropped')
  })

  it('of a stem take what begins so, and nothing that only holds it', () => {
    expect(themesIn('la prospection des commerces')).toContain('commercial')
    expect(themesIn('un antiprospect')).not.toContain('commercial')
  })
})

describe('acronyms', () => {
  it('are those that are neither known nor spelled out', () => {
    expect(acronymsIn('Le SIGP (système) et la CAF, le GRU, gestion (GRC)')).toEqual(['GRU'])
  })
  it.each([
    ['GRU-TLX phase BDM', true],
    ['Tarifs de la cantine (TDC)', false],
    ['GESTION DES TARIFS MUNICIPAUX', false],
    ['Portail GRU de la ville de Bourg', false],
  ])('carry « %s »: %s', (text, wanted) => expect(isMostlyAcronyms(text)).toBe(wanted))
})

describe('addresses', () => {
  it.each([
    ['mairie@bourg.example', true],
    ['mairie.bourg@orange.fr', true],
    ['etat-civil@bourg.example', true],
    ['jeanne.martin@mairie-bourg.example', false],
    ['c.mairesse@bourg.example', false],
  ])('%s is a shared box: %s', (address, wanted) => expect(isSharedBox(address)).toBe(wanted))

  it('belong to a consumer provider, or to the organisation', () => {
    expect(isConsumerMail('X@Orange.fr')).toBe(true)
    expect(isConsumerMail('x@orange.example')).toBe(false)
    expect(isWithin(domainOf('x@dsi.bourg.example'), hostOf('https://www.bourg.example/accueil'))).toBe(true)
    expect(isWithin('faubourg.example', 'bourg.example')).toBe(false)
  })

  it.each([
    ['06 39 98 00 03', true],
    ['+33 7 39 98 00 03', true],
    ['0033612345678', true],
    ['0692 00 00 03', true],
    ['01 99 00 00 01', false],
    ['+33199000001', false],
    ['', false],
  ])('phone %s is a mobile: %s', (phone, wanted) =>
    expect(textAspects['isMobile']!(phone, book)).toBe(wanted),
  )

  it.each([
    ['https://www.legifrance.gouv.fr/loda/id/X', 'legifrance'],
    ['legifrance.gouv.fr/codes', 'legifrance'],
    ['https://bourg.example/legifrance.gouv.fr', 'other'],
    ['', 'none'],
  ])('%s leads to %s', (url, wanted) => expect(answerAspects['host']!([url], '')).toBe(wanted))
})

it.each([
  ['2026-11-28', '2027-02-11', 75],
  ['2028-02-28', '2028-03-01', 2],
  ['2026-11-28', '2026-11-27', -1],
  ['2026-12-31', '2027-01-01', 1],
  ['2026-11-28', 'demain', undefined],
])('from %s to %s: %s days', (today, day, wanted) => {
  expect(answerAspects['daysAhead']!([day], today)).toBe(wanted)
})
