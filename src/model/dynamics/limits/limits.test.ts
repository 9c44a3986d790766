import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridLimit } from '../../../scenario/index.js'
import { MW } from '../dynamics.fixture.js'
import { decidesOn, verdictsOf } from './limits.js'
import { voltageAt, voltageChange } from './tied.js'

const limit = (change: Partial<GridLimit>): GridLimit => ({
  id: 'x',
  name: 'X',
  quantity: 'frequency',
  status: 'in-force',
  kind: 'filing',
  source: 'https://example.org',
  ...change,
})

describe('which limits decide', () => {
  it.each([
    [{}, true],
    [{ status: 'adopted', from: '2026-08-01' }, true],
    [{ from: '2026-08-01' }, true],
    [{ from: '2026-08-02' }, false],
    [{ kind: 'memory' }, false],
    [{ status: 'proposed' }, false],
    [{ status: 'practice' }, false],
    [{ status: 'withdrawn' }, false],
  ] as const)('%o: %s', (change, decides) => {
    expect(decidesOn(limit(change), '2026-08-01')).toBe(decides)
  })
})

describe('verdicts', () => {
  const step = 0.01
  const frequency = Float64Array.from({ length: 3000 }, (_, k) =>
    k >= 1000 && k < 1300 ? 58.5 : 60,
  )
  const power = Float64Array.from({ length: 6000 }, (_, k) => (k % 1700 < 850 ? 100 : 70) * MW)

  it('holds frequency against bands and their times, and says nothing of power on an island', () => {
    const limits = {
      at: limit({ low: 58.4, high: 61.8 }),
      brief: limit({ low: 59.4, window: 10 }),
      short: limit({ low: 59.4, window: 2 }),
      swing: limit({ quantity: 'swing', high: 10 * MW, window: 5 }),
    }
    expect(verdictsOf(limits, { step, frequency }, '2026-08-01')).toMatchObject([
      { limit: 'at', quantity: 'frequency', value: 58.5, bound: 58.4, holds: true, decides: true },
      { limit: 'at', quantity: 'frequency', value: 60, bound: 61.8, holds: true, decides: true },
      { limit: 'brief', quantity: 'frequency', value: 60, bound: 59.4, holds: true, decides: true },
      {
        limit: 'short',
        quantity: 'frequency',
        value: 58.5,
        bound: 59.4,
        holds: false,
        decides: true,
      },
    ])
  })

  it('tells the rate over its window', () => {
    const slope = Float64Array.from({ length: 500 }, (_, k) => 60 - 0.02 * Math.min(k, 25))
    const [verdict] = verdictsOf(
      { rate: limit({ quantity: 'rate-of-change', high: 1, window: 0.5 }) },
      { step, frequency: slope },
      '2026-08-01',
    )
    // 0.5 Hz within 0.25 s, so 1 Hz/s over half a second
    expect(verdict?.value).toBeCloseTo(1, 9)
  })

  it('holds power on a grid against swing, ramp and voltage', () => {
    const limits = {
      swing: limit({ quantity: 'swing', high: 10 * MW, window: 5 }),
      ramp: limit({ quantity: 'ramp', high: 20 * MW, window: 60 }),
      voltage: limit({ quantity: 'voltage-change', high: 0.03 }),
      frequency: limit({ low: 59 }),
    }
    const connection = { shortCircuit: 1e5 * MW, reactanceRatio: 10 }
    const seen = verdictsOf(limits, { step, power, connection }, '2026-08-01')
    expect(seen.map((one) => one.limit)).toEqual(['swing', 'ramp', 'voltage'])
    expect(seen[0]?.value).toBe(30 * MW)
    expect(seen[1]?.value).toBeCloseTo(30 * MW, 3)
    expect((seen[2]?.value ?? 0) / ((30 / 1e5) * (0.0995 + 0.2 * 0.995))).toBeCloseTo(1, 2)
    expect(verdictsOf(limits, { step, power }, '2026-08-01').map((one) => one.limit)).toEqual([
      'swing',
      'ramp',
    ])
  })
})

describe('voltage at the connection', () => {
  it('meets ΔV/V = (R ΔP + X ΔQ)/V² for small changes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ratio, reactive) => {
          const connection = { shortCircuit: 1e9, reactanceRatio: ratio }
          const r = 1 / Math.hypot(1, ratio)
          const change = voltageChange(connection, 0, 1e5, reactive)
          expect(change! / (1e-4 * (r + ratio * r * reactive))).toBeCloseTo(1, 2)
        },
      ),
      { seed: 5 },
    )
  })

  it('solves the two-bus equations: sending less losses is what arrives', () => {
    const connection = { shortCircuit: 500 * MW, reactanceRatio: 3 }
    const u = voltageAt(connection, 100 * MW, 20 * MW)!
    const [p, q, r] = [0.2, 0.04, 1 / Math.hypot(1, 3)]
    const current = Math.hypot(p, q) / u
    const sent = Math.hypot(p + current ** 2 * r, q + current ** 2 * 3 * r) / current
    expect(sent).toBeCloseTo(1, 12)
  })

  it('has no voltage beyond what the line carries', () => {
    expect(voltageAt({ shortCircuit: 100 * MW, reactanceRatio: 5 }, 90 * MW, 0)).toBeUndefined()
    expect(voltageAt({ shortCircuit: 0, reactanceRatio: 5 }, MW, 0)).toBeUndefined()
  })
})
