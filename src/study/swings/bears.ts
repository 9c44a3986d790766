import {
  type Breach,
  type DynamicsInput,
  type Moment,
  runSwings,
  type SwingDials,
  swingsHold,
} from '../../model/dynamics/index.js'
import type { Fraction, Seconds, Watts } from '../../quantity/index.js'

/** Whether a set of dials holds, and what it wastes on average. */
export interface Borne {
  readonly holds: boolean
  readonly wasted: Watts
  readonly slowdown: Fraction
}

/**
 * Whether a moment under dials holds and, where `dials.loss` asks for it, still holds after the loss of
 * its largest unit at the worst moment; shedding is what a loss may be met with.
 * @returns null where nothing can be simulated
 */
export function bears(
  input: DynamicsInput,
  moment: Moment,
  dials: SwingDials,
  step?: Seconds,
): Borne | null {
  const whole = swingsHold(input, moment, { ...dials, loss: false }, step)
  if (!whole?.holds || !dials.loss) return whole
  const less = runSwings(input, moment, dials, step)
  return less && { ...whole, holds: less.outcome.holds }
}

/**
 * Why a moment under dials does not hold: of the run as it is, else of that without its largest unit where
 * `dials.loss` asks for it. As dear as a run with curves.
 * @returns empty where `bears` says that it holds; null where nothing can be simulated
 */
export function breaks(
  input: DynamicsInput,
  moment: Moment,
  dials: SwingDials,
  step?: Seconds,
): readonly Breach[] | null {
  const whole = runSwings(input, moment, { ...dials, loss: false }, step)
  if (!whole) return null
  if (whole.breaches.length > 0 || !dials.loss) return whole.breaches
  return runSwings(input, moment, dials, step)?.breaches ?? null
}
