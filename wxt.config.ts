import { fileURLToPath } from 'node:url'
import { build, runnerImport } from 'vite'
import { defineConfig } from 'wxt'
import type { packagedFiles } from './lib/extension/packaged-data'
import { inChunks } from './lib/extension/background-chunks'
import { inFewFiles } from './lib/extension/page-chunks'
import { matches } from './lib/form/sites/matches'

const extensionPages = (hosts: string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Its own data files, the registry, a shared file.
    "connect-src 'self' https:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${hosts.join(' ')} 'self'`,
    "require-trusted-types-for 'script'",
  ].join('; ')

const root = fileURLToPath(new URL('.', import.meta.url))
const noContext = fileURLToPath(new URL('lib/page/no-context.ts', import.meta.url))

/** `https://host/*` as a CSP source. */
const origins = matches.map((pattern) => pattern.replace(/\/\*$/, ''))

const isReadable = { minify: false, sourcemap: false, modulePreload: false } as const
/** The comment over each module names its file: from the root of the project, wherever that is. */
const paths = { name: 'habili:paths', renderChunk: (code: string) => code.replaceAll(root, '/') }

/** What reads and fills a form, which the script of a page imports once it is asked for: a module of one file. */
async function formSide(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@': root } },
    plugins: [paths],
    build: {
      ...isReadable,
      write: false,
      target: 'esnext',
      lib: { entry: `${root}lib/page/form-side.ts`, formats: ['es'], fileName: 'form-side' },
    },
  })
  const [{ output }] = [built].flat() as unknown as [{ output: [{ code: string }] }]
  return output[0].code
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  zip: { excludeSources: ['tests/standin/datapass/forms/**', '.ci/**', '.github/**'] },
  // The package reads like the repository: reviewers and users can follow it.
  vite: () => ({
    build: isReadable,
    plugins: [paths],
    resolve: { alias: { 'wxt/utils/content-script-context': noContext } },
  }),
  hooks: {
    'vite:build:extendConfig': (entries, config) => {
      const has = (name: string) => entries.some(({ type }) => type === name)
      if (has('background')) inChunks(config)
      else if (has('options')) inFewFiles(config)
    },
    // Data read on demand, by lib/extension/packaged.ts.
    'build:publicAssets': async (_, files) => {
      const { module } = await runnerImport<{ packagedFiles: typeof packagedFiles }>(
        `${root}lib/extension/packaged-data.ts`,
        { root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } } },
      )
      for (const [name, value] of Object.entries(module.packagedFiles()))
        files.push({ relativeDest: `data/${name}`, contents: JSON.stringify(value) })
      files.push({ relativeDest: 'form-side.js', contents: await formSide() })
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Habili',
    description: '__MSG_extDescription__',
    default_locale: 'fr',
    // Firefox takes the same keys from its own policies, without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting'],
    optional_host_permissions: ['https://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extAction__' },
    commands: {
      open_assistant: {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandOpenAssistant__',
      },
    },
    content_security_policy: { extension_pages: extensionPages(origins) },
    web_accessible_resources: [
      {
        resources: ['sidepanel.html', 'form-side.js'],
        matches,
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'habili@habili.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'], optional: ['searchTerms'] },
            },
          },
        }
      : { minimum_chrome_version: '130', externally_connectable: { ids: [] } }),
  }),
})
