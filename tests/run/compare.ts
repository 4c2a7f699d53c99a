/** What moved since our facts were read: `npm run catalogue:compare -- <folder or file>`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compareFiles, told } from './compare/files'

const [, , , target] = process.argv

export function main(): void {
  if (!target) {
    console.error('Donnez un fichier ou un dossier : npm run catalogue:compare -- <chemin>')
    process.exitCode = 1
    return
  }
  if (!existsSync(target)) {
    console.error(`Introuvable : ${target}`)
    process.exitCode = 1
    return
  }
  const paths = statSync(target).isDirectory() ? filesUnder(target) : [target]
  const files = paths.map((path) => ({
    path: relative(process.cwd(), path),
    text: () => readFileSync(path, 'utf8'),
  }))
  const found = compareFiles(files)
  console.log(told(found).join('\n'))
  if (found.read === 0) process.exitCode = 1
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:^|\/)(?:node_modules|\.git)\//.test(path))
    .sort()
}
