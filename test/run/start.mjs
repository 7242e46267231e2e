import { build, fail, installDependencies, provideBrowsers } from './setUp.mjs'

const PICTURES = 'dist/pictures'

installDependencies()
provideBrowsers('chromium')
build()

const { runnerImport } = await import('vite')
const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux'

/** One line a property, as the panel shows it at the end of the journey. */
function table(rows) {
  const columns = ['status', 'key', 'type', 'value']
  const widths = columns.map((column) => Math.min(40, Math.max(...rows.map((row) => String(row[column]).length))))
  const line = (row) =>
    columns.map((column, index) => String(row[column]).slice(0, 60).padEnd(widths[index])).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

try {
  if (hasDisplay) {
    const { openShop } = await load('./test/site/openShop.ts')
    await openShop()
  } else {
    console.log('No display: walking through the demo shop in a headless browser.')
    const { showShop } = await load('./test/browser/harness/shoot.ts')
    const { rows, pictures } = await showShop({ outDir: PICTURES })
    console.log(table(rows))
    console.log(`\nPictures of the panel: ${pictures.join(', ')}`)
  }
} catch (error) {
  fail(`The demo could not be shown: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
}
