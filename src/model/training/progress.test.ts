import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reliability, TrainingJob } from '../../scenario/index.js'
import { type JobRate, type PhaseRate, runGoodput, trainingProgress } from './index.js'

const day = 86_400
const year = 365 * day
const start = Date.UTC(2024, 4, 1) / 1000
const perAccelerator = 4e14
const daily = (...values: number[]) => ({
  unit: '',
  start: 0,
  step: day,
  values: Float64Array.from(values),
})
const job: TrainingJob = {
  model: 'llama',
  precision: 'bf16',
  share: 1,
  sequence: 8192,
  batch: 1.6e7,
  recompute: 'none',
}
const phaseRate = (fraction: number): PhaseRate => ({
  basis: 'assumed',
  layout: null,
  step: null,
  memory: null,
  tokensPerStep: 1.6e7,
  tokensPerSecond: 1e6,
  utilisation: 0.4,
  ratePerAccelerator: perAccelerator,
  goodput: { timeBetweenFailures: 1e4, checkpointInterval: 600, fraction },
  profile: { segments: [], edge: 0, overshoot: 0, overshootDecay: 0, jitter: 0, noise: 0 },
})
const progress = (
  compute: number | null,
  a: number[],
  {
    b = [] as number[],
    goodput = 1,
    horizon = year,
    change = {} as Partial<TrainingJob>,
    failing = undefined as Reliability | undefined,
  } = {},
) => {
  const rate = phaseRate(goodput)
  const phases: JobRate['phases'] = { a: rate, b: rate, c: null }
  return trainingProgress({
    jobs: { run: { ...job, ...change } },
    rates: { run: { compute, across: null, flopPerToken: 1, phases } },
    working: { a: daily(...a), b: daily(...b) },
    reliability: failing ?? { timeBetweenFailures: 1e9, checkpointTime: 0, restartTime: 0 },
    goodput: failing ? undefined : goodput,
    horizon,
    start,
  })
}
/** Accelerator-days of arithmetic at the rate above. */
const acceleratorDays = (n: number) => n * day * perAccelerator

describe('progress', () => {
  it('ends within the day, after as many accelerator-days as the run takes', () => {
    const run = progress(acceleratorDays(25), [0, 10, 10, 10]).jobs.run!
    expect(run.start).toBe(day)
    expect(run.finish).toBeCloseTo(3.5 * day, 3)
    expect(run.done).toBe(1)
    expect(run.acceleratorHours).toBeCloseTo(25 * 24, 6)
    expect(run.goodput).toBe(1)
  })

  it('takes longer by the time that failures cost, and counts it', () => {
    const run = progress(acceleratorDays(10), [10, 10, 10], { goodput: 0.8 }).jobs.run!
    expect(run.finish).toBeCloseTo(1.25 * day, 3)
    expect(run.acceleratorHours).toBeCloseTo(12.5 * 24, 6)
    expect(run.goodput).toBeCloseTo(0.8, 12)
  })

  it('loses more of its time with every accelerator that works in it', () => {
    const reliability = { timeBetweenFailures: 1e7, checkpointTime: 60, restartTime: 600 }
    const goodput = (a: number, b: number) =>
      progress(acceleratorDays(1e9), [a, a], { b: [b, b], failing: reliability }).jobs.run!.goodput
    expect(goodput(1000, 0)).toBeCloseTo(runGoodput(1000, reliability).fraction, 12)
    expect(goodput(1000, 3000)).toBeCloseTo(runGoodput(4000, reliability).fraction, 12)
    expect(goodput(1000, 3000)).toBeLessThan(goodput(1000, 0))
  })

  it('adds phases and takes its share', () => {
    const both = progress(acceleratorDays(30), [10, 10], { b: [20, 20], change: { share: 0.5 } })
    expect(both.jobs.run?.finish).toBeCloseTo(2 * day, 3)
  })

  it('starts at the date, or when the phase named first works', () => {
    const dated = progress(acceleratorDays(15), [10, 10, 10, 10], {
      change: { from: '2024-05-03' },
    })
    expect(dated.jobs.run).toMatchObject({ start: 2 * day, finish: 3.5 * day })
    const phased = progress(acceleratorDays(11), [10, 10, 10], {
      b: [0, 1, 1],
      change: { from: 'b' },
    })
    expect(phased.jobs.run).toMatchObject({ start: day, finish: 2 * day })
    const never = progress(1, [10], { b: [0], change: { from: 'b' } })
    expect(never.jobs.run?.start).toBeNull()
  })

  it('tells how far it came when the horizon is too short', () => {
    const { jobs, findings } = progress(acceleratorDays(40), [10, 10, 10, 10], {
      horizon: 1.5 * day,
    })
    expect(jobs.run?.finish).toBeNull()
    expect(jobs.run?.done).toBeCloseTo(15 / 40, 12)
    expect(findings).toEqual([
      {
        code: 'training.not-finished',
        severity: 'warning',
        path: 'work.training.run',
        values: { job: 'run', done: jobs.run?.done ?? -1 },
      },
    ])
  })

  it('has no end where the arithmetic is unknown, and says it once only', () => {
    const { jobs, findings } = progress(null, [10, 10])
    expect(jobs.run).toEqual({ start: 0, finish: null, done: 0, acceleratorHours: 480, goodput: 1 })
    expect(findings).toEqual([])
  })

  it('conserves arithmetic: hours times rate and goodput is what was done', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 1e5 }), { minLength: 1, maxLength: 60 })
    const need = fc.double({ min: 1, max: 1e6, noNaN: true })
    const share = fc.double({ min: 0.1, max: 1, noNaN: true })
    fc.assert(
      fc.property(counts, need, share, (a, days, goodput) => {
        const run = progress(acceleratorDays(days), a, { goodput }).jobs.run!
        expect(((run.acceleratorHours / 24) * goodput) / days).toBeCloseTo(run.done, 9)
        expect(run.done < 1).toBe(run.finish === null)
      }),
    )
  })

  it('never ends later with more accelerators', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 40 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 50 }), (a, more) => {
        const end = (list: number[]) =>
          progress(acceleratorDays(300), list).jobs.run?.finish ?? year
        expect(end(a.map((n) => n + more))).toBeLessThanOrEqual(end(a))
      }),
    )
  })
})
