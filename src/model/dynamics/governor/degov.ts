import type { Seconds } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import { add, type Complex, delayed, onePlus, over, scale, times } from './complex.js'
import { throughDeadTime } from './dead-time.js'
import { exactStep } from './exact-step.js'
import { kept } from './tgov1.js'

/**
 * Woodward governor of a diesel or gas engine DEGOV, isochronous; names and units of PSS/E, powers per
 * unit of the machine's rating. Electric control box (1 + T3 s)/(1 + T1 s + T1 T2 s²), actuator
 * K (1 + T4 s)/(s (1 + T5 s)(1 + T6 s)) within TMIN..TMAX, dead time TD, throttle times speed.
 * Typical: T1 0.01, T2 0.02, T3 0.2, K 10-20, T4 0.25, T5 0.01, T6 0.01, TD 0.02-0.07.
 */
export interface Degov {
  readonly model: 'DEGOV'
  readonly T1: Seconds
  readonly T2: Seconds
  readonly T3: Seconds
  readonly K: number
  readonly T4: Seconds
  readonly T5: Seconds
  readonly T6: Seconds
  /** Dead time of the engine. */
  readonly TD: Seconds
  readonly TMAX: number
  readonly TMIN: number
}

/** DEGOV1: the same with droop on throttle (0) or electrical power (1). */
export interface Degov1 extends Omit<Degov, 'model'> {
  readonly model: 'DEGOV1'
  readonly DROOP: number
  /** Lag of measured electrical power. */
  readonly TE: Seconds
  readonly droopOn: 0 | 1
}

/** Longest dead time that is kept, in steps. */
const DELAY_MAX = 1e5
/** Index of the first state of the delay line. */
const LINE = 8

/** @throws PhysicsError physics/outside-range */
export function prepareDegov(g: Degov | Degov1, step: Seconds, power: number): Float64Array {
  for (const name of ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'TD'] as const) {
    requireRange(name, g[name], 0, Number.MAX_VALUE)
  }
  requireRange('K', g.K, Number.MIN_VALUE, Number.MAX_VALUE)
  requireRange('T3 with T1 = 0', g.T1 === 0 ? g.T3 : 0, 0, 0)
  requireRange('T5 with T4', g.T5 === 0 ? g.T4 : 0, 0, 0)
  requireRange('TMAX', g.TMAX, g.TMIN, Number.MAX_VALUE)
  requireRange('TD', g.TD, 0, DELAY_MAX * step)
  const droop = g.model === 'DEGOV1' ? g.DROOP : 0
  requireRange('DROOP', droop, 0, Number.MAX_VALUE)
  const throttle = Math.min(g.TMAX, Math.max(g.TMIN, power))
  const second = g.T1 > 0 && g.T2 > 0
  // s²: faster than any control box, and its exponential would take ever more squarings
  requireRange('T1 T2', second ? g.T1 * g.T2 : 1, 1e-18, Number.MAX_VALUE)
  const box = second
    ? exactStep([0, 1, -1 / (g.T1 * g.T2), -1 / g.T2], [0, 1 / (g.T1 * g.T2)], step)
    : [kept(step, g.T1), 0, 0, 0, 0, 0]
  // 0-3 droop, 4-11 control box, 12-15 actuator, 16-17 its limits, 18 dead time, 19 half a step, 20-21 start,
  // 22 mean of the lag T6 over a step
  return Float64Array.of(
    droop * throttle,
    droop,
    g.model === 'DEGOV1' ? g.droopOn : 0,
    kept(step, g.model === 'DEGOV1' ? g.TE : 0),
    second ? 1 : 0,
    ...box,
    second ? g.T3 : g.T1 === 0 ? 1 : g.T3 / g.T1,
    kept(step, g.T5),
    g.T5 === 0 ? 1 : g.T4 / g.T5,
    kept(step, g.T6),
    g.K * step,
    g.TMIN,
    g.TMAX,
    Math.round(g.TD / step),
    step / 2,
    power,
    throttle,
    g.T6 > 0 ? (g.T6 / step) * (1 - kept(step, g.T6)) : 0,
  )
}

/**
 * States: control box (2), lagged T5, lagged T6, throttle, measured power, place in the delay line,
 * spare, the line.
 */
export function startDegov(c: Float64Array): Float64Array {
  const throttle = c[21]!
  const x = new Float64Array(LINE + c[18]!).fill(throttle)
  x.set([0, 0, 0, 0, throttle, c[20]!, 0, 0])
  return x
}

/**
 * One step from k - 1/2 to k + 1/2, driven by what is true at k.
 * @param electrical   power given to the load, pu of the machine
 * @param acceleration of speed, pu/s
 * @returns mechanical power at k + 1/2
 */
export function advanceDegov(
  c: Float64Array,
  at: number,
  x: Float64Array,
  i: number,
  speed: number,
  electrical: number,
  acceleration: number,
): number {
  const powerBefore = x[i + 5]!
  const power = electrical + (powerBefore - electrical) * c[at + 3]!
  x[i + 5] = power
  const throttleBefore = x[i + 4]!
  // the throttle stands half a step behind: carried on with its last rate
  const fedBack =
    c[at + 2]! === 1 ? (powerBefore + power) / 2 : throttleBefore + (c[at + 15]! * x[i + 3]!) / 2
  const error = c[at]! - speed - c[at + 1]! * fedBack
  const box = controlBox(c, at, x, i, error)
  const slowBefore = x[i + 2]!
  const slow = box + (slowBefore - box) * c[at + 12]!
  x[i + 2] = slow
  const slowMiddle = (slowBefore + slow) / 2
  const led = slowMiddle + (box - slowMiddle) * c[at + 13]!
  const rateBefore = x[i + 3]!
  const rate = led + (rateBefore - led) * c[at + 14]!
  x[i + 3] = rate
  let throttle = throttleBefore + c[at + 15]! * (led + (rateBefore - led) * c[at + 22]!)
  if (throttle < c[at + 16]!) throttle = c[at + 16]!
  else if (throttle > c[at + 17]!) throttle = c[at + 17]!
  x[i + 4] = throttle
  const burnt = throughDeadTime(x, i + 6, i + LINE, c[at + 18]!, throttle)
  return burnt * (1 + speed + acceleration * c[at + 19]!)
}

/** Mean over the step of the electric control box. */
function controlBox(c: Float64Array, at: number, x: Float64Array, i: number, u: number): number {
  const before = x[i]!
  if (c[at + 4]! === 0) {
    const lag = u + (before - u) * c[at + 5]!
    x[i] = lag
    const middle = (before + lag) / 2
    return middle + (u - middle) * c[at + 11]!
  }
  const rateBefore = x[i + 1]!
  const value = c[at + 5]! * before + c[at + 6]! * rateBefore + c[at + 9]! * u
  const rate = c[at + 7]! * before + c[at + 8]! * rateBefore + c[at + 10]! * u
  x[i] = value
  x[i + 1] = rate
  return (before + value) / 2 + (c[at + 11]! * (rateBefore + rate)) / 2
}

/** −ΔP_m/Δω, small signal, without the throttle's own factor of speed. */
export function gainDegov(g: Degov | Degov1, s: Complex, inertia: Seconds): Complex {
  const box = over(onePlus(s, g.T3), add(onePlus(s, g.T1), scale(times(s, s), g.T1 * g.T2)))
  const lags = times(s, times(onePlus(s, g.T5), onePlus(s, g.T6)))
  const throttle = times(box, scale(over(onePlus(s, g.T4), lags), g.K))
  const delay = delayed(s, g.TD)
  const open = times(throttle, delay)
  if (g.model === 'DEGOV' || g.DROOP === 0) return open
  if (g.droopOn === 0) return over(open, add([1, 0], scale(throttle, g.DROOP)))
  const measured = over([g.DROOP, 0], onePlus(s, g.TE))
  const direct = add([1, 0], scale(times(measured, s), -2 * inertia))
  return over(times(open, direct), add([1, 0], times(open, measured)))
}
