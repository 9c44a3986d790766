import type { Hertz } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import { add, type Complex, magnitude, over, scale } from '../governor/complex.js'
import type { IslandMachine } from '../island/island.js'
import { resonanceOf, stiffnessOf } from './resonance.js'

/** The oscillation that an island falls into when nudged. */
export interface Mode {
  /** Of the oscillation, Hz. */
  readonly at: Hertz
  /** Damping ratio: 1 critical, below 0 it grows; under 0.05 planners call it poorly damped. */
  readonly damping: number
}

/**
 * The mode nearest to the resonance: a zero of K(s), found by Newton's method from there with the
 * derivative by central differences.
 * @returns null where it does not settle on an oscillation: a well damped island has none
 */
export function modeOf(
  frequency: Hertz,
  machines: readonly IslandMachine[],
  batteries: readonly IslandBattery[] = [],
): Mode | null {
  const { at } = resonanceOf(frequency, machines, batteries)
  const angular = 2 * Math.PI * at
  const stiffness = (s: Complex) => stiffnessOf(machines, batteries, s)
  let s: Complex = [-0.2 * angular, angular]
  for (let turn = 0; turn < TURNS; turn++) {
    const h = 1e-6 * magnitude(s)
    const rise = add(stiffness(add(s, [h, 0])), scale(stiffness(add(s, [-h, 0])), -1))
    const move = over(scale(stiffness(s), 2 * h), rise)
    if (!Number.isFinite(move[0] + move[1])) return null
    // a long move leaves the neighbourhood in which the zero is that of this resonance
    const longest = 0.3 * magnitude(s)
    s = add(s, scale(move, -Math.min(1, longest / magnitude(move))))
    if (magnitude(move) < 1e-10 * magnitude(s)) {
      const settled = s[1] > 1e-3 * angular && s[1] < 10 * angular
      return settled ? { at: s[1] / (2 * Math.PI), damping: -s[0] / magnitude(s) } : null
    }
  }
  return null
}

const TURNS = 60
