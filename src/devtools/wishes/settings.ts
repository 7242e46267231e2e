import { ASSUMPTIONS } from '../../core/model/assumption.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Desk, Wishes } from './desk.ts'

/** What-ifs: what was recorded is derived again, the page is never touched. */
export const settingWishes = ({
  publisher,
  masking,
  publish,
}: Desk): Wishes<'doNotTrack' | 'assume' | 'mask' | 'show'> => {
  const settle = (parts: Partial<Settings>): void => {
    publisher.set({ settings: { ...publisher.view.settings, ...parts } })
    publish()
  }
  return {
    mask: ({ on }) => {
      masking.on = on
      // They are looked for again; their samples may have crossed unmasked.
      publisher.set({ masked: on, suggestions: null })
      publish()
    },
    show: ({ source }) => {
      masking.show(source)
      publish()
    },
    doNotTrack: ({ to }) => settle({ doNotTrack: to }),
    assume: ({ name, setting }) => {
      const known = (ASSUMPTIONS[name] as readonly string[]).includes(setting)
      if (known) settle({ assumptions: { ...publisher.view.settings.assumptions, [name]: setting } })
    },
  }
}
