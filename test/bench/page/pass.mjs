import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { bundle, median, ratio, runAlone, withPage } from './stage.mjs'

const EACH = 40
const numbers = Array.from({ length: EACH }, (_, i) => i)
/**
 * A quarter of the selectors finds nothing, which costs a walk through the whole page, a quarter counts siblings; half
 * read an attribute.
 */
const selector = (i) =>
  i % 4 === 3 ? `x-absent${i}` : i % 4 === 2 ? `div:nth-of-type(${i * 100 + 1}) > span` : `#item${i} b`

const SOURCES = [
  ...numbers.map((i) => ({
    type: 'CSS_SELECTOR',
    expression: `${selector(i)}${i % 2 ? '@title' : ''}`,
  })),
  ...numbers.map((i) => ({ type: 'JAVA_SCRIPT_VARIABLE', expression: `shop.items[${i}].name` })),
  ...numbers.map((i) => ({ type: 'META_TAG', expression: `meta${i}` })),
  ...numbers.map((i) => ({ type: 'COOKIE', expression: `cookie${i}` })),
  ...numbers.map((i) => ({ type: 'QUERY_STRING', expression: `q${i}` })),
]

const pageOf = (
  elements,
) => `<!doctype html><head>${numbers.map((i) => `<meta name="meta${i}" content="m${i}">`).join('')}
</head><body>${numbers.map((i) => `<p id="item${i}"><b title="t${i}">text ${i}</b></p>`).join('')}
${'<div><span>s<i></i></span></div>'.repeat(elements / 3)}
<script>
shop = { items: Array.from({ length: ${EACH} }, (_, i) => ({ name: 'name ' + i })) }
for (let i = 0; i < ${EACH}; i++) document.cookie = 'cookie' + i + '=value' + i
</script></body>`

/** Rounds in one page: ours, by hand, and by hand once more, in turning order. Serialized into the page. */
const race = (sources, rounds, passes) => {
  const orders = sources.map(ours.orderOf)
  const byHand = prepareByHand(sources)
  let last
  const arms = {
    ours: () => {
      ours.readAll(orders, { timer: 0 }, (readings) => {
        last = readings
      })
    },
    hand: () => {
      last = byHand()
    },
    again: () => {
      last = byHand()
    },
  }
  const names = Object.keys(arms)
  const times = { ours: [], hand: [], again: [] }
  arms.ours()
  const found = Array.from({ length: last.length }, (_, i) => last[i].text ?? null)
  arms.hand()
  const same = JSON.stringify(found) === JSON.stringify(last.map((reading) => reading?.text ?? null))
  for (let round = -5; round < rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + 5) % names.length]
      const from = performance.now()
      for (let i = 0; i < passes; i++) arms[name]()
      if (round >= 0) times[name].push(((performance.now() - from) / passes) * 1_000)
    }
  return { times, same, values: found.filter((text) => text !== null).length }
}

async function measure(elements, rounds, passes) {
  const script = await bundle('./passEntry.ts', 'ours')
  const byHand = readFileSync(new URL('./handWritten.js', import.meta.url), 'utf8')
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(pageOf(elements))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await withPage(async (page) => {
      const query = numbers.map((i) => `q${i}=v${i}`).join('&')
      await page.goto(`http://127.0.0.1:${server.address().port}/?${query}`)
      // A pass that yields goes on at once, so that its whole work is in the figure and its waiting is not.
      await page.evaluate('window.setTimeout = (run) => (run(), 0)')
      await page.evaluate(`${script};globalThis.ours = ours;${byHand}`)
      const { times, same, values } = await page.evaluate(race, SOURCES, rounds, passes)
      if (!same || values < 180) throw new Error(`the arms read different things, or ${values} values`)
      return {
        elements,
        microseconds: { ours: median(times.ours), hand: median(times.hand), again: median(times.again) },
        ratio: ratio(times.ours, times.hand),
        control: ratio(times.again, times.hand),
      }
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

export const pass = {
  name: 'one pass over 200 properties',
  run: async () => ({
    small: { budget: 1.5, ...(await measure(300, 60, 50)) },
    large: { budget: 1.3, ...(await measure(182_000, 40, 1)) },
  }),
}

await runAlone(pass, import.meta.url)
