import type { Hertz } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import {
  add,
  type Complex,
  delayed,
  magnitude,
  onePlus,
  over,
  scale,
  times,
} from '../governor/complex.js'
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
 * Answer of the frequency to a small change of load at s, no limit reached, Hz per W:
 *
 *     Δf/ΔP = −f₀ (1 − Σ k·s τ/(1 + s τ)·e^(−s d)/(1 + s T)) / K(s)
 *     K(s) = Σ S_i (2 H_i s + D_i + G_i(s)) + Σ P_b (1/R_b + 2 H_v s/(1 + T_f s))·M(s)/(1 + T s)
 *
 * with G_i of the governors and M of what measures the frequency; Kundur 1994, 11.1.
 */
export function islandResponse(
  frequency: Hertz,
  machines: readonly IslandMachine[],
  batteries: readonly IslandBattery[],
  s: Complex,
): Complex {
  return scale(over(loadOf(batteries, s), stiffnessOf(machines, batteries, s)), -frequency)
}

/** K(s), W per pu of speed: its zeros are the modes of the island. */
export function stiffnessOf(
  machines: readonly IslandMachine[],
  batteries: readonly IslandBattery[],
  s: Complex,
): Complex {
  let stiffness: Complex = [0, 0]
  for (const { units, rating, inertia, damping = 0, governor } of machines) {
    const own = add(scale(s, 2 * inertia), [damping + turbineDamping(governor), 0])
    stiffness = add(stiffness, scale(add(own, governorGain(governor, s, inertia)), units * rating))
  }
  for (const b of batteries) {
    const virtual = over(scale(s, 2 * b.inertia), onePlus(s, b.inertiaFilter))
    const order = add([b.droop > 0 ? 1 / b.droop : 0, 0], virtual)
    const behind = times(onePlus(s, b.lag), onePlus(s, b.measuring))
    stiffness = add(stiffness, scale(over(order, behind), b.power))
  }
  return stiffness
}

/** What is left of a change of load once batteries follow it. */
function loadOf(batteries: readonly IslandBattery[], s: Complex): Complex {
  let load: Complex = [1, 0]
  for (const b of batteries) {
    const varying = over(scale(s, b.smoothing), onePlus(s, b.smoothing))
    const followed = over(times(varying, delayed(s, b.delay)), onePlus(s, b.lag))
    load = add(load, scale(followed, -b.feedForward))
  }
  return load
}

/** Amplitude of the island's frequency for a small sine of load at `at` > 0 Hz, Hz per W. */
export function frequencyGain(
  frequency: Hertz,
  machines: readonly IslandMachine[],
  batteries: readonly IslandBattery[],
  at: Hertz,
): number {
  return magnitude(islandResponse(frequency, machines, batteries, [0, 2 * Math.PI * at]))
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
