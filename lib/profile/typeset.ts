/** Texts as they are printed: no-break spaces of French, names of the registry. Pure. */

/**
 * French as it is printed: no line begins with « : » or ends with an opening guillemet. For the eye only: a file or a
 * field of a site takes plain spaces. English has no such space, so its texts come back as they are.
 */
export function typeset(text: string): string {
  return text.replaceAll(/(?<=«) | (?=[»:%])/g, '\u00a0').replaceAll(/ (?=[;?!])/g, '\u202f')
}

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
