/** The unit tests by what must stand for what in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { root } from './stand-ins'

const folder = 'tests/unit'

/** A copy of the tree may hold a part of the tests, or none. */
const all = existsSync(root + folder)
  ? readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`)
  : []
const textOf = (file: string) => readFileSync(root + file, 'utf8')

export const except = (files: string[], ...others: string[][]) =>
  files.filter((file) => !others.flat().includes(file))

/** A test that gives a module of ours another body, or names its environment in a comment, wants its modules for itself; the others share what they import. */
export const alone = all.filter((file) =>
  /\bvi\.(mock|doMock|resetModules)\b|@vitest-environment/.test(textOf(file)),
)
/** These give the page side's answers. */
export const answered = all.filter((file) => textOf(file).includes("/page-side'"))
export const drawn = all.filter((file) => file.endsWith('.tsx'))
export const inPage = all.filter((file) => file.startsWith(`${folder}/page/`))
/** The rest: neither a page nor its answers. */
export const shared = except(all, alone, answered, drawn, inPage)
