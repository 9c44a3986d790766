import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Accelerator, Model } from '../../catalog/index.js'
import type { TrainingJob } from '../../scenario/index.js'
import { type TrainingRateInput, trainingProgress, trainingRates } from './index.js'

const day = 86_400
const year = 365 * day
const start = Date.UTC(2024, 4, 1) / 1000
const daily = (...values: number[]) => ({
  unit: '',
  start: 0,
  step: day,
  values: Float64Array.from(values),
})
const h100: Accelerator = { id: 'h100', name: 'H100', bf16Rate: 989.4e12, fp8Rate: 1978.9e12 }
const llama: Model = { id: 'llama', name: 'Llama 3 405B', parametersTotal: 405e9 }
const job: TrainingJob = { model: 'llama', precision: 'bf16', share: 1 }
const input = (change: Partial<TrainingJob>, model: Partial<Model> = {}): TrainingRateInput => ({
  jobs: { run: { ...job, ...change } },
  models: { llama: { ...llama, ...model } },
  accelerators: { h100 },
  phases: { a: { accelerator: 'h100', count: 100 }, b: { accelerator: 'h100', count: 50 } },
  utilisation: 0.4,
})
const rateOf = (change: Partial<TrainingJob>, model: Partial<Model> = {}) =>
  trainingRates(input(change, model)).jobs.run!

describe('arithmetic of a run', () => {
  it('is what the job says, else 6ND, else what the record says', () => {
    const record = { trainingFlop: 5e25, trainingTokens: 1e12 }
    expect(rateOf({ compute: 1e25, tokens: 1e12 }, record).compute).toBe(1e25)
    expect(rateOf({ tokens: 2e12 }, record).compute).toBe(6 * 405e9 * 2e12)
    expect(rateOf({}, record).compute).toBe(5e25)
    expect(rateOf({}, { trainingTokens: 1e12 }).compute).toBe(6 * 405e9 * 1e12)
  })

  it('counts the active parameters of a mixture', () => {
    expect(rateOf({}, { parametersActive: 37e9 }).flopPerToken).toBe(222e9)
  })

  it('is unknown, with a finding, where nothing tells', () => {
    const { jobs, findings } = trainingRates(input({}))
    expect(jobs.run?.compute).toBeNull()
    expect(findings).toEqual([
      {
        code: 'training.no-compute',
        severity: 'warning',
        path: 'work.training.run.compute',
        values: { job: 'run', model: 'llama' },
      },
    ])
  })
})

describe('rate', () => {
  it('is the peak of the precision times the utilisation, on the phases of the job', () => {
    expect(rateOf({}).ratePerAccelerator).toEqual({ a: 0.4 * 989.4e12, b: 0.4 * 989.4e12 })
    const own = rateOf({ utilisation: 0.3, precision: 'fp8', phases: ['b'] })
    expect(own.ratePerAccelerator).toEqual({ b: 0.3 * 1978.9e12 })
    expect(own.utilisation).toBe(0.3)
  })

  it('is an error where the accelerator has no such precision', () => {
    const { jobs, findings } = trainingRates(input({ precision: 'fp4', phases: ['a'], compute: 1 }))
    expect(jobs.run?.ratePerAccelerator).toEqual({})
    expect(findings).toEqual([
      {
        code: 'training.precision',
        severity: 'error',
        path: 'work.training.run.precision',
        values: { job: 'run', phase: 'a', accelerator: 'h100', precision: 'fp4' },
      },
    ])
  })
})

const progress = (change: Partial<TrainingJob>, a: number[], b: number[] = [], horizon = year) => {
  const { jobs } = trainingRates(input(change))
  return trainingProgress({
    jobs: { run: { ...job, ...change } },
    rates: jobs,
    useful: { a: daily(...a), b: daily(...b) },
    horizon,
    start,
  })
}
/** Accelerator-days of arithmetic at the rate above. */
const acceleratorDays = (n: number) => n * day * 0.4 * 989.4e12

describe('progress', () => {
  it('ends within the day, after as many accelerator-days as the run takes', () => {
    const run = progress({ compute: acceleratorDays(25) }, [0, 10, 10, 10]).jobs.run!
    expect(run.start).toBe(day)
    expect(run.finish).toBeCloseTo(3.5 * day, 3)
    expect(run.done).toBe(1)
    expect(run.acceleratorHours).toBeCloseTo(25 * 24, 6)
  })

  it('adds phases and takes its share', () => {
    const both = progress({ compute: acceleratorDays(30), share: 0.5 }, [10, 10], [20, 20])
    expect(both.jobs.run?.finish).toBeCloseTo(2 * day, 3)
  })

  it('starts at the date, or when the phase named first works', () => {
    const dated = progress({ compute: acceleratorDays(15), from: '2024-05-03' }, [10, 10, 10, 10])
    expect(dated.jobs.run).toMatchObject({ start: 2 * day, finish: 3.5 * day })
    const phased = progress({ compute: acceleratorDays(11), from: 'b' }, [10, 10, 10], [0, 1, 1])
    expect(phased.jobs.run).toMatchObject({ start: day, finish: 2 * day })
    expect(progress({ compute: 1, from: 'b' }, [10], [0]).jobs.run?.start).toBeNull()
  })

  it('tells how far it came when the horizon is too short', () => {
    const { jobs, findings } = progress(
      { compute: acceleratorDays(40) },
      [10, 10, 10, 10],
      [],
      1.5 * day,
    )
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
    const { jobs, findings } = progress({}, [10, 10])
    expect(jobs.run).toEqual({ start: 0, finish: null, done: 0, acceleratorHours: 480 })
    expect(findings).toEqual([])
  })

  it('conserves arithmetic: hours times rate is what was done', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 1e5 }), { minLength: 1, maxLength: 60 })
    const need = fc.double({ min: 1, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(counts, need, (a, days) => {
        const run = progress({ compute: acceleratorDays(days) }, a).jobs.run!
        expect(run.acceleratorHours / 24 / days).toBeCloseTo(run.done, 9)
        expect(run.done < 1).toBe(run.finish === null)
      }),
    )
  })

  it('never ends later with more accelerators', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 40 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 50 }), (a, more) => {
        const end = (list: number[]) =>
          progress({ compute: acceleratorDays(300) }, list).jobs.run?.finish ?? year
        expect(end(a.map((n) => n + more))).toBeLessThanOrEqual(end(a))
      }),
    )
  })
})

describe('published run', () => {
  it('Llama 3 405B: 15.6 T tokens take 30.84 million H100-hours, within 10 %', () => {
    const effectiveTime = 0.9
    const { jobs } = progress({ tokens: 15.6e12 }, Array(90).fill(16_384 * effectiveTime))
    const hours = (jobs.run?.acceleratorHours ?? 0) / effectiveTime
    expect(Math.abs(hours / 30.84e6 - 1)).toBeLessThan(0.1)
  })
})
