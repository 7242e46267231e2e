import { setupOf } from '../../core/library/library.ts'
import { load, type Net } from './http.ts'
import type { Source } from './source.ts'

/** A configuration in any format at an address; loaded again only when it has changed there. */
export const url = (net: Net): Source => ({
  name: 'url',
  scheduled: true,
  async gather(state) {
    const address = setupOf(state).url?.url
    if (address === undefined) return null
    const { etag = null, lastModified = null } = state.validators?.url === address ? state.validators : {}
    const headers = {
      ...(etag !== null && { 'If-None-Match': etag }),
      ...(lastModified !== null && { 'If-Modified-Since': lastModified }),
    }
    const answer = await load(net, address, headers, 'follow')
    if (answer.kind !== 'text') return answer
    return {
      kind: 'documents',
      documents: [{ text: answer.text, origin: 'url', name: new URL(address).host }],
      complete: true,
      also: { validators: { url: address, etag: answer.etag, lastModified: answer.lastModified } },
    }
  },
})
