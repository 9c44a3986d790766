import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridLimit } from '../../../scenario/index.js'
import { battery, engine, MW, moment, squareLoad, turbine } from '../dynamics.fixture.js'
import { atRunStep, batteriesOf, machinesOf } from './machines.js'
import { probeOf } from './probe.js'
import { floored, type Trial, tryOut } from './trial.js'

const limit: GridLimit = {
  id: 'limit',
  name: 'Limit',
  quantity: 'frequency',
  status: 'in-force',
  kind: 'filing',
  source: '',
}
const limits = {
  instant: { ...limit, low: 58.6, high: 61.6 },
  relay: { ...limit, low: 59.3, window: 0.5 },
  swing: { ...limit, quantity: 'swing', high: 30 * MW, window: 5 },
  told: { ...limit, status: 'practice', low: 59.99 },
} as const

describe('a probe', () => {
  it('says what the whole run says', () => {
    const said = { true: 0, false: 0 }
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 100 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 6, max: 16 }),
        fc.boolean(),
        fc.constantFrom('instant', 'relay', 'swing', 'told'),
        (low, units, machines, tied, named) => {
          const power = squareLoad(low * MW, 100 * MW)
          const { values, step } = atRunStep(power.values, power.step)
          const at = moment({
            sources: {
              t: { equipment: turbine, units: machines },
              e: { equipment: engine, units: 4 },
            },
            storage: { b: { equipment: battery, units, control: 'grid-forming' } },
          })
          const { machines: running, stepAccepted } = machinesOf(at)
          const { batteries } = batteriesOf(at, !tied)
          const trial: Trial = {
            relays: [],
            tied,
            frequency: 60,
            machines: running,
            elsewhere: 0,
            short: 0,
            stepAccepted,
            limits: { [named]: limits[named] },
            day: '2026-09-01',
            step,
          }
          const holds = probeOf(trial, values.length)
          for (const load of [values, floored(values, 80 * MW)]) {
            const whole = tryOut(trial, load, batteries).holds
            expect(holds(load, batteries)).toBe(whole)
            said[`${whole}`]++
          }
        },
      ),
      { numRuns: 80, seed: 20_261_122 },
    )
    expect(Math.min(said.true, said.false)).toBeGreaterThan(10)
  })
})
