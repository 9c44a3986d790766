/** What the pool needs of a worker thread. */
export interface PoolWorker<Job> {
  postMessage(job: Job): void
  on(event: 'message' | 'error' | 'exit', listener: (value: unknown) => void): unknown
  terminate(): unknown
}

/** Bounds of a pool. */
export interface PoolOptions<Job> {
  /** Starts a worker that answers each message with one message. */
  readonly start: () => PoolWorker<Job>
  /** Most workers at a time, >= 1; each is started when it is first needed. */
  readonly workers: number
  /** Most jobs that wait. */
  readonly queue: number
  /** ms that a job may run, and ms that it may wait. */
  readonly timeLimit: number
  /** ms that a job may go on running after its asker went away. */
  readonly grace: number
}

/** What became of a job. Retry times are in whole seconds. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'full' | 'waited' | 'slow' | 'lost'; readonly retryAfter: number }
  | { readonly kind: 'bug'; readonly error: Error }
  | { readonly kind: 'memory' | 'gone' | 'closed' }

/** Jobs of a pool at a moment. */
export interface PoolLoad {
  readonly workers: number
  readonly running: number
  readonly waiting: number
}

interface Task<Job, Result> {
  readonly job: Job
  readonly settle: (outcome: Outcome<Result>) => void
  timer: NodeJS.Timeout | undefined
  began: number
}

interface Seat<Job, Result> {
  readonly worker: PoolWorker<Job>
  task: Task<Job, Result> | undefined
}

/** ms that a job is thought to take until one has been measured. */
const firstGuess = 1000
/** Weight of the newest job in the mean time of all. */
const newest = 0.2
const retryMost = 60

/**
 * Worker threads with a queue. A job that takes too long, runs out of memory or crashes costs its
 * own worker, which is replaced when the next job comes; the other jobs do not notice.
 */
export class Pool<Job, Result> {
  private readonly seats = new Set<Seat<Job, Result>>()
  /** The one that worked last stands last and is asked first: its code is warm. */
  private readonly idle: Seat<Job, Result>[] = []
  private readonly waiting: Task<Job, Result>[] = []
  private mean = firstGuess
  private isClosed = false

  constructor(private readonly options: PoolOptions<Job>) {}

  /** Runs a job, or says why not; never rejects. @param signal the asker went away */
  run(job: Job, signal?: AbortSignal): Promise<Outcome<Result>> {
    if (this.isClosed) return Promise.resolve({ kind: 'closed' })
    if (signal?.aborted) return Promise.resolve({ kind: 'gone' })
    const isFree = this.idle.length > 0 || this.seats.size < this.options.workers
    if (!isFree && this.waiting.length >= this.options.queue) {
      return Promise.resolve({ kind: 'full', retryAfter: this.retryAfter() })
    }
    return new Promise((resolve) => {
      const onAbort = () => this.leave(task)
      const settle = (outcome: Outcome<Result>) => {
        clearTimeout(task.timer)
        signal?.removeEventListener('abort', onAbort)
        resolve(outcome)
      }
      const task: Task<Job, Result> = { job, settle, timer: undefined, began: 0 }
      task.timer = setTimeout(() => this.giveUpWaiting(task), this.options.timeLimit)
      signal?.addEventListener('abort', onAbort)
      this.waiting.push(task)
      this.next()
    })
  }

  /** How busy it is. */
  get load(): PoolLoad {
    const workers = this.seats.size
    return { workers, running: workers - this.idle.length, waiting: this.waiting.length }
  }

  /** Ends every worker; jobs that wait or run are told so. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const task of this.waiting.splice(0)) task.settle({ kind: 'closed' })
    const ending = [...this.seats].map((seat) => this.end(seat, { kind: 'closed' }))
    await Promise.all(ending)
  }

  private next(): void {
    if (this.isClosed || this.waiting.length === 0) return
    const seat = this.idle.pop() ?? this.open()
    const task = seat && this.waiting.shift()
    if (!seat || !task) return
    seat.task = task
    task.began = performance.now()
    clearTimeout(task.timer)
    task.timer = setTimeout(() => {
      this.measure(this.options.timeLimit)
      void this.end(seat, { kind: 'slow', retryAfter: this.retryAfter() })
      this.next()
    }, this.options.timeLimit)
    seat.worker.postMessage(task.job)
  }

  private open(): Seat<Job, Result> | undefined {
    if (this.seats.size >= this.options.workers) return undefined
    const worker = this.options.start()
    const seat: Seat<Job, Result> = { worker, task: undefined }
    this.seats.add(seat)
    worker.on('message', (result) => this.finish(seat, result as Result))
    worker.on('error', (error) => this.lose(seat, error as Error))
    worker.on('exit', () => this.lose(seat))
    return seat
  }

  private finish(seat: Seat<Job, Result>, result: Result): void {
    const { task } = seat
    if (!task || !this.seats.has(seat)) return
    this.measure(performance.now() - task.began)
    seat.task = undefined
    this.idle.push(seat)
    task.settle({ kind: 'done', result })
    this.next()
  }

  /** A worker that ended by itself. */
  private lose(seat: Seat<Job, Result>, error?: Error): void {
    if (!this.seats.has(seat)) return
    void this.end(seat, lossOf(error))
    this.next()
  }

  /** Ends a worker and answers its job; a new one takes its place when it is needed. */
  private async end(seat: Seat<Job, Result>, outcome: Outcome<Result>): Promise<void> {
    this.seats.delete(seat)
    const at = this.idle.indexOf(seat)
    if (at >= 0) this.idle.splice(at, 1)
    seat.task?.settle(outcome)
    seat.task = undefined
    await seat.worker.terminate()
  }

  private giveUpWaiting(task: Task<Job, Result>): void {
    const at = this.waiting.indexOf(task)
    if (at < 0) return
    this.waiting.splice(at, 1)
    task.settle({ kind: 'waited', retryAfter: this.retryAfter() })
  }

  /** The asker is gone: its place in the queue is free at once, its worker after a moment. */
  private leave(task: Task<Job, Result>): void {
    const at = this.waiting.indexOf(task)
    if (at >= 0) this.waiting.splice(at, 1)
    task.settle({ kind: 'gone' })
    const seat = [...this.seats].find((one) => one.task === task)
    if (!seat) return
    task.timer = setTimeout(() => {
      if (seat.task !== task) return
      void this.end(seat, { kind: 'gone' })
      this.next()
    }, this.options.grace)
    task.timer.unref()
  }

  private measure(time: number): void {
    this.mean += newest * (time - this.mean)
  }

  /** Whole seconds until the queue is worked off, by the mean time of the jobs so far. */
  private retryAfter(): number {
    const { running, waiting } = this.load
    const wait = (this.mean * (running + waiting)) / this.options.workers
    return Math.min(retryMost, Math.max(1, Math.ceil(wait / 1000)))
  }
}

/** Why a worker ended by itself: a job that threw, a heap that was full, or who knows. */
function lossOf(error: Error | undefined): Outcome<never> {
  if (!error) return { kind: 'lost', retryAfter: 1 }
  const { code } = error as NodeJS.ErrnoException
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'memory' } : { kind: 'bug', error }
}
