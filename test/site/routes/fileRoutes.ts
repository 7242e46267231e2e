import { readFileSync } from 'node:fs'
import type { Route, Routes } from '../route.ts'

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' }

const file =
  (path: string): Route =>
  () => ({
    type: TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain',
    headers: { 'Cache-Control': 'max-age=60' },
    body: readFileSync(new URL(`../${path}`, import.meta.url)),
  })

const CLIENT = ['shop.css', 'shop.js', 'basket.js', 'search.js', 'book.js', 'confirmation.js', 'account.js']

/** Scripts and styles, served as they are. */
export const fileRoutes: Routes = {
  '/apiStandIn.js': file('apiStandIn.js'),
  '/agentStandIn.js': file('agentStandIn.js'),
  '/agentOddities.js': file('agentOddities.js'),
  ...Object.fromEntries(CLIENT.map((name) => [`/client/${name}`, file(`client/${name}`)])),
}
