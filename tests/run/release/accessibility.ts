/** The statement of accessibility for the repository, from the grid that the extension shows: `npm run accessibility`. */
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import {
  criteriaOf,
  PROBLEM_FORM,
  rateOf,
  results,
  rgaa,
  statusKey,
  themes,
} from '@/entrypoints/options/about/rgaa'
import messages from '@/public/_locales/fr/messages.json'

export const STATEMENT = '.github/accessibility.md'

/** The file as it is due. */
export async function statement(): Promise<string> {
  const { kept, failed, share } = rateOf(rgaa.criteria)
  const words = (key: keyof typeof messages, ...values: string[]) =>
    messages[key].message.replace(/\$(\d)/g, (_, rank: string) => values[Number(rank) - 1]!)
  const grid = themes.map((name, rank) => {
    const rows = criteriaOf(rank + 1).map(
      ({ id, about, result, how }) => `| ${id} | ${about} | ${results[result]} | ${how} |`,
    )
    const head = ['| Critère | Objet | Résultat | Comment |', '| --- | --- | --- | --- |']
    return [`### ${rank + 1}. ${name}`, '', ...head, ...rows].join('\n')
  })
  const bad = rgaa.criteria.filter(({ result }) => result === 'non conforme')
  const text = [
    `# ${words('access_title')}`,
    `<!-- Écrit par \`npm run accessibility\` depuis entrypoints/options/about/rgaa.json. -->`,
    `**${words(statusKey(rgaa.criteria))}** ${words('access_rate', rgaa.reference, share, `${kept}`, `${kept + failed}`)}`,
    words('access_how', rgaa.date, rgaa.version),
    `## ${words('access_failed')}`,
    bad.map(({ id, about, how }) => `- **${id} ${about}** : ${how}.`).join('\n') ||
      words('access_failed_none'),
    `## ${words('access_contact')}`,
    words('access_contact_text', PROBLEM_FORM),
    `## ${words('access_grid')}`,
    ...grid,
  ].join('\n\n')
  return format(text, { ...(await resolveConfig(STATEMENT)), filepath: STATEMENT })
}

export async function main(): Promise<void> {
  writeFileSync(STATEMENT, await statement())
  console.log(STATEMENT)
}
