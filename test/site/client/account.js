{
  const signIn = document.querySelector('#sign-in')

  const start = () => {
    document.querySelector('#save').addEventListener('click', savePreferences)
    document.querySelector('#weather').addEventListener('click', showWeather)
  }

  const showMember = (member) => {
    sessionStorage.traveller = JSON.stringify(member)
    window.dtrum?.identifyUser(member.userid)
    document.querySelector('.member-badge b').textContent = 'Gold member'
    document.querySelector('main').replaceChildren(document.querySelector('#member-view').content)
    start()
  }

  // An action of its own, entered and left by the page.
  const savePreferences = () => {
    const id = window.dtrum?.enterAction('Save preferences', 'click') ?? 0
    window.dtrum?.addActionProperties(id, undefined, undefined, { contact_channel: { value: 'letter', public: true } })
    setTimeout(() => {
      document.querySelector('#saved').textContent = 'Saved.'
      window.dtrum?.leaveAction(id)
    }, 120)
  }

  const showWeather = async () => {
    window.dtrum?.addActionProperties(0, { travellers: '2' })
    const response = await fetch('/api/weather')
    const weather = await response.json()
    document.querySelector('#forecast').textContent = weather.note
  }

  signIn?.addEventListener('submit', (event) => {
    event.preventDefault()
    const request = new XMLHttpRequest()
    request.open('POST', '/api/sign-in')
    request.responseType = 'json'
    request.addEventListener('load', () => showMember(request.response))
    request.send(new URLSearchParams(new FormData(signIn)))
  })
  if (!signIn) start()
}
