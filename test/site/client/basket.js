// A label that needs its basket: called on its own, as a configured function is, it throws.
class Basket {
  #trips = []

  label() {
    return `${this.#trips.length} trips`
  }
}
window.shop.basket = new Basket()
