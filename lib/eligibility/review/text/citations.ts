/** The legal texts that a French sentence cites: articles, codes, laws, decrees, deliberations, their numbers and dates. */
import { plain } from './fold'

export type CitationKind =
  | 'article-l'
  | 'article-r'
  | 'article'
  | 'code'
  | 'loi'
  | 'decret'
  | 'arrete'
  | 'deliberation'
  | 'convention'
  | 'reglement'
  | 'rgpd'

export interface Citation {
  kind: CitationKind
  /** As it stands in the text, folded. */
  text: string
  /** Of an article: `114-8`. */
  number?: string
  /** Of an article: id of `codes`, or the words of another code. */
  code?: string
  /** A principle of exchange between administrations, or of data protection: founds no démarche by itself. */
  isGeneral: boolean
}

/** How the codes are called, folded. */
const codes: Record<string, RegExp> = {
  crpa: /code des relations entre le public et (?:l'|les )?administrations?|\bcrpa\b/,
  education: /code de l'education/,
  casf: /code de l'action sociale et des familles|\bcasf\b/,
  cgct: /code general des collectivites territoriales|\bcgct\b/,
  cgi: /code general des impots|\bcgi\b/,
  lpf: /livre des procedures fiscales|\blpf\b/,
  css: /code de la securite sociale|\bcss\b/,
  ccp: /code de la commande publique|\bccp\b/,
  cmf: /code monetaire et financier|\bcmf\b/,
  autre: /\bcode (?:de|du|des|d')[a-z' ]{3,50}/,
}

const WITH_WORD =
  /\bart(?:icles?|s?\.)?\s?(?:(l|lo|r|d|a)\s?[.*]{0,2}\s?)?(\d{1,4}(?:[-.]\d+)*)(?:\s?(?:[a-c]{1,3}|bis|ter)\b)?/g
/** Without the word « article »: a letter and a number of three figures or with a dash, so that « à 18 ans » is none. */
const BARE = /\b(l|lo|r|d)\s?[.*]{0,2}\s?(\d{1,4}(?:-\d+)+|\d{3,4})(?![\da-z])/g
const GENERAL_ARTICLE = /^(114-(8|9|10)(-\d+)*|100-3)$/
const GENERAL_LAW = /essoc|2018-727|lemaire|republique numerique|2016-1321|78-17|informatique et libertes/
const RGPD = /\brgpd\b|reglement general sur la protection|\b2016\/679\b/

/** How far after an article its code may stand. */
const REACH = 110
/** How near an article without a letter its law or regulation may stand, before and after. */
const BEFORE = 30
const AFTER = 60

/** Every citation of the text. */
export function citationsIn(text: string): Citation[] {
  const folded = plain(text)
  return [...articlesIn(folded), ...codesIn(folded), ...actsIn(text, folded)]
}

function articlesIn(folded: string): Citation[] {
  const found = new Map<number, Citation>()
  for (const pattern of [WITH_WORD, BARE])
    for (const match of folded.matchAll(pattern)) {
      const [whole, letter, number = ''] = match
      const end = match.index + whole.length
      // « article R. 531-52 » is met by both patterns, its number at one place.
      const place = match.index + whole.lastIndexOf(number)
      if (found.has(place)) continue
      const rest = folded.slice(end, end + REACH).split(/;|\bart(?:icle|\.)/)[0]!
      const code = codeIn(rest)
      const isLetterL = letter === 'l' || letter === 'lo'
      found.set(place, {
        kind: isLetterL ? 'article-l' : letter ? 'article-r' : 'article',
        text: whole,
        number,
        ...(code ? { code } : {}),
        isGeneral: isGeneralArticle(
          letter,
          number,
          code,
          `${folded.slice(0, match.index).slice(-BEFORE)} ${rest.slice(0, AFTER)}`,
        ),
      })
    }
  return [...found.values()]
}

function isGeneralArticle(
  letter: string | undefined,
  number: string,
  code: string | undefined,
  around: string,
): boolean {
  if (letter) return GENERAL_ARTICLE.test(number) && (!code || code === 'crpa')
  // « RGPD, article 6 » and « article 6 du RGPD ».
  return !code && (RGPD.test(around) || GENERAL_LAW.test(around))
}

function codeIn(folded: string): string | undefined {
  const found = Object.entries(codes).flatMap(([id, pattern]) => {
    const match = pattern.exec(folded)
    return match ? [{ id, at: match.index }] : []
  })
  // « autre » matches every code that has a name of its own, at the same place.
  return found.sort((one, other) => one.at - other.at)[0]?.id
}

function codesIn(folded: string): Citation[] {
  return Object.entries(codes).flatMap(([id, pattern]) => {
    const text = pattern.exec(folded)?.[0]
    if (!text) return []
    const isNamed = Object.entries(codes).some(([own, one]) => own !== 'autre' && one.test(text))
    if (id === 'autre' && isNamed) return []
    return [{ kind: 'code' as const, text, code: id, isGeneral: id === 'crpa' }]
  })
}

const acts: { kind: CitationKind; pattern: RegExp; general?: RegExp }[] = [
  { kind: 'loi', pattern: /\bloi\b[^.;,]{0,70}/g, general: GENERAL_LAW },
  { kind: 'decret', pattern: /\bdecrets?\b[^.;,]{0,40}/g, general: /2019-31\b/ },
  { kind: 'deliberation', pattern: /\bdelib(?:erations?)?\b[^.;]{0,60}/g },
  { kind: 'convention', pattern: /\bconventions?\b[^.;]{0,60}/g },
  { kind: 'reglement', pattern: /\breglements? (?!general sur|\(?ue|europeen)[^.;]{0,60}/g },
]

function actsIn(text: string, folded: string): Citation[] {
  const found: Citation[] = acts.flatMap(({ kind, pattern, general }) =>
    [...folded.matchAll(pattern)].map(([words]) => ({
      kind,
      text: words.trim(),
      isGeneral: general?.test(words) ?? false,
    })),
  )
  // Without its accents « arrêté » is also the verb: the accents, or the day or number that follows, decide.
  const written = text.toLowerCase().normalize('NFC')
  const arrete =
    /\barr[êe]t[ée]s?\s+(?:(?:pr[ée]fectoral|minist[ée]riel|municipal|interminist[ée]riel|royal)\s*)?(?:du|n)\b|arrêtés?(?!\p{L})/u
  if (arrete.test(written))
    found.push({
      kind: 'arrete',
      text: /\barretes?\b.{0,40}/.exec(folded)?.[0] ?? 'arrete',
      isGeneral: false,
    })
  const rgpd = RGPD.exec(folded)?.[0]
  if (rgpd) found.push({ kind: 'rgpd', text: rgpd, isGeneral: true })
  return found
}

const FC_ARRETE = /arrete[^.;]{0,30}(?:8 novembre 2018|08\/11\/2018|2018-11-08)/g
const DATE =
  /\b(?:\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2})\b/
const NUMBER = /\b(?:n\s?[°º]s?|no\b\.?|numeros?)\s?(?:[a-z]{1,6}[-. ])?\d|\bdeliberation \d[\w./-]+/
const PAGE = /\b(?:pages?|pp?\.) ?\d+/

/** What the text cites, as the facts of a rule say it: kinds, `general`, `specific`, `law` (a specific one), `number`, `date`, `page`. */
export function citedIn(text: string): string[] {
  const folded = plain(text)
  const citations = citationsIn(text)
  const marks: [string, boolean][] = [
    ['general', citations.some(({ isGeneral }) => isGeneral)],
    ['specific', citations.some(({ isGeneral }) => !isGeneral)],
    ['law', citations.some(({ kind, isGeneral }) => !isGeneral && (kind === 'loi' || kind === 'article-l'))],
    ['arrete-franceconnect', folded.search(FC_ARRETE) >= 0],
    ['beside-franceconnect', isCitingBesideFranceConnect(folded)],
    ['number', NUMBER.test(folded)],
    ['date', DATE.test(folded)],
    ['page', PAGE.test(folded)],
  ]
  return [
    ...new Set(citations.map(({ kind }) => kind)),
    ...marks.filter(([, isThere]) => isThere).map(([mark]) => mark),
  ]
}

function isCitingBesideFranceConnect(folded: string): boolean {
  if (folded.search(FC_ARRETE) < 0) return false
  const rest = folded.replace(FC_ARRETE, ' ')
  return citationsIn(rest).some(({ isGeneral }) => !isGeneral)
}
