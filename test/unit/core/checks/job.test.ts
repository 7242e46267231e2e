import { expect, it } from 'vitest'
import { readJob, writeJob } from '../../../../src/core/checks/job.ts'

const RECORDING = { title: 'Buy', steps: [{ type: 'navigate', url: 'https://shop.example/' }] }
const JOB = { configuration: '{"name": "Shop"}', checks: [{ key: 'a', on: 'any', expect: { present: true } }] } as const

it('is the recording with what it is verified with', () => {
  const text = writeJob(RECORDING, JOB)
  expect(JSON.parse(text)).toMatchObject(RECORDING)
  expect(readJob(text)).toEqual({ ok: true, job: JOB })
})

it('is empty in a recording that carries nothing', () => {
  const job = { configuration: null, checks: [] }
  expect(readJob(JSON.stringify(RECORDING))).toEqual({ ok: true, job })
  expect(readJob(writeJob(RECORDING, job))).toEqual({ ok: true, job })
})

it('is refused with the place', () => {
  const read = readJob(JSON.stringify({ ...RECORDING, rumPropertyInspector: { checks: [{ key: 7 }] } }))
  expect(read).toMatchObject({
    ok: false,
    refusal: { args: ['rumPropertyInspector.checks[0].key', 'string', 'number'] },
  })
})
