// What every page of the shop has: its build, its data layer, the traveller in session storage.
window.shop = {
  api: document.currentScript.dataset.api,
  build: { version: '4.7.1', commit: 'b1f09c2' },
  consent: { newsletter: false, ready: true },
  calls: 0,
  loyaltyPoints(factor, currency) {
    window.shop.calls += 1
    return currency === 'EUR' ? 120 * factor : 0
  },
}

if (!sessionStorage.traveller) {
  sessionStorage.traveller = JSON.stringify({ userid: 'visitor-2048', since: 2026 })
}
sessionStorage.wishlist = 'none yet'
sessionStorage.pages = Number(sessionStorage.pages ?? 0) + 1

// A stand-in for the visitor functions of a chat widget, which the agent's own list of functions names.
window.LC_API = { get_visits_number: () => Number(sessionStorage.pages) }

// The data layer comes late, as from a tag manager: the load action has ended by then.
window.tripLayer = {}
window.addEventListener('load', () => {
  setTimeout(() => {
    window.tripLayer.basket = { items: 0, currency: 'EUR' }
  }, 1800)
})
