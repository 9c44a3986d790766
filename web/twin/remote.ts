import type { Progress } from './contract.js'

/** Functions of a worker: one argument, a promise of one result. */
type Functions<T> = { [K in keyof T]: (argument: never) => Promise<unknown> }

interface Call {
  readonly id: number
  readonly name: string
  readonly argument: unknown
}

type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly id: number; readonly progress: Progress }

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/** Thrown to whoever waits when a worker is stopped. */
export class Stopped extends Error {}

/** A worker behind an interface: calls go in, results and progress come out. */
export interface Remote<T> {
  call<K extends keyof T & string>(
    name: K,
    argument: T[K] extends (argument: infer A) => unknown ? A : never,
    onProgress?: (progress: Progress) => void,
  ): T[K] extends (...args: never[]) => infer R ? R : never
  /** Ends the worker and all calls under way; the next call starts a new one. */
  stop(): void
}

/**
 * Calls functions of a worker by name.
 * @param start makes the worker; called again after it was stopped or broke
 */
export function remote<T extends Functions<T>>(start: () => Worker): Remote<T> {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, Waiting>()

  function end(error: Error): void {
    worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function receive({ data }: MessageEvent<Reply>): void {
    const call = waiting.get(data.id)
    if (!call) return
    if ('progress' in data) {
      call.onProgress?.(data.progress)
      return
    }
    waiting.delete(data.id)
    if ('error' in data) call.reject(new Error(data.error))
    else call.resolve(data.result as never)
  }

  function running(): Worker {
    if (worker) return worker
    worker = start()
    worker.onmessage = receive
    worker.onerror = (event) => end(new Error(event.message || 'worker failed'))
    return worker
  }

  return {
    call(name, argument, onProgress) {
      const id = ++last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress })
        running().postMessage({ id, name, argument } satisfies Call)
      }) as never
    },
    stop: () => end(new Stopped()),
  }
}

/** What answers the calls of an interface, and may tell how far it is. */
export type Answers<T> = {
  [K in keyof T]: T[K] extends (argument: infer A) => Promise<infer R>
    ? (argument: A, tell: (progress: Progress) => void) => Promise<R>
    : never
}

/**
 * The worker's side: answers calls in the order in which they come.
 * @param load fetches the functions; calls that come before they are there wait
 */
export function answerCalls<T>(load: () => Promise<Answers<T>>): void {
  const loading = load()
  const scope = self as unknown as {
    onmessage: (event: MessageEvent<Call>) => void
    postMessage(reply: Reply, transfer?: Transferable[]): void
  }
  let queue = Promise.resolve()
  scope.onmessage = ({ data: { id, name, argument } }) => {
    queue = queue.then(async () => {
      try {
        const run = (await loading)[name as keyof T] as (
          argument: unknown,
          tell: (progress: Progress) => void,
        ) => Promise<unknown>
        const result = await run(argument, (progress) => scope.postMessage({ id, progress }))
        scope.postMessage({ id, result }, buffersIn(result))
      } catch (error) {
        scope.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
      }
    })
  }
}

/** Copies of series and of curves are handed over, not copied a second time. */
function buffersIn(result: unknown): Transferable[] {
  const own = (one: unknown): Transferable[] =>
    typeof one === 'object' && one !== null
      ? Object.values(one).flatMap((value: unknown) =>
          value instanceof Float64Array ? [value.buffer] : [],
        )
      : []
  if (typeof result !== 'object' || result === null) return []
  return [...new Set(Object.values(result).flatMap(own))]
}
