import type { Seconds } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import { add, type Complex, delayed, onePlus, over, scale, times } from './complex.js'
import { throughDeadTime } from './dead-time.js'
import { kept } from './tgov1.js'

/**
 * General turbine and engine governor GGOV1, names and units of PSS/E; powers per unit of the
 * machine's rating. Rselect: 1 electrical power, 0 isochronous, -1 governor output, -2 valve stroke.
 * Left out: the supervisory load controller (Kimw) and Dm < 0.
 * Defaults of OpenIPSL: R 0.04, Tpelec 1, Kpgov 10, Kigov 2, Tact 0.5, Kturb 1.5, Wfnl 0.2, Tb 0.1.
 */
export interface Ggov1 {
  readonly model: 'GGOV1'
  readonly R: number
  readonly Rselect: 1 | 0 | -1 | -2
  readonly Tpelec: Seconds
  readonly maxerr: number
  readonly minerr: number
  readonly Kpgov: number
  readonly Kigov: number
  readonly Kdgov: number
  readonly Tdgov: Seconds
  readonly Vmax: number
  readonly Vmin: number
  readonly Tact: Seconds
  readonly Kturb: number
  readonly Wfnl: number
  readonly Tb: Seconds
  readonly Tc: Seconds
  readonly Teng: Seconds
  readonly Tfload: Seconds
  readonly Kpload: number
  readonly Kiload: number
  readonly Ldref: number
  readonly Ropen: number
  readonly Rclose: number
  readonly Tsa: Seconds
  readonly Tsb: Seconds
  readonly Flag: 0 | 1
  /** Gain of the acceleration limiter; 0 switches it off. */
  readonly Ka: number
  readonly Ta: Seconds
  readonly aset: number
  readonly db: number
  readonly Dm: number
}

/** Longest engine delay that is kept, in steps. */
const DELAY_MAX = 1e5
/** Index of the first state of the delay line. */
const LINE = 11

/** @throws PhysicsError physics/outside-range */
export function prepareGgov1(g: Ggov1, step: Seconds, power: number): Float64Array {
  for (const name of ['R', 'Tpelec', 'Kigov', 'Kdgov', 'Tact', 'Tb', 'Teng', 'Dm', 'db'] as const) {
    requireRange(name, g[name], 0, Number.MAX_VALUE)
  }
  for (const name of ['Kpgov', 'Kpload', 'Kturb', 'Ropen'] as const) {
    requireRange(name, g[name], Number.MIN_VALUE, Number.MAX_VALUE)
  }
  requireRange('Tc with Tb = 0', g.Tb === 0 ? g.Tc : 0, 0, 0)
  requireRange('Teng', g.Teng, 0, DELAY_MAX * step)
  const valve = Math.min(g.Vmax, Math.max(g.Vmin, power / g.Kturb + g.Wfnl))
  const fedBack = g.Rselect === 1 ? power : g.Rselect === 0 ? 0 : valve
  // 0 speed droop reference, 1-3 feedback, 4-5 error, 6-9 governor, 10-11 output, 12-15 actuator
  return Float64Array.of(
    g.R * fedBack,
    g.R,
    g.Rselect,
    kept(step, g.Tpelec),
    g.minerr,
    g.maxerr,
    g.Kpgov,
    kept(step, g.Kigov > 0 ? g.Kpgov / g.Kigov : Number.MAX_VALUE),
    g.Tdgov > 0 ? g.Kdgov / g.Tdgov : 0,
    kept(step, g.Tdgov),
    g.Vmin,
    g.Vmax,
    1 - kept(step, g.Tact),
    g.Rclose * step,
    g.Ropen * step,
    g.Flag,
    g.Kturb,
    g.Wfnl,
    kept(step, g.Tb),
    g.Tb === 0 ? 1 : g.Tc / g.Tb,
    Math.round(g.Teng / step),
    g.Ldref / g.Kturb + g.Wfnl,
    g.Tsb > 0 ? g.Tsa / g.Tsb : 1,
    kept(step, g.Tsb),
    kept(step, g.Tfload),
    g.Kpload,
    kept(step, g.Kiload > 0 ? g.Kpload / g.Kiload : Number.MAX_VALUE),
    g.Ka * step,
    g.aset,
    kept(step, g.Ta),
    g.db,
    valve,
    power,
  )
}

/**
 * States: electrical power, integral, derivative, valve, exhaust (2), load limit, turbine,
 * acceleration, output, place in the delay line, the line.
 */
export function startGgov1(c: Float64Array): Float64Array {
  const valve = c[31]!
  const x = new Float64Array(LINE + c[20]!).fill(valve)
  x.set([c[32]!, valve, 0, valve, valve, valve, valve, valve, 0, valve, 0])
  return x
}

/**
 * One step from k - 1/2 to k + 1/2, driven by what is true at k.
 * @param electrical   power given to the load, pu of the machine
 * @param acceleration of speed, pu/s
 * @returns mechanical power at k + 1/2
 */
export function advanceGgov1(
  c: Float64Array,
  at: number,
  x: Float64Array,
  i: number,
  speed: number,
  electrical: number,
  acceleration: number,
): number {
  const asked = governorOutput(c, at, x, i, speed, electrical, acceleration)
  const before = x[i + 3]!
  let move = (asked - before) * c[at + 12]!
  if (move < c[at + 13]!) move = c[at + 13]!
  else if (move > c[at + 14]!) move = c[at + 14]!
  const valve = before + move
  x[i + 3] = valve
  const faster = c[at + 15]! === 1 ? 1 + speed : 1
  const fuel = ((before + valve) / 2) * faster
  exhaust(c, at, x, i, fuel)
  const burnt = throughDeadTime(x, i + 10, i + LINE, c[at + 20]!, fuel)
  const lagged = burnt + (x[i + 7]! - burnt) * c[at + 18]!
  x[i + 7] = lagged
  const turbine = lagged + (burnt - lagged) * c[at + 19]!
  return c[at + 16]! * (turbine - c[at + 17]!)
}

/** The lowest of speed governor, load limiter and acceleration limiter. */
function governorOutput(
  c: Float64Array,
  at: number,
  x: Float64Array,
  i: number,
  speed: number,
  electrical: number,
  acceleration: number,
): number {
  const powerBefore = x[i]!
  const power = electrical + (powerBefore - electrical) * c[at + 3]!
  x[i] = power
  const select = c[at + 2]!
  const last = x[i + 9]!
  const fedBack =
    select === 1 ? (powerBefore + power) / 2 : select === 0 ? 0 : select === -1 ? last : x[i + 3]!
  const dead = c[at + 30]!
  const off = speed > dead ? speed - dead : speed < -dead ? speed + dead : 0
  let error = c[at]! - off - c[at + 1]! * fedBack
  if (error < c[at + 4]!) error = c[at + 4]!
  else if (error > c[at + 5]!) error = c[at + 5]!
  const slow = x[i + 2]!
  const integral = x[i + 1]!
  // integrals stand half a step behind: carried on with the last output
  const integralNow = integral + ((last - integral) * (1 - c[at + 7]!)) / 2
  const slowNow = slow + ((error - slow) * (1 - c[at + 9]!)) / 2
  let asked = c[at + 6]! * error + c[at + 8]! * (error - slowNow) + integralNow
  x[i + 2] = error + (slow - error) * c[at + 9]!
  const loadIntegral = x[i + 6]!
  const loadNow = loadIntegral + ((last - loadIntegral) * (1 - c[at + 26]!)) / 2
  let limit = c[at + 25]! * (c[at + 21]! - x[i + 5]!) + loadNow
  if (limit > 1) limit = 1
  if (asked > limit) asked = limit
  if (c[at + 27]! > 0) {
    const change = acceleration + (x[i + 8]! - acceleration) * c[at + 29]!
    x[i + 8] = change
    const held = last + c[at + 27]! * (c[at + 28]! - change)
    if (asked > held) asked = held
  }
  if (asked < c[at + 10]!) asked = c[at + 10]!
  else if (asked > c[at + 11]!) asked = c[at + 11]!
  // integrals follow the output that was taken: no windup
  x[i + 1] = asked + (integral - asked) * c[at + 7]!
  x[i + 6] = asked + (loadIntegral - asked) * c[at + 26]!
  x[i + 9] = asked
  return asked
}

/** Measured exhaust temperature, in units of fuel. */
function exhaust(c: Float64Array, at: number, x: Float64Array, i: number, fuel: number): void {
  const radiationBefore = x[i + 4]!
  const radiation = fuel + (radiationBefore - fuel) * c[at + 23]!
  x[i + 4] = radiation
  const middle = (radiationBefore + radiation) / 2
  const shield = middle + (fuel - middle) * c[at + 22]!
  x[i + 5] = shield + (x[i + 5]! - shield) * c[at + 24]!
}

/**
 * −ΔP_m/Δω, small signal, on the speed governor and within its rates; fuel by stroke alone (Flag 0: with
 * Flag 1 the pump's speed takes off some percent). With feedback of electrical
 * power P_e = P_m − 2H dω/dt of the unit alone.
 */
export function gainGgov1(g: Ggov1, s: Complex, inertia: Seconds): Complex {
  const derivative = g.Tdgov > 0 ? over(scale(s, g.Kdgov), onePlus(s, g.Tdgov)) : ([0, 0] as const)
  // the integral follows the whole output, so the derivative is in it too
  const reset = add([1, 0], over([g.Kigov / g.Kpgov, 0], s))
  const governor = times(add([g.Kpgov, 0], derivative), reset)
  const delay = delayed(s, g.Teng)
  const actuator = over([1, 0], onePlus(s, g.Tact))
  const engine = scale(times(delay, over(onePlus(s, g.Tc), onePlus(s, g.Tb))), g.Kturb)
  const open = times(governor, times(actuator, engine))
  if (g.Rselect === 1) {
    const measured = over([g.R, 0], onePlus(s, g.Tpelec))
    const direct = add([1, 0], scale(times(measured, s), -2 * inertia))
    return over(times(open, direct), add([1, 0], times(open, measured)))
  }
  if (g.Rselect === 0) return open
  const inner = times(governor, g.Rselect === -2 ? actuator : [1, 0])
  return over(open, add([1, 0], scale(inner, g.R)))
}
