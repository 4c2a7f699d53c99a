/** `npm run bench:matching`: precision, recall and wrong fills, per concept and in all. */
import { placeOfConcept, placeOfPart, roleOfOwner } from '@/lib/form/meaning/places'
import { truths, type Form } from '@/tests/corpus/forms'
import { corpus, heldOut, reworded } from './forms'
import { judge, scoreOf, type Judged } from './score'

const SEEDS = 40
const share = (part: number) => part.toFixed(3)

function table(judged: Judged[]): string[] {
  const concepts = [...new Set(judged.map(({ concept }) => concept).filter(Boolean))].toSorted()
  return concepts.map((concept) => {
    const here = judged.filter((each) => each.concept === concept)
    const { asked, right, wrong, precision, recall } = scoreOf(here)
    const place = truths[concept] ?? (concept === '-' ? 'somebody else’s' : 'no place')
    const figures = asked > 0 ? `precision ${share(precision)}  recall ${share(recall)}` : 'left alone'
    return `${concept.padEnd(22)} ${String(here.length).padStart(4)}  right ${String(right).padStart(4)}  wrong ${wrong}  ${figures.padEnd(34)} ${place}`
  })
}

function summary(title: string, judged: Judged[]): string[] {
  const { asked, right, wrong, lookAlikes, precision, recall } = scoreOf(judged)
  return [
    '',
    `# ${title}: ${judged.length} questions, ${asked} of the profile’s`,
    `precision ${share(precision)} (${wrong} wrong fills, ${lookAlikes} look-alikes ticked), recall ${share(recall)} (${right}/${asked})`,
    ...judged
      .filter(({ outcome }) => outcome === 'wrong')
      .map(
        ({ form, field, found }) =>
          `WRONG ${form}: « ${field.label} », « ${field.section} » → ${found.target}`,
      ),
  ]
}

/** The map of the engine; the tables print the truth of the corpus, written apart from it. */
function map(): string[] {
  const parts = Object.values(placeOfPart).join(', ')
  return [
    '',
    '# Concept → place of the profile; what is not here is recognised and never filled',
    ...Object.entries(placeOfConcept).map(([concept, place]) => `${concept.padEnd(28)} ${place}`),
    ...Object.entries(roleOfOwner).map(
      ([owner, role]) => `${`${owner}.*`.padEnd(28)} contact.${role}.* (${parts})`,
    ),
  ]
}

export function main() {
  const judged = corpus.flatMap(judge)
  const say = (lines: string[]) => console.log(lines.join('\n'))
  say([...summary('Corpus, in-sample: the vocabulary was tuned on it', judged), ...table(judged)])
  say([
    'left blank:',
    ...judged
      .filter(({ outcome }) => outcome === 'missed')
      .map(({ concept, field }) => `  ${concept}: « ${field.label} », « ${field.section} »`),
  ])
  say(map())
  const varied: Judged[] = reworded(SEEDS).flatMap(judge)
  say([...summary(`Corpus reworded by a generator, ${SEEDS} seeds`, varied), ...table(varied)])
  for (const set of new Set(heldOut.map((form) => form.set))) {
    const forms: Form[] = heldOut.filter((form) => form.set === set)
    say(summary(`Written apart, set ${set} (first measures: tests/corpus/README.md)`, forms.flatMap(judge)))
  }
}
