/** Runs oxlint with the project's rules on snippets, each as if it stood at its path in the tree. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './tree'

/** `path` inside the tree, `code` of the file, and other files that the code needs. */
export interface Snippet {
  path: string
  code: string
  beside?: Record<string, string>
}

export interface Finding {
  file: string
  line: number
  rule: string
  /** The rule's message and our own words. */
  text: string
}

/** All findings of each snippet, in the order given. Snippets of other paths share a tree; one run serves all. */
export function lintSnippets(snippets: Snippet[]): Finding[][] {
  const trees = mkdtempSync(join(tmpdir(), 'habili-lint-'))
  /** How many snippets stand at a path so far: the next one stands there in the next tree. */
  const taken = new Map<string, number>()
  try {
    const places = snippets.map(({ path, code, beside = {} }, index) => {
      const rank = taken.get(path) ?? 0
      taken.set(path, rank + 1)
      // What needs other files has a tree of its own.
      const tree = Object.keys(beside).length > 0 ? `own-${index}` : String(rank)
      for (const [name, text] of Object.entries({ ...beside, [path]: code })) {
        mkdirSync(dirname(join(trees, tree, name)), { recursive: true })
        writeFileSync(join(trees, tree, name), text)
      }
      copyFileSync(join(root, '.oxlintrc.json'), join(trees, tree, '.oxlintrc.json'))
      return [path, ...Object.keys(beside)].map((name) => `${tree}/${name}`)
    })
    const all = lint(trees)
    return places.map((files) => all.filter(({ file }) => files.includes(file)))
  } finally {
    rmSync(trees, { recursive: true })
  }
}

/** Findings of oxlint run in `folder`; throws when it gives no report, as for a config it cannot read. */
function lint(folder: string): Finding[] {
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const report = parse(run.stdout) ?? fail(`oxlint gave no report: ${run.stdout}${run.stderr}`)
  if (run.status !== 0 && report.diagnostics.length === 0) fail(`oxlint ended with ${run.status}`)
  return report.diagnostics.map(({ filename, labels, code, message, help = '' }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 0,
    rule: code.replace(/^.*\((.*)\)$/, '$1'),
    text: `${message} ${help}`,
  }))
}

interface Report {
  diagnostics: {
    filename: string
    code: string
    message: string
    help?: string
    labels: { span: { line: number } }[]
  }[]
}

function parse(text: string): Report | undefined {
  return text.trimStart().startsWith('{') ? (JSON.parse(text) as Report) : undefined
}

function fail(words: string): never {
  throw new Error(words)
}
