import type { Seconds } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import { type Complex, onePlus, over, scale, times } from './complex.js'

/**
 * Steam turbine governor TGOV1, names and units of PSS/E; powers per unit of the machine's rating.
 * Typical: R 0.05, T1 0.5, T2 1-3, T3 3-10.
 */
export interface Tgov1 {
  readonly model: 'TGOV1'
  readonly R: number
  readonly T1: Seconds
  readonly VMAX: number
  readonly VMIN: number
  readonly T2: Seconds
  readonly T3: Seconds
  readonly Dt: number
}

/** @throws PhysicsError physics/outside-range */
export function prepareTgov1(g: Tgov1, step: Seconds, power: number): Float64Array {
  requireRange('R', g.R, Number.MIN_VALUE, Number.MAX_VALUE)
  requireRange('T2 with T3 = 0', g.T3 === 0 ? g.T2 : 0, 0, 0)
  requireRange('VMAX', g.VMAX, g.VMIN, Number.MAX_VALUE)
  const through = g.T3 === 0 ? 1 : g.T2 / g.T3
  return Float64Array.of(
    kept(step, g.T1),
    1 / g.R,
    power,
    g.VMIN,
    g.VMAX,
    through,
    kept(step, g.T3),
  )
}

/** Share of a first-order lag that stays over a step; 0 for no lag. */
export function kept(step: Seconds, time: Seconds): number {
  return time > 0 ? Math.exp(-step / time) : 0
}

/** States: valve, lagged valve. */
export function startTgov1(c: Float64Array): Float64Array {
  const valve = Math.min(c[4]!, Math.max(c[3]!, c[2]!))
  return Float64Array.of(valve, valve)
}

/** One step from k - 1/2 to k + 1/2, driven by the speed at k. @returns mechanical power at k + 1/2 */
export function advanceTgov1(
  c: Float64Array,
  at: number,
  x: Float64Array,
  i: number,
  speed: number,
): number {
  const before = x[i]!
  const asked = c[at + 2]! - speed * c[at + 1]!
  let valve = asked + (before - asked) * c[at]!
  if (valve < c[at + 3]!) valve = c[at + 3]!
  else if (valve > c[at + 4]!) valve = c[at + 4]!
  const middle = (before + valve) / 2
  const lagged = middle + (x[i + 1]! - middle) * c[at + 6]!
  x[i] = valve
  x[i + 1] = lagged
  return lagged + (valve - lagged) * c[at + 5]!
}

/** −ΔP_m/Δω, small signal, without the damping Dt. */
export function gainTgov1(g: Tgov1, s: Complex): Complex {
  const lags = times(onePlus(s, g.T1), onePlus(s, g.T3))
  return scale(over(onePlus(s, g.T2), lags), 1 / g.R)
}
