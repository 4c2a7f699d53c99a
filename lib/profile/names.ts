/** How organisations and people are called. */
import type { Contact, Organisation } from './records'

/** The name by which an organisation is known; '' when it has none. */
export const usualName = ({
  nomUsage,
  denomination,
}: Pick<Organisation, 'nomUsage' | 'denomination'>): string => nomUsage || denomination

/** « Prénom Nom », or the e-mail of a person without a name; '' without either. */
export const personName = ({ prenom, nom, email }: Pick<Contact, 'prenom' | 'nom' | 'email'>): string =>
  [prenom, nom].filter(Boolean).join(' ') || email

/** Words that a French name writes small, but for its first. */
const small = new Set('a à au aux d de des du en et l la le les lès lez ou par pour près sous sur'.split(' '))

/** Usual in the names of public bodies and companies, and said letter by letter. */
const acronyms = new Set(
  (
    'ars caf cc ccas cci cdg cfa chr chru chu cias cma cnrs cpam ehpad epa epci epic esat eurl gie gip msa oph opac ogec ' +
    'sa sarl sas sasu sci scic scop sdis sem siaep sivom sivos sivu spl urssaf'
  ).split(' '),
)

const isCapitals = (name: string) => /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name)

/** « SYNDICAT DES EAUX DE L’ÎLE-D’YEU » is « Syndicat des Eaux de l’Île-d’Yeu »; a name not all in capitals stays as it is. */
export function readableName(name: string): string {
  if (!isCapitals(name)) return name
  return name.replaceAll(/\p{Lu}+/gu, (word, at: number) => {
    const low = word.toLocaleLowerCase('fr')
    // A word without a vowel is no word: « SMBVB ».
    if (acronyms.has(low) || !/[aeiouyàâäæéèêëîïôöœùûü]/.test(low)) {
      if (!small.has(low)) return word
    }
    return at > 0 && small.has(low) ? low : word.charAt(0) + low.slice(1)
  })
}
