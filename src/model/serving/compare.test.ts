import { describe, expect, it } from 'vitest'
import { accelerator, model } from '../../catalog/index.js'
import type { Comparison } from '../../scenario/index.js'
import { compareChips } from './compare.js'
import { paretoFront } from './frontier.js'

const chips = ['h200-sxm', 'b200-sxm', 'gb200', 'mi300x', 'wse3']
const comparison: Comparison = {
  model: 'm',
  precision: 'fp8',
  inputTokens: 1000,
  outputTokens: 1000,
  accelerators: chips,
  speeds: [20, 50, 100, 400, 5000],
}
const compare = (id: string, ids = chips) =>
  compareChips({
    comparisons: { c: { ...comparison, accelerators: ids } },
    models: { m: model(id)! },
    contestants: Object.fromEntries(
      chips.map((chip) => [chip, { accelerator: accelerator(chip)!, power: 1500, cost: 1e-3 }]),
    ),
  })
const { comparisons, findings } = compare('deepseek-v3')
const standing = (chip: string) => {
  const found = comparisons.c![chip]
  if (!found) throw new Error(chip)
  return found
}

describe('chips at equal speed', () => {
  it('meet the speed asked for, or say that they do not', () => {
    for (const chip of chips) {
      const { at, speedMax } = standing(chip)
      at.forEach((point, i) => {
        const asked = comparison.speeds[i]!
        expect(point === null).toBe(speedMax < asked)
        if (point) expect(point.speed).toBeGreaterThanOrEqual(asked)
      })
    }
  })

  it('make fewer tokens the faster each user is served', () => {
    for (const chip of chips) {
      const rates = standing(chip).at.flatMap((p) => p?.tokensPerSecondPerAccelerator ?? [])
      for (let i = 1; i < rates.length; i++) expect(rates[i]).toBeLessThanOrEqual(rates[i - 1]!)
    }
  })

  it('keep their order and their ratio only at one speed: a rack-scale domain gains with speed', () => {
    const ratio = (i: number) => {
      const [rack, server] = [standing('gb200').at[i]!, standing('b200-sxm').at[i]!]
      return rack.tokensPerSecondPerAccelerator / server.tokensPerSecondPerAccelerator
    }
    expect(ratio(0)).toBeGreaterThan(1)
    expect(ratio(1)).toBeGreaterThan(2 * ratio(0))
  })

  it('only the wafer serves hundreds of tokens per second without speculation', () => {
    expect(standing('wse3').at[3]).not.toBeNull()
    expect(standing('gb200').at[3]).toBeNull()
  })

  it('price a token at the cost of the accelerator over its rate', () => {
    const point = standing('b200-sxm').at[0]!
    expect(point.cost! * point.tokensPerSecondPerAccelerator).toBeCloseTo(1e-3, 12)
    expect(point.perWatt! * 1500).toBeCloseTo(point.tokensPerSecondPerAccelerator, 6)
  })

  it('state what their numbers rest on', () => {
    expect(chips.map((chip) => standing(chip).basis)).toEqual([
      'fitted',
      'fitted',
      'fitted',
      'carried-over',
      'vendor',
    ])
    expect(findings).toEqual([])
  })

  it('are left out with a finding where a record does not suffice', () => {
    const out = compare('gpt-4-5-est')
    expect(Object.values(out.comparisons.c!)).toEqual(chips.map(() => null))
    expect(out.findings.map((f) => f.code)).toEqual(['serving.incomplete'])
    expect(compare('llama31-8b', ['none']).findings[0]?.values).toMatchObject({ field: 'id' })
  })
})

describe('the front', () => {
  it('holds what nothing else beats in both, slowest first, at most forty', () => {
    for (const chip of chips) {
      const { frontier } = standing(chip)
      expect(frontier.length).toBeLessThanOrEqual(40)
      for (let i = 1; i < frontier.length; i++) {
        const [a, b] = [frontier[i - 1]!, frontier[i]!]
        expect(b.speed).toBeGreaterThan(a.speed)
        expect(b.tokensPerSecondPerAccelerator).toBeLessThan(a.tokensPerSecondPerAccelerator)
      }
    }
  })

  it('of known points is known', () => {
    const point = (speed: number, rate: number) => ({
      speed,
      accelerators: 1,
      concurrency: 1,
      tokensPerSecondPerAccelerator: rate,
    })
    const front = paretoFront([point(1, 9), point(2, 5), point(2, 7), point(3, 7), point(4, 1)])
    expect(front).toEqual([point(1, 9), point(3, 7), point(4, 1)])
  })
})
