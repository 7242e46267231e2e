import { rmSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import type { Plugin } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import manifest from './manifest.json' with { type: 'json' }

type Browser = 'chrome' | 'firefox'

/** One manifest for both browsers; each is told of its own keys only. */
function manifestFor(browser: Browser): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, background, storage, ...common } = manifest
  const own =
    browser === 'chrome'
      ? { minimum_chrome_version, background, storage }
      : { browser_specific_settings, background: { scripts: [background.service_worker], type: 'module' } }
  return { ...common, ...own } as ManifestV3Export
}

/**
 * The bundler offers the scripts that are registered at run time to every site as web-accessible resources and
 * leaves module copies of them in `assets`. Neither is needed: the browser injects the files itself.
 */
function withoutExposure(outDir: string): Plugin {
  return {
    name: 'without-exposure',
    enforce: 'post',
    async writeBundle(_, bundle) {
      const file = join(outDir, 'manifest.json')
      const { web_accessible_resources, ...written } = JSON.parse(await readFile(file, 'utf8'))
      await writeFile(file, JSON.stringify(written, null, 2))
      const copies = Object.keys(bundle).filter((name) => /^assets\/(pageEntry|courierEntry)\.ts-.*\.js$/.test(name))
      await Promise.all(copies.map((name) => rm(join(outDir, name), { force: true })))
    },
  }
}

function extension(browser: Browser): ViteUserConfig {
  const outDir = `dist/${browser}`
  rmSync(outDir, { recursive: true, force: true })
  return {
    publicDir: 'assets',
    plugins: [preact(), crx({ manifest: manifestFor(browser), browser }), withoutExposure(outDir)],
    build: {
      outDir,
      target: browser === 'chrome' ? 'chrome123' : 'firefox142',
      modulePreload: false,
      rolldownOptions: {
        input: { panel: 'src/panel/panel.html', sidebar: 'src/panel/sidebar.html', replay: 'src/panel/replay.html' },
      },
    },
  }
}

/** Pages that the command line visits get the very script that the extension puts there. */
const pageScript: Plugin = {
  name: 'page-script',
  async generateBundle() {
    const source = await readFile('dist/chrome/src/page/pageEntry.js', 'utf8')
    this.emitFile({ type: 'asset', fileName: 'pageEntry.js', source })
  },
}

/** The command line: one module for Node; of the packages in it only those that users install stay outside. */
const commandLine: ViteUserConfig = {
  publicDir: false,
  ssr: { noExternal: ['jsonc-parser'] },
  plugins: [pageScript],
  build: {
    outDir: 'dist/verify',
    target: 'node20',
    ssr: 'src/verify/main.ts',
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
}

/** What other programs import: one module for Node and browsers, beside its declarations. */
const library: ViteUserConfig = {
  publicDir: false,
  ssr: { noExternal: ['jsonc-parser'] },
  build: {
    outDir: 'dist/library',
    emptyOutDir: false,
    target: 'es2022',
    ssr: 'src/package/index.ts',
    rolldownOptions: { output: { entryFileNames: 'index.js' } },
  },
}

const tests: ViteUserConfig = {
  test: {
    projects: [
      { plugins: [preact()], test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      ...['page', 'browser'].map((name) => ({
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          fileParallelism: false,
          // Real browsers share the machine with whatever else runs on it: one failure alone proves nothing.
          retry: 1,
        },
      })),
    ],
  },
}

export default defineConfig(({ mode }) => {
  if (mode === 'chrome' || mode === 'firefox') return extension(mode)
  if (mode === 'library') return library
  return mode === 'verify' ? commandLine : tests
})
