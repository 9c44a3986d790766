import { advanceBattery, ENERGY } from '../battery/battery.js'
import { advanceDegov } from '../governor/degov.js'
import { advanceGast } from '../governor/gast.js'
import { advanceGgov1 } from '../governor/ggov1.js'
import { modelNumber } from '../governor/governor.js'
import { advanceIeeeg1 } from '../governor/ieeeg1.js'
import { advanceTgov1 } from '../governor/tgov1.js'
import { BEFORE, BIAS, DAMPING, MASS, MECHANICAL, SERVED, SPEED, STORED } from './carry.js'
import { type Relays, watchRelays } from './relays.js'
import { type Switches, switchUnits } from './switches.js'

/** Everything the hot loop touches: struct of arrays, one entry a machine, battery, switch or relay. */
export interface Kernel {
  readonly step: number
  readonly model: Int32Array
  readonly coefficientAt: Int32Array
  readonly stateAt: Int32Array
  readonly coefficients: Float64Array
  readonly states: Float64Array
  /** Rating of what runs, W; switches change it. */
  readonly rating: Float64Array
  /** 2H on the rating, s. */
  readonly inertia: Float64Array
  /** Damping on the rating. */
  readonly damping: Float64Array
  /** Offset of each governor's reference, as speed; what a start still has to add to it a step. */
  readonly lean: Float64Array
  readonly leanStep: Float64Array
  readonly leanTarget: Float64Array
  readonly batteryCoefficients: Float64Array
  readonly batteryStates: Float64Array
  readonly batteryAt: Int32Array
  readonly switches: Switches
  readonly relays: Relays
  /** Step over the time of secondary control; 0: none. */
  readonly secondary: number
  /** Offsets of secondary control at which every machine is asked for full load, and for none. */
  readonly biasLow: number
  readonly biasHigh: number
  /** Load that goes with speed, pu per pu. */
  readonly loadDamping: number
  /** Speed off nominal at which the island is lost, pu. */
  readonly lostBeyond: number
  /** Kinetic energy is without bound: a strong grid holds the speed. */
  readonly stiff: boolean
  /** Mechanical power on the rating, as it stands. */
  readonly power: Float64Array
  /** Where a run stands between two calls: `carry.ts`. */
  readonly carry: Float64Array
}

/** What a run writes; lengths of a load with n steps. */
export interface Curves {
  /** Deviation of speed at the start of each step, pu; n + 1. */
  readonly speed: Float64Array
  /** Electrical power of all machines, mean over each step, W; n. */
  readonly machines: Float64Array
  /** Power of all batteries, mean over each step, W; n. */
  readonly batteries: Float64Array
  /** Energy in all batteries after each step, J; n. */
  readonly stored: Float64Array
}

/**
 * Steps the island through its load.
 *
 * Leapfrog: speed stands at whole steps, governors and batteries at half steps between, so that each
 * sees the other at the middle of its own step. First-order lags are exact for an input that is
 * constant over a step; the error of the whole falls with the square of the step, and lags shorter
 * than a step or none are no trouble. Limits are projected after each step: no windup. Switches and
 * relays act at the edges of steps.
 *
 * @param load W, constant over each step; n steps
 * @param out  what is written
 * @param from first step; a run may be done in parts that follow each other
 * @param to   step after the last
 * @returns steps done: `to`, or fewer where the island is lost, or nothing turns any more (what follows
 *          is not written)
 */
export function stepIsland(
  kernel: Kernel,
  load: Float64Array,
  out: Curves,
  from = 0,
  to = load.length,
): number {
  const { carry, step, model, coefficientAt, stateAt, coefficients, states, rating } = kernel
  const { inertia, lean, power, switches, relays, stiff, loadDamping, secondary } = kernel
  const { biasLow, biasHigh, lostBeyond } = kernel
  const { batteryCoefficients, batteryStates, batteryAt } = kernel
  const { speed, machines, batteries } = out
  const count = model.length
  const stores = batteryAt.length / 2
  const watchedFrom = relays.speed.length > 0 && !stiff ? relays.from : Number.POSITIVE_INFINITY
  let w = carry[SPEED]!
  let stored = carry[STORED]!
  let loadBefore = carry[BEFORE]!
  let mechanical = carry[MECHANICAL]!
  let bias = carry[BIAS]!
  for (let k = from; k < to; k++) {
    if (switches.next[0]! <= k || k >= watchedFrom) {
      carry[MECHANICAL] = mechanical
      if (switches.next[0]! <= k) switchUnits(kernel, k)
      if (k >= watchedFrom) watchRelays(kernel, w, k)
      mechanical = carry[MECHANICAL]!
    }
    const mass = carry[MASS]!
    const now = load[k]! * carry[SERVED]!
    const around = (loadBefore + now) / 2
    const moving = !stiff && mass > 0
    const acceleration = moving ? (mechanical + stored - around - carry[DAMPING]! * w) / mass : 0
    // the references end at no load and full load: beyond, the integral would wind up
    bias = Math.min(biasHigh, Math.max(biasLow, bias + secondary * w))
    mechanical = 0
    for (let i = 0; i < count; i++) {
      const c = coefficientAt[i]!
      const x = stateAt[i]!
      const seen = w + bias + lean[i]!
      let given = 0
      switch (model[i]!) {
        case modelNumber.TGOV1:
          given = advanceTgov1(coefficients, c, states, x, seen)
          break
        case modelNumber.GAST:
          given = advanceGast(coefficients, c, states, x, seen)
          break
        case modelNumber.IEEEG1:
          given = advanceIeeeg1(coefficients, c, states, x, seen)
          break
        case modelNumber.GGOV1: {
          const electrical = power[i]! - inertia[i]! * acceleration
          given = advanceGgov1(coefficients, c, states, x, seen, electrical, acceleration)
          break
        }
        case modelNumber.DEGOV: {
          const electrical = power[i]! - inertia[i]! * acceleration
          given = advanceDegov(coefficients, c, states, x, seen, electrical, acceleration)
          break
        }
        default:
          given = coefficients[c]!
      }
      power[i] = given
      mechanical += given * rating[i]!
    }
    stored = 0
    let energy = 0
    for (let b = 0; b < stores; b++) {
      const x = batteryAt[2 * b + 1]!
      stored += advanceBattery(
        batteryCoefficients,
        batteryAt[2 * b]!,
        batteryStates,
        x,
        w,
        acceleration,
        around,
      )
      energy += batteryStates[x + ENERGY]!
    }
    speed[k] = w
    batteries[k] = stored
    out.stored[k] = energy
    machines[k] = now - stored
    if (moving) {
      const half = (step * (carry[DAMPING]! + loadDamping * now)) / (2 * mass)
      w = (w * (1 - half) + (step * (mechanical + stored - now)) / mass) / (1 + half)
      if (!(Math.abs(w) < lostBeyond)) return k
    } else if (!stiff) return k
    loadBefore = now
  }
  speed[to] = w
  carry[SPEED] = w
  carry[STORED] = stored
  carry[BEFORE] = loadBefore
  carry[MECHANICAL] = mechanical
  carry[BIAS] = bias
  return to
}
