import { advanceBattery } from '../battery/battery.js'
import { advanceGast } from '../governor/gast.js'
import { advanceGgov1 } from '../governor/ggov1.js'
import { modelNumber } from '../governor/governor.js'
import { advanceIeeeg1 } from '../governor/ieeeg1.js'
import { advanceTgov1 } from '../governor/tgov1.js'

/** Everything the hot loop touches: struct of arrays, one entry a machine, battery or trip. */
export interface Kernel {
  readonly step: number
  readonly model: Int32Array
  readonly coefficientAt: Int32Array
  readonly stateAt: Int32Array
  readonly coefficients: Float64Array
  readonly states: Float64Array
  /** Rating of what runs, W; falls by a trip. */
  readonly rating: Float64Array
  /** 2H on the rating, s. */
  readonly inertia: Float64Array
  /** Damping on the rating. */
  readonly damping: Float64Array
  readonly batteryCoefficients: Float64Array
  readonly batteryStates: Float64Array
  readonly batteryAt: Int32Array
  readonly tripStep: Int32Array
  readonly tripMachine: Int32Array
  /** Rating that a trip takes away, W. */
  readonly tripRating: Float64Array
  /** Load that goes with speed, pu per pu. */
  readonly loadDamping: number
  /** Kinetic energy is without bound: a strong grid holds the speed. */
  readonly stiff: boolean
  /** Mechanical power on the rating, as it stands. */
  readonly power: Float64Array
  /** Where a run stands between two calls: see `carryOf`. */
  readonly carry: Float64Array
}

/** Places in `carry`: speed, power of batteries, load before, trips done. */
const SPEED = 0
const STORED = 1
const BEFORE = 2
const TRIPS = 3

/** State of a run that has not begun. */
export function carryOf(loadStart: number): Float64Array {
  return Float64Array.of(0, 0, loadStart, 0)
}

/** Speed at which an island is taken for lost, pu off nominal. */
const COLLAPSE = 0.25

/**
 * Steps the island through its load.
 *
 * Leapfrog: speed stands at whole steps, governors and batteries at half steps between, so that each
 * sees the other at the middle of its own step. First-order lags are exact for an input that is
 * constant over a step; the error of the whole falls with the square of the step, and lags shorter
 * than a step or none are no trouble. Limits are projected after each step: no windup.
 *
 * @param load      W, constant over each step; n steps
 * @param speed     out: deviation of speed at the start of each step, pu; length n + 1
 * @param machines  out: electrical power of all machines, mean over each step, W; length n
 * @param batteries out: power of all batteries, mean over each step, W; length n
 * @param from      first step; a run may be done in parts that follow each other
 * @param to        step after the last
 * @returns steps done: `to`, or fewer where speed left ±25 % (what follows is not written)
 */
export function stepIsland(
  kernel: Kernel,
  load: Float64Array,
  speed: Float64Array,
  machines: Float64Array,
  batteries: Float64Array,
  from = 0,
  to = load.length,
): number {
  const { carry } = kernel
  const { step, model, coefficientAt, stateAt, coefficients, states, rating, inertia } = kernel
  const { batteryCoefficients, batteryStates, batteryAt, tripStep, loadDamping, power } = kernel
  const count = model.length
  const stores = batteryAt.length / 2
  let mass = 0
  let damping = 0
  let mechanical = 0
  for (let i = 0; i < count; i++) {
    mass += rating[i]! * inertia[i]!
    damping += rating[i]! * kernel.damping[i]!
    mechanical += rating[i]! * power[i]!
  }
  let w = carry[SPEED]!
  let stored = carry[STORED]!
  let loadBefore = carry[BEFORE]!
  let trip = carry[TRIPS]!
  for (let k = from; k < to; k++) {
    while (trip < tripStep.length && tripStep[trip]! <= k) {
      const i = kernel.tripMachine[trip]!
      const lost = Math.min(rating[i]!, kernel.tripRating[trip]!)
      mechanical -= lost * power[i]!
      rating[i] = rating[i]! - lost
      mass -= lost * inertia[i]!
      damping -= lost * kernel.damping[i]!
      trip++
    }
    const now = load[k]!
    const around = (loadBefore + now) / 2
    const moving = !kernel.stiff && mass > 0
    const acceleration = moving ? (mechanical + stored - around - damping * w) / mass : 0
    mechanical = 0
    for (let i = 0; i < count; i++) {
      const c = coefficientAt[i]!
      const x = stateAt[i]!
      let given = 0
      switch (model[i]!) {
        case modelNumber.TGOV1:
          given = advanceTgov1(coefficients, c, states, x, w)
          break
        case modelNumber.GAST:
          given = advanceGast(coefficients, c, states, x, w)
          break
        case modelNumber.IEEEG1:
          given = advanceIeeeg1(coefficients, c, states, x, w)
          break
        case modelNumber.GGOV1: {
          const electrical = power[i]! - inertia[i]! * acceleration
          given = advanceGgov1(coefficients, c, states, x, w, electrical, acceleration)
          break
        }
        default:
          given = coefficients[c]!
      }
      power[i] = given
      mechanical += given * rating[i]!
    }
    stored = 0
    for (let b = 0; b < stores; b++) {
      stored += advanceBattery(
        batteryCoefficients,
        batteryAt[2 * b]!,
        batteryStates,
        batteryAt[2 * b + 1]!,
        w,
        acceleration,
        around,
      )
    }
    speed[k] = w
    batteries[k] = stored
    machines[k] = now - stored
    if (moving) {
      const half = (step * (damping + loadDamping * now)) / (2 * mass)
      w = (w * (1 - half) + (step * (mechanical + stored - now)) / mass) / (1 + half)
      if (!(Math.abs(w) < COLLAPSE)) return k
    }
    loadBefore = now
  }
  speed[to] = w
  carry[SPEED] = w
  carry[STORED] = stored
  carry[BEFORE] = loadBefore
  carry[TRIPS] = trip
  return to
}
