import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Outcome, Pool, type PoolOptions, type PoolWorker } from './pool.js'

/** A worker that answers when it is told to. */
class Puppet implements PoolWorker<string> {
  job: string | undefined
  isEnded = false
  private readonly listeners: Record<string, (value: unknown) => void> = {}
  on(event: string, listener: (value: unknown) => void) {
    this.listeners[event] = listener
  }
  postMessage(job: string) {
    this.job = job
  }
  terminate() {
    this.isEnded = true
  }
  answer() {
    const { job } = this
    this.job = undefined
    this.emit('message', `${job} done`)
  }
  emit(event: string, value?: unknown) {
    this.listeners[event]?.(value)
  }
}

function stage(options: Partial<PoolOptions<string>> = {}) {
  const puppets: Puppet[] = []
  const start = () => {
    const puppet = new Puppet()
    puppets.push(puppet)
    return puppet
  }
  const bounds = { workers: 2, queue: 3, timeLimit: 1000, grace: 100 }
  const pool = new Pool<string, string>({ start, ...bounds, ...options })
  return { pool, puppets }
}

/** What a promise has come to, without waiting for it. */
async function stateOf(promise: Promise<Outcome<string>>) {
  return Promise.race([promise, Promise.resolve('open').then(async (word) => word)])
}

const done = (job: string) => ({ kind: 'done', result: `${job} done` })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a pool', () => {
  it('starts a worker only when no other is free, and asks the one that worked last', async () => {
    const { pool, puppets } = stage()
    expect(puppets).toHaveLength(0)
    const a = pool.run('a')
    const b = pool.run('b')
    expect(puppets.map(({ job }) => job)).toEqual(['a', 'b'])
    puppets[0]?.answer()
    puppets[1]?.answer()
    expect(await Promise.all([a, b])).toEqual([done('a'), done('b')])
    void pool.run('c')
    expect(puppets.map(({ job }) => job)).toEqual([undefined, 'c'])
  })

  it('takes what waits in order, and refuses what finds no place, with the time to come back', async () => {
    const { pool, puppets } = stage()
    const runs = ['a', 'b', 'c', 'd', 'e'].map((job) => pool.run(job))
    expect(pool.load).toEqual({ workers: 2, running: 2, waiting: 3 })
    // five jobs of a guessed second on two workers
    expect(await pool.run('f')).toEqual({ kind: 'full', retryAfter: 3 })
    puppets[0]?.answer()
    expect(puppets[0]?.job).toBe('c')
    expect(await runs[0]).toEqual(done('a'))
    expect(await stateOf(pool.run('g'))).toBe('open')
  })

  it('learns from the jobs that it has run how long others must wait', async () => {
    const { pool, puppets } = stage({ workers: 1, queue: 1, timeLimit: 60_000 })
    for (let i = 0; i < 40; i++) {
      const run = pool.run('long')
      await vi.advanceTimersByTimeAsync(10_000)
      puppets[0]?.answer()
      await run
    }
    void pool.run('a')
    void pool.run('b')
    expect(await pool.run('c')).toEqual({ kind: 'full', retryAfter: 20 })
  })

  it('ends what runs too long, and goes on with a new worker', async () => {
    const { pool, puppets } = stage({ workers: 1 })
    const slow = pool.run('slow')
    await vi.advanceTimersByTimeAsync(500)
    const next = pool.run('next')
    await vi.advanceTimersByTimeAsync(499)
    expect(await stateOf(slow)).toBe('open')
    await vi.advanceTimersByTimeAsync(1)
    expect(await slow).toMatchObject({ kind: 'slow', retryAfter: expect.any(Number) })
    expect(puppets.map(({ isEnded, job }) => [isEnded, job])).toEqual([
      [true, 'slow'],
      [false, 'next'],
    ])
    puppets[0]?.answer() // too late: nobody listens
    puppets[1]?.answer()
    expect(await next).toEqual(done('next'))
  })

  it('gives up what waits too long', async () => {
    const { pool, puppets } = stage({ workers: 1 })
    const first = pool.run('first')
    await vi.advanceTimersByTimeAsync(10)
    const second = pool.run('second')
    const third = pool.run('third')
    await vi.advanceTimersByTimeAsync(980)
    puppets[0]?.answer()
    expect(await first).toEqual(done('first'))
    await vi.advanceTimersByTimeAsync(20)
    expect(await stateOf(second)).toBe('open')
    expect(await third).toMatchObject({ kind: 'waited' })
    expect(pool.load.waiting).toBe(0)
  })

  it('replaces a worker that crashes, and says of what', async () => {
    const { pool, puppets } = stage({ workers: 1 })
    const memory = Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })
    const bug = new Error('a bug')
    for (const [event, value, outcome] of [
      ['error', memory, { kind: 'memory' }],
      ['error', bug, { kind: 'bug', error: bug }],
      ['exit', 1, { kind: 'lost', retryAfter: 1 }],
    ] as const) {
      const run = pool.run('job')
      const waiting = pool.run('waiting')
      const puppet = puppets.at(-1)
      puppet?.emit(event, value)
      if (event === 'error') puppet?.emit('exit', 1)
      expect(await run).toEqual(outcome)
      puppets.at(-1)?.answer()
      expect(await waiting).toEqual(done('waiting'))
    }
    expect(puppets).toHaveLength(4)
  })

  it('frees the place of a client that goes away', async () => {
    const { pool, puppets } = stage({ workers: 1, queue: 1 })
    const leaver = new AbortController()
    const running = pool.run('running')
    const gone = pool.run('gone', leaver.signal)
    expect(await pool.run('refused')).toMatchObject({ kind: 'full' })
    leaver.abort()
    expect(await gone).toEqual({ kind: 'gone' })
    const after = pool.run('after')
    puppets[0]?.answer()
    expect(await running).toEqual(done('running'))
    expect(puppets[0]?.job).toBe('after')
    puppets[0]?.answer()
    expect(await after).toEqual(done('after'))
    expect(await pool.run('late', leaver.signal)).toEqual({ kind: 'gone' })
    expect(puppets[0]?.job).toBeUndefined()
  })

  it('lets an abandoned job go on for a moment, and then ends it', async () => {
    const { pool, puppets } = stage({ workers: 1 })
    for (const isQuick of [true, false]) {
      const leaver = new AbortController()
      const gone = pool.run('gone', leaver.signal)
      leaver.abort()
      expect(await gone).toEqual({ kind: 'gone' })
      const next = pool.run('next')
      await vi.advanceTimersByTimeAsync(99)
      if (isQuick) puppets.at(-1)?.answer()
      await vi.advanceTimersByTimeAsync(1)
      expect(puppets).toHaveLength(isQuick ? 1 : 2)
      expect(puppets.at(-1)?.job).toBe('next')
      puppets.at(-1)?.answer()
      expect(await next).toEqual(done('next'))
    }
  })

  it('tells all jobs when it closes, and takes no more', async () => {
    const { pool, puppets } = stage({ workers: 1 })
    const runs = [pool.run('running'), pool.run('waiting')]
    await pool.close()
    runs.push(pool.run('late'))
    for (const run of runs) expect(await run).toEqual({ kind: 'closed' })
    expect(puppets.map(({ isEnded }) => isEnded)).toEqual([true])
  })

  it('answers every job once, with its own result, whatever happens', async () => {
    const event = fc.oneof(
      fc.constantFrom('run', 'run', 'answer', 'crash', 'exit', 'leave'),
      fc.nat(1500),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 60 }), async (events) => {
        const { pool, puppets } = stage()
        const busy = () => puppets.filter(({ isEnded, job }) => !isEnded && job !== undefined)
        const runs: Promise<Outcome<string>>[] = []
        const leavers: AbortController[] = []
        for (const [i, one] of events.entries()) {
          if (one === 'run') {
            const leaver = new AbortController()
            leavers.push(leaver)
            runs.push(pool.run(String(runs.length), leaver.signal))
          } else if (one === 'answer') busy()[i % 2]?.answer()
          else if (one === 'crash') busy()[0]?.emit('error', new Error('crash'))
          else if (one === 'exit') busy()[0]?.emit('exit', 0)
          else if (one === 'leave') leavers[i % Math.max(1, leavers.length)]?.abort()
          else await vi.advanceTimersByTimeAsync(one)
          expect(puppets.filter(({ isEnded }) => !isEnded).length).toBeLessThanOrEqual(2)
          expect(pool.load.waiting).toBeLessThanOrEqual(3)
        }
        // by their time limits at the latest
        await vi.advanceTimersByTimeAsync(10_000)
        const outcomes = await Promise.all(runs.map(stateOf))
        for (const [i, outcome] of outcomes.entries()) {
          expect(outcome).not.toBe('open')
          if (typeof outcome === 'object' && outcome.kind === 'done') {
            expect(outcome.result).toBe(`${i} done`)
          }
        }
        expect(pool.load).toMatchObject({ running: 0, waiting: 0 })
      }),
      { numRuns: 200 },
    )
  })
})

describe('a pool of threads', () => {
  const source = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (job) => {
      if (job === 'hang') for (;;);
      if (job === 'eat') for (const all = []; ; ) all.push(new Array(1e5).fill(all.length))
      if (job === 'exit') process.exit(3)
      if (job === 'throw') throw new Error('thrown')
      parentPort.postMessage(job + ' done')
    })`
  const start = () =>
    new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
      resourceLimits: { maxOldGenerationSizeMb: 32 },
    })

  it('survives what a job can do to its thread', async () => {
    vi.useRealTimers()
    const pool = new Pool<string, string>({
      start,
      workers: 2,
      queue: 10,
      timeLimit: 3000,
      grace: 100,
    })
    const kinds = await Promise.all(
      ['hang', 'eat', 'exit', 'throw', 'work'].map(async (job) => (await pool.run(job)).kind),
    )
    expect(kinds).toEqual(['slow', 'memory', 'lost', 'bug', 'done'])
    expect(await pool.run('again')).toEqual(done('again'))
    await pool.close()
  })
})
