/** The same 200 readings as a page's own author would write them down: prepared once, cookie and query indexed. */
globalThis.prepareByHand = (sources) => {
  const selectors = []
  const paths = []
  const metas = []
  const cookies = []
  const parameters = []
  for (const { type, expression } of sources) {
    if (type === 'CSS_SELECTOR') selectors.push(expression.split('@'))
    else if (type === 'JAVA_SCRIPT_VARIABLE') paths.push(expression.replace(/\[([^\]]*)\]/g, '.$1').split('.'))
    else if (type === 'META_TAG') metas.push(`[name='${expression}']`)
    else if (type === 'COOKIE') cookies.push(expression)
    else parameters.push(expression.toLowerCase())
  }
  return () => {
    const readings = []
    const add = (text) =>
      readings.push(
        typeof text === 'string' && text !== ''
          ? { text: text.length > 20_000 ? text.slice(0, 20_000) : text, length: text.length }
          : null,
      )
    for (const [selector, attribute] of selectors) {
      const element = document.querySelector(selector)
      add(element && (attribute ? element.getAttribute(attribute) : element.innerText || element.textContent))
    }
    for (const path of paths) {
      let value = window
      for (const segment of path) {
        value = value[segment]
        if (value === undefined || value === null) break
      }
      add(value === undefined || value === null ? null : String(value))
    }
    for (const selector of metas) add(document.querySelector(selector)?.getAttribute('content'))
    const jar = new Map()
    for (const pair of document.cookie.split('; ')) {
      const at = pair.indexOf('=')
      const name = pair.slice(0, at)
      if (!jar.has(name)) jar.set(name, pair.slice(at + 1))
    }
    for (const name of cookies) add(jar.get(name))
    const query = new Map()
    for (const pair of location.search.slice(1).split('&')) {
      const [name, value] = pair.split('=')
      if (!query.get(name.toLowerCase())) query.set(name.toLowerCase(), value ?? '')
    }
    for (const name of parameters) add(query.get(name))
    return readings
  }
}
