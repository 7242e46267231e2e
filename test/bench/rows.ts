import { idle } from './browser/idle.ts'
import { inspectedHeap } from './browser/inspectedHeap.ts'
import { largePage } from './browser/largePage.ts'
import { load } from './browser/load.ts'
import { panel } from './browser/panel.ts'
import { relay } from './browser/relay.ts'
import { verifying } from './browser/visit.ts'
import { checking } from './node/checking.ts'
import { cleanup } from './node/cleanup.ts'
import { derive } from './node/derive.ts'
import { logMemory } from './node/logMemory.ts'
import { slices } from './node/slices.ts'
import { type PageBenchmarks, pageRows } from './pageRows.ts'
import { panelSize } from './panelSize.ts'
import type { Row } from './row.ts'

/** Every benchmark, in the order in which they run: what is exact first. */
export const rowsWith = (page: PageBenchmarks): readonly Row[] => [
  panelSize,
  checking,
  cleanup,
  derive,
  slices,
  logMemory,
  panel,
  ...pageRows(page),
  idle,
  load,
  inspectedHeap,
  relay,
  largePage,
  verifying,
]
