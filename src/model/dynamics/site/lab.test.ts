import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridLimit } from '../../../scenario/index.js'
import { battery, engine, input, MW, moment, turbine } from '../dynamics.fixture.js'
import { runSwings, type SwingDials, swingCheck, swingSpectrum, swingsHold } from '../index.js'

const band: GridLimit = {
  ...{ id: 'band', name: 'Band', quantity: 'frequency', low: 58.9, high: 61.2 },
  ...{ status: 'in-force', kind: 'filing', source: '' },
}
const limits = { band }
const stored = moment({
  storage: { b: { equipment: battery, units: 12, control: 'grid-forming' } },
})

describe('a run under dials', () => {
  it('is the study of the same moment where nothing is turned', () => {
    for (const at of [moment(), stored, moment({ grid: 200 * MW })]) {
      const asked = input([at], { limits })
      const { built } = swingCheck(asked).moments[0]!.cases
      expect(runSwings(asked, at)?.outcome).toEqual(built)
    }
  })

  it('holds where the probe says so, whatever is turned', () => {
    const share = (max: number) => fc.double({ min: 0, max, noNaN: true })
    fc.assert(
      fc.property(share(0.85), share(60), share(2.5), share(1), (floor, power, inertia, lag) => {
        const dials: SwingDials = {
          ...{ floor, inertia: 0.5 + inertia, storage: { power: power * MW, lag: 0.02 + lag / 2 } },
        }
        const asked = input([moment()], { limits })
        const run = runSwings(asked, moment(), dials)!
        expect(swingsHold(asked, moment(), dials)?.holds).toBe(run.outcome.holds)
        expect(run.breaches.length === 0).toBe(run.outcome.holds)
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  it('says why it does not hold, with figure and bound', () => {
    const why = (at: typeof stored, dials: SwingDials = {}) =>
      runSwings(input([at], { limits }), at, dials)!.breaches
    expect(why(stored)).toEqual([])
    const alone = why(moment())
    expect(alone.map(({ cause, limit }) => limit ?? cause)).toEqual(['band', 'band', 'step'])
    const [low, high, step] = alone
    expect(low).toMatchObject({ quantity: 'frequency', bound: 58.9 })
    expect([low!.value! < 58.9, high!.value! > 61.2]).toEqual([true, true])
    expect(step!.value).toBeGreaterThan(step!.bound!)
    expect(step!.window).toBe(1)
    // a grid knows neither its frequency nor a step that machines accept
    expect(why(moment({ grid: 200 * MW }))).toEqual([])
  })

  it('calls shedding a breach by itself, and what meets the loss of a unit', () => {
    const shedding = { first: { below: 59.9, delay: 0, acts: 0.1, share: 0.1, by: 'power-cap' } }
    const at = moment()
    const asked = { ...input([at]), shedding } as unknown as ReturnType<typeof input>
    const causes = (dials: SwingDials) =>
      runSwings(asked, at, dials)!.breaches.map(({ cause }) => cause)
    expect(causes({})).toContain('shedding')
    expect(causes({ loss: true })).not.toContain('shedding')
  })

  it('burns what a floor lifts, and balances power at every step', () => {
    const run = runSwings(input([stored]), stored, { floor: 0.7 })!
    expect(Math.min(...run.drawn)).toBeCloseTo(0.7 * 120 * MW, -2)
    expect(run.wasted).toBeGreaterThan(0)
    for (let k = 0; k < run.drawn.length; k += 97) {
      expect(run.machines[k]! + run.batteries[k]!).toBeCloseTo(run.drawn[k]!, 3)
    }
    expect(run.charge!.every((share) => share > 0.05 && share < 0.95)).toBe(true)
  })

  it('loses a unit of what runs, also where a source stands still', () => {
    const running = { t: { equipment: turbine, units: 9 }, e: { equipment: engine, units: 4 } }
    const still = { idle: { equipment: engine, units: 0 }, ...running }
    const less = (sources: typeof running) => {
      const at = moment({ sources })
      return runSwings(input([at]), at, { loss: true })!
    }
    expect(less(still).outcome).toEqual(less(running).outcome)
    expect(less(still).outcome).toMatchObject({ source: 't', lost: 16 * MW })
    expect(less(still).frequency).toEqual(less(running).frequency)
    const bare = runSwings(input([moment()]), moment())!
    expect(less(running).outcome.nadir).toBeLessThan(bare.outcome.nadir!)
  })

  it('scales the droop of every governor that has one', () => {
    const at = moment()
    const droop = (by: number) => runSwings(input([at]), at, { droop: by })!.outcome
    expect(droop(2).nadir).toBeLessThan(droop(1).nadir!)
    expect(droop(2).zenith).toBeGreaterThan(droop(1).zenith!)
  })

  it('says nothing where an inertia is not known', () => {
    const { inertiaConstant: _, ...unknown } = turbine
    const at = moment({ sources: { t: { equipment: unknown, units: 9 } } })
    expect(runSwings(input([at]), at)).toBeNull()
    expect(swingsHold(input([at]), at)).toBeNull()
    expect(swingSpectrum(input([at]), at)).toBeNull()
  })
})

describe('a moment by frequency', () => {
  it('tells flicker of what batteries leave, as the verdict does', () => {
    const connection = { shortCircuit: 800 * MW, reactanceRatio: 8 }
    const pst: GridLimit = { ...band, id: 'pst', quantity: 'flicker-short', high: 0.9 }
    const { low: _, ...upper } = pst
    const at = moment({ grid: 200 * MW, storage: stored.storage })
    const asked = input([at], { connection, limits: { pst: upper } })
    const [verdict] = swingCheck(asked).moments[0]!.verdicts
    expect(verdict?.quantity).toBe('flicker-short')
    const { flicker } = swingSpectrum(asked, at)!
    // the verdict knows the run from where it is judged on
    expect(flicker!.short / verdict!.value).toBeCloseTo(1, 2)
    const none = { ...at, storage: {} }
    expect(swingSpectrum(asked, none)!.flicker!.short).toBeGreaterThan(flicker!.short)
  })

  it('has lines where a step is known, and none on a trace', () => {
    const at = moment({ period: 17 })
    const told = swingSpectrum(input([at]), at)!
    expect(told.lines[0]?.at).toBeCloseTo(1 / 17, 9)
    expect(told.lines[0]?.amplitude).toBeGreaterThan(10 * MW)
    expect(told.response!.gain.every((gain) => gain > 0)).toBe(true)
    expect(swingSpectrum(input([moment()]), moment())!.lines).toEqual([])
  })
})
