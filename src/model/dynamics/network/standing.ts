import { PhysicsError } from '../../../physics/index.js'
import type { Point } from './evaluate.js'
import type { System } from './system.js'

/** Rate of a state that still counts as equilibrium, pu. */
const STANDING = 1e-6

/**
 * Refuses machines whose controls cannot hold the power and voltage of the power flow.
 * @throws PhysicsError physics/outside-range
 */
export function requireStanding(system: System, { states, rate, low, high }: Point): void {
  for (const { name, at, exciterAt, governorAt, governor } of system.units) {
    const parts = [
      ['generator', at, exciterAt],
      ['exciter', exciterAt, governorAt],
      ['governor', governorAt, governorAt + governor.times.length],
    ] as const
    for (const [part, from, to] of parts) {
      for (let i = from; i < to; i++) {
        const within = states[i]! >= low[i]! - STANDING && states[i]! <= high[i]! + STANDING
        if (within && Math.abs(rate[i]!) < STANDING) continue
        throw new PhysicsError(
          'physics/outside-range',
          `The ${part} of ${name} cannot hold what the power flow asks of it: state ${i - from + 1} is ${states[i]}, bounds ${low[i]}..${high[i]}, rate ${rate[i]}.`,
          { name: `${name}.${part}`, value: states[i]!, low: low[i]!, high: high[i]! },
        )
      }
    }
  }
}
