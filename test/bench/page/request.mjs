import { bundle, median, ratio, runAlone, withPage } from './stage.mjs'

/**
 * What a hook adds to a call. Under every arm lies the same stand-in for the browser's own function, which answers at
 * once with a real response: a real request would take a thousand times as long as what is measured.
 * Serialized into the page.
 */
const race = async (script, rounds, calls) => {
  const response = await fetch('data:,x')
  const done = new XMLHttpRequest()
  done.open('GET', 'data:,x')
  await new Promise((resolve) => {
    done.onloadend = resolve
    done.send()
  })
  done.onloadend = null
  const loadend = new Event('loadend')
  const native = {
    fetch: () => Promise.resolve(response),
    open() {},
    send() {
      this.dispatchEvent(loadend)
    },
  }

  // biome-ignore-start lint/complexity/noArguments: what a bare hook looks like
  const bare = () => {
    const kept = []
    let count = 0
    const keep = (entry) => {
      kept[count++ % 200] = entry
    }
    return {
      fetch(input, init) {
        const isText = typeof input === 'string'
        const entry = {
          api: 'fetch',
          method: init?.method ?? (isText ? 'GET' : input.method),
          url: isText ? input : (input.url ?? String(input)),
          base: document.baseURI,
          credentials: init?.credentials ?? (isText ? 'same-origin' : input.credentials),
          startedAt: performance.now(),
        }
        keep(entry)
        return native.fetch.apply(this, arguments).then(
          (got) => {
            entry.endedAt = performance.now()
            entry.answer = { status: got.status, type: got.type, url: got.url, redirected: got.redirected }
            entry.headers = got.headers
            return got
          },
          (reason) => {
            entry.endedAt = performance.now()
            throw reason
          },
        )
      },
      open(method, url) {
        this.opened = { api: 'xhr', method, url, base: document.baseURI }
        return native.open.apply(this, arguments)
      },
      send() {
        const entry = this.opened
        entry.credentials = this.withCredentials ? 'include' : 'same-origin'
        entry.startedAt = performance.now()
        keep(entry)
        this.addEventListener(
          'loadend',
          () => {
            entry.endedAt = performance.now()
            entry.answer = { status: this.status, url: this.responseURL }
            entry.headers = this.getAllResponseHeaders()
          },
          { once: true },
        )
        return native.send.apply(this, arguments)
      },
    }
  }

  // biome-ignore-end lint/complexity/noArguments: what a bare hook looks like
  window.fetch = native.fetch
  XMLHttpRequest.prototype.open = native.open
  XMLHttpRequest.prototype.send = native.send
  let port
  const take = (event) => {
    event.preventDefault()
    port = event.ports[0]
  }
  window.addEventListener('rum-property-inspector-port', take, { once: true })
  new Function(script)()
  const ours = { fetch: window.fetch, open: XMLHttpRequest.prototype.open, send: XMLHttpRequest.prototype.send }
  const arms = { native, bare: bare(), again: bare(), ours }

  const names = Object.keys(arms)
  const times = { fetch: {}, xhr: {} }
  for (const name of names) {
    times.fetch[name] = []
    times.xhr[name] = []
  }
  for (let round = -10; round < rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + 10) % names.length]
      const { fetch, open, send } = arms[name]
      const from = performance.now()
      for (let i = 0; i < calls; i++) await fetch('/api/items', { method: 'POST' })
      const between = performance.now()
      for (let i = 0; i < calls; i++) {
        open.call(done, 'GET', '/api/items')
        send.call(done)
      }
      if (round < 0) continue
      times.fetch[name].push(((between - from) / calls) * 1_000)
      times.xhr[name].push(((performance.now() - between) / calls) * 1_000)
    }
  for (let i = 0; i < 100; i++) await ours.fetch('/api/items')
  const kept = await new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data.action.requests)
    port.postMessage({ kind: 'attach', assignment: { revision: 1, orders: [], headers: [], reading: true } })
  })
  const answered = Array.from({ length: kept.length }, (_, i) => kept[i]).filter(
    (entry) => entry.response?.status === 200,
  )
  const recorded = ['xhr', 'fetch'].map((api) => answered.filter((entry) => entry.api === api).length)
  return { times, recorded: recorded.join() }
}

function summary({ native, bare, again, ours }) {
  const added = (arm) => arm.map((value, i) => value - native[i])
  return {
    budget: 1.25,
    microseconds: { native: median(native), bare: median(bare), again: median(again), ours: median(ours) },
    ratio: ratio(added(ours), added(bare)),
    control: ratio(added(again), added(bare)),
  }
}

export const request = {
  name: 'a wrapped fetch or XMLHttpRequest call',
  run: async () => {
    const script = await bundle('../../../src/page/pageEntry.ts')
    const { times, recorded } = await withPage((page) => page.evaluate(race, script, 60, 3_000))
    if (recorded !== '100,100') throw new Error(`the hooks have kept ${recorded} responses, not 100,100`)
    return { fetch: summary(times.fetch), xhr: summary(times.xhr) }
  },
}

await runAlone(request, import.meta.url)
