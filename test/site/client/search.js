{
  const cards = [...document.querySelectorAll('#results .card')]
  const query = new URLSearchParams(location.search).get('q') ?? ''

  const show = (answer) => {
    for (const card of cards) card.hidden = !answer.trips.includes(card.dataset.trip)
    document.querySelector('#count').textContent = answer.trips.length
    document.querySelector('#average-price').textContent = `on average € ${answer.average} a person`
    document.querySelector('#results').dataset.shown = answer.most ?? 'all'
  }

  const load = (most) => {
    const request = new XMLHttpRequest()
    request.open('GET', `/api/trips?q=${encodeURIComponent(query)}${most ? `&most=${most}` : ''}`)
    request.responseType = 'json'
    request.addEventListener('load', () => show(request.response))
    request.send()
  }

  const loadNote = async () => {
    const response = await fetch(`${window.shop.api}/partner`)
    document.querySelector('#partner').textContent = (await response.json()).note
  }

  load()
  loadNote()
  fetch(`${window.shop.api}/quote?q=${encodeURIComponent(query)}`)
  document.querySelector('#under-500').addEventListener('click', () => load(500))
}
