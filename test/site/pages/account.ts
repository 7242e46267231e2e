import type { Visit } from '../route.ts'
import { shopPage } from './layout.ts'

const SIGN_IN = `
<form id="sign-in" class="panel">
  <h1>Welcome back</h1>
  <label>Member name<input id="member" name="member" autocomplete="off"></label>
  <label>Password<input id="password" type="password" name="password" autocomplete="off"></label>
  <button>Sign in</button>
</form>`

const MEMBER = `
<section class="account">
  <article class="panel gold">
    <h1>Good to see you, Mara</h1>
    <p>Card <span class="card-number">98765432109876543210</span></p>
    <p class="facts"><span>Points</span><b>240</b></p>
  </article>
  <article class="panel">
    <h2>Your next trip</h2>
    <p>Lighthouse coast on foot</p>
    <p class="facts"><span id="reference">Ref. KQ 4711</span><button id="weather" type="button" class="plain">Weather there</button></p>
    <p id="forecast" class="quiet" aria-live="polite"></p>
  </article>
  <article class="panel">
    <h2>Letters from us</h2>
    <p>We write when the ferries change, at most.</p>
    <p class="facts"><button id="save" type="button" class="plain">Save preferences</button><span id="saved" class="quiet" aria-live="polite"></span></p>
  </article>
</section>`

/** Signed out, the member's part waits in a template, where no selector finds it. */
export function accountPage(visit: Visit): string {
  const member = visit.cookies.get('trip_member') === 'gold'
  return shopPage(visit, {
    title: 'Your account',
    section: 'account',
    main: member ? MEMBER : `${SIGN_IN}<template id="member-view">${MEMBER}</template>`,
    scripts: ['basket', 'account'],
  })
}
