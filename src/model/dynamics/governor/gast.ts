import type { Seconds } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import { type Complex, onePlus, over, times } from './complex.js'
import { kept } from './tgov1.js'

/**
 * Gas turbine governor GAST, names and units of PSS/E; powers per unit of the machine's rating.
 * Typical: R 0.05, T1 0.4, T2 0.1, T3 3, AT 1, KT 2, VMAX 1, VMIN -0.05..0.
 */
export interface Gast {
  readonly model: 'GAST'
  readonly R: number
  readonly T1: Seconds
  readonly T2: Seconds
  readonly T3: Seconds
  readonly AT: number
  readonly KT: number
  readonly VMAX: number
  readonly VMIN: number
  readonly Dt: number
}

/** @throws PhysicsError physics/outside-range */
export function prepareGast(g: Gast, step: Seconds, power: number): Float64Array {
  requireRange('R', g.R, Number.MIN_VALUE, Number.MAX_VALUE)
  requireRange('VMAX', g.VMAX, g.VMIN, Number.MAX_VALUE)
  return Float64Array.of(
    kept(step, g.T1),
    1 / g.R,
    power,
    g.VMIN,
    g.VMAX,
    kept(step, g.T2),
    kept(step, g.T3),
    g.AT,
    g.KT,
  )
}

/** States: valve, fuel, exhaust temperature. */
export function startGast(c: Float64Array): Float64Array {
  const valve = Math.min(c[4]!, Math.max(c[3]!, c[2]!))
  return Float64Array.of(valve, valve, valve)
}

/** One step from k - 1/2 to k + 1/2, driven by the speed at k. @returns mechanical power at k + 1/2 */
export function advanceGast(
  c: Float64Array,
  at: number,
  x: Float64Array,
  i: number,
  speed: number,
): number {
  const valveBefore = x[i]!
  const fuelBefore = x[i + 1]!
  const hot = x[i + 2]!
  // the lower of speed governor and temperature limit opens the valve
  const limit = c[at + 7]! + c[at + 8]! * (c[at + 7]! - hot)
  let asked = c[at + 2]! - speed * c[at + 1]!
  if (asked > limit) asked = limit
  let valve = asked + (valveBefore - asked) * c[at]!
  if (valve < c[at + 3]!) valve = c[at + 3]!
  else if (valve > c[at + 4]!) valve = c[at + 4]!
  const valveMiddle = (valveBefore + valve) / 2
  const fuel = valveMiddle + (fuelBefore - valveMiddle) * c[at + 5]!
  const fuelMiddle = (fuelBefore + fuel) / 2
  x[i] = valve
  x[i + 1] = fuel
  x[i + 2] = fuelMiddle + (hot - fuelMiddle) * c[at + 6]!
  return fuel
}

/** −ΔP_m/Δω, small signal, below the temperature limit, without the damping Dt. */
export function gainGast(g: Gast, s: Complex): Complex {
  return over([1 / g.R, 0], times(onePlus(s, g.T1), onePlus(s, g.T2)))
}
