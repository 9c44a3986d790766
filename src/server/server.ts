import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { StartScenario } from './api.js'
import { createApp, type ServerBindings } from './app.js'
import { bracketed, guardHeaders } from './guard.js'
import { createLanes } from './lanes.js'
import { serverLimits } from './limits.js'
import { servePage } from './page.js'
import { refuse } from './refusal.js'

/** How the server is made; everything has a default. */
export interface ServerOptions {
  /** Address or name to listen on; default `127.0.0.1`, which only this machine reaches. */
  readonly host?: string | undefined
  /** Port; default 8080; 0 picks a free one. */
  readonly port?: number | undefined
  /** Threads that plan; default: one for each core. */
  readonly workers?: number | undefined
  /** Jobs that wait in each lane before more are refused; default 64. */
  readonly queue?: number | undefined
  /** ms that a job may run; default 30,000. */
  readonly timeLimit?: number | undefined
  /** ms in which a request must have arrived; its headers in 10,000 of them. Default 30,000. */
  readonly requestTimeout?: number | undefined
  /** MB of heap of each thread; default 512. */
  readonly memory?: number | undefined
  /** Version that the API names. */
  readonly version?: string | undefined
  /** The scenario that the page opens on, read when it is asked for. */
  readonly start?: (() => Promise<StartScenario | undefined>) | undefined
  /** Folder of the built page; default: the one in the package. */
  readonly pageFolder?: string | undefined
  /** Told of bugs, with their stack; nobody else sees it. */
  readonly onBug?: ((error: Error) => void) | undefined
}

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:8080/` */
  readonly url: string
  readonly port: number
  /** Stops listening, answers what still waits with 503, and ends the threads. */
  close(): Promise<void>
}

/** A server that does not listen yet. */
export interface GigacampusServer {
  /** The Hono app: to mount elsewhere, or to ask directly with `app.request(…)`. */
  readonly app: Hono<{ Bindings: ServerBindings }>
  /** Listens. Rejects with the error of node:net: `EADDRINUSE`, `EACCES`, `ENOTFOUND` … */
  listen(): Promise<Listening>
  /** Ends the threads, where it is used without listening. */
  close(): Promise<void>
}

/**
 * The HTTP API and the page. Nothing happens before `listen`, or before the app is asked.
 * @example
 * const server = createServer({ port: 0 })
 * const { url, close } = await server.listen()
 */
export function createServer(options: ServerOptions = {}): GigacampusServer {
  const { host = '127.0.0.1', port = 8080, version = '0', onBug = () => {} } = options
  const lanes = createLanes({
    workers: options.workers ?? availableParallelism(),
    queue: options.queue ?? serverLimits.queue,
    timeLimit: options.timeLimit ?? serverLimits.timeLimit,
    memory: options.memory ?? serverLimits.workerMemory,
    onBug,
  })
  const page = servePage(
    options.pageFolder ?? fileURLToPath(new URL('../../dist/web', import.meta.url)),
    options.start !== undefined,
  )
  const start = options.start ?? (async () => undefined)
  const app = createApp({ lanes, version, start, host, page, onBug })
  return {
    app,
    close: () => lanes.close(),
    async listen() {
      const server = httpServer(app, onBug, options.requestTimeout)
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, resolve)
      })
      server.on('error', onBug)
      const { port: open } = server.address() as AddressInfo
      return {
        url: `http://${bracketed(host)}:${open}/`,
        port: open,
        async close() {
          const closed = new Promise((resolve) => server.close(resolve))
          server.closeIdleConnections()
          await lanes.close()
          setTimeout(() => server.closeAllConnections(), lastAnswers).unref()
          await closed
        },
      }
    },
  }
}

/** ms in which answers that are on their way may still go out. */
const lastAnswers = 200

function httpServer(
  app: Hono<{ Bindings: ServerBindings }>,
  onBug: (error: Error) => void,
  requestTimeout: number = serverLimits.requestTimeout,
): Server {
  const { keepAliveTimeout, connections } = serverLimits
  const headersTimeout = Math.min(serverLimits.headersTimeout, requestTimeout)
  const listener = getRequestListener((request, env) => app.fetch(request, env as ServerBindings), {
    overrideGlobalObjects: false,
    // it closes connections half a second after an early answer, though they are in use again; node
    // itself lets an unread body run through
    autoCleanupIncoming: false,
    // what is no request at all does not reach the app
    errorHandler: () => badRequest(),
  })
  const server = createHttpServer(
    {
      headersTimeout,
      requestTimeout,
      keepAliveTimeout,
      connectionsCheckingInterval: 1000,
      requireHostHeader: false, // refused below, in the form of every error
    },
    (incoming, outgoing) => {
      void listener(incoming, outgoing).catch(onBug)
    },
  )
  server.maxConnections = connections
  server.on('clientError', answerBroken)
  return server
}

function badRequest(): Response {
  const response = refuse({ code: 'bad-request' }, 'en')
  for (const [name, value] of Object.entries(guardHeaders(false))) response.headers.set(name, value)
  return response
}

const reasons: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

/** What the parser of HTTP refuses, and what does not arrive in time. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  void badRequest()
    .text()
    .then((body) => {
      const status = reasons[error.code ?? ''] ?? '400 Bad Request'
      const head = `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}`
      socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n${head}\r\n\r\n${body}`)
    })
}
