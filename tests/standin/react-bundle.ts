/** A React page of the stand-in, bundled once for production and kept by what it is made of. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = new URL('../..', import.meta.url).pathname
const cache = join(root, 'node_modules/.cache/habili')
const libraries = ['react', 'react-dom', 'react-aria-components', 'vite']

/** The script of `entry`, a file of `folder` (from the root of the project); from the cache when nothing changed. */
export async function reactBundle(folder: string, entry: string): Promise<string> {
  const source = join(root, folder)
  const file = join(cache, `${folder.replaceAll('/', '-')}-${fingerprint(source)}.js`)
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const script = await make(join(source, entry))
  mkdirSync(cache, { recursive: true })
  // Another worker may build the same file at the same time.
  writeFileSync(`${file}.${process.pid}`, script)
  renameSync(`${file}.${process.pid}`, file)
  return script
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  for (const name of libraries) hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')))
  return hash
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 16)
}

async function make(entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`vite gave no script for ${entry}`)
  return chunk.code
}
