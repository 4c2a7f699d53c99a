/** The shape of the house: its folders, the names and lengths of its files, where data and writing stay apart. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPlainData } from './data'
import { filesUnder, read, root, sources } from './tree'

/** Made by tools or by a person's editor, never committed. */
const passing = new Set([
  '.git',
  '.idea',
  '.vscode',
  '.DS_Store',
  'node_modules',
  '.output',
  '.wxt',
  'test-results',
])
const top = readdirSync(root).filter((name) => !passing.has(name) && !name.endsWith('.log'))
const isFolder = (name: string) => statSync(join(root, name)).isDirectory()

const folders = ['entrypoints', 'components', 'lib', 'public', 'tests', '.ci', '.github']
const rooms: Record<string, string[]> = {
  lib: [
    'profile',
    'eligibility',
    'form',
    'journey',
    'page',
    'extension',
    'background',
    'sharing',
    'contract',
  ],
  tests: ['unit', 'forms', 'corpus', 'e2e', 'bench', 'standin', 'support', 'run'],
  public: ['_locales', 'icon'],
}
const files = [
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
  '.gitignore',
  '.npmrc',
  '.oxlintrc.json',
  '.prettierrc.json',
  '.prettierignore',
]

const lengthOf = (path: string) => read(path).split('\n').length - 1
describe('the folders', () => {
  it('of the top level are those of the house', () => {
    expect(top.filter(isFolder).filter((name) => !folders.includes(name))).toEqual([])
  })

  it('of the top level stand beside known files only', () => {
    expect(top.filter((name) => !isFolder(name) && !files.includes(name))).toEqual([])
  })

  it.each(Object.entries(rooms))('of %s are its rooms', (folder, known) => {
    const found = readdirSync(join(root, folder)).filter((name) => isFolder(join(folder, name)))
    expect(found.filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the files of the package', () => {
  it('are found', () => expect(sources.length).toBeGreaterThan(150))

  it('are kebab-case, or PascalCase for a component', () => {
    const isWell = (path: string) =>
      /\/([a-z0-9]+([-.][a-z0-9]+)*|[A-Z][A-Za-z0-9]*(?=\.tsx))\.tsx?$/.test(path)
    expect(sources.filter((path) => !isWell(path))).toEqual([])
  })

  it('are named after what they do', () => {
    expect(sources.filter((path) => /util|helper|manager|misc|common/i.test(path))).toEqual([])
  })
})

describe('what stays apart', () => {
  it('zod is taken from the file that sets it up', () => {
    const takers = sources.filter((path) => /^import \{[^}]*\} from 'zod'/m.test(read(path)))
    expect(takers).toEqual(['lib/profile/zod.ts'])
  })

  it('data hold values and no logic', () => {
    const withLogic = sources.filter(
      (path) => isPlainData(path) && /=>|\bfunction\b|\bnew \w/.test(withoutTexts(path)),
    )
    expect(withLogic).toEqual([])
  })

  it('put.ts alone assigns to a control of a page', () => {
    const assigns =
      /\.(value|checked|files|selected|selectedIndex|default\w+|valueAs\w+|indeterminate)\s*=[^=>]/
    const writers = sources.filter(
      (path) => /^lib\/(page|form)\//.test(path) && assigns.test(withoutTexts(path)),
    )
    expect(writers).toEqual(['lib/page/write/put.ts'])
  })

  it('put.ts alone presses a button of the page, for the rows of put-rows.ts alone', () => {
    const pressers = sources.filter(
      (path) => path !== 'lib/page/write/put.ts' && /\bpressRowButton\b/.test(withoutTexts(path)),
    )
    expect(pressers).toEqual(['lib/page/write/put-rows.ts'])
  })

  it('a site is named in its own folder and nowhere else on the page side', () => {
    const hosts = /(api|numerique|demarches)[.-](gouv|simplifiees)/
    const named = sources.filter((path) => /^lib\/(page|form)\//.test(path) && hosts.test(read(path)))
    expect(named.filter((path) => !path.startsWith('lib/form/sites/'))).toEqual([])
  })
})

it('the tests are not longer than a person reads', () => {
  const tests = filesUnder('tests').filter((path) => /\.tsx?$/.test(path))
  expect(tests.filter((path) => lengthOf(path) > 500)).toEqual([])
})

/** The code of a file without its comments and quoted texts, in which anything may be written. */
function withoutTexts(path: string): string {
  return read(path).replaceAll(/\/\*[\s\S]*?\*\/|'(\\.|[^'\\\n])*'|"(\\.|[^"\\\n])*"|(?<!:)\/\/.*$/gm, '')
}
