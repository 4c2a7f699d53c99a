/** Writes what derives from the services of lib/eligibility/catalogue/: `npm run catalogue`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { validateCatalogue } from '@/lib/eligibility/validate'
import { derivedFiles } from './catalogue-files'

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

export async function main(): Promise<void> {
  const mistakes = validateCatalogue()
  if (mistakes.length > 0) {
    console.error(mistakes.join('\n'))
    process.exitCode = 1
    return
  }
  for (const { path, content } of await derivedFiles(read)) {
    const isNew = read(path) !== content
    if (isNew) writeFileSync(path, content)
    console.log(`${isNew ? 'written' : 'unchanged'} ${path}`)
  }
}
