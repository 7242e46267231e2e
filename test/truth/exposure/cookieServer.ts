import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const frame = (url: string | null): string => (url ? `<iframe src="${url}"></iframe>` : '')

/** Every host and path answers with a page that sets what its query names: `set`, each line; `frame`, what it holds. */
export async function startCookieServer() {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://origin')
    const lines = searchParams.getAll('set').map((line) => `Set-Cookie: ${line}\r\n`)
    const origin = request.headers.origin
    const cors = origin ? `Access-Control-Allow-Origin: ${origin}\r\nAccess-Control-Allow-Credentials: true\r\n` : ''
    const head = `HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\nCache-Control: no-store\r\n`
    const body = `<!doctype html><title>truth</title>${frame(searchParams.get('frame'))}`
    // Lines go out as they are written: node would refuse some of them.
    response.socket?.end(Buffer.from(`${head}${cors}${lines.join('')}\r\n${body}`, 'latin1'))
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  return {
    port: (server.address() as AddressInfo).port,
    stop: (): void => {
      server.close()
      server.closeAllConnections()
    },
  }
}
