/** « A service is one file », taken at its word: a copy of the tree, one file more, the generator, the tests. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const folder = 'lib/eligibility/catalogue'
/** Its addresses and its sources all bear its name. */
const model = 'api-tiers-de-prestation'
const copied = ['lib', 'tests/run', 'tests/support', 'tests/unit/eligibility', 'tests/unit/form']
const files = ['package.json', 'vitest.config.ts', 'tsconfig.json', '.prettierrc.json', 'README.md']

let tree = ''
let added: string[] = []
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'habili-'))
  for (const path of [...copied, ...files]) cpSync(join(root, path), join(tree, path), { recursive: true })
  mkdirSync(join(tree, '.wxt'))
  for (const path of ['node_modules', 'public', '.wxt/tsconfig.json'])
    symlinkSync(join(root, path), join(tree, path))
})
afterEach(() => {
  for (const path of added) rmSync(path)
  added = []
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

/** Writes a service that is the model under another id, its text changed. */
function add(id: string, change: (text: string) => string = (text) => text): void {
  const text = readFileSync(join(root, folder, `${model}.ts`), 'utf8')
  const copy = change(text.replaceAll(model, id))
  expect(copy, id).not.toBe(text)
  const path = join(tree, folder, `${id}.ts`)
  writeFileSync(path, copy)
  added.push(path)
}

const catalogue = () =>
  spawnSync('node', ['tests/run/run-ts.mjs', 'tests/run/catalogue.ts'], { cwd: tree, encoding: 'utf8' })

it('every mistake is told with its file and its field, and nothing is written', () => {
  const before = readFileSync(join(tree, 'README.md'), 'utf8')
  const at = (id: string) => `${folder}/${id}.ts`
  add('api-essai-source', (text) => text.replace(/\n {6}sources: \[[^\]]*\],/, '\n      sources: [],'))
  add('api-essai-fait', (text) => text.replace("'org.kind'", "'org.kinds'"))
  add('api-essai-piece', (text) => text.replace(/needs: \[[^\]]*\]/, "needs: ['cni']"))
  add('api-essai-jumeau', (text) => text.replace("id: 'api-essai-jumeau'", "id: 'api-dume'"))
  add('api-essai-page', (text) =>
    text.replaceAll('les-api/api-essai-page/demande-acces', 'les-api/api-dume/demande-acces'),
  )
  const { status, stderr } = catalogue()
  expect(status).toBe(1)
  for (const sentence of [
    `${at('api-essai-source')}, verdicts[0].sources : une source au moins est attendue.`,
    `${at('api-essai-fait')}, verdicts[0].when.fact : fait « org.kinds » inconnu.`,
    `${at('api-essai-piece')}, verdicts[0].needs[0] : document « cni » inconnu.`,
    `${at('api-essai-jumeau')}, id : « api-dume » doit être le nom du fichier, « api-essai-jumeau ».`,
    `${at('api-essai-jumeau')}, id : « api-dume » est déjà l’id de catalogue/api-dume.ts.`,
  ])
    expect(stderr).toContain(sentence)
  expect(stderr).toMatch(/api-essai-page\.ts, pages\[\d\]\.url : « .+ » est déjà à catalogue\/api-dume\.ts/)
  expect(readFileSync(join(tree, 'README.md'), 'utf8')).toBe(before)
}, 120_000)

/** The last: the generator has written in the tree. */
it('a copied service is in, once the catalogue is run, and every test of the catalogue passes', () => {
  add('api-essai')
  const { status, stdout, stderr } = catalogue()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.match(/^written/gm)).toHaveLength(3)
  const options = ['--project=shared', '--no-file-parallelism', '--experimental.fsModuleCache=false']
  const tests = ['catalogue', 'derived', 'truth-table', 'validate', 'question-trees', 'evaluate']
  const paths = tests.map((name) => `tests/unit/eligibility/${name}.test.ts`)
  paths.push('tests/unit/form/service-pages.test.ts')
  const told = execFileSync('node', ['node_modules/vitest/vitest.mjs', 'run', ...options, ...paths], {
    cwd: tree,
    encoding: 'utf8',
  })
  expect(told).toContain('7 passed')
}, 300_000)
