import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrated } from './calibration.js'
import { replicaCost } from './cost.js'
import { servedModel } from './served-model.js'
import { ideal, llama70b, machine, mixture } from './serving.fixture.js'
import { expertsReached, promptTime, stepTime } from './step-time.js'

const dense = servedModel(llama70b)
const sparse = servedModel(mixture)
if (typeof dense === 'string' || typeof sparse === 'string') throw new Error('fixture')
const parameters = 80 * (2 * 8192 * 8192 + 2 * 8192 * 1024 + 3 * 8192 * 28_672)
const head = 128_256 * 8192
const kv = 80 * 2 * 8 * 128

describe('a step at printed rates', () => {
  it('of one request reads every weight and the cache once', () => {
    const cost = replicaCost(dense, 'bf16', machine, { tensor: 1 })
    const { total, weights, cache } = stepTime(cost, { batch: 1, context: 1000 }, ideal)
    expect(weights).toBeCloseTo((2 * (parameters + head)) / 4e12, 9)
    expect(cache).toBeCloseTo((2 * kv * 1000) / 4e12, 12)
    expect(total).toBeCloseTo(weights + cache, 9)
  })

  it('of a huge batch is arithmetic alone', () => {
    const cost = replicaCost(dense, 'bf16', machine, { tensor: 1 })
    const { total } = stepTime(cost, { batch: 1e5, context: 0 }, ideal)
    expect(total).toBeCloseTo((2 * (parameters + head) * 1e5) / 1e15, 6)
  })

  it('halves on twice the accelerators, but for two all-reduces a layer', () => {
    const one = stepTime(replicaCost(dense, 'bf16', machine, { tensor: 1 }), load(8), ideal)
    const two = stepTime(replicaCost(dense, 'bf16', machine, { tensor: 2 }), load(8), ideal)
    expect(two.weights).toBeCloseTo(one.weights / 2, 12)
    expect(two.cache).toBeCloseTo(one.cache / 2, 12)
    // 2 (n-1)/n of 8 activations of two bytes, 160 times, over 400 GB/s
    expect(two.communication).toBeCloseTo((160 * 8 * 8192 * 2) / 400e9, 12)
  })

  it('sends eight bits or fewer where the format says so', () => {
    const time = (format: 'bf16' | 'fp8') =>
      stepTime(replicaCost(dense, format, machine, { tensor: 1 }), load(1), ideal).weights
    expect(time('fp8')).toBeCloseTo((parameters + 2 * head) / 4e12, 9)
    expect(time('bf16') / time('fp8')).toBeGreaterThan(1.9)
  })

  it('of stages is that of a replica without them at its share of the requests', () => {
    const staged = replicaCost(dense, 'bf16', machine, { tensor: 2, pipeline: 4 })
    const whole = replicaCost(dense, 'bf16', machine, { tensor: 2 })
    const a = stepTime(staged, load(64), calibrated).total
    expect(a).toBeCloseTo(stepTime(whole, load(16), calibrated).total, 12)
    expect(staged.weights).toBeCloseTo(whole.weights / 4, 0)
  })

  it('pays for leaving the domain', () => {
    const at = (tensor: number) =>
      stepTime(replicaCost(dense, 'bf16', machine, { tensor }), load(8), calibrated).communication
    expect(at(16)).toBeGreaterThan(2 * at(8))
  })
})

describe('a mixture of experts', () => {
  it('reads the experts that its tokens reach', () => {
    expect(expertsReached(1, 1 / 4)).toBeCloseTo(1 / 4, 12)
    expect(expertsReached(2, 1 / 4)).toBeCloseTo(7 / 16, 12)
    const cost = replicaCost(sparse, 'bf16', machine, { tensor: 1 })
    const weights = (batch: number) => stepTime(cost, load(batch), ideal).weights
    const routed = (2 * sparse.routed) / 4e12
    expect(weights(2) - weights(1)).toBeCloseTo(routed * (7 / 16 - 1 / 4), 12)
  })

  it('shares its experts among copies of attention, which each read their own weights', () => {
    const copies = replicaCost(sparse, 'bf16', machine, { tensor: 1, data: 4, expert: 4 })
    const cut = replicaCost(sparse, 'bf16', machine, { tensor: 4 })
    expect(copies.routedRead).toBeCloseTo(cut.routedRead, 12)
    expect(copies.denseRead).toBeCloseTo(4 * cut.denseRead, 12)
    expect(copies.expertSlice).toBe(4 * cut.expertSlice)
  })
})

describe('any step', () => {
  const count = fc.integer({ min: 1, max: 500 })

  it('is the sum of its parts, none of them negative, and grows with its load', () => {
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 0, max: 9000 }),
        (batch, context, promptTokens) => {
          for (const model of [dense, sparse]) {
            const cost = replicaCost(model, 'fp8', machine, { tensor: 4 })
            const work = { batch, context, promptTokens, promptContext: context }
            const { total, ...parts } = stepTime(cost, work, calibrated)
            const values = Object.values(parts)
            for (const value of values) expect(value).toBeGreaterThanOrEqual(0)
            expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 12)
            const more = stepTime(cost, { ...work, batch: batch + 1 }, calibrated).total
            expect(more).toBeGreaterThan(total)
          }
        },
      ),
    )
  })

  it('takes a prompt longer than its cached half', () => {
    const cost = replicaCost(dense, 'fp8', machine, { tensor: 4 })
    const whole = promptTime(cost, 8000, 0, calibrated)
    const half = promptTime(cost, 4000, 4000, calibrated)
    expect(half).toBeLessThan(whole)
    expect(2 * half).toBeGreaterThan(whole)
  })
})

function load(batch: number) {
  return { batch, context: 1000 }
}
