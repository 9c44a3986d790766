import { Worker } from 'node:worker_threads'
import { formatQuantity } from '../quantity/index.js'
import type { Language } from '../words/index.js'
import type { Job } from './job.js'
import { serverLimits } from './limits.js'
import { type Outcome, Pool, type PoolLoad } from './pool.js'
import { jsonType, type Refusal, refuse } from './refusal.js'
import type { WorkerMessage } from './worker.js'

/** Lanes that jobs run in; one never waits for another. */
export type LaneName = 'plan' | 'check' | 'exact'

/** How the lanes are made; limits in ms, MB and jobs. */
export interface LaneOptions {
  readonly workers: number
  readonly queue: number
  readonly timeLimit: number
  readonly memory: number
  /** Told what a job threw: a bug. */
  readonly onBug: (error: Error) => void
}

/** Worker threads for plans, for checks while somebody types, and for linear programs. */
export interface Lanes {
  /** Answers a job. @param signal aborted where the client goes away */
  answer(job: Job, signal?: AbortSignal): Promise<Response>
  load(): Readonly<Record<LaneName, PoolLoad>>
  close(): Promise<void>
}

/** Makes the lanes; no thread is started before it is needed. */
export function createLanes(options: LaneOptions): Lanes {
  const { queue, timeLimit, memory } = options
  const start = () =>
    new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
  const pool = (workers: number) =>
    new Pool<Job, WorkerMessage>({ start, workers, queue, timeLimit, grace: serverLimits.grace })
  const lanes = { plan: pool(options.workers), check: pool(1), exact: pool(1) }
  return {
    async answer(job, signal) {
      const outcome = await lanes[laneOf(job)].run(job, signal)
      if (outcome.kind === 'bug') options.onBug(outcome.error)
      return responseOf(outcome, { lang: job.lang, queue, timeLimit })
    },
    load: () => ({ plan: lanes.plan.load, check: lanes.check.load, exact: lanes.exact.load }),
    async close() {
      await Promise.all(Object.values(lanes).map((lane) => lane.close()))
    },
  }
}

function laneOf({ kind, exact }: Job): LaneName {
  if (kind === 'check') return 'check'
  return exact ? 'exact' : 'plan'
}

interface Situation {
  readonly lang: Language
  readonly queue: number
  readonly timeLimit: number
}

/** An outcome as HTTP has it. */
export function responseOf(outcome: Outcome<WorkerMessage>, situation: Situation): Response {
  if (outcome.kind !== 'done') return refuse(refusalOf(outcome, situation), situation.lang)
  const { status, body } = outcome.result
  return new Response(body, { status, headers: { 'content-type': jsonType } })
}

type NotDone = Exclude<Outcome<never>, { readonly kind: 'done' }>

function refusalOf(outcome: NotDone, { lang, queue, timeLimit }: Situation): Refusal {
  const limit = formatQuantity(timeLimit / 1000, 'duration', { lang })
  const later = (code: Refusal['code'], values: Refusal['values'], seconds: number): Refusal => ({
    code,
    values: { ...values, seconds: String(seconds) },
    headers: { 'retry-after': String(seconds) },
  })
  switch (outcome.kind) {
    case 'full':
      return later('queue-full', { waiting: String(queue) }, outcome.retryAfter)
    case 'slow':
      return later('too-slow', { limit }, outcome.retryAfter)
    case 'waited':
      return later('waited-too-long', { limit }, outcome.retryAfter)
    case 'lost':
      return later('worker-lost', {}, outcome.retryAfter)
    case 'memory':
      return { code: 'out-of-memory' }
    case 'bug':
      return { code: 'internal' }
    case 'gone':
    case 'closed':
      return { code: 'closing' }
  }
}
