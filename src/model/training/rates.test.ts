import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accelerator, model } from '../../catalog/index.js'
import type { TrainingJob } from '../../scenario/index.js'
import { type TrainingRateInput, trainingRates } from './index.js'

const day = 86_400
const job: TrainingJob = {
  model: 'llama31-405b',
  precision: 'bf16',
  share: 1,
  sequence: 8192,
  batch: 2048 * 8192,
  recompute: 'selective',
}
const records = ['h100-sxm', 'gb200', 'mi300x'] as const
const input = (change: Partial<TrainingJob> = {}, rest: Partial<TrainingRateInput> = {}) =>
  ({
    jobs: { run: { ...job, ...change } },
    models: {
      'llama31-405b': model('llama31-405b')!,
      'deepseek-v3': model('deepseek-v3')!,
      'grok-3-est': model('grok-3-est')!,
    },
    accelerators: Object.fromEntries(records.map((id) => [id, accelerator(id)!])),
    phases: { hall: { site: 'here', accelerator: 'h100-sxm', count: 16_384, levels: [] } },
    lines: [],
    utilisation: 0.4,
    reliability: {
      timeBetweenFailures: 50_700 * 3600,
      checkpointTime: 20,
      restartTime: 300,
    },
    draw: { high: 0.9, low: 0.3 },
    ...rest,
  }) satisfies TrainingRateInput
const given = {
  tensor: 8,
  pipeline: 16,
  expert: 1,
  context: 1,
  interleave: 8,
  microBatch: 1,
}
const hall = (change: Partial<TrainingJob> = {}, rest: Partial<TrainingRateInput> = {}) => {
  const { jobs, findings } = trainingRates(input(change, rest))
  return { rate: jobs.run!.phases.hall!, findings, job: jobs.run! }
}
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code)

describe('arithmetic of a run', () => {
  it('is what the job says, else 6ND, else what the record says', () => {
    const perToken = 6 * model('llama31-405b')!.parametersTotal!
    expect(hall({ compute: 1e25, tokens: 1e12 }).job.compute).toBe(1e25)
    expect(hall({ tokens: 2e12 }).job.compute).toBe(perToken * 2e12)
    expect(hall().job.compute).toBe(3.8e25)
    expect(hall({ model: 'deepseek-v3' }).job.flopPerToken).toBe(6 * 37e9)
  })

  it('is unknown, with a finding, where nothing tells', () => {
    const bare = { id: 'bare', name: 'Bare', parametersTotal: 1e9 }
    const { jobs, findings } = trainingRates(input({ model: 'bare' }, { models: { bare } }))
    expect(jobs.run?.compute).toBeNull()
    expect(findings[0]).toEqual({
      code: 'training.no-compute',
      severity: 'warning',
      path: 'work.training.run.compute',
      values: { job: 'run', model: 'bare' },
    })
  })
})

describe('modelled rate', () => {
  it('of Llama 3 405B on 16,384 H100 is near the published 38 to 43 %', () => {
    const { rate, findings } = hall({ parallelism: given })
    expect(findings).toEqual([])
    expect(rate.basis).toBe('modelled')
    expect(rate.utilisation).toBeGreaterThan(0.35)
    expect(rate.utilisation).toBeLessThan(0.48)
    expect(rate.layout).toEqual({ ...given, data: 128, microBatches: 16 })
  })

  it('conserves tokens: rate of all accelerators over operations of a token', () => {
    const { rate, job: run } = hall({ parallelism: given })
    const perSecond = (rate.ratePerAccelerator * 16_384) / run.flopPerToken!
    expect(perSecond / rate.tokensPerSecond).toBeCloseTo(1, 12)
    expect(rate.tokensPerStep / rate.step!.total / rate.tokensPerSecond).toBeCloseTo(1, 12)
  })

  it('step and profile last as long as their parts', () => {
    const { rate } = hall({ parallelism: given })
    const { total, ...parts } = rate.step!
    const sum = Object.values(parts).reduce((all, part) => all + part, 0)
    expect(sum / total).toBeCloseTo(1, 9)
    const length = rate.profile.segments.reduce((all, { duration }) => all + duration, 0)
    expect(length / total).toBeCloseTo(1, 9)
    for (const { level } of rate.profile.segments) {
      expect(level).toBeGreaterThanOrEqual(0.3)
      expect(level).toBeLessThanOrEqual(0.9)
    }
  })

  it('chooses a split where none is given, at least as fast', () => {
    const auto = hall().rate
    expect(auto.tokensPerSecond).toBeGreaterThanOrEqual(
      hall({ parallelism: given }).rate.tokensPerSecond,
    )
    expect(auto.memory!.total).toBeLessThan(auto.memory!.capacity)
  })

  it('is faster in 8 and in 4 bit', () => {
    const on = (precision: TrainingJob['precision']) =>
      hall(
        { precision },
        { phases: { hall: { site: 'here', accelerator: 'gb200', count: 512, levels: [] } } },
      ).rate.tokensPerSecond
    expect(on('fp8')).toBeGreaterThan(on('bf16'))
    expect(on('fp4')).toBeGreaterThan(on('fp8'))
  })

  it('uses the network it is given, and no more than it joins', () => {
    const level = { latency: 1e-5, efficiency: [{ bytes: 0, fraction: 1 }] }
    const levels = [
      { ...level, size: 8, bandwidth: 4e11 },
      { ...level, size: 4096, bandwidth: 1e9 },
    ]
    const phases = { hall: { site: 'here', accelerator: 'h100-sxm', count: 16_384, levels } }
    const { rate, findings } = hall({}, { phases })
    expect(codes(findings)).toEqual(['training.network'])
    expect(rate.layout!.data * rate.layout!.tensor * rate.layout!.pipeline).toBeLessThanOrEqual(
      4096,
    )
    expect(rate.ratePerAccelerator).toBeLessThan(hall().rate.ratePerAccelerator / 3)
  })

  it('says when an accelerator is extrapolated to', () => {
    const phases = { hall: { site: 'here', accelerator: 'mi300x', count: 1024, levels: [] } }
    expect(codes(hall({}, { phases }).findings)).toEqual(['training.extrapolated'])
  })
})

describe('what cannot run', () => {
  it('names the field that does not divide and the nearest that does', () => {
    const { rate, findings } = hall({ parallelism: { ...given, tensor: 7, pipeline: 10 } })
    expect(rate).toBeNull()
    expect(findings.map(({ path }) => path)).toEqual([
      'work.training.run.parallelism.tensor',
      'work.training.run.parallelism.pipeline',
      'work.training.run.parallelism.interleave',
    ])
    expect(findings[0]).toMatchObject({
      code: 'training.does-not-divide',
      severity: 'error',
      values: { job: 'run', field: 'tensor', given: 7, of: 128, nearest: 8 },
    })
    expect(findings[1]?.values).toMatchObject({ given: 10, nearest: 9 })
  })

  it('names the memory that is missing', () => {
    const small = { ...given, tensor: 1, pipeline: 2, interleave: 1 }
    const { rate, findings } = hall({ parallelism: small })
    expect(rate).toBeNull()
    expect(codes(findings)).toEqual(['training.memory'])
    expect(findings[0]?.values.needed).toBeGreaterThan(80e9)
    const few = { hall: { site: 'here', accelerator: 'h100-sxm', count: 8, levels: [] } }
    expect(codes(hall({}, { phases: few }).findings)).toEqual(['training.memory'])
  })

  it('is an error where the accelerator has no such precision', () => {
    const { rate, findings } = hall({ precision: 'fp4' })
    expect(rate).toBeNull()
    expect(findings).toEqual([
      {
        code: 'training.precision',
        severity: 'error',
        path: 'work.training.run.precision',
        values: { job: 'run', phase: 'hall', accelerator: 'h100-sxm', precision: 'fp4' },
      },
    ])
  })
})

describe('assumed rate', () => {
  it('is the peak times the utilisation: the author’s, or the plan’s with a note', () => {
    const own = hall({ utilisation: 0.3, precision: 'fp8' })
    expect(own.rate).toMatchObject({ basis: 'assumed', utilisation: 0.3, step: null })
    expect(own.rate.ratePerAccelerator).toBeCloseTo(0.3 * 1978.9e12, -3)
    expect(own.findings).toEqual([])
    const plan = hall({ model: 'grok-3-est' })
    expect(codes(plan.findings)).toEqual(['training.assumed'])
    expect(plan.rate.utilisation).toBe(0.4)
  })
})

describe('goodput', () => {
  it('comes from the accelerators at work, or from the author', () => {
    const { goodput } = hall().rate
    expect(goodput.fraction).toBeGreaterThan(0.85)
    expect(goodput.timeBetweenFailures).toBeGreaterThan(3 * 3600)
    expect(goodput.timeBetweenFailures).toBeLessThan(day)
    expect(hall({}, { goodput: 0.5 }).rate.goodput.fraction).toBe(0.5)
  })
})

describe('any job', () => {
  it('gives finite rates or a finding, and never throws', () => {
    const ranks = fc.integer({ min: 1, max: 200 })
    const parallelism = fc.record({
      tensor: fc.constantFrom(1, 2, 3, 8, 16, 128),
      pipeline: ranks,
      expert: fc.constantFrom(1, 2, 8, 64, 7),
      context: fc.constantFrom(1, 2, 8),
      interleave: fc.constantFrom(1, 2, 8),
      microBatch: fc.constantFrom(1, 2, 100),
    })
    const jobs = fc.record({
      model: fc.constantFrom('llama31-405b', 'deepseek-v3'),
      parallelism: fc.option(parallelism, { nil: undefined }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      batch: fc.integer({ min: 1, max: 1e8 }),
      sequence: fc.constantFrom(1, 2048, 131_072),
      recompute: fc.constantFrom('none', 'selective', 'full'),
    })
    const count = fc.integer({ min: 0, max: 100_000 })
    fc.assert(
      fc.property(jobs, count, fc.constantFrom(...records), (change, n, id) => {
        const phases = { hall: { site: 'here', accelerator: id, count: n, levels: [] } }
        const { jobs: rates, findings } = trainingRates(
          input(change as Partial<TrainingJob>, { phases }),
        )
        const rate = rates.run!.phases.hall
        if (rate === null) expect(findings.some((f) => f.severity === 'error')).toBe(true)
        if (!rate) return
        const numbers = JSON.stringify(rate, (_, v) =>
          typeof v === 'number' && !Number.isFinite(v) ? 'bad' : v,
        )
        expect(numbers).not.toContain('bad')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a run on several phases', () => {
  const pool = { site: 'here', accelerator: 'h100-sxm', levels: [] }
  const half = { ...pool, count: 8192 }

  it('stops as one, and each phase does its share of the batch', () => {
    const { jobs } = trainingRates(input({}, { phases: { a: half, b: half } }))
    const [a, b] = [jobs.run!.phases.a!, jobs.run!.phases.b!]
    expect(a.goodput).toEqual(hall().rate.goodput)
    expect(b.goodput).toEqual(a.goodput)
    expect(a.tokensPerStep).toBe(job.batch / 2)
    expect(a.tokensPerStep + b.tokensPerStep).toBe(hall().rate.tokensPerStep)
  })

  const apart = { a: half, b: { ...half, site: 'there' } }
  const over = (bandwidth: number, roundTrip = 1e-3) =>
    trainingRates(
      input({}, { phases: apart, lines: [{ from: 'there', to: 'here', bandwidth, roundTrip }] }),
    )
  const together = trainingRates(input({}, { phases: { a: half, b: half } })).jobs.run!

  it('waits for the gradients that cross the line between its sites', () => {
    const { jobs, findings } = over(1e11)
    const { across, phases } = jobs.run!
    const { tokensPerStep, tokensPerSecond, step, layout } = together.phases.a!
    const time = tokensPerStep / tokensPerSecond
    const window = (step!.compute * 2) / 3 / layout!.microBatches
    const wire = (4 * model('llama31-405b')!.parametersTotal!) / 1e11
    expect(across!.efficiency).toBeCloseTo(time / (time + wire + 1e-3 - window), 12)
    expect(phases.a!.tokensPerSecond).toBeCloseTo(tokensPerSecond * across!.efficiency, 6)
    expect(codes(findings)).toContain('training.across')
  })

  it('loses nothing on a line that is wide and short, and says so where there is none', () => {
    expect(over(1e18, 0).jobs.run!.across!.efficiency).toBe(1)
    const none = trainingRates(input({}, { phases: apart }))
    expect(none.jobs.run!.across).toBeNull()
    expect(codes(none.findings)).toContain('training.unlinked')
    expect(none.jobs.run!.phases).toEqual(together.phases)
  })

  it('takes the widest way, over a third site if need be', () => {
    const line = (from: string, to: string, bandwidth: number) => ({
      from,
      to,
      bandwidth,
      roundTrip: 1e-3,
    })
    const direct = line('here', 'there', 1e9)
    const lines = [direct, line('here', 'hub', 5e11), line('hub', 'there', 4e11)]
    const { across } = trainingRates(input({}, { phases: apart, lines })).jobs.run!
    expect(across).toMatchObject({ bandwidth: 4e11, roundTrip: 2e-3, sites: ['here', 'there'] })
  })

  it('is as the author measured it, distance in', () => {
    const lines = [{ from: 'here', to: 'there', bandwidth: 1e9, roundTrip: 1 }]
    const { across, phases } = trainingRates(input({ utilisation: 0.3 }, { phases: apart, lines }))
      .jobs.run!
    expect(across).toBeNull()
    expect(phases.a!.utilisation).toBe(0.3)
  })
})
