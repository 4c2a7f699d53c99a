/**
 * The background script in chunks, each read when it is first needed. A Chromium service worker knows no `import()`, and
 * builds of a classic worker do not split: a chunk is a CommonJS module, the body of a function that its file hands over.
 * The worker has the file by `importScripts`, which gives, once it is installed, only what it was asked for while it was
 * (https://w3c.github.io/ServiceWorker/#importscripts): all are then, and stay unread until they are called. Firefox
 * runs the background in a page, where the same files come as script elements.
 */
import type { InlineConfig, Plugin } from 'vite'

const ENTRY = 'background.js'
/** Where the chunks are in the package. */
const FOLDER = 'background'
/**
 * Chunks of fewer characters share one file: in 67 files, the first answer of a stopped worker took a third more time
 * than in 11 (Chromium, 441 and 329 ms, medians of 25).
 */
const SMALL = 19_000
const SHARED = 'small.js'

/** Makes of the build of one script that of a script in chunks. */
export function inChunks(config: InlineConfig): void {
  const { build } = config
  if (build?.lib) build.lib.formats = ['cjs']
  Object.assign(build!.rollupOptions!.output!, {
    exports: 'named',
    entryFileNames: ENTRY,
    chunkFileNames: `${FOLDER}/[name].js`,
  })
  config.plugins?.push(chunkFiles())
}

const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const body = (code: string) => `function (require, load, exports, module) {\n${code}\n}`

interface Chunk {
  type: 'chunk'
  fileName: string
  code: string
  imports: string[]
}

function chunkFiles(): Plugin {
  return {
    name: 'background-chunks',
    generateBundle(_, bundle) {
      const all = Object.values(bundle).filter((each) => each.type === 'chunk') as unknown as Chunk[]
      const byName = new Map(all.map((chunk) => [chunk.fileName, chunk]))
      /** A chunk with those that it cannot do without. */
      const withNeeds = (name: string, seen = new Set<string>()): Set<string> => {
        if (seen.has(name)) return seen
        seen.add(name)
        for (const each of byName.get(name)!.imports) withNeeds(each, seen)
        return seen
      }
      const first = withNeeds(ENTRY)
      const later = all.filter(({ fileName }) => !first.has(fileName))
      const fileOf = (name: string) => (byName.get(name)!.code.length < SMALL ? SHARED : baseOf(name))
      const needs = Object.fromEntries(
        later.map(({ fileName }) => {
          const others = [...withNeeds(fileName)].filter((each) => !first.has(each))
          return [baseOf(fileName), [...new Set(others.map(fileOf))]]
        }),
      )
      for (const chunk of all)
        chunk.code = chunk.code.replaceAll(
          /Promise\.resolve\(\)\.then\(\(\) => require\(("[^"]+")\)\)/g,
          'load($1)',
        )
      const parts = [...first].map(
        (name) => `${JSON.stringify(baseOf(name))}: ${body(byName.get(name)!.code)}`,
      )
      const files = new Map<string, string>()
      for (const { fileName, code } of later) {
        const file = fileOf(fileName)
        const handed = `backgroundChunks[${JSON.stringify(baseOf(fileName))}] = ${body(code)};\n`
        files.set(file, (files.get(file) ?? '') + handed)
      }
      for (const { fileName } of later) delete bundle[fileName]
      for (const [file, source] of files)
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${file}`, source })
      byName.get(ENTRY)!.code = `${loader(parts.join(',\n'), JSON.stringify(needs, null, '\t'))}\n`
      for (const name of first) if (name !== ENTRY) delete bundle[name]
    },
  }
}

/** The script that starts: it holds the first chunks, and knows which files each other needs. */
const loader = (parts: string, needs: string) => `"use strict";
var backgroundChunks = {
${parts}
};
{
	const needs = ${needs};
	const made = new Map();
	const isWorker = typeof importScripts === "function";
	const types = globalThis.trustedTypes?.createPolicy("background-chunks", { createScriptURL: (url) => url });
	const baseOf = (path) => path.slice(path.lastIndexOf("/") + 1);
	const address = (file) => {
		const url = new URL("/${FOLDER}/" + file, location.origin).href;
		return types ? types.createScriptURL(url) : url;
	};
	const require = (path) => {
		const file = baseOf(path);
		if (!made.has(file)) {
			const module = { exports: {} };
			made.set(file, module);
			try {
				backgroundChunks[file](require, load, module.exports, module);
			} catch (error) {
				made.delete(file);
				throw error;
			}
		}
		return made.get(file).exports;
	};
	const coming = new Map();
	const comeAsElement = (file) => new Promise((resolve, reject) => {
		const script = document.createElement("script");
		script.src = address(file);
		script.onload = () => resolve();
		script.onerror = () => {
			coming.delete(file);
			script.remove();
			reject(new Error("The file " + file + " of the package cannot be read"));
		};
		document.head.append(script);
	});
	const read = new Set();
	const come = (files) => {
		if (isWorker) {
			const absent = files.filter((file) => !read.has(file));
			if (absent.length > 0) importScripts(...absent.map(address));
			for (const file of absent) read.add(file);
			return;
		}
		for (const file of files) if (!coming.has(file)) coming.set(file, comeAsElement(file));
		return Promise.all(files.map((file) => coming.get(file)));
	};
	const load = async (path) => {
		const file = baseOf(path);
		if (!made.has(file)) await come(needs[file] ?? []);
		return require(file);
	};
	if (isWorker) addEventListener("install", () => come([...new Set(Object.values(needs).flat())]));
	require("${ENTRY}");
}`
