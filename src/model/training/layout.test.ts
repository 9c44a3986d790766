import { describe, expect, it } from 'vitest'
import { accelerator, model } from '../../catalog/index.js'
import { shapeOf } from '../../physics/index.js'
import { bestLayout, stepTime, trainingMemory } from './index.js'
import { dataRanks, dividesLayers } from './layout.js'
import { machineFor, software } from './training.fixture.js'

const llama = shapeOf(model('llama31-405b')!)!
const deepseek = shapeOf(model('deepseek-v3')!)!
const machine = machineFor(accelerator('h100-sxm'))
const question = {
  shape: llama,
  machine,
  software,
  format: 'bf16',
  accelerators: 16_384,
  globalBatch: 2048,
  sequence: 8192,
  sharding: 'optimiser',
  recompute: ['none', 'attention', 'full'],
  capacity: machine.memoryCapacity,
} as const

describe('search', () => {
  it('finds a split that fits, divides, and is calculated as any other', () => {
    const { best, examined } = bestLayout(question)
    const { split, step } = best!
    expect(examined).toBeGreaterThan(500)
    expect(split.tensor * split.context * split.pipeline * split.data).toBeLessThanOrEqual(16_384)
    expect(dividesLayers(126, split.pipeline, split.interleave)).toBe(true)
    expect(trainingMemory(llama, split, 'fused', question.capacity).total).toBeLessThan(
      question.capacity,
    )
    expect(stepTime(llama, split, machine, software, 'bf16').time).toBe(step.time)
  })

  it('is at least as fast as the split that was used: 8 × 16 × 128', () => {
    const used = {
      ...bestLayout(question).best!.split,
      tensor: 8,
      pipeline: 16,
      interleave: 8,
      data: 128,
      microBatch: 1,
      recompute: 'attention',
    } as const
    const { best } = bestLayout(question)
    expect(best!.step.time).toBeLessThanOrEqual(
      stepTime(llama, used, machine, software, 'bf16').time,
    )
  })

  it('spreads experts, and says how much memory it would take when nothing fits', () => {
    const mixture = { ...question, shape: deepseek, sequence: 4096, accelerators: 2048 }
    const { best } = bestLayout({ ...mixture, globalBatch: 15_360 })
    expect(best!.split.expert).toBeGreaterThan(1)
    const none = bestLayout({ ...mixture, accelerators: 8, globalBatch: 64 })
    expect(none.best).toBeNull()
    expect(none.leastMemory).toBeGreaterThan(question.capacity)
  })
})

describe('ranks', () => {
  it('divide layers, with table and head as layers where the layers alone do not', () => {
    expect(dividesLayers(126, 7, 1)).toBe(true)
    expect(dividesLayers(126, 16, 8)).toBe(true)
    expect(dividesLayers(126, 10, 1)).toBe(false)
    expect(dividesLayers(126, 1, 1)).toBe(true)
  })

  it('of data divide the batch where that leaves few idle', () => {
    expect(dataRanks({ accelerators: 1000, globalBatch: 1024 }, 8, 1)).toBe(125)
    expect(dataRanks({ accelerators: 1040, globalBatch: 1024 }, 8, 1)).toBe(128)
    expect(dataRanks({ accelerators: 64, globalBatch: 4 }, 1, 1)).toBe(4)
    expect(dataRanks({ accelerators: 4, globalBatch: 4 }, 8, 1)).toBe(0)
  })
})
