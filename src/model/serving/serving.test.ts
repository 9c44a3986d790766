import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Accelerator, Model } from '../../catalog/index.js'
import type { ServingJob } from '../../scenario/index.js'
import { planServing, type Replica } from './index.js'
import { servedModel, weightsRead } from './model.js'

const GiB = 2 ** 30
const h100: Accelerator = {
  id: 'h100',
  name: 'H100',
  hbmCapacity: 80 * GiB,
  hbmBandwidth: 3.35e12,
  bf16Rate: 989.4e12,
  fp8Rate: 1978.9e12,
  scaleUpDomain: 8,
}
// Llama 3 70B: 80 layers, 8 key-value heads of 128, two bytes
const kv70 = 2 * 80 * 8 * 128 * 2
const dense: Model = { id: 'dense', name: 'Dense', parametersTotal: 70e9, kvPerToken: kv70 }
const mixture: Model = {
  id: 'mixture',
  name: 'Mixture',
  parametersTotal: 100e9,
  parametersActive: 30e9,
  expertsTotal: 8,
  expertsActive: 2,
  kvPerToken: 1e5,
}
const job: ServingJob = {
  model: 'dense',
  precision: 'bf16',
  share: 1,
  inputTokens: 1000,
  outputTokens: 500,
  concurrency: 1,
}
const plan = (change: Partial<ServingJob> = {}, card: Partial<Accelerator> = {}, efficiency = 1) =>
  planServing({
    jobs: { chat: { ...job, ...change } },
    models: { dense, mixture },
    accelerators: { h100: { ...h100, ...card } },
    phases: { a: { accelerator: 'h100', itPowerPeak: 1200 } },
    memoryEfficiency: efficiency,
    matmulEfficiency: efficiency,
  })
const one = (...args: Parameters<typeof plan>) => plan(...args).jobs.chat?.a as Replica

describe('memory', () => {
  it('takes two H100 for 70 B parameters in FP8 with cache, four in BF16 with many requests', () => {
    expect(one({ precision: 'fp8' }).accelerators).toBe(1)
    expect(one({ precision: 'fp8', concurrency: 32 }).accelerators).toBe(2)
    expect(one().accelerators).toBe(2)
    expect(one({ concurrency: 64 }).accelerators).toBe(4)
    expect(one().weights).toBe(140e9)
  })

  it('the next smaller power of two does not hold it, and concurrencyMax fills what there is', () => {
    const count = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(count, (concurrency) => {
        const r = one({ concurrency })
        const needed = (c: number) => 140e9 + kv70 * 1500 * c
        expect(r.accelerators * 0.9 * 80 * GiB).toBeGreaterThanOrEqual(needed(concurrency))
        expect((r.accelerators / 2) * 0.9 * 80 * GiB).toBeLessThan(needed(concurrency))
        expect(r.concurrencyMax).toBeGreaterThanOrEqual(concurrency)
        const room = r.accelerators * 0.9 * 80 * GiB
        expect(room).toBeGreaterThanOrEqual(needed(r.concurrencyMax) * (1 - 1e-9))
        expect(room).toBeLessThan(needed(r.concurrencyMax + 1))
      }),
    )
  })

  it('is refused beyond the scale-up domain', () => {
    const { jobs, findings } = plan({}, { scaleUpDomain: 1 })
    expect(jobs.chat).toEqual({ a: null })
    expect(findings).toEqual([
      {
        code: 'serving.no-fit',
        severity: 'warning',
        path: 'work.serving.chat',
        values: {
          job: 'chat',
          phase: 'a',
          needed: 140e9 + kv70 * 1500,
          available: 0.9 * 80 * GiB,
        },
      },
    ])
  })
})

describe('time', () => {
  it('of one request is that of reading weights and cache once a token', () => {
    const r = one()
    expect(r.timePerOutputToken).toBeCloseTo((140e9 + kv70 * 1250) / (2 * 3.35e12), 12)
    expect(r.timeToFirstToken).toBeCloseTo((2 * 70e9 * 1000) / (2 * 989.4e12), 12)
  })

  it('of a huge batch is that of its arithmetic', () => {
    const change = { concurrency: 10_000, inputTokens: 1, outputTokens: 1 }
    const r = one(change, { hbmCapacity: 1e15, hbmBandwidth: 1e15 })
    expect(r.timePerOutputToken).toBeCloseTo((2 * 70e9 * 10_000) / 989.4e12, 9)
  })

  it('falls in proportion to the rates that kernels reach', () => {
    expect(one({}, {}, 0.5).timePerOutputToken).toBeCloseTo(2 * one().timePerOutputToken, 12)
    expect(one({}, {}, 0.5).timeToFirstToken).toBeCloseTo(2 * one().timeToFirstToken, 12)
  })

  it('conserves time: a cycle of prompts and steps makes all answers', () => {
    const tokens = fc.integer({ min: 1, max: 4000 })
    fc.assert(
      fc.property(tokens, tokens, fc.integer({ min: 1, max: 60 }), (i, o, concurrency) => {
        const r = one({ inputTokens: i, outputTokens: o, concurrency })
        const cycle = concurrency * r.timeToFirstToken + o * r.timePerOutputToken
        expect((r.tokensPerSecond * cycle) / (concurrency * o)).toBeCloseTo(1, 9)
        expect(r.tokensPerSecond).toBeLessThanOrEqual(concurrency / r.timePerOutputToken)
        expect(r.energyPerToken * r.tokensPerSecond).toBeCloseTo(r.accelerators * 1200, 6)
        const each = r.tokensPerSecondPerAccelerator
        expect(each * r.accelerators).toBeCloseTo(r.tokensPerSecond, 6)
      }),
    )
  })

  it('more requests on the same accelerators make more tokens, each slower', () => {
    const alone = one({ concurrency: 4 })
    const busy = one({ concurrency: 24 })
    expect(busy.accelerators).toBe(alone.accelerators)
    expect(busy.tokensPerSecond).toBeGreaterThan(alone.tokensPerSecond)
    expect(busy.timePerOutputToken).toBeGreaterThan(alone.timePerOutputToken)
    expect(busy.energyPerToken).toBeLessThan(alone.energyPerToken)
  })
})

describe('mixture of experts', () => {
  const served = servedModel(mixture, 'fp8')
  if (typeof served === 'string') throw new Error(served)

  it('reads the active weights for one token and all of them for many', () => {
    expect(weightsRead(served, 1)).toBeCloseTo(30e9, 0)
    expect(weightsRead(served, 1000)).toBeCloseTo(100e9, 0)
    expect(served.routed).toBeCloseTo(70e9 / 0.75, 0)
  })

  it('never reads less for a larger batch', () => {
    const batch = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(batch, batch, (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)]
        expect(weightsRead(served, many)).toBeGreaterThanOrEqual(weightsRead(served, few))
      }),
    )
  })

  it('of a dense model all weights are read by any batch', () => {
    const all = servedModel(dense, 'bf16')
    if (typeof all === 'string') throw new Error(all)
    expect(weightsRead(all, 1)).toBe(140e9)
    expect(weightsRead(all, 500)).toBe(140e9)
  })
})

describe('findings', () => {
  it('name what a record lacks', () => {
    const field = (change: Partial<ServingJob>, card: Partial<Accelerator> = {}) => {
      const { jobs, findings } = plan(change, card)
      expect(jobs.chat).toEqual({ a: null })
      expect(findings[0]).toMatchObject({ code: 'serving.incomplete', severity: 'warning' })
      return findings[0]?.values
    }
    expect(field({ precision: 'fp4' })).toMatchObject({ equipment: 'h100', field: 'fp4Rate' })
    expect(field({}, { hbmCapacity: 0 })).toMatchObject({ field: 'hbmCapacity' })
    expect(field({ model: 'none' })).toMatchObject({ equipment: 'none', field: 'parametersTotal' })
    expect(field({ outputTokens: 0 })).toMatchObject({ field: 'outputTokens' })
  })

  it('leave out phases that the job does not run on', () => {
    expect(plan({ phases: [] })).toEqual({ jobs: { chat: {} }, findings: [] })
  })
})
