import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Charts alone with data of their own, for bench/browser-charts.mjs; never shipped. */
const benches = process.env.GIGACAMPUS_BENCH === '1' && {
  input: [here('bench/gantt.html'), here('bench/trace.html')],
}

/** Tables of the catalogue and what they export: the page and its workers fetch each once. */
const shared = {
  tables: 'core',
  columns: 'columns',
  descriptions: 'descriptions',
} as const

/**
 * Page and workers are bundles of their own, so that whatever both import would be sent twice. The
 * catalogue is most of that: it becomes a file that both fetch and the browser keeps.
 */
function sharedCatalogue(): Plugin {
  return {
    name: 'shared-catalogue',
    enforce: 'pre',
    load(id) {
      const file = /src\/catalog\/generated\/(tables|columns|descriptions)\.ts$/.exec(id)?.[1]
      if (file === undefined) return undefined
      const name = shared[file as keyof typeof shared]
      return [
        `import address from './${file}.json?url&no-inline'`,
        `export const ${name} = await (await fetch(address)).json()`,
      ].join('\n')
    },
  }
}

/** Relative addresses throughout: the result works from any folder of any file host. */
export default defineConfig({
  root: here('.'),
  base: './',
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    license: { fileName: 'licenses.md' },
    target: 'es2023',
    // the policy of the page takes fonts and pictures from files only
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: { checks: { pluginTimings: false }, ...benches },
  },
  plugins: [sharedCatalogue()],
  worker: { format: 'es', plugins: () => [sharedCatalogue()] },
})
