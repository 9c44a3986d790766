import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Series } from '../../../numeric/index.js'
import type { PowerFloor, RackMitigation } from './contract.js'
import { mitigate } from './mitigate.js'

const series = (values: Iterable<number>, step = 0.01): Series => ({
  unit: 'W',
  start: 0,
  step,
  values: Float64Array.from(values),
})
/** Levels of so many samples each. */
const levels = (...parts: readonly (readonly [number, number])[]) =>
  series(parts.flatMap(([level, count]) => new Array<number>(count).fill(level)))
const energy = ({ values, step }: Series) => values.reduce((sum, watts) => sum + watts * step, 0)

const atOnce: PowerFloor = {
  floor: 0.6,
  rampUp: Number.POSITIVE_INFINITY,
  rampDown: Number.POSITIVE_INFINITY,
  hysteresis: 0.5,
  secondaryFloor: 0,
  activation: 0.4,
}

// watts with some weight: what is next to nothing has no digits to balance
const draws = fc.array(fc.double({ min: 1e-6, max: 100, noNaN: true }), {
  minLength: 2,
  maxLength: 200,
})
const share = fc.double({ min: 0, max: 1, noNaN: true })
const seconds = fc.double({ min: 0, max: 2, noNaN: true })
const rate = fc.oneof(
  fc.constant(Number.POSITIVE_INFINITY),
  fc.double({ min: 0.01, max: 50, noNaN: true }),
)
const anyFloor: fc.Arbitrary<PowerFloor> = fc.record({
  floor: share,
  rampUp: rate,
  rampDown: rate,
  hysteresis: seconds,
  secondaryFloor: fc.constant(0),
  activation: share,
})
const anyMeasures: fc.Arbitrary<RackMitigation> = fc.record({
  ballast: fc.option(fc.record({ floor: share, delay: seconds, slowdown: share, hold: seconds }), {
    nil: undefined,
  }),
  floor: fc.option(anyFloor, { nil: undefined }),
  storage: fc.option(
    fc.record({
      energy: fc.double({ min: 1e-6, max: 200, noNaN: true }),
      power: fc.double({ min: 0, max: 200, noNaN: true }),
      smoothing: seconds,
      efficiency: fc.double({ min: 0.5, max: 1, noNaN: true }),
    }),
    { nil: undefined },
  ),
})

describe('mitigation', () => {
  it('creates and destroys no energy', () => {
    fc.assert(
      fc.property(draws, anyMeasures, (watts, measures) => {
        const asked = series(watts)
        const out = mitigate(asked, 100, measures)
        const lost = out.wasted - out.burnt
        const balance =
          energy(asked) + out.burnt - out.withheld + out.stored + lost - energy(out.racks)
        expect(Math.abs(balance)).toBeLessThan(1e-9 * (energy(asked) + energy(out.racks) + 1))
        for (const part of [out.burnt, out.withheld, lost]) {
          expect(part).toBeGreaterThanOrEqual(-1e-12)
        }
        expect(out.storageEnergy).toBeLessThanOrEqual((measures.storage?.energy ?? 0) * (1 + 1e-9))
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('leaves the draw as it is, to the bit, where there is none', () => {
    const none: RackMitigation = {
      ballast: { floor: 0, delay: 0, slowdown: 0 },
      floor: { ...atOnce, floor: 0 },
      storage: { energy: 0, power: 0, smoothing: 0, efficiency: 0.9 },
    }
    fc.assert(
      fc.property(draws, (watts) => {
        const asked = series(watts)
        for (const measures of [none, {}]) {
          const out = mitigate(asked, 100, measures)
          expect(out.racks).toEqual(asked)
          expect([out.wasted, out.slowdown, out.storageExhausted]).toEqual([0, 0, 0])
        }
      }),
      { seed: 2, numRuns: 100 },
    )
  })

  it('never lets the draw move faster than the floor allows', () => {
    fc.assert(
      fc.property(draws, anyFloor, (watts, floor) => {
        const { values } = mitigate(series(watts), 100, { floor }).racks
        for (let k = 1; k < values.length; k++) {
          const change = values[k]! - values[k - 1]!
          expect(change).toBeLessThanOrEqual(floor.rampUp * 100 * 0.01 + 1e-9)
          expect(-change).toBeLessThanOrEqual(floor.rampDown * 100 * 0.01 + 1e-9)
        }
      }),
      { seed: 3, numRuns: 200 },
    )
  })
})

describe('ballast', () => {
  it('fills up after its delay, and ends as the job rises', () => {
    const out = mitigate(levels([80, 10], [20, 20], [80, 10]), 100, {
      ballast: { floor: 0.7, delay: 0.055, slowdown: 0.03 },
    })
    const { values } = out.racks
    expect([...values.subarray(10, 15)]).toEqual([20, 20, 20, 20, 20])
    // begins in the middle of the sixth sample
    expect(values[15]).toBeCloseTo(45, 9)
    expect([...values.subarray(16, 30)]).toEqual(new Array(14).fill(70))
    expect(values[30]).toBe(80)
    expect(out.wasted).toBeCloseTo(50 * (0.2 - 0.055), 9)
    expect(out.slowdown).toBeCloseTo(0.03, 12)
  })

  it('ends with its hold where no job comes back', () => {
    const { values } = mitigate(levels([80, 10], [20, 90]), 100, {
      ballast: { floor: 0.7, delay: 0, slowdown: 0, hold: 0.5 },
    }).racks
    expect([values[59], values[60], values[99]]).toEqual([70, 20, 20])
  })
})

describe('power floor', () => {
  it('is never undercut while a job runs that is never away for longer than the hysteresis', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 49 }), fc.double({ min: 60, max: 100, noNaN: true })),
        ),
        (parts) => {
          const asked = levels(
            [90, 5],
            ...parts.flatMap(
              ([away, level]) =>
                [
                  [10, away],
                  [level, 3],
                ] as const,
            ),
          )
          const { values } = mitigate(asked, 100, { floor: atOnce }).racks
          for (const [k, watts] of values.entries()) {
            expect(watts).toBe(Math.max(60, asked.values[k]!))
          }
        },
      ),
      { seed: 4, numRuns: 100 },
    )
  })

  it('goes through its states: up, active, hold, down, secondary, idle', () => {
    const slow = { ...atOnce, rampUp: 2, rampDown: 1, secondaryFloor: 0.3 }
    const asked = levels([10, 20], [50, 40], [10, 200], [90, 60])
    const out = mitigate(asked, 100, { floor: slow })
    const { values } = out.racks
    const at = (time: number) => values[Math.round(time * 100)]!
    expect(at(0.19)).toBe(10)
    // up at 200 W/s from 10 W, first to what is asked, then to the floor
    expect(at(0.3)).toBeCloseTo(10 + 2 * 11, 9)
    expect(at(0.5)).toBeCloseTo(60, 9)
    // below the floor from 0.2 s on, so released at 0.7 s; the job asks for 50 W until it, too, falls
    expect(at(1.5)).toBeCloseTo(30, 9)
    expect(at(2.5)).toBe(30)
    expect(at(2.75)).toBeCloseTo(30 + 2 * 16, 9)
    expect(out.withheld).toBeGreaterThan(0)
    const idle = mitigate(levels([90, 20], [10, 200]), 100, { floor: atOnce }).racks.values
    expect([idle[20], idle[69], idle[70], idle[219]]).toEqual([60, 60, 10, 10])
  })

  it('tells the speed that a slow rise costs', () => {
    // 0 to 80 W at 100 W/s: half of 0.8 s is missing, of 0.1 + 1.6 J asked for a second of 80 W each
    const out = mitigate(levels([0, 100], [80, 200]), 100, {
      floor: { ...atOnce, floor: 0, rampUp: 1 },
    })
    expect(out.slowdown).toBeCloseTo((80 * 0.4 - 0.4) / 160, 2)
    expect(out.burnt).toBe(0)
  })
})

describe('rack storage', () => {
  it('is the low-pass of its time while neither power nor energy bind', () => {
    const out = mitigate(levels([50, 10], [90, 100]), 100, {
      storage: { energy: 1e6, power: 1e6, smoothing: 0.2, efficiency: 1 },
    })
    // the return to half charge is a hundred times slower: under a hundredth of the step here
    expect(Math.abs(out.racks.values[29]! - (90 - 40 * Math.exp(-1)))).toBeLessThan(40 * 0.01)
    expect(out.storageExhausted).toBe(0)
    expect(out.wasted).toBe(0)
  })

  it('lets through what it has no energy for, and gives no more than its power', () => {
    const step = levels([50, 10], [90, 300])
    const small = mitigate(step, 100, {
      storage: { energy: 2, power: 1e6, smoothing: 0.2, efficiency: 1 },
    })
    expect(small.storageExhausted).toBeGreaterThan(0)
    expect(small.storageEnergy).toBeLessThanOrEqual(2)
    const weak = mitigate(step, 100, {
      storage: { energy: 1e6, power: 15, smoothing: 0.2, efficiency: 1 },
    })
    expect(weak.racks.values[10]).toBe(75)
  })

  it('comes back to half charge, losses and all', () => {
    const out = mitigate(levels([50, 10], [90, 30], [50, 20_000]), 100, {
      storage: { energy: 100, power: 1e6, smoothing: 0.2, efficiency: 0.8 },
    })
    expect(Math.abs(out.stored)).toBeLessThan(0.01)
    expect(out.wasted).toBeGreaterThan(1)
  })

  it('refuses what cannot be', () => {
    const storage = { energy: 1, power: 1, smoothing: 0.1, efficiency: 0 }
    expect(() => mitigate(levels([1, 2]), 1, { storage })).toThrow('storage.efficiency')
    expect(() => mitigate(levels([1, 2]), 1, { floor: { ...atOnce, floor: 2 } })).toThrow('floor')
    expect(() => mitigate(levels([1, 2]), Number.NaN, {})).toThrow('nameplate')
  })
})
