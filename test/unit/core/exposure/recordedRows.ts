import { readFileSync } from 'node:fs'

/** What was asked and what each browser answered, one combination a line. */
export const recordedRows = <Row>(kind: 'headers' | 'cookies'): readonly Row[] =>
  readFileSync(`test/truth/exposure/${kind}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
