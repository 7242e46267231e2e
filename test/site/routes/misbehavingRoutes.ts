import { agentTags } from '../pages/layout.ts'
import { html, type Routes } from '../route.ts'
import { barePage } from './probePages.ts'

const withScript = (title: string, nonce: string, script: string): string =>
  barePage(title, `<script nonce="${nonce}">${script}</script>`)

/** Pages that do what a page that is to be verified should not; each one thing. */
export const misbehavingRoutes: Routes = {
  '/misbehaves/busy': ({ nonce }) => html(withScript('Busy', nonce, `setInterval(() => fetch('/plain'), 60)`)),
  '/misbehaves/hangs': ({ nonce }) =>
    html(withScript('Hangs', nonce, `addEventListener('load', () => setTimeout(() => { for (;;) {} }, 50))`)),
  '/misbehaves/never-loads': () => html(barePage('Never loads', '<link rel="stylesheet" href="/slow?ms=30000">')),
  '/misbehaves/leaves': ({ nonce }) => html(withScript('Leaves', nonce, `location.href = '/plain'`)),
  '/misbehaves/dialog': ({ nonce }) => html(withScript('Dialog', nonce, `alert('Hello traveller')`)),
  '/misbehaves/tab': ({ nonce }) =>
    html(withScript('Tab', nonce, `addEventListener('load', () => { window.open('/plain') })`)),
  '/misbehaves/closes': ({ nonce }) =>
    html(
      withScript(
        'Closes',
        nonce,
        `addEventListener('load', () => setTimeout(() => window.open('', '_self').close(), 50))`,
      ),
    ),
  '/misbehaves/empty': () => ({ status: 500, type: 'text/html', body: '' }),
  '/misbehaves/scriptless': () => html(barePage('Scriptless'), { 'Content-Security-Policy': 'sandbox' }),
  '/misbehaves/long-actions': (visit) =>
    html(
      barePage(
        'Long actions',
        `${agentTags(visit)}<script nonce="${visit.nonce}">
addEventListener('click', ({ target }) => {
  const id = dtrum.enterAction(target.id)
  setTimeout(() => dtrum.leaveAction(id), 900)
})
addEventListener('DOMContentLoaded', () => document.body.insertAdjacentHTML('beforeend', '<button id="first">1</button><button id="second">2</button>'))
</script>`,
      ),
    ),
}
