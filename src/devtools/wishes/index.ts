import type { Handlers } from '../../bridge/handlers.ts'
import type { Wish } from '../../bridge/wishes.ts'
import { checkWishes } from './checks.ts'
import { configurationWishes } from './configuration.ts'
import type { Desk } from './desk.ts'
import { editingWishes } from './editing.ts'
import { elementWishes } from './elements.ts'
import { exportWishes } from './exports.ts'
import { fileWishes } from './files.ts'
import { findWishes } from './finds.ts'
import { logWishes } from './log.ts'
import { pageWishes } from './page.ts'
import { settingWishes } from './settings.ts'
import { syncWishes } from './sync.ts'

/** Every wish that the panel can have, by kind. */
export const wishesOf = (desk: Desk): Handlers<Wish> => ({
  ...pageWishes(desk),
  ...logWishes(desk),
  ...settingWishes(desk),
  ...configurationWishes(desk),
  ...checkWishes(desk),
  ...syncWishes(desk),
  ...fileWishes(desk),
  ...editingWishes(desk),
  ...elementWishes(desk),
  ...exportWishes(desk),
  ...findWishes(desk),
})
