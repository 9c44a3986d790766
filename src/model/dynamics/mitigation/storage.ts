import type { Count, Joules, Seconds } from '../../../quantity/index.js'
import type { RackStorage } from './contract.js'

/** What rack storage did over a record. */
export interface Buffered {
  /** Energy lost in it, and held more at the end than at the beginning. */
  readonly lost: Joules
  readonly stored: Joules
  /** Highest less lowest energy. */
  readonly excursion: Joules
  /** Steps in which it was full or empty and could not do what it should. */
  readonly exhausted: Count
}

/** Smoothing times over which a store goes back to half charge; slower than what it takes off. Estimate, 30-300. */
const returnTimes = 100

/**
 * Storage in power supplies and racks: what is drawn from the site follows the racks by a first-order
 * low-pass, as far as power and energy reach, and a slow return to half charge:
 *
 *     P_c = LPF(P; T) − P + (E_half − E)/(100 T),   |P_c| ≤ P_max,   0 ≤ E ≤ E_max
 *     dE/dt = η P_c while it charges, P_c/η while it gives,   η = √efficiency
 *
 * It begins half full, and settled on the first sample. All racks together are one store: racks out of
 * step with each other would each run full sooner.
 * @param power W, mean of each step; changed in place
 */
export function buffer(
  power: Float64Array,
  step: Seconds,
  { energy, power: most, smoothing, efficiency }: RackStorage,
): Buffered {
  const oneWay = Math.sqrt(efficiency)
  // energy of the store for a watt over a step, in and out, and back
  const charged = oneWay * step
  const drained = step / oneWay
  const perCharge = 1 / charged
  const perDrained = 1 / drained
  const half = energy / 2
  const follows = smoothing > 0 ? 1 - Math.exp(-step / smoothing) : 1
  const returns = smoothing > 0 ? 1 / Math.max(step, returnTimes * smoothing) : 0
  let smooth = power[0] ?? 0
  let charge = half
  let low = half
  let high = half
  let lost = 0
  let exhausted = 0
  for (let k = 0; k < power.length; k++) {
    const asked = power[k]!
    smooth += (asked - smooth) * follows
    let taken = smooth - asked + (half - charge) * returns
    if (taken > most) taken = most
    else if (taken < -most) taken = -most
    if (taken > 0) {
      const room = (energy - charge) * perCharge
      if (taken > room) {
        taken = room
        exhausted++
      }
      charge += taken * charged
      lost += taken * (step - charged)
      if (charge > high) high = charge
    } else if (taken < 0) {
      const left = -charge * perDrained
      if (taken < left) {
        taken = left
        exhausted++
      }
      charge += taken * drained
      lost -= taken * (drained - step)
      if (charge < low) low = charge
    } else continue
    power[k] = asked + taken
  }
  return { lost, stored: charge - half, excursion: high - low, exhausted }
}
