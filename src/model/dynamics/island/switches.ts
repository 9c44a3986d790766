import type { Count, Ratio, Seconds, Watts } from '../../../quantity/index.js'
import { DAMPING, MASS, MECHANICAL } from './carry.js'
import type { Kernel } from './kernel.js'

/** Units that drop out. */
export interface Trip {
  readonly time: Seconds
  /** Index of the machines. */
  readonly machine: Count
  readonly units: Count
}

/** Units that are synchronised, unloaded, and take up load: of a kind of which none ran before. */
export interface Start {
  readonly time: Seconds
  /** Index of the machines; their `power` is what they run at when they join, 0 by default. */
  readonly machine: Count
  readonly units: Count
  /** Load to which their reference rises, pu of the rating, and how fast, 1/s. */
  readonly load: Ratio
  readonly ramp: number
}

/** Trips and starts in the order of time, as the hot loop takes them. */
export interface Switches {
  readonly step: Int32Array
  readonly machine: Int32Array
  /** Rating that joins, W; negative: that is lost. */
  readonly rating: Float64Array
  /** Reference to be reached, as speed, and by how much a step. */
  readonly lean: Float64Array
  readonly leanStep: Float64Array
  /** Step of the next one, and how many are done. */
  readonly next: Float64Array
}

/** One of `Switches` before it is sorted. */
export interface Switch {
  readonly time: Seconds
  readonly machine: Count
  readonly rating: Watts
  readonly lean: number
  readonly leanStep: number
}

/** Sorted by time; equal times keep their order. */
export function switchesOf(all: readonly Switch[], step: Seconds): Switches {
  const sorted = [...all].sort((a, b) => a.time - b.time)
  const steps = Int32Array.from(sorted, ({ time }) =>
    Math.min(2 ** 31 - 1, Math.round(time / step)),
  )
  return {
    step: steps,
    machine: Int32Array.from(sorted, ({ machine }) => machine),
    rating: Float64Array.from(sorted, ({ rating }) => rating),
    lean: Float64Array.from(sorted, ({ lean }) => lean),
    leanStep: Float64Array.from(sorted, ({ leanStep }) => leanStep),
    next: Float64Array.of(steps[0] ?? Number.POSITIVE_INFINITY, 0),
  }
}

/** Does what is due at step k; a machine that is taking up load makes every step due. */
export function switchUnits(kernel: Kernel, k: number): void {
  const { switches, lean, leanStep, leanTarget } = kernel
  let done = switches.next[1]!
  for (; done < switches.step.length && switches.step[done]! <= k; done++) {
    const machine = switches.machine[done]!
    changeRating(kernel, machine, switches.rating[done]!)
    leanTarget[machine] = switches.lean[done]!
    leanStep[machine] = switches.leanStep[done]!
  }
  let rising = false
  for (let i = 0; i < lean.length; i++) {
    if (leanStep[i]! === 0) continue
    const left = leanTarget[i]! - lean[i]!
    if (Math.abs(left) <= Math.abs(leanStep[i]!)) {
      lean[i] = leanTarget[i]!
      leanStep[i] = 0
    } else {
      lean[i] = lean[i]! + leanStep[i]!
      rising = true
    }
  }
  switches.next[0] = rising ? k + 1 : (switches.step[done] ?? Number.POSITIVE_INFINITY)
  switches.next[1] = done
}

/** Adds rating to a machine, or takes some or all of it away. */
export function changeRating(kernel: Kernel, machine: number, by: Watts): void {
  const { rating, inertia, damping, power, carry } = kernel
  const before = rating[machine]!
  const after = before + by
  // units lost one by one leave the rounding of their ratings behind
  rating[machine] = after > 1e-9 * before ? after : 0
  carry[MECHANICAL]! += (rating[machine]! - before) * power[machine]!
  carry[MASS] = 0
  carry[DAMPING] = 0
  for (let i = 0; i < rating.length; i++) {
    carry[MASS]! += rating[i]! * inertia[i]!
    carry[DAMPING]! += rating[i]! * damping[i]!
  }
}
