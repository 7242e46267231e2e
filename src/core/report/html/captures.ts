import type { Report, ReportAction, ReportCapture, Said } from '../report.ts'
import { type Markup, markup, NOTHING, where } from './markup.ts'
import type { PageWords } from './pageWords.ts'
import { durationOf } from './timeline.ts'
import { markOf, toneOf } from './tone.ts'

/** Characters of one value that are printed; the other formats have all of it. */
const SHOWN = 400

export const valueCode = (text: string, words: PageWords): Markup =>
  text.length > SHOWN
    ? markup`<code>${text.slice(0, SHOWN)}</code> <span class="quiet small">${words.of('more', text.length - SHOWN)}</span>`
    : markup`<code>${text}</code>`

export const statusChip = (status: ReportCapture['status'], words: PageWords): Markup => {
  const tone = toneOf(status)
  return markup`<span class="status ${tone}">${markOf(tone)} ${words.status(status)}</span>`
}

/** Properties by actions: one mark a capture. */
export function matrix({ actions }: Report, words: PageWords): Markup {
  const properties = actions[0]?.captures ?? []
  return markup`<div class="wide" tabindex="0" role="group" aria-label="${words.of('overview')}"><table class="matrix">
<thead><tr><th scope="col">${words.of('property')}</th>${actions.map(({ id }) => markup`<th scope="col"><a href="#${words.anchor(id)}">#${id}</a></th>`)}</tr></thead>
<tbody>${properties.map(
    ({ key }, index) =>
      markup`<tr><th scope="row"><code>${key}</code></th>${actions.map(({ captures }) => cell(captures[index], words))}</tr>\n`,
  )}</tbody></table></div>`
}

function cell(capture: ReportCapture | undefined, words: PageWords): Markup {
  if (!capture) return markup`<td></td>`
  const tone = toneOf(capture.status)
  const word = words.status(capture.status)
  return markup`<td><span class="${tone}" title="${word}" aria-hidden="true">${markOf(tone)}</span><span class="hidden">${word}</span></td>`
}

/** One action with all its captures. */
export const actionSection = (
  action: ReportAction,
  words: PageWords,
): Markup => markup`<section id="${words.anchor(action.id)}">
<h3>#${action.id} ${action.name}</h3>
<p class="quiet small">${words.of(`kind_${action.kind}`)} · ${durationOf(action.endedAt - action.startedAt)} · ${action.at} · ${words.of(`boundaries_${action.boundaries}`)}${where(action.frame !== 'top', () => markup` · ${words.of('frame', action.frame)}`)}<br><code>${action.url}</code></p>
<div class="wide" tabindex="0" role="group" aria-label="#${action.id} ${action.name}"><table class="captures">
<thead><tr><th scope="col">${words.of('status')}</th><th scope="col">${words.of('property')}</th><th scope="col">${words.of('value')}</th><th scope="col">${words.of('source')}</th></tr></thead>
<tbody>${action.captures.map((capture) => captureRow(capture, words))}</tbody></table></div>
</section>
`

const captureRow = (capture: ReportCapture, words: PageWords): Markup => {
  const { status, key, displayName, value, raw, withheld, reason, warnings, expressionType, expression, dataType } =
    capture
  return markup`<tr><td>${statusChip(status, words)}</td>
<th scope="row"><code>${key}</code>${where(displayName !== key && displayName !== '', () => markup`<br><span class="quiet small">${displayName}</span>`)}</th>
<td>${value === null ? NOTHING : valueCode(value, words)}${sentence(reason)}${where(raw !== null && raw !== value, () => markup`<p class="small quiet">${words.of('page_gave')} ${valueCode(raw ?? '', words)}</p>`)}${where(withheld !== null && withheld !== raw, () => markup`<p class="small quiet">${words.of('withheld')} ${valueCode(withheld ?? '', words)}</p>`)}${warnings.map((warning) => markup`<p class="small">\u26a0 ${warning.message}</p>`)}</td>
<td class="small"><span class="quiet">${words.type(expressionType)} → ${words.type(dataType)}</span>${where(expression !== '', () => markup`<br><code>${expression}</code>`)}</td></tr>
`
}

const sentence = (said: Said | null): Markup => (said ? markup`<p class="small">${said.message}</p>` : NOTHING)
