import { describe, expect, it } from 'vitest'
import { choose, inUseOf } from '../../../../src/core/library/choice.ts'
import { EMPTY_LIBRARY, type Entry, type Revision, type SourceName } from '../../../../src/core/library/library.ts'

const revision = (at: number, origin: Revision['origin'] = 'file'): Revision => ({
  text: `t${at}`,
  origin,
  name: '',
  at,
})
const entry = (key: string, ...sources: readonly SourceName[]): Entry => ({
  key,
  id: key,
  name: key,
  revisions: [],
  heads: Object.fromEntries(sources.map((source) => [source, revision(1)])),
})
const A = 'APPLICATION-AAAAAAAAAAAAAAAA'
const B = 'APPLICATION-BBBBBBBBBBBBBBBB'
const page = { url: 'https://b.example/x', agentApplication: null }
const both = { ...EMPTY_LIBRARY, applications: [entry(A, 'file'), entry(B, 'config-api')] }

describe('the application for a page', () => {
  it('is none where there is none', () => expect(choose(EMPTY_LIBRARY, page)).toBeNull())
  it('is the only one, even if a pattern or the agent names another that is not here', () => {
    const library = { ...EMPTY_LIBRARY, applications: [entry(A, 'url')], patterns: [{ pattern: '*', application: B }] }
    expect(choose(library, { ...page, agentApplication: 'cccc' })).toEqual({ application: A, why: 'only' })
  })
  it('is the one given last, else the first', () => {
    expect(choose(both, page)).toEqual({ application: A, why: 'last' })
    expect(choose({ ...both, last: B }, page)).toEqual({ application: B, why: 'last' })
  })
  it('is the first whose pattern fits', () => {
    const patterns = [
      { pattern: 'https://a.example/*', application: A },
      { pattern: 'https://b.*', application: B },
    ]
    expect(choose({ ...both, patterns, last: A }, page)).toEqual({ application: B, why: 'pattern' })
  })
  it('is the one that the agent names, by its digits in any case, before patterns', () => {
    const library = { ...both, patterns: [{ pattern: '*', application: A }] }
    expect(choose(library, { ...page, agentApplication: 'bbbbbbbbbbbbbbbb' })).toEqual({ application: B, why: 'agent' })
  })
  it('is the pinned one before all', () => {
    const agentApplication = 'bbbbbbbbbbbbbbbb'
    expect(choose({ ...both, pinned: A }, { ...page, agentApplication })).toEqual({ application: A, why: 'pinned' })
  })
  it('is one of the policy’s where there is a policy, whatever is pinned', () => {
    const library = { ...both, applications: [...both.applications, entry('P', 'policy')], pinned: A }
    expect(choose(library, page)).toEqual({ application: 'P', why: 'policy' })
  })
  it('is never one that no source has any more', () => {
    expect(choose({ ...both, applications: [entry(A), entry(B, 'url')], pinned: A }, page)).toEqual({
      application: B,
      why: 'only',
    })
  })
})

describe('the source that counts', () => {
  const all: readonly SourceName[] = ['url', 'config-api', 'browser-sync', 'file', 'policy']
  it('goes by rank', () => {
    const ranked: (SourceName | undefined)[] = []
    for (let heads = entry(A, ...all).heads; ; ) {
      const source = inUseOf({ ...entry(A), heads })?.source
      ranked.push(source)
      if (!source) break
      const { [source]: _, ...others } = heads
      heads = others
    }
    expect(ranked).toEqual(['policy', 'file', 'browser-sync', 'config-api', 'url', undefined])
  })
  it('is the other browser’s where that is newer', () => {
    const heads = { file: revision(1), 'browser-sync': revision(2, 'browser-sync') }
    expect(inUseOf({ ...entry(A), heads })?.source).toBe('browser-sync')
  })
})
