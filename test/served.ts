import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { binary } from './command.js'

/** The command `serve` as it runs. */
export interface Served {
  /** `http://127.0.0.1:40123` */
  readonly url: string
  readonly port: number
  readonly child: ChildProcess
  /** All that it has printed so far. */
  readonly printed: { stdout: string; stderr: string }
  /** Sends a signal and waits for the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts `gigacampus serve --port 0 …` and waits for its address. */
export function serve(args: readonly string[] = []): Promise<Served> {
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' }
  const child = spawn(process.execPath, [binary, 'serve', '--port', '0', ...args], { env })
  const printed = { stdout: '', stderr: '' }
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  return new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      printed.stderr += text
    })
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed.stdout += text
      const [, url, port] = /(http:\/\/127\.0\.0\.1:(\d+))\/ /.exec(printed.stdout) ?? []
      if (!url) return
      resolve({
        url,
        port: Number(port),
        child,
        printed,
        end(signal) {
          child.kill(signal)
          return closed
        },
      })
    })
    child.on('error', reject)
    void closed.then((code) => reject(new Error(`ended with ${code}: ${printed.stderr}`)))
  })
}

/** One server for the tests of a file, ended after them. */
export function servedForAll(args: readonly string[] = []): () => Served {
  let served: Served
  beforeAll(async () => {
    served = await serve(args)
  })
  afterAll(async () => {
    await served.end('SIGTERM')
  })
  return () => served
}

/** An answer as it came. */
export interface Answered {
  readonly status: number
  readonly headers: string
  readonly body: string
}

/** Sends bytes as they are and reads until the other side closes or is silent after an answer. */
export function sendRaw(port: number, bytes: string | Uint8Array): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // what is refused half-way may be cut off after the answer
      if (text === '') reject(error)
    })
    socket.on('close', () => {
      const [headers = '', ...body] = text.split('\r\n\r\n')
      resolve({ status: Number(text.split(' ')[1] ?? 0), headers, body: body.join('\r\n\r\n') })
    })
    socket.setTimeout(10_000, () => socket.destroy())
    socket.write(bytes)
  })
}

/** A GET with these lines of header, on a connection of its own. */
export function getRaw(port: number, path: string, host = '127.0.0.1', more = '') {
  return sendRaw(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`)
}
