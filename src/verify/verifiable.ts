import type { Browser } from 'puppeteer'
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' }
import { readCompanions } from '../core/config/companions.ts'
import {
  type Companions,
  type Configuration,
  draftOf,
  toConfiguration,
  withCompanions,
} from '../core/config/configuration.ts'
import type { Problem } from '../core/config/problem.ts'
import { problemsOf } from '../core/config/problemsOf.ts'
import { readConfiguration } from '../core/config/readConfiguration.ts'
import type { Refusal } from '../core/config/refusal.ts'
import { sentence } from '../core/model/sentence.ts'
import { CommandError } from './commandError.ts'
import { agentTexts } from './pageAgent.ts'
import { readText } from './readText.ts'
import type { VerifyOptions } from './verifyOptions.ts'

/** What a page is held to. */
export type Subject = { readonly configuration: Configuration; readonly problems: readonly Problem[] }

export const NOTHING: Subject = { configuration: toConfiguration(draftOf({}, 'page')), problems: [] }

/** Gives each page's configuration: the same for all, or with `--config page` what the page's own agent carries. */
export type Verifiable = {
  readonly forPage: (browser: Browser, url: string | null, timeout: number) => Promise<Subject>
}

/**
 * Reads what the options name, else the configuration that the recording carries.
 *
 * @throws a `CommandError` that names the file and the place
 */
export async function verifiable(options: VerifyOptions, carried: string | null): Promise<Verifiable> {
  const companions = {
    ...(options.privacy === null ? {} : await companion(options.privacy, 'dataPrivacy')),
    ...(options.requestAttributes === null ? {} : await companion(options.requestAttributes, 'requestAttributes')),
  }
  const subjectOf = (text: string, name: string, from?: 'page'): Subject => {
    const read = readConfiguration(text, from)
    if (!read.ok) throw refusedBy(name, read.refusal)
    const configuration = withCompanions(read.value.configuration, companions)
    return { configuration, problems: problemsOf(configuration) }
  }
  if (options.config !== 'page') {
    const name = options.config ?? options.flow ?? ''
    const subject = subjectOf(options.config === null ? (carried ?? '') : await readText(options.config), name)
    return { forPage: async () => subject }
  }
  return {
    forPage: async (browser, url, timeout) => {
      if (url === null) throw new CommandError('--config page needs the address of a page to read the agent from.')
      const [newest] = await agentTexts(browser, url, timeout)
      if (newest === undefined) throw new CommandError(`${url} carries no RUM agent; give --config a file.`)
      return subjectOf(newest, url, 'page')
    },
  }
}

async function companion(file: string, part: keyof Companions): Promise<Partial<Companions>> {
  const read = readCompanions(await readText(file))
  if (!read.ok) throw refusedBy(file, read.refusal)
  const value = read.value[part]
  if (value === undefined) throw new CommandError(`${file} holds no ${part}.`)
  return { [part]: value }
}

const refusedBy = (name: string, refusal: Refusal): CommandError =>
  new CommandError(`${name}: ${sentence(messages, 'refused', refusal)}`)
