// A top-level const is no property of window.
const checkoutState = { step: 'traveller' }

document.querySelector('#apply').addEventListener('click', async () => {
  const code = document.querySelector('#promo').value
  const response = await fetch('/api/promo', { method: 'POST', body: JSON.stringify({ code }) })
  const answer = await response.json()
  document.querySelector('#promo-answer').textContent = answer.note
  checkoutState.step = 'promo'
})
