/** What moved since our facts were read: `npm run catalogue:compare -- <folder or file>`. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compareFiles } from './compare/files'

const [, , , target] = process.argv

export function main(): void {
  if (!target) {
    console.error('Donnez un fichier ou un dossier : npm run catalogue:compare -- <chemin>')
    process.exitCode = 1
    return
  }
  const paths = statSync(target).isDirectory() ? filesUnder(target) : [target]
  const files = paths.map((path) => ({
    path: relative(process.cwd(), path),
    text: () => readFileSync(path, 'utf8'),
  }))
  const { read, unknown, moves } = compareFiles(files)
  for (const path of unknown) console.log(`Fichier laissé de côté, rien de connu dedans : ${path}`)
  console.log(moves.length > 0 ? moves.join('\n') : read > 0 ? 'Rien n’a bougé.' : 'Rien à comparer.')
  console.log(
    `${read} fichier${read > 1 ? 's' : ''} lu${read > 1 ? 's' : ''}, ${moves.length} différence${moves.length > 1 ? 's' : ''}.`,
  )
  if (read === 0) process.exitCode = 1
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|ya?ml|html?)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:^|\/)(?:node_modules|\.git)\//.test(path))
    .sort()
}
