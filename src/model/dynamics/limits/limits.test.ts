import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitsFor, namedLimit, typicalTripCurves } from '../../../catalog/index.js'
import type { GridLimit } from '../../../scenario/index.js'
import { MW } from '../dynamics.fixture.js'
import { decidesOn, decidingLimits, holdsAll, verdictsOf } from './limits.js'
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
    expect(verdict?.window).toBe(0.5)
  })

  it('tells over which time a figure was taken, a usual one where the limit names none', () => {
    const rate = { ...limit({ quantity: 'rate-of-change', high: 1 }) }
    const sudden = limit({ quantity: 'step', high: 50 * MW })
    const windows = (limits: Record<string, GridLimit>) =>
      verdictsOf(limits, { step, frequency, power }, '2026-08-01').map(({ window }) => window)
    expect(windows({ rate, sudden })).toEqual([0.5, 1])
    expect(windows({ rate: { ...rate, window: 0.2 } })).toEqual([0.2])
    expect(windows({ ramp: limit({ quantity: 'ramp', high: MW, window: 30 }) })).toEqual([30])
    expect(windows({ at: limit({ low: 58 }), brief: limit({ low: 59, window: 3 }) })).toEqual([
      undefined,
      3,
    ])
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

it('a frequency that may stand beyond its bound for a time holds while it is back before', () => {
  const step = 0.01
  const drawn = fc.record({
    window: fc.integer({ min: 2, max: 12 }),
    lasts: fc.integer({ min: 0, max: 15 }),
    isHigh: fc.boolean(),
  })
  fc.assert(
    fc.property(drawn, ({ window, lasts, isHigh }) => {
      const off = isHigh ? 60.5 : 59.5
      const frequency = Float64Array.from({ length: 2000 }, (_, k) =>
        k >= 300 && k < 300 + lasts * 100 ? off : 60,
      )
      const bound = isHigh ? { high: 60.2 } : { low: 59.8 }
      const [verdict] = verdictsOf(
        { x: limit({ ...bound, window }) },
        { step, frequency },
        '2030-01-01',
      )
      expect(verdict!.beyond).toBeCloseTo(lasts, 9)
      expect(verdict!.holds).toBe(lasts <= window)
    }),
  )
  const held = verdictsOf({ x: limit({ low: 59.8 }) }, { step, frequency: new Float64Array(9) }, '')
  expect(held[0]!.beyond).toBeUndefined()
})

describe('verdicts that name their limit', () => {
  const step = 0.01
  const day = '2026-08-01'
  const power = Float64Array.from({ length: 3000 }, (_, k) => (k % 1700 < 850 ? 100 : 70) * MW)
  const frequency = Float64Array.from({ length: 3000 }, () => 60)

  it('tell who asks, how far it binds, from when, and what it stands in for', () => {
    const limits = {
      a: limit({ high: 61, authority: 'KEPCO', from: '2026-10-01', conflict: 'k5' }),
      b: limit({ high: 61, kind: 'memory', standsFor: 'machines' }),
    }
    const [a, b] = verdictsOf(limits, { step, frequency }, day)
    expect(a).toMatchObject({ authority: 'KEPCO', from: '2026-10-01', conflict: 'k5' })
    expect([a?.decides, a?.status, a?.kind]).toEqual([false, 'in-force', 'filing'])
    expect([b?.decides, b?.kind, b?.standsFor]).toEqual([false, 'memory', 'machines'])
    expect(a?.judged).toBeUndefined()
  })

  it('say how far a window or a curve was judged where the record is shorter', () => {
    const limits = {
      ramp: limit({ quantity: 'ramp', high: 20 * MW, window: 600 }),
      swing: limit({ quantity: 'swing', high: 20 * MW, window: 5 }),
    }
    const [ramp, swing] = verdictsOf(limits, { step, power }, day)
    expect(ramp?.judged).toBeCloseTo(29.99, 9)
    // what is told is not the rate of a window that was never seen
    expect(ramp?.window).toBe(ramp?.judged)
    expect(swing?.judged).toBeUndefined()
    const low = namedLimit('prc024-ercot-low')!
    const [verdict] = verdictsOf({ low }, { step, frequency }, day)
    expect(verdict).toMatchObject({ value: 60, bound: 58, at: 2 })
    expect(verdict?.judged).toBeCloseTo(29.99, 9)
  })

  it('hold spectrum, sines, steps, flicker, recovery and loss against what is known', () => {
    const limits = {
      spectrum: limit({ quantity: 'spectrum', high: 0.05, band: { low: 0.1, high: 20 } }),
      sines: namedLimit('lipa-spectrum')!,
      amplitude: limit({ quantity: 'amplitude', high: 5 * MW, band: { low: 0.1, high: 5 } }),
      step: limit({ quantity: 'step', high: 20 * MW }),
      short: limit({ quantity: 'flicker-short', high: 0.8 }),
      long: limit({ quantity: 'flicker-long', high: 0.6 }),
      recovery: limit({ quantity: 'recovery', high: 1 }),
      loss: limit({ quantity: 'loss', high: 2600 * MW }),
    }
    const known = { flickerShort: 0.7, flickerLong: 0.7, recovery: 2, loss: 3000 * MW }
    const told = verdictsOf(limits, { step, power, ...known }, day)
    expect(told.map((one) => [one.limit, one.holds])).toEqual([
      ['spectrum', false],
      ['sines', false],
      ['amplitude', false],
      ['step', false],
      ['short', true],
      ['long', false],
      ['recovery', false],
      ['loss', false],
    ])
    expect(told[3]?.value).toBe(30 * MW)
    const alone = verdictsOf(limits, { step, power }, day).map((one) => one.limit)
    expect(alone).toEqual(['spectrum', 'sines', 'amplitude', 'step'])
  })

  it('hold where the load lets go against where it must stay', () => {
    const limits = {
      low: namedLimit('ercot-low-voltage')!,
      high: namedLimit('ercot-high-voltage')!,
      spp: namedLimit('spp-low-voltage')!,
      frequency: namedLimit('ercot-low-frequency')!,
    }
    const trips = typicalTripCurves()
    const told = verdictsOf(limits, { step, trips }, day)
    expect(
      told.map(({ limit, value, bound, at, holds }) => [limit, value, bound, at, holds]),
    ).toEqual([
      ['low', 0.7, 0, 0.02, false],
      ['high', 1.1, 1.2, 0.5, false],
      ['spp', 0.9, 0.9, 10, true],
    ])
  })

  it('answer a search with the same', () => {
    const curves = ['US|ERCOT', 'US|TVA', 'KR|KPX', 'CA|IESO'].map((place) => {
      const [country = '', operator = ''] = place.split('|')
      return decidingLimits(limitsFor(country, operator), '2026-11-01')
    })
    const signal = fc
      .array(fc.double({ min: 57, max: 62.5, noNaN: true }), { minLength: 1, maxLength: 40 })
      .map((values) => Float64Array.from(values.flatMap((value) => Array(40).fill(value))))
    fc.assert(
      fc.property(signal, fc.constantFrom(...curves), fc.boolean(), (values, limits, tied) => {
        const seen = tied
          ? { step: 0.1, power: values.map((one) => one * MW) }
          : { step: 0.1, frequency: values }
        const told = verdictsOf(limits, seen, '2026-11-01').every(({ holds }) => holds)
        expect(holdsAll(limits, seen, '2026-11-01')).toBe(told)
      }),
      { seed: 11 },
    )
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
