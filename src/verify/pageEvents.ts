import type { Page } from 'puppeteer'
import { maskText } from '../core/report/maskText.ts'

const LONGEST_QUOTE = 80

/** What a page did beside being read, for the visit's message. */
export type PageEvents = {
  /** Of the last document; null: none answered. */
  readonly httpStatus: () => number | null
  /** Whole sentences, in the order in which things happened. */
  readonly sentences: () => readonly string[]
}

/** Keeps a page going where a person would have to act, and remembers what it did. */
export function watchEvents(page: Page, mask: boolean): PageEvents {
  const said: string[] = []
  let status: number | null = null
  let hasArrived = false
  const say = (sentence: string): void => {
    if (!said.includes(sentence)) said.push(sentence)
  }
  const quoted = (text: string): string => (mask ? maskText(text) : text.slice(0, LONGEST_QUOTE))
  page.on('dialog', (dialog) => {
    // Whoever asks before leaving must not keep a recording from going on.
    const isLeaving = dialog.type() === 'beforeunload'
    if (!isLeaving) say(`It opened a dialog (${dialog.type()}: “${quoted(dialog.message())}”), which was dismissed.`)
    ;(isLeaving ? dialog.accept() : dialog.dismiss()).catch(() => undefined)
  })
  page.on('popup', (popup) => {
    say('It opened another tab, which was closed and not followed.')
    popup?.close().catch(() => undefined)
  })
  page.on('response', (response) => {
    const request = response.request()
    if (!request.isNavigationRequest() || response.frame() !== page.mainFrame()) return
    status = response.status()
    const isRedirect = status >= 300 && status < 400
    // Later ones are how a form answers, which is nothing to tell.
    if (isRedirect && !hasArrived) say(`It was redirected (${status}).`)
    hasArrived ||= !isRedirect
    if (status >= 400) say(`The server answered ${status}.`)
  })
  return { httpStatus: () => status, sentences: () => said }
}
