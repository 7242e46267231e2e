import type { UserFlow } from '@puppeteer/replay'
import browser from 'webextension-polyfill'
import { type FromReplayView, type ReplayView, replayChannel } from '../bridge/replayMessages.ts'
import { type Job, writeJob } from '../core/checks/job.ts'
import { inspectedTab } from './inspectedPage.ts'
import { type Replayed, startReplays } from './replay.ts'

type Plugin = {
  readonly stringify?: (recording: object) => Promise<string>
  readonly stringifyStep?: (step: object) => Promise<string>
  readonly replay?: (recording: UserFlow) => void
}
type Recorder = {
  readonly registerRecorderExtensionPlugin?: (plugin: Plugin, name: string, mediaType: string) => Promise<void>
  readonly createView?: (title: string, page: string) => Promise<{ readonly show: () => void }>
}

const JSON_TYPE = 'application/json'

const recorder = (): Recorder => (browser.devtools as { readonly recorder?: Recorder }).recorder ?? {}

/** Offers in the browser's Recorder panel, where there is one, to export a recording as a job that `verify` runs. */
export function offerJobs(job: () => Job): void {
  recorder().registerRecorderExtensionPlugin?.(
    {
      stringify: async (recording) => writeJob(recording, job()),
      stringifyStep: async (step) => JSON.stringify(step, null, 2),
    },
    browser.i18n.getMessage('ext_job'),
    JSON_TYPE,
  )
}

/** Offers there to replay a recording at once, and shows what the checks come to. */
export async function offerReplays(replayed: Replayed): Promise<void> {
  const name = browser.i18n.getMessage('ext_replay')
  if (!recorder().createView) return
  const channel = new BroadcastChannel(replayChannel(inspectedTab()))
  let last: ReplayView | null = null
  const tell = (view: ReplayView | null): void => {
    last = view
    if (view) channel.postMessage(view)
  }
  // Its page is loaded when the Recorder first shows it.
  channel.onmessage = (_: MessageEvent<FromReplayView>) => tell(last)
  const view = await recorder().createView?.(name, `/src/panel/replay.html?tab=${inspectedTab()}`)
  const replay = startReplays(replayed, tell)
  recorder().registerRecorderExtensionPlugin?.(
    {
      replay: (recording) => {
        view?.show()
        void replay(recording)
      },
    },
    name,
    JSON_TYPE,
  )
}
