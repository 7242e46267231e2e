import { launchChromium } from './chromium.ts'
import { type BrowserName, words } from './extension.ts'
import { launchFirefox } from './firefox.ts'
import { clickButton } from './rows.ts'
import type { LaunchOptions, Panel, Session } from './session.ts'

export const launch = (name: BrowserName, options: LaunchOptions = {}): Promise<Session> =>
  name === 'chromium' ? launchChromium(options) : launchFirefox(options)

export type Inspected = Session & { readonly panel: Panel }

type Wanted = LaunchOptions & { readonly url: string; readonly sample?: boolean }

/**
 * A browser that has loaded `url` and shows our panel in that tab's toolbox, with the sample as configuration unless
 * told otherwise. The page was there first, as for most users.
 */
export async function openInspected(name: BrowserName, wanted: Wanted): Promise<Inspected> {
  try {
    return await open(name, wanted)
  } catch (error) {
    // DevTools fail to come up now and then where processors are short, and hooks are not tried again by themselves.
    console.warn(`${name} is started once more, since: ${error}`)
    return open(name, wanted)
  }
}

async function open(name: BrowserName, { url, sample = true, ...options }: Wanted): Promise<Inspected> {
  const session = await launch(name, options)
  try {
    await session.page.goto(url)
    const panel = await session.openToolbox(session.page)
    if (sample) await clickButton(panel, words('ui_sample'))
    return { ...session, panel }
  } catch (error) {
    await session.close()
    throw error
  }
}
