import { stderr } from 'node:process'

const WIDTH = 100

/**
 * One line on a terminal's standard error that says which page, which action, and how long it has taken; nothing
 * where standard error is no terminal.
 */
export function startProgress(pages: number) {
  const started = Date.now()
  let finished = 0
  const draw = (text: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text.slice(0, Math.min(WIDTH, stderr.columns || WIDTH))}`)
  }
  return {
    tell: (index: number, what: string): void => {
      const seconds = ((Date.now() - started) / 1_000).toFixed(1)
      draw(`${seconds} s  page ${index + 1} of ${pages} (${finished} done)  ${what}`)
    },
    done: (): void => {
      finished++
    },
    end: (): void => draw(''),
  }
}
