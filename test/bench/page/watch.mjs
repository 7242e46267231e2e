import { bundle, median, ratio, runAlone, withPage } from './stage.mjs'

/**
 * Appends nodes to a document that is watched for its end of changes, and to one that is not: all in one turn, as a
 * framework renders, and a hundred a turn. Serialized into the page.
 */
const race = async (script, rounds, nodes) => {
  const { startQuiet } = new Function(`${script}; return bundle`)()
  let changes = 0
  const quiet = startQuiet(
    () => changes++,
    () => {},
  )
  const unwatched = { start() {}, stop() {} }
  const observer = new MutationObserver(() => observer.disconnect())
  const bare = {
    start: () => observer.observe(document, { childList: true, characterData: true, subtree: true }),
    stop: () => observer.disconnect(),
  }
  const arms = { none: unwatched, again: unwatched, bare, ours: quiet }
  const names = Object.keys(arms)
  const turns = { one: nodes, many: 100 }
  const times = Object.fromEntries(
    Object.keys(turns).map((turn) => [turn, Object.fromEntries(names.map((name) => [name, []]))]),
  )
  const append = async (each) => {
    const list = document.createElement('ul')
    document.body.append(list)
    for (let done = 0; done < nodes; done += each) {
      for (let i = 0; i < each; i++) {
        const item = document.createElement('li')
        item.textContent = 'A trip'
        list.append(item)
      }
      // The observers are called between turns.
      await null
    }
    return list
  }
  for (const [turn, each] of Object.entries(turns))
    for (let round = -5; round < rounds; round++)
      for (let at = 0; at < names.length; at++) {
        const name = names[(at + round + 5) % names.length]
        // Rubbish of one arm is not to be the next one's.
        await new Promise((resolve) => setTimeout(resolve))
        arms[name].start()
        const from = performance.now()
        const list = await append(each)
        const took = performance.now() - from
        arms[name].stop()
        list.remove()
        if (round >= 0) times[turn][name].push(took * 1_000)
      }
  return { times, changes }
}

const summary = ({ none, again, bare, ours }) => ({
  budget: 1.05,
  microseconds: { none: median(none), again: median(again), bare: median(bare), ours: median(ours) },
  ratio: ratio(ours, none),
  control: ratio(again, none),
})

export const watch = {
  name: 'watching the document for its end of changes',
  run: async () => {
    const script = await bundle('../../../src/page/quiet.ts')
    const rounds = 60
    const { times, changes } = await withPage((page) => page.evaluate(race, script, rounds, 10_000))
    const expected = 2 * (rounds + 5)
    if (changes !== expected) throw new Error(`the document was seen to change ${changes} times, not ${expected}`)
    return { one: summary(times.one), many: summary(times.many) }
  },
}

await runAlone(watch, import.meta.url)
