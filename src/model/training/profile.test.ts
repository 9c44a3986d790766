import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepTime } from './contract.js'
import { profileOf } from './profile.js'

const parts = [
  'compute',
  'tensor',
  'context',
  'expert',
  'pipeline',
  'data',
  'bubble',
  'optimiser',
  'straggler',
] as const
const stepOf = (change: Partial<StepTime>): StepTime => {
  const nothing = Object.fromEntries(parts.map((part) => [part, 0])) as Record<
    (typeof parts)[number],
    number
  >
  const of = { ...nothing, ...change }
  return { ...of, total: parts.reduce((sum, part) => sum + of[part], 0) }
}
const draw = { high: 0.9, low: 0.3 }

describe('the profile of a step', () => {
  it('lasts as long as the step, and draws what computing and the update take above waiting', () => {
    const second = fc.double({ min: 0, max: 10, noNaN: true })
    fc.assert(
      fc.property(fc.array(second, { minLength: 9, maxLength: 9 }), (seconds) => {
        const step = stepOf(Object.fromEntries(parts.map((part, i) => [part, seconds[i]])))
        const { segments } = profileOf(step, draw)
        const length = segments.reduce((sum, { duration }) => sum + duration, 0)
        expect(length).toBeCloseTo(step.total, 9)
        // a bubble of more than half of all is no pipeline
        if (step.bubble > (step.total - step.data - step.optimiser) / 2) return
        const energy = segments.reduce((sum, s) => sum + s.duration * (s.level - draw.low), 0)
        expect(energy).toBeCloseTo(0.6 * (step.compute + 0.5 * step.optimiser), 9)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('is in order: fill, compute, drain, gradients, update', () => {
    const step = stepOf({ compute: 8, bubble: 2, data: 1, optimiser: 0.5 })
    const { segments } = profileOf(step, draw)
    expect(segments.map(({ kind, duration }) => [kind, duration])).toEqual([
      ['idle', expect.closeTo(1 / 3, 9)],
      ['compute', expect.closeTo(9, 9)],
      ['idle', expect.closeTo(2 / 3, 9)],
      ['communication', 1],
      ['optimiser', 0.5],
    ])
    const kinds = profileOf(stepOf({ compute: 8 }), draw).segments.map(({ kind }) => kind)
    expect(kinds).toEqual(['compute'])
  })

  it('rises and falls slowly where a pipeline is deep: stages one after another', () => {
    const spread = (bubble: number) => {
      const { segments } = profileOf(stepOf({ compute: 8, bubble, data: 1 }), draw)
      const of = (kind: string) => segments.find((segment) => segment.kind === kind)?.jitter ?? 0
      return [of('compute'), of('communication')]
    }
    const apart = Math.hypot(0.106, 0.025 * 8)
    expect(spread(0)).toEqual([0.106, expect.closeTo(apart, 9)])
    const [rise, fall] = spread(3)
    // a second for the fill and two for the drain, each spread evenly
    expect(rise).toBeCloseTo(Math.sqrt(0.106 ** 2 + 1 / 12), 9)
    expect(fall).toBeCloseTo(Math.sqrt(0.106 ** 2 + (0.025 * 9.5) ** 2 + 4 / 12), 9)
  })
})
