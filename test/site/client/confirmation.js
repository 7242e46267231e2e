// Three calls as they should be, and two as they often are: a number as text, a key in capitals.
{
  const price = Number(document.querySelector('.thanks').dataset.price)
  window.dtrum?.addActionProperties(0, undefined, undefined, undefined, { revenue: price })
  window.dtrum?.sendSessionProperties({ date: { booked_at: new Date() } })
  window.dtrum?.addActionProperties(0, { travellers: '2' })
  window.dtrum?.addActionProperties(0, undefined, undefined, { Trip_Type: 'ferry' })
  window.dtrum?.addActionProperties(0, undefined, undefined, { checkout_variant: 'short' })
}
