import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Page = {
  readonly body: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  /** ms before it answers. */
  readonly delay?: number
}

/** A loopback server of pages by path; what is not in the table is 404. */
export async function startServer(pages: Readonly<Record<string, Page>>) {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname]
    setTimeout(() => {
      response.writeHead(page ? (page.status ?? 200) : 404, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...(page?.headers as Record<string, string | string[]>),
      })
      response.end(page?.body ?? '')
    }, page?.delay ?? 0)
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    /** The same server by another name: another origin. */
    elsewhere: `http://localhost:${port}`,
    stop: (): void => {
      server.closeAllConnections()
      server.close()
    },
  }
}
