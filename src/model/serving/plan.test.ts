import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accelerator } from '../../catalog/index.js'
import type { ServingJob } from '../../scenario/index.js'
import type { Level } from '../fabric/contract.js'
import { planServing } from './plan.js'
import { card, llama70b } from './serving.fixture.js'

const job: ServingJob = {
  model: 'm',
  precision: 'fp8',
  share: 1,
  inputTokens: 1000,
  outputTokens: 500,
  concurrency: 32,
  cached: 0,
}
const plan = (change: Partial<ServingJob> = {}, chip = card, model = llama70b) =>
  planServing({
    jobs: { chat: { ...job, ...change } },
    models: { m: model },
    accelerators: { [chip.id]: chip },
    phases: { a: { accelerator: chip.id, levels: [], power: 1000 } },
  })
const codes = (...args: Parameters<typeof plan>) => plan(...args).findings.map((f) => f.code)
const replica = (...args: Parameters<typeof plan>) => {
  const made = plan(...args).jobs.chat?.a
  if (!made) throw new Error('no replica')
  return made
}

describe('planServing', () => {
  it('takes the fewest accelerators that hold the model and one request', () => {
    expect(replica().accelerators).toBe(1)
    expect(replica({ precision: 'bf16' }).accelerators).toBe(1)
    expect(replica({ precision: 'bf16', inputTokens: 100_000 }).accelerators).toBe(2)
    expect(replica({ accelerators: 4 }).accelerators).toBe(4)
  })

  it('conserves energy and tokens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (concurrency) => {
        const r = replica({ concurrency, accelerators: 4 })
        expect(r.energyPerToken * r.tokensPerSecond).toBeCloseTo(4000, 6)
        expect(r.tokensPerSecondPerAccelerator * 4).toBeCloseTo(r.tokensPerSecond, 6)
        const { weights, cache, compute, communication, overhead } = r.step
        const step = weights + cache + compute + communication + overhead
        expect(step).toBeCloseTo(r.timePerOutputToken, 9)
        expect(r.timePerOutputTokenP10).toBeLessThan(r.timePerOutputToken)
        expect(r.timePerOutputTokenP90).toBeGreaterThan(r.timePerOutputToken)
      }),
    )
  })

  it('serves inside the scale-up domain as fast with a network described as without', () => {
    const chip = accelerator('h200')!
    const onEight = (levels: readonly Level[]) =>
      planServing({
        jobs: { chat: { ...job, accelerators: 8 } },
        models: { m: llama70b },
        accelerators: { h200: chip },
        phases: { a: { accelerator: 'h200', levels, power: 1000 } },
      }).jobs.chat?.a?.tokensPerSecond
    const level = (size: number, bandwidth: number, latency: number) => ({
      size,
      bandwidth,
      latency,
      efficiency: [{ bytes: 1, fraction: 0.8 }],
    })
    const levels = [level(8, chip.scaleUpBandwidth ?? 0, 1e-6), level(4096, 5e10, 3e-6)]
    expect(onEight(levels)).toBe(onEight([]))
  })

  it('says what more each lever would bring', () => {
    const { levers, jobs } = plan({ precision: 'bf16', accelerators: 4 })
    const now = jobs.chat!.a!.tokensPerSecondPerAccelerator
    const pulled = levers.chat!.a!
    expect(Object.keys(pulled).sort()).toEqual(['batch', 'cache', 'quantise', 'speculate'])
    for (const rate of Object.values(pulled)) expect(rate).toBeGreaterThan(now)
  })

  it('serves from on-chip memory with chips enough for the weights', () => {
    const wafer = accelerator('wse3')!
    const r = replica({ precision: 'bf16', concurrency: 1 }, wafer)
    expect(r.accelerators).toBe(4)
    expect(r.tokensPerSecondPerUser).toBeCloseTo(450, -1)
  })
})

describe('findings', () => {
  it('say what does not fit, and how many accelerators would do', () => {
    const { jobs, findings } = plan({ precision: 'bf16', accelerators: 1, inputTokens: 100_000 })
    expect(jobs.chat).toEqual({ a: null })
    expect(findings[0]).toMatchObject({
      code: 'serving.no-fit',
      severity: 'warning',
      path: 'work.serving.chat',
      values: { job: 'chat', phase: 'a', accelerators: 1, nearest: 2 },
    })
  })

  it('say what waits for memory', () => {
    expect(codes({ concurrency: 5000 })).toContain('serving.queue')
    expect(codes({ concurrency: 10 })).not.toContain('serving.queue')
  })

  it('say what crosses the scale-up domain, lacks a rate or was never measured', () => {
    expect(codes({ accelerators: 16 })).toContain('serving.across-domains')
    expect(codes({ precision: 'fp4' })).toContain('serving.rate-missing')
    expect(codes()).toContain('serving.carried-over')
    expect(codes({}, accelerator('h200-sxm')!)).not.toContain('serving.carried-over')
  })

  it('name what a record or the job lacks', () => {
    const missing = (...args: Parameters<typeof plan>) => plan(...args).findings[0]?.values
    const { layers: _, ...unknown } = llama70b
    expect(missing({}, card, unknown)).toMatchObject({ equipment: 'm', field: 'layers' })
    const { hbmBandwidth: __, ...slow } = card
    expect(missing({}, slow)).toMatchObject({ equipment: 'card', field: 'hbmBandwidth' })
    expect(missing({ outputTokens: 0 })).toMatchObject({ equipment: 'chat', field: 'outputTokens' })
  })

  it('leave out phases that the job does not run on', () => {
    expect(plan({ phases: [] })).toEqual({
      jobs: { chat: {} },
      levers: { chat: {} },
      findings: [],
    })
  })
})
