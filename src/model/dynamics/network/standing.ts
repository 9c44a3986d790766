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
  for (const { name, at, exciter, exciterAt, governorAt, governor } of system.units) {
    const parts = [
      // fluxes that move are those of a field the exciter does not reach
      [exciter ? 'exciter' : 'generator', at, exciterAt],
      ['exciter', exciterAt, governorAt],
      ['governor', governorAt, governorAt + governor.times.length],
    ] as const
    for (const [part, from, to] of parts) {
      for (let i = from; i < to; i++) {
        const value = states[i]!
        const outside = value < low[i]! - STANDING || value > high[i]! + STANDING
        if (!outside && Math.abs(rate[i]!) < STANDING) continue
        const because = outside
          ? `it would stand at ${value}, outside ${low[i]}..${high[i]}`
          : `it would not stand still: a limit of its own is in the way at ${value}`
        throw new PhysicsError(
          'physics/outside-range',
          `The ${part} of ${name} cannot give what the power flow asks of it: ${because}.`,
          { name: `${name}.${part}`, value, low: low[i]!, high: high[i]! },
        )
      }
    }
  }
}
