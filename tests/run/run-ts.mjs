/** Runs a TypeScript file of the project: `node tests/run/run-ts.mjs file.ts`. */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const { module } = await runnerImport(resolve(process.argv[2]), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
})
await module.main()
