import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accelerator, model } from '../../catalog/index.js'
import { shapeOf } from '../../physics/index.js'
import {
  blockOf,
  frameworks,
  type Machine,
  modelFlop,
  type Split,
  stepOf,
  stepTime,
} from './index.js'
import { productTime } from './product.js'
import { machineFor, software, split } from './training.fixture.js'
import { layerWorks } from './work.js'

const llama = shapeOf(model('llama31-405b')!)!
const deepseek = shapeOf(model('deepseek-v3')!)!
const h100 = machineFor(accelerator('h100-sxm'))
const time = (change: Partial<Split> = {}, machine: Machine = h100) =>
  stepTime(llama, { ...split, ...change }, machine, software, 'bf16')

/** Splits of the 405B over at most 4,096 accelerators. */
const splits = fc
  .record({
    tensor: fc.constantFrom(1, 2, 4, 8),
    pipeline: fc.constantFrom(1, 2, 6, 8, 16, 42),
    interleave: fc.constantFrom(1, 2, 3),
    context: fc.constantFrom(1, 2),
    data: fc.constantFrom(1, 2, 4, 16),
    microBatch: fc.constantFrom(1, 2, 4),
    sharding: fc.constantFrom('none', 'optimiser', 'gradients', 'weights'),
    recompute: fc.constantFrom('none', 'attention', 'full'),
    sequenceParallel: fc.boolean(),
  })
  .map((change) => ({ ...split, ...change, globalBatch: 256 }) as Split)

describe('work of a layer', () => {
  it('is the whole model over the ranks: products carry the parameters once', () => {
    const parts = layerWorks(llama, split)
    const tokens = split.microBatch * split.sequence
    const flop = parts.reduce(
      (sum, { layers, products }) =>
        sum + layers * products.reduce((all, { m, n, k, count }) => all + 2 * m * n * k * count, 0),
      0,
    )
    const matrices = 2 * tokens * (405.85e9 - 2 * 128_256 * 16_384)
    expect((flop * split.tensor) / matrices).toBeCloseTo(1, 2)
  })

  it('sends each token to its experts and counts the shared one', () => {
    const expert = { ...split, tensor: 1, expert: 64, microBatch: 1, sequence: 4096 }
    const [dense, routed] = layerWorks(deepseek, expert)
    expect(dense?.routed).toBe(false)
    expect(dense!.layers + routed!.layers).toBeCloseTo(61, 9)
    expect(routed?.routedBytes).toBe(4096 * 7168 * 2)
    const rows = routed!.products.find((p) => p.count === 256 / 64)
    expect(rows?.m).toBe((4096 * 8) / 4)
  })
})

describe('product', () => {
  it('approaches the ceiling for large products and the memory for thin ones', () => {
    const { ceiling, memory } = h100.kernels
    const large = { m: 65_536, n: 65_536, k: 65_536, count: 1 }
    const peak = 989.4e12 * ceiling.bf16
    const share = (2 * 65_536 ** 3) / productTime(large, h100, 'bf16') / peak
    expect(share).toBeGreaterThan(0.98)
    expect(share).toBeLessThan(1)
    const thin = { m: 1, n: 16_384, k: 16_384, count: 1 }
    const bytes = 2 * 16_384 ** 2 + 4 * 16_384
    expect(productTime(thin, h100, 'bf16')).toBeCloseTo(bytes / (3.35e12 * memory), 9)
  })

  it('at half the power takes twice as long: each operation costs its energy', () => {
    const capped = { ...h100, power: 350 }
    const product = { m: 8192, n: 8192, k: 8192, count: 1 }
    const ratio = productTime(product, capped, 'fp8') / productTime(product, h100, 'fp8')
    expect(ratio).toBeCloseTo(2, 2)
  })
})

describe('step', () => {
  it('is the sum of its phases, none of them negative, for any split', () => {
    fc.assert(
      fc.property(splits, (any) => {
        const step = stepTime(llama, any, h100, software, 'bf16')
        const parts = Object.values(step.phases)
        expect(parts.reduce((sum, part) => sum + part, 0) / step.time).toBeCloseTo(1, 9)
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(-1e-9 * step.time)
      }),
    )
  })

  it('has the bubble of one forward one backward: (p − 1)/(v m) of the work', () => {
    const free: Machine = { ...h100, kernels: { ...h100.kernels, spread: 0 } }
    const even = { ...split, pipeline: 14, interleave: 1, data: 16 }
    const block = { ...blockOf(llama, even, free, software, 'bf16'), head: 0 }
    for (const [interleave, m] of [
      [1, 8],
      [3, 8],
      [1, 128],
      [9, 64],
    ] as const) {
      const cut = { ...even, interleave, globalBatch: 16 * m }
      const { phases } = stepOf(block, cut, free, software)
      const work = phases.compute + phases.host + phases.tensor
      expect(phases.bubble / work).toBeCloseTo(13 / (interleave * m), 9)
    }
  })

  it('takes longer with more batch, less power, slower links', () => {
    expect(time({ globalBatch: 4096 }).time).toBeGreaterThan(1.8 * time().time)
    expect(time({}, { ...h100, power: 500 }).time).toBeGreaterThan(1.2 * time().time)
    const slow = h100.levels.map((level) => ({ ...level, bandwidth: level.bandwidth / 10 }))
    expect(time({}, { ...h100, levels: slow }).time).toBeGreaterThan(time().time)
  })

  it('recomputing everything adds a forward pass: a third of the work of the layers', () => {
    const more = time({ recompute: 'full' }).phases.compute / time().phases.compute
    expect(more).toBeGreaterThan(1.25)
    expect(more).toBeLessThan(1.34)
  })

  it('waits for the slowest of all nodes: σ √(2 ln n)', () => {
    const { phases, time: total } = time()
    const lag = h100.kernels.spread * Math.sqrt(2 * Math.log(8192 / 8))
    expect(phases.straggler / (total - phases.straggler)).toBeCloseTo(lag, 12)
  })

  it('hides no more than there is to hide behind', () => {
    const sharded = { ...split, pipeline: 1, interleave: 1, data: 128, globalBatch: 128 } as const
    const weights = { ...sharded, sharding: 'weights' } as const
    const hidden = { ...frameworks.fsdp, hides: { ...frameworks.fsdp.hides, data: 1 } }
    const open = { ...frameworks.fsdp, hides: { ...frameworks.fsdp.hides, data: 0 } }
    const best = stepTime(llama, weights, h100, hidden, 'bf16').time
    const worst = stepTime(llama, weights, h100, open, 'bf16').time
    expect(best).toBeLessThan(worst)
    expect(best).toBeGreaterThan(0.5 * worst)
  })
})

describe('model operations', () => {
  it('are 6 N and attention, causal or full', () => {
    const tokens = 2048 * 8192
    const six = 6 * (405.85e9 - 128_256 * 16_384)
    const attention = 12 * 126 * 16_384 * 8192
    expect(modelFlop(llama, split, 'full') / tokens / (six + attention)).toBeCloseTo(1, 3)
    expect(modelFlop(llama, split) / tokens / (six + attention / 2)).toBeCloseTo(1, 3)
  })
})
