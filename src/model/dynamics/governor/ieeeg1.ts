import type { Seconds } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import { add, type Complex, onePlus, over, scale } from './complex.js'
import { kept } from './tgov1.js'

/**
 * Steam turbine governor IEEEG1, names and units of PSS/E; powers per unit of the machine's rating.
 * K1, K3, K5, K7 and K2, K4, K6, K8 drive one common shaft speed, so they add.
 * Typical: K 20, T3 0.1-0.2, UO 0.1, UC -0.2, T4 0.3, T5 7, T6 0.4, K1/K3/K5 0.3/0.3/0.4.
 */
export interface Ieeeg1 {
  readonly model: 'IEEEG1'
  readonly K: number
  readonly T1: Seconds
  readonly T2: Seconds
  readonly T3: Seconds
  readonly UO: number
  readonly UC: number
  readonly PMAX: number
  readonly PMIN: number
  readonly T4: Seconds
  readonly K1: number
  readonly K2: number
  readonly T5: Seconds
  readonly K3: number
  readonly K4: number
  readonly T6: Seconds
  readonly K5: number
  readonly K6: number
  readonly T7: Seconds
  readonly K7: number
  readonly K8: number
}

/** @throws PhysicsError physics/outside-range */
export function prepareIeeeg1(g: Ieeeg1, step: Seconds, power: number): Float64Array {
  const sum = g.K1 + g.K2 + g.K3 + g.K4 + g.K5 + g.K6 + g.K7 + g.K8
  requireRange('sum of K1 to K8', sum, 1e-6, Number.MAX_VALUE)
  requireRange('T3', g.T3, Number.MIN_VALUE, Number.MAX_VALUE)
  requireRange('T2 with T1 = 0', g.T1 === 0 ? g.T2 : 0, 0, 0)
  requireRange('PMAX', g.PMAX, g.PMIN, Number.MAX_VALUE)
  return Float64Array.of(
    kept(step, g.T1),
    g.T1 === 0 ? 1 : g.T2 / g.T1,
    g.K,
    power / sum,
    1 - kept(step, g.T3),
    g.UC * step,
    g.UO * step,
    g.PMIN,
    g.PMAX,
    kept(step, g.T4),
    kept(step, g.T5),
    kept(step, g.T6),
    kept(step, g.T7),
    g.K1 + g.K2,
    g.K3 + g.K4,
    g.K5 + g.K6,
    g.K7 + g.K8,
  )
}

/** States: lagged speed, gate, and the four steam volumes. */
export function startIeeeg1(c: Float64Array): Float64Array {
  const gate = Math.min(c[8]!, Math.max(c[7]!, c[3]!))
  return Float64Array.of(0, gate, gate, gate, gate, gate)
}

/** One step from k - 1/2 to k + 1/2, driven by the speed at k. @returns mechanical power at k + 1/2 */
export function advanceIeeeg1(
  c: Float64Array,
  at: number,
  x: Float64Array,
  i: number,
  speed: number,
): number {
  const lagBefore = x[i]!
  const lag = speed + (lagBefore - speed) * c[at]!
  const lagMiddle = (lagBefore + lag) / 2
  const seen = lagMiddle + (speed - lagMiddle) * c[at + 1]!
  const gateBefore = x[i + 1]!
  let move = (c[at + 3]! - c[at + 2]! * seen - gateBefore) * c[at + 4]!
  if (move < c[at + 5]!) move = c[at + 5]!
  else if (move > c[at + 6]!) move = c[at + 6]!
  let gate = gateBefore + move
  if (gate < c[at + 7]!) gate = c[at + 7]!
  else if (gate > c[at + 8]!) gate = c[at + 8]!
  x[i] = lag
  x[i + 1] = gate
  let drive = (gateBefore + gate) / 2
  let power = 0
  for (let volume = 0; volume < 4; volume++) {
    const before = x[i + 2 + volume]!
    const after = drive + (before - drive) * c[at + 9 + volume]!
    x[i + 2 + volume] = after
    power += c[at + 13 + volume]! * after
    drive = (before + after) / 2
  }
  return power
}

/** −ΔP_m/Δω, small signal, within the gate's rates. */
export function gainIeeeg1(g: Ieeeg1, s: Complex): Complex {
  const speed = over(onePlus(s, g.T2), onePlus(s, g.T1))
  let volume = over(scale(speed, g.K), onePlus(s, g.T3))
  let sum: Complex = [0, 0]
  for (const [time, share] of [
    [g.T4, g.K1 + g.K2],
    [g.T5, g.K3 + g.K4],
    [g.T6, g.K5 + g.K6],
    [g.T7, g.K7 + g.K8],
  ] as const) {
    volume = over(volume, onePlus(s, time))
    sum = add(sum, scale(volume, share))
  }
  return sum
}
