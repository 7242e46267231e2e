import browser from 'webextension-polyfill'
import { type Job, writeJob } from '../core/checks/job.ts'

type Plugin = {
  readonly stringify: (recording: object) => Promise<string>
  readonly stringifyStep: (step: object) => Promise<string>
}
type Recorder = {
  readonly registerRecorderExtensionPlugin?: (plugin: Plugin, name: string, mediaType: string) => Promise<void>
}

/** Offers in the browser's Recorder panel, where there is one, to export a recording as a job that `verify` runs. */
export function offerJobs(job: () => Job): void {
  const { recorder } = browser.devtools as { readonly recorder?: Recorder }
  recorder?.registerRecorderExtensionPlugin?.(
    {
      stringify: async (recording) => writeJob(recording, job()),
      stringifyStep: async (step) => JSON.stringify(step, null, 2),
    },
    browser.i18n.getMessage('ext_job'),
    'application/json',
  )
}
