import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MW } from '../dynamics.fixture.js'
import {
  type Degov1,
  type Governor,
  type IslandBattery,
  type IslandMachine,
  type Relay,
  simulateIsland,
  typicalEngine,
  typicalTurbine,
} from '../index.js'
import { frequencyGain } from '../spectrum/resonance.js'

const diesel: Degov1 = {
  ...{ model: 'DEGOV1', T1: 0.01, T2: 0.02, T3: 0.2, K: 18, T4: 0.25, T5: 0.01, T6: 0.01 },
  ...{ TD: 0.02, TMAX: 1.1, TMIN: 0, DROOP: 0.05, TE: 0.1, droopOn: 0 },
}
const isochronous: Governor = { ...diesel, model: 'DEGOV', K: 6 }
const machine = (governor: Governor, change: Partial<IslandMachine> = {}): IslandMachine => ({
  ...{ units: 1, rating: 100 * MW, inertia: 3, governor },
  ...change,
})
const steps = (n: number, ...levels: readonly (readonly [number, number])[]) =>
  Float64Array.from({ length: n }, (_, k) => levels.findLast(([from]) => k >= from)![1])
const run = (
  machines: readonly IslandMachine[],
  load: Float64Array,
  more: Partial<Parameters<typeof simulateIsland>[0]> = {},
) => simulateIsland({ frequency: 60, machines, load, step: 0.001, ...more })
const last = (curve: Float64Array) => curve[curve.length - 1]!

describe('diesel governors', () => {
  const load = steps(60_000, [0, 50 * MW], [1000, 55 * MW])

  it('settles at nominal frequency, or at its droop on throttle or power', () => {
    expect(last(run([machine(isochronous)], load).frequency)).toBeCloseTo(60, 3)
    for (const droopOn of [0, 1] as const) {
      const end = last(run([machine({ ...diesel, droopOn })], load).frequency)
      // the throttle is multiplied by the speed, so it rises by a little more than the load
      expect(end).toBeCloseTo(60 * (1 - 0.05 * 0.05), droopOn === 1 ? 3 : 2)
    }
  })

  it.each([
    ['DEGOV1 on throttle', diesel, 0.4],
    ['DEGOV1 on power', { ...diesel, droopOn: 1 as const }, 1.2],
    ['DEGOV, lags of first order', { ...isochronous, T2: 0, T3: 0.005 }, 0.7],
    ['DEGOV without a control box', { ...isochronous, T1: 0, T2: 0, T3: 0 }, 0.3],
  ] as const)('%s: a small sine answers as its transfer function', (_, governor, hertz) => {
    const wave = Float64Array.from(
      { length: 60_000 },
      (_, k) => 1e-3 * MW * Math.sin(2 * Math.PI * hertz * (k + 0.5) * 0.001),
    )
    // at no load the factor of speed on the throttle vanishes
    const own = { ...governor, TMIN: -1 }
    const { frequency } = run([machine(own, { power: 0 })], wave, { loadStart: 0 })
    const n = Math.round(4 / hertz / 0.001)
    let [cos, sin] = [0, 0]
    for (let k = frequency.length - n; k < frequency.length; k++) {
      cos += (frequency[k]! - 60) * Math.cos(2 * Math.PI * hertz * k * 0.001)
      sin += (frequency[k]! - 60) * Math.sin(2 * Math.PI * hertz * k * 0.001)
    }
    const gain = frequencyGain(60, [machine(own)], [], hertz)
    expect(((2 / n) * Math.hypot(cos, sin)) / (1e-3 * MW) / gain).toBeCloseTo(1, 2)
  })

  it('keeps its throttle between its ends, and a half step changes little', () => {
    const heavy = steps(20_000, [0, 50 * MW], [1000, 130 * MW])
    const lost = run([machine(diesel)], heavy)
    expect(lost.lostAt).toBeGreaterThan(1)
    const fine = Float64Array.from({ length: 40_000 }, (_, k) => (k < 2000 ? 50 : 55) * MW)
    const coarse = run([machine(diesel)], load.subarray(0, 20_000)).frequency
    const half = run([machine(diesel)], fine, { step: 0.0005 }).frequency
    for (let k = 0; k < 20_000; k += 50) expect(coarse[k]).toBeCloseTo(half[2 * k]!, 4)
  })

  it('refuses a lead without a lag and limits that cross', () => {
    for (const wrong of [{ T1: 0 }, { T5: 0 }, { TMAX: -1 }, { K: 0 }, { TD: -1 }, { DROOP: -1 }]) {
      expect(() => run([machine({ ...diesel, ...wrong })], load)).toThrow()
    }
  })
})

describe('secondary control', () => {
  it('brings every kind with a droop back to nominal, and shares by rating', () => {
    const load = steps(120_000, [0, 100 * MW], [1000, 120 * MW])
    const { frequency } = run([machine(typicalTurbine), machine(diesel)], load, { secondary: 10 })
    expect(last(frequency)).toBeCloseTo(60, 3)
    const droop = run([machine(typicalTurbine), machine(diesel)], load)
    expect(last(droop.frequency)).toBeLessThan(59.8)
    expect(Math.min(...frequency)).toBeGreaterThan(Math.min(...droop.frequency) - 1e-3)
  })
})

describe('identical units', () => {
  it('run as one aggregate to 1e-9, whatever governor', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Governor>(typicalTurbine, typicalEngine, diesel, isochronous),
        fc.integer({ min: 2, max: 12 }),
        (governor, units) => {
          const load = steps(8000, [0, 40 * MW], [500, 55 * MW], [4000, 38 * MW])
          const rating = (100 * MW) / units
          const one = run([machine(governor, { units, rating })], load).frequency
          const each = Array.from({ length: units }, () => machine(governor, { rating }))
          const apart = run(each, load).frequency
          for (let k = 0; k < one.length; k++) {
            expect(Math.abs(one[k]! - apart[k]!)).toBeLessThan(1e-9)
          }
        },
      ),
      { seed: 6, numRuns: 12 },
    )
  })
})

describe('a start', () => {
  it('takes up load at its ramp and lifts the frequency by what it takes', () => {
    const load = steps(90_000, [0, 60 * MW])
    const out = run([machine(typicalTurbine), machine(typicalTurbine, { units: 0 })], load, {
      starts: [{ time: 5, machine: 1, units: 1, load: 0.3, ramp: 0.01 }],
    })
    expect(out.frequency[5000]).toBeCloseTo(60, 9)
    // 30 s until its reference is there: both then stand at 0.3, so that droop asks for nothing
    expect(last(out.frequency)).toBeCloseTo(60 * (1 + 0.05 * 0.15), 2)
    expect(Math.max(...out.frequency.subarray(0, 20_000))).toBeLessThan(60 * (1 + 0.05 * 0.076))
  })
})

describe('relays', () => {
  const heavy = steps(20_000, [0, 60 * MW], [1000, 95 * MW])
  const shed = (change: Partial<Relay> = {}): Relay => ({
    ...{ side: 'under', frequency: 59, delay: 0.1, acts: 0.05 },
    ...{ action: { kind: 'shed', share: 0.2 } as const },
    ...change,
  })
  const islands = [machine(typicalTurbine)]

  it('shed after their delay and the time they take, and hold what would fall', () => {
    const bare = run(islands, heavy)
    const held = run(islands, heavy, { relays: [shed()] })
    const crossed = bare.frequency.findIndex((hertz) => hertz < 59)
    expect(held.events).toHaveLength(1)
    expect(held.events[0]?.time).toBeCloseTo((crossed + 150) * 0.001, 2)
    expect(Math.min(...held.frequency)).toBeGreaterThan(Math.min(...bare.frequency) + 0.3)
    expect(last(held.machines) / MW).toBeCloseTo(95 * 0.8, 1)
    expect(run(islands, heavy, { relays: [shed({ frequency: 50 })] }).events).toEqual([])
  })

  it('do not act on a dip shorter than their delay', () => {
    const dip = steps(20_000, [0, 60 * MW], [1000, 95 * MW], [1350, 60 * MW])
    expect(Math.min(...run(islands, dip).frequency)).toBeLessThan(59)
    expect(run(islands, dip, { relays: [shed({ delay: 2 })] }).events).toEqual([])
  })

  it('watch from when they are armed on', () => {
    const late = run(islands, heavy, { relays: [shed()], armed: 5 })
    expect(late.events[0]!.time).toBeGreaterThanOrEqual(5)
    expect(run(islands, heavy, { relays: [shed()], armed: 1e3 }).events).toEqual([])
  })

  it('give back what they took once the frequency is well again', () => {
    const back = steps(60_000, [0, 60 * MW], [1000, 95 * MW], [4000, 60 * MW])
    const release = { frequency: 59.8, delay: 1 }
    const out = run(islands, back, { relays: [shed({ release })] })
    expect(out.events.map(({ did }) => did)).toEqual(['acted', 'released'])
    expect(last(out.machines) / MW).toBeCloseTo(60, 6)
  })

  it('trip machines at high frequency', () => {
    const off = steps(20_000, [0, 90 * MW], [1000, 40 * MW])
    const action = { kind: 'trip', machine: 1, units: 1 } as const
    const relays = [shed({ side: 'over', frequency: 60.5, action })]
    const two = [machine(typicalTurbine), machine(typicalTurbine, { rating: 20 * MW })]
    expect(run(two, off, { relays }).events.map(({ did }) => did)).toEqual(['acted'])
  })

  it('refuse a share above one and a machine that is not there', () => {
    for (const action of [
      { kind: 'shed', share: 1.2 },
      { kind: 'trip', machine: 7, units: 1 },
    ] as const) {
      expect(() => run(islands, heavy, { relays: [shed({ action })] })).toThrow('relay')
    }
  })
})

it('an island is lost where its machines let go, not later', () => {
  const off = steps(20_000, [0, 50 * MW], [1000, 90 * MW])
  const held = run([machine(typicalTurbine)], off)
  const share = (60 - held.frequency.reduce((a, b) => Math.min(a, b))) / 60
  const lost = run([machine(typicalTurbine)], off, { lostBeyond: share * 0.9 })
  expect(lost.lostAt).toBeGreaterThan(1)
  expect(run([machine(typicalTurbine)], off, { lostBeyond: share * 1.1 }).lostAt).toBeUndefined()
})

describe('energy of batteries', () => {
  it('closes to 1e-9: stored is taken in and given out with its losses', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 2, noNaN: true }),
        fc.double({ min: 0.7, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 60, noNaN: true }),
        fc.double({ min: 0.2, max: 40, noNaN: true }),
        (period, efficiency, seconds, ramp) => {
          const battery: IslandBattery = {
            ...{ power: 20 * MW, energy: 20 * MW * seconds, chargeEfficiency: efficiency },
            ...{ dischargeEfficiency: efficiency, droop: 0.02, inertia: 2, inertiaFilter: 0.05 },
            ...{ feedForward: 1, smoothing: 10, delay: 0.02, lag: 0.05, measuring: 0.02, ramp },
            ...{ charge: 0.5, chargeMin: 0.1, chargeMax: 0.9, chargeGain: 0.1 },
          }
          const load = Float64Array.from(
            { length: 10_000 },
            (_, k) => (60 + 15 * Math.sign(Math.sin((2 * Math.PI * k * 0.001) / period))) * MW,
          )
          const out = run([machine(typicalTurbine)], load, { batteries: [battery] })
          const [store] = out.stores
          const change = store!.taken * efficiency - store!.given / efficiency
          const size = Math.max(store!.start, store!.taken)
          expect(Math.abs(store!.end - store!.start - change) / size).toBeLessThan(1e-9)
          expect(store!.low).toBeGreaterThanOrEqual(0.1 * battery.energy * (1 - 1e-12))
          expect(store!.high).toBeLessThanOrEqual(0.9 * battery.energy * (1 + 1e-12))
          const steepest = ramp * 20 * MW * 0.001
          if (out.exhausted > 0) return
          for (let k = 1; k < out.batteries.length; k++) {
            const move = Math.abs(out.batteries[k]! - out.batteries[k - 1]!)
            expect(move).toBeLessThanOrEqual(steepest * (1 + 1e-9))
          }
        },
      ),
      { seed: 9, numRuns: 40 },
    )
  })
})
