import type { PageAnswer } from './headerCase.ts'

/** What the page is to ask, with addresses in the place of servers. */
export type Question = {
  readonly url: string
  readonly api: 'fetch' | 'xhr'
  readonly mode: RequestMode
  readonly credentials: RequestCredentials
  readonly redirect: RequestRedirect
  readonly conditional: boolean
  readonly times: number
}

/** Runs in the page: asks and says what of the response can be read. It stands alone, as its text is sent there. */
export async function probe(questions: readonly Question[], names: readonly string[]): Promise<PageAnswer[]> {
  const marks = (read: (name: string) => string | null): string =>
    names.map((name) => (read(name) === null ? '0' : '1')).join('')
  const nothing = '0'.repeat(names.length)

  const byFetch = async (asked: Question): Promise<PageAnswer> => {
    try {
      const response = await fetch(asked.url, {
        mode: asked.mode,
        credentials: asked.credentials,
        redirect: asked.redirect,
        ...(asked.conditional && { headers: { 'If-None-Match': '"one"' } }),
      })
      await response.text().catch(() => '')
      return [response.type, response.redirected, response.status, marks((name) => response.headers.get(name))]
    } catch {
      return ['error', false, 0, nothing]
    }
  }
  const byXhr = (asked: Question): Promise<PageAnswer> =>
    new Promise((resolve) => {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', asked.url)
      xhr.withCredentials = asked.credentials === 'include'
      if (asked.conditional) xhr.setRequestHeader('If-None-Match', '"one"')
      xhr.onload = () =>
        resolve(['xhr', xhr.responseURL !== asked.url, xhr.status, marks((name) => xhr.getResponseHeader(name))])
      xhr.onerror = () => resolve(['error', false, 0, nothing])
      xhr.send()
    })

  const answers: PageAnswer[] = []
  for (const asked of questions) {
    let last: PageAnswer = ['error', false, 0, nothing]
    for (let time = 0; time < asked.times; time++) last = await (asked.api === 'xhr' ? byXhr(asked) : byFetch(asked))
    answers.push(last)
  }
  return answers
}
