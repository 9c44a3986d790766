import { describe, expect, it } from 'vitest'
import { MW } from '../dynamics.fixture.js'
import {
  type Degov,
  type IslandCase,
  simulateIsland,
  typicalFrame,
  typicalTurbine,
  worstTrip,
} from '../index.js'

const island: IslandCase = {
  frequency: 60,
  machines: [{ units: 2, rating: 50 * MW, inertia: 3, governor: typicalTurbine }],
  load: new Float64Array(2000).fill(50 * MW),
  step: 0.005,
}
const diesel: Degov = {
  ...{ model: 'DEGOV', T1: 0.01, T2: 0.02, T3: 0.2, K: 15, T4: 0.25, T5: 0.01, T6: 0.01 },
  ...{ TD: 0.03, TMAX: 1.1, TMIN: 0 },
}
const machine = (change: object) => ({
  machines: [{ ...island.machines[0]!, ...change }],
})
const shed = (share: number) => ({
  ...{ side: 'under', frequency: 59.5, delay: 0, acts: 0 },
  action: { kind: 'shed', share },
})

describe('an island that cannot be', () => {
  it.each([
    ['nothing that turns', { machines: [] }],
    ['no inertia', machine({ inertia: 0 })],
    ['a droop whose gain overflows', machine({ governor: { ...typicalTurbine, R: 5e-324 } })],
    ['a negative time', machine({ governor: { ...typicalTurbine, T1: -1 } })],
    [
      'a lead over no lag to speak of',
      machine({ governor: { ...typicalFrame, Tc: 1, Tb: 1e-320 } }),
    ],
    ['a control box of no time', machine({ governor: { ...diesel, T1: 5e-324 } })],
    ['more shed than there is', { relays: [shed(0.6), shed(0.6)] }],
    ['a power beyond arithmetic', { load: Float64Array.of(1e300) }],
    ['secondary control faster than a step', { secondary: 1e-6 }],
  ])('is refused: %s', (_, change) => {
    expect(() => simulateIsland({ ...island, ...change } as IslandCase)).toThrow(/not in/)
  })

  it.each([
    ['a machine that is none', { machine: -1, units: 1 }, [1], 8],
    ['fewer than no units', { machine: 0, units: -1 }, [1], 8],
    ['moments out of order', { machine: 0, units: 1 }, [2, 1], 8],
    ['no moment', { machine: 0, units: 1 }, [Number.NaN], 8],
    ['no time to follow', { machine: 0, units: 1 }, [1], Number.NaN],
  ])('is refused to lose %s', (_, lost, times, follow) => {
    expect(() => worstTrip(island, lost, times, follow)).toThrow(/not in/)
  })
})

describe('an island that loses everything', () => {
  it.each([1, 3])('is lost at that moment, by %i at a time', (rest) => {
    const trips = Array.from({ length: 3 }, () => ({ time: 2, machine: 0, units: rest }))
    const machines = [{ ...island.machines[0]!, units: 3, rating: 0.1 * MW }]
    const load = new Float64Array(2000).fill(0.2 * MW)
    const run = simulateIsland({ ...island, machines, load, trips })
    expect(run.lostAt).toBeCloseTo(2, 9)
    expect(run.frequency.every(Number.isFinite)).toBe(true)
  })

  it('sheds all of its load in stages at once and stays', () => {
    const load = Float64Array.from({ length: 2000 }, (_, k) => (k < 400 ? 50 : 90) * MW)
    const relays = [shed(0.5), shed(0.3), shed(0.2)] as IslandCase['relays']
    const machines = [{ ...island.machines[0]!, governor: { model: 'none' as const } }]
    const run = simulateIsland({ ...island, machines, load, ...(relays && { relays }) })
    expect(new Set(run.events.map(({ time }) => time)).size).toBe(1)
    expect(Math.min(...run.machines)).toBeGreaterThan(-1e-6)
  })
})

describe('secondary control', () => {
  it('does not wind up while machines are at their limit for minutes', () => {
    const step = 0.01
    // up at once, back within half a minute
    const load = Float64Array.from({ length: 24_000 }, (_, k) =>
      k * step < 10 ? 60 * MW : (60 + 44 * Math.min(1, Math.max(0, (160 - k * step) / 30))) * MW,
    )
    const machines = [{ units: 1, rating: 100 * MW, inertia: 4, governor: typicalFrame }]
    const run = simulateIsland({
      ...{ frequency: 60, machines, load, step, loadDamping: 2, secondary: 10 },
    })
    expect(run.lostAt).toBeUndefined()
    const held = run.frequency[12_900]!
    expect(held).toBeLessThan(59.9)
    const after = run.frequency.subarray(13_000)
    expect(Math.max(...after)).toBeLessThan(60 * 1.04)
    expect(Math.abs(run.frequency[24_000]! - 60)).toBeLessThan(0.1)
  })
})
