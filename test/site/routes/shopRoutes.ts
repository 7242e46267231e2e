import { accountPage } from '../pages/account.ts'
import { bookPage } from '../pages/book.ts'
import { confirmationPage } from '../pages/confirmation.ts'
import { landingPage } from '../pages/landing.ts'
import { searchPage } from '../pages/search.ts'
import { html, type Routes } from '../route.ts'

/** The pages of the journey. */
export const shopRoutes: Routes = {
  '/': (visit) => html(landingPage(visit)),
  '/search': (visit) => html(searchPage(visit)),
  '/book/': (visit, id) =>
    visit.method === 'POST'
      ? { status: 303, headers: { Location: `/confirmation?trip=${encodeURIComponent(id)}` } }
      : html(bookPage(visit, id)),
  '/confirmation': (visit) => html(confirmationPage(visit)),
  '/account': (visit) => html(accountPage(visit)),
}
