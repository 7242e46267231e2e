import { render } from 'preact'
import '../style/sidebar.css'
import { type ElementView, type FromSidebar, sidebarChannel } from '../../bridge/sidebarMessages.ts'
import { followTheme, language } from '../browser.ts'
import { Sidebar } from './Sidebar.tsx'

followTheme((theme) => {
  document.documentElement.dataset.theme = theme
})
document.documentElement.lang = language()

const channel = new BroadcastChannel(sidebarChannel(Number(new URLSearchParams(location.search).get('tab'))))
const say = (message: FromSidebar): void => channel.postMessage(message)
const root = document.getElementById('app')
if (root)
  channel.onmessage = ({ data }: MessageEvent<ElementView>) =>
    render(<Sidebar view={data} onDraft={(selector) => say({ kind: 'draft', selector })} />, root)
say({ kind: 'hello' })
