// A stand-in for the functions that the RUM agent offers to pages: written for this demo shop after the typings in
// `@dynatrace/dtrum-api-types`, with none of the agent's code. It reports what it would send and sends nothing.
// Served beside `agentStandIn.js` it hands on that script's listeners and actions as well.
{
  const boundaries = window.tripAgent
  const STRING_LENGTH = 1000
  let lastAction = 0

  const isNumber = (value) => typeof value === 'number' && Number.isFinite(value)
  const CHECKS = {
    javaLong: (value) => isNumber(value) && Number.isInteger(value) && Math.abs(value) <= 2 ** 63,
    date: (value) => value instanceof Date,
    shortString: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= STRING_LENGTH,
    javaDouble: isNumber,
  }

  const plain = (entry) =>
    typeof entry === 'object' && entry !== null && !(entry instanceof Date) && 'value' in entry ? entry.value : entry

  const report = (maps) => {
    const failedProperties = []
    const sentProperties = []
    for (const [type, map] of Object.entries(maps)) {
      for (const [key, entry] of Object.entries(map ?? {})) {
        const value = plain(entry)
        if (CHECKS[type](value)) sentProperties.push({ key, value })
        else failedProperties.push({ key, reason: `No valid ${type}` })
      }
    }
    return { failedProperties, sentProperties, info: `${failedProperties.length} failed properties` }
  }

  const isPropertyObject = (value) => Object.keys(value ?? {}).some((key) => key in CHECKS)

  const api = {
    addActionProperties: (_action, javaLong, date, shortString, javaDouble) =>
      report({ javaLong, date, shortString, javaDouble }),
    sendSessionProperties: (first, date, shortString, javaDouble) =>
      report(isPropertyObject(first) ? first : { javaLong: first, date, shortString, javaDouble }),
    enterAction: () => {
      lastAction += 1
      return lastAction
    },
    leaveAction: () => {},
    identifyUser: () => {},
    enable: () => {},
    disable: () => {},
    now: () => Date.now(),
  }

  window.dtrum = { ...api, ...boundaries }
}
