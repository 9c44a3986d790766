import type { Hertz } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import { add, type Complex, magnitude, onePlus, over, scale, times } from '../governor/complex.js'
import { governorGain, turbineDamping } from '../governor/governor.js'
import type { IslandMachine } from '../island/island.js'

/** What an island does with a small sine of load. */
export interface Resonance {
  /** Frequency of the load to which the island answers most, Hz. */
  readonly at: Hertz
  /** Amplitude of the island's frequency there, Hz per W. */
  readonly gain: number
}

/**
 * Amplitude of frequency for a small sine of load, no limit reached:
 *
 *     |Δf/ΔP| = f₀ / |Σ S_i (2 H_i s + D_i + G_i(s)) + Σ P_b (1/R_b + 2 H_v s/(1 + T_f s))/(1 + T s)|
 *
 * with G_i of the governor and the load's feed-forward (1 − k·s τ/(1 + s τ)·e^(−s d)/(1 + T s)) above.
 * @param at frequency of the load, Hz, > 0
 * @returns Hz per W
 */
export function frequencyGain(
  frequency: Hertz,
  machines: readonly IslandMachine[],
  batteries: readonly IslandBattery[],
  at: Hertz,
): number {
  const s: Complex = [0, 2 * Math.PI * at]
  let stiffness: Complex = [0, 0]
  let load: Complex = [1, 0]
  for (const { units, rating, inertia, damping = 0, governor } of machines) {
    const own = add(scale(s, 2 * inertia), [damping + turbineDamping(governor), 0])
    stiffness = add(stiffness, scale(add(own, governorGain(governor, s, inertia)), units * rating))
  }
  for (const b of batteries) {
    const lag = onePlus(s, b.lag)
    const virtual = over(scale(s, 2 * b.inertia), onePlus(s, b.inertiaFilter))
    const order = add([b.droop > 0 ? 1 / b.droop : 0, 0], virtual)
    stiffness = add(stiffness, scale(over(order, lag), b.power))
    const varying = over(scale(s, b.smoothing), onePlus(s, b.smoothing))
    const late: Complex = [Math.cos(s[1] * b.delay), -Math.sin(s[1] * b.delay)]
    load = add(load, scale(over(times(varying, late), lag), -b.feedForward))
  }
  return (frequency * magnitude(load)) / magnitude(stiffness)
}

/**
 * Where a load hurts most: keep the lines of a job's spectrum, n over the step time, away from it.
 * Searched on a logarithmic grid.
 * @param grid ratio of its neighbours
 */
export function resonanceOf(
  frequency: Hertz,
  machines: readonly IslandMachine[],
  batteries: readonly IslandBattery[] = [],
  range: { readonly low: Hertz; readonly high: Hertz } = { low: 0.01, high: 10 },
  grid = 1.01,
): Resonance {
  let found: Resonance = { at: range.low, gain: 0 }
  for (let at = range.low; at <= range.high; at *= grid) {
    const gain = frequencyGain(frequency, machines, batteries, at)
    if (gain > found.gain) found = { at, gain }
  }
  return found
}
