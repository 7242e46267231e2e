// A stand-in for the RUM agent's user actions and its read-out of metadata: written for this demo shop after the
// typings in `@dynatrace/dtrum-api-types`, with none of the agent's code. It sends nothing.
// Served only with `?agent=1`, before `apiStandIn.js`, which puts these functions into `window.dtrum`.
{
  const QUIET = 100
  const PASSWORD = 'password input field'
  const config = document.currentScript.dataset.dtconfig
  const entered = new Set()
  const left = new Set()
  const open = new Set()
  let lastAction = 0
  let running = 0
  let current = 0

  const enter = (element) => {
    lastAction += 1
    open.add(lastAction)
    for (const listener of entered) listener(lastAction, Date.now(), true, element)
    return lastAction
  }

  const leave = (action) => {
    if (!open.delete(action)) return
    for (const listener of left) listener(action, Date.now(), true)
  }

  const settle = () => {
    const action = current
    setTimeout(() => {
      if (running > 0 || action !== current) return
      leave(action)
      current = 0
    }, QUIET)
  }

  const began = () => {
    running += 1
  }
  const ended = () => {
    running -= 1
    if (running === 0) settle()
  }

  const nativeFetch = window.fetch
  window.fetch = (...args) => {
    began()
    const answer = nativeFetch(...args)
    answer.then(ended, ended)
    return answer
  }

  const nativeSend = XMLHttpRequest.prototype.send
  XMLHttpRequest.prototype.send = function send(...args) {
    began()
    this.addEventListener('loadend', ended)
    return nativeSend.apply(this, args)
  }

  // The load action begins with the page; a click begins one only where it leads to a request.
  current = enter()
  window.addEventListener('load', () => running === 0 && settle())
  window.addEventListener(
    'click',
    (event) => {
      const before = running
      setTimeout(() => {
        if (running <= before || current !== 0) return
        current = enter(event.target)
      })
    },
    true,
  )

  const ESCAPES = [
    '^^',
    '^',
    '^dq',
    '"',
    '^rb',
    '>',
    '^lb',
    '<',
    '^p',
    '|',
    '^e',
    '=',
    '^s',
    ';',
    '^c',
    ',',
    '^bs',
    '\\',
  ]

  const unescaped = (text) => {
    let result = text
    for (let index = 0; index < ESCAPES.length; index += 2)
      result = result.replaceAll(ESCAPES[index], ESCAPES[index + 1])
    return result
  }

  const metadata = () => {
    const md = config.split('|').find((entry) => entry.startsWith('md='))
    return (md ?? 'md=')
      .slice(3)
      .split(',')
      .filter(Boolean)
      .map((entry) => {
        const [id, ...rest] = entry.split('=')
        return { id, type: rest.join('=').slice(0, 1), expression: unescaped(rest.join('=').slice(1)) }
      })
  }

  const readSelector = (expression) => {
    const [selector, attribute] = expression.split('@')
    const element = document.querySelector(selector)
    if (!element) return null
    if (attribute === undefined) return element.innerText || element.textContent
    return attribute === 'value' && element.type === 'password' ? PASSWORD : element.getAttribute(attribute)
  }

  // The functions on the agent's list when it was last observed, those of it that the shop has; no others are called.
  const readFunction = (expression) => {
    const name = /^LC_API\.(get_\w+)\(\)$/.exec(expression)?.[1]
    if (!name) throw new Error(`${expression} is not on the list of functions`)
    return Reflect.apply(window.LC_API[name], undefined, [])
  }

  const READERS = {
    a: readSelector,
    b: (path) =>
      path.split('.').reduce((value, name) => {
        if (value === null || value === undefined) return value
        return name.startsWith('$') ? JSON.parse(value)[name.slice(1)] : value[name]
      }, window),
    c: (name) =>
      document.cookie
        .split('; ')
        .find((part) => part.startsWith(`${name}=`))
        ?.slice(name.length + 1),
    d: (name) =>
      location.search
        .slice(1)
        .split('&')
        .find((part) => part.startsWith(`${name}=`))
        ?.slice(name.length + 1),
    e: readFunction,
  }

  const evaluate = (entry) => {
    try {
      const value = READERS[entry.type]?.(entry.expression)
      const nothing = value === undefined || value === null || value === ''
      return { ...entry, value: nothing ? null : String(value) }
    } catch (error) {
      return { ...entry, value: null, info: String(error) }
    }
  }

  window.tripAgent = {
    enterAction: () => enter(),
    leaveAction: (action) => leave(action),
    addEnterActionListener: (listener) => entered.add(listener),
    removeEnterActionListener: (listener) => entered.delete(listener),
    addLeaveActionListener: (listener) => left.add(listener),
    removeLeaveActionListener: (listener) => left.delete(listener),
    getAndEvaluateMetaData: () => metadata().map(evaluate),
  }
}
