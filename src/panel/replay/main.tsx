import { render } from 'preact'
import '../style/replay.css'
import { type FromReplayView, type ReplayView, replayChannel } from '../../bridge/replayMessages.ts'
import { followTheme, language } from '../browser.ts'
import { Replay } from './Replay.tsx'

followTheme((theme) => {
  document.documentElement.dataset.theme = theme
})
document.documentElement.lang = language()

const channel = new BroadcastChannel(replayChannel(Number(new URLSearchParams(location.search).get('tab'))))
const root = document.getElementById('app')
if (root) channel.onmessage = ({ data }: MessageEvent<ReplayView>) => render(<Replay view={data} />, root)
channel.postMessage({ kind: 'hello' } satisfies FromReplayView)
