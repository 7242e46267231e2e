import type { Assumptions } from '../model/assumption.ts'
import type { Capture } from '../model/capture.ts'
import type { Property } from '../model/property.ts'
import type { Reading } from '../model/reading.ts'
import { isPageSource } from '../model/source.ts'
import { derive } from './derive.ts'
import type { Gate } from './privacy.ts'
import type { Resolved } from './reading.ts'

type Captures = WeakMap<Property, WeakMap<Reading, Capture>>

const known = new WeakMap<Assumptions, Map<string, Captures>>()

function capturesUnder(gate: Gate, assumptions: Assumptions): Captures {
  const byGate = known.get(assumptions) ?? new Map<string, Captures>()
  known.set(assumptions, byGate)
  const name = JSON.stringify(gate)
  const captures = byGate.get(name) ?? new WeakMap()
  byGate.set(name, captures)
  return captures
}

/**
 * Derives as `derive` does, for all properties of an action, but what was derived from the same property, reading, gate
 * and assumptions before is the same capture again. The log keeps equal readings as one object, so after an edit only
 * the edited property's values are derived, and equal captures take their memory once. Properties, readings and
 * assumptions are never changed in place.
 */
export function derivingOnce(
  gate: Gate,
  assumptions: Assumptions,
): (property: Property, resolved: Resolved) => Capture {
  const captures = capturesUnder(gate, assumptions)
  return (property, resolved) => {
    // Headers and API values are found anew in every action: their readings don't come back.
    if (!isPageSource(property.expressionType)) return derive(property, resolved, gate, assumptions)
    const byReading = captures.get(property)
    const before = byReading?.get(resolved.reading)
    if (before) return before
    const capture = derive(property, resolved, gate, assumptions)
    if (byReading) byReading.set(resolved.reading, capture)
    else captures.set(property, new WeakMap([[resolved.reading, capture]]))
    return capture
  }
}
