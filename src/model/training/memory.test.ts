import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { model } from '../../catalog/index.js'
import { shapeOf } from '../../physics/index.js'
import { gptShape } from './grades/step-case.js'
import { layerActivations, layersInFlight, type Split, trainingMemory } from './index.js'
import { split } from './training.fixture.js'

const llama = shapeOf(model('llama31-405b')!)!
const h = 12_288
const s = 2048
const heads = 96
const t = 8
const gpt = gptShape(96, h, heads, 51_200, s)
const one: Split = { ...split, sequence: s, microBatch: 1, pipeline: 8, interleave: 1, data: 1 }
const kept = (change: Partial<Split>) => layerActivations(gpt, { ...one, ...change }, 'separate')
const scores = (5 * heads * s) / (h * t)

describe('activations of a GPT layer', () => {
  it('are the closed forms of Korthikanti et al.', () => {
    const unit = s * h
    expect(kept({ sequenceParallel: false }) / unit).toBeCloseTo(10 + 24 / t + scores, 12)
    expect(kept({ sequenceParallel: true }) / unit).toBeCloseTo(34 / t + scores, 12)
    expect(kept({ recompute: 'attention' }) / unit).toBeCloseTo(34 / t, 12)
    expect(kept({ recompute: 'full', sequenceParallel: false }) / unit).toBeCloseTo(2, 12)
  })

  it('fused attention keeps no scores', () => {
    expect(layerActivations(gpt, one, 'fused')).toBe(kept({ recompute: 'attention' }))
    const less = layerActivations(gpt, { ...one, recompute: 'attention' }, 'fused')
    expect(less / (s * h)).toBeCloseTo((34 - 4 - 8) / t, 12)
  })

  it('of L (1 + (p − 1)/(p v)) layers stand at the first stage, L without chunks', () => {
    const full = { ...one, globalBatch: 64 }
    expect(layersInFlight(96, full)).toBe(96)
    expect(layersInFlight(96, { ...full, interleave: 3 })).toBeCloseTo(96 * (1 + 7 / 24), 12)
    expect(layersInFlight(96, { ...full, globalBatch: 2 })).toBe(24)
  })
})

describe('memory', () => {
  it('holds 18 B a parameter, of which ZeRO shards 12, 16, 18', () => {
    const bytes = (sharding: Split['sharding'], data: number) => {
      const m = trainingMemory(gpt, { ...one, data, sharding, globalBatch: data }, 'fused', 8e10)
      return m.weights + m.gradients + m.optimiser
    }
    const whole = bytes('none', 16)
    expect(bytes('optimiser', 16) / whole).toBeCloseTo((6 + 12 / 16) / 18, 12)
    expect(bytes('gradients', 16) / whole).toBeCloseTo((2 + 16 / 16) / 18, 12)
    expect(bytes('weights', 16) / whole).toBeCloseTo(1 / 16, 12)
  })

  it('sums its parts and grows with the micro-batch', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 4, 8),
        fc.constantFrom(1, 2, 4, 8),
        (tensor, microBatch) => {
          const cut = { ...split, tensor, microBatch }
          const m = trainingMemory(llama, cut, 'fused', 8e10)
          const sum = m.weights + m.gradients + m.optimiser + m.activations + m.buffers
          expect(m.total).toBeCloseTo(sum, 0)
          const more = trainingMemory(llama, { ...cut, microBatch: 2 * microBatch }, 'fused', 8e10)
          expect(more.total).toBeGreaterThanOrEqual(m.total)
        },
      ),
    )
  })

  it('Llama 3 405B fits 80 GB as it was trained, without keeping norms', () => {
    const sharded = { ...split, sharding: 'gradients', recompute: 'attention' } as const
    expect(trainingMemory(llama, sharded, 'fused', 8e10).total).toBeLessThan(80 * 2 ** 30)
  })
})
