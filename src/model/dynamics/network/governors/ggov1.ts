import type { Ratio, Seconds } from '../../../../quantity/index.js'
import type { Ggov1 } from '../../governor/ggov1.js'
import { clamp, type GovernorEquations, leadLag } from '../equations.js'

const POWER = 0
const INTEGRAL = 1
const SLOW = 2
const VALVE = 3
const RADIATION = 4
const EXHAUST = 5
const LOAD = 6
const TURBINE = 7
const CHANGE = 8
const OUTPUT = 9
/** A valve without a lag still has rates: it takes this time, s. */
const LAG_LEAST: Seconds = 1e-4

/**
 * GGOV1 as differential equations: the lowest of speed governor, load limiter and acceleration limiter,
 * held between Vmin and Vmax, is the output that the integrals follow; a valve with rates; fuel with
 * dead time and a turbine (1 + s Tc)/(1 + s Tb). Limits, units and signs as in the record of PSS/E.
 */
export function ggov1(g: Ggov1, power: Ratio): GovernorEquations {
  const valve = power / g.Kturb + g.Wfnl
  const fedBack = g.Rselect === 1 ? power : g.Rselect === 0 ? 0 : valve
  const reference = g.R * fedBack
  const hottest = g.Ldref / g.Kturb + g.Wfnl
  const actuator = Math.max(g.Tact, LAG_LEAST)
  const integral = g.Kigov > 0 ? g.Kpgov / g.Kigov : Number.MAX_VALUE
  const loadIntegral = g.Kiload > 0 ? g.Kpload / g.Kiload : Number.MAX_VALUE
  const derivative = g.Tdgov > 0 ? g.Kdgov / g.Tdgov : 0
  const fuel = (states: Float64Array, at: number, speed: Ratio) =>
    states[at + VALVE]! * (g.Flag === 1 ? 1 + speed : 1)
  let last = valve
  const lowest = (states: Float64Array, at: number, error: Ratio, elapsed: Seconds) => {
    const integrated = g.Kigov > 0 ? states[at + INTEGRAL]! : valve
    const speed = g.Kpgov * error + derivative * (error - states[at + SLOW]!) + integrated
    const load = g.Kpload * (hottest - states[at + EXHAUST]!) + states[at + LOAD]!
    const lower = Math.min(speed, load, 1)
    if (!(g.Ka > 0)) return lower
    return Math.min(lower, last + g.Ka * elapsed * (g.aset - states[at + CHANGE]!))
  }
  const bound = (value: number) => [...Array<number>(OUTPUT).fill(value)]
  return {
    times: [g.Tpelec, integral, g.Tdgov, actuator, g.Tsb, g.Tfload, loadIntegral, g.Tb, g.Ta, 0],
    start: [power, valve, 0, valve, valve, valve, valve, valve, 0, valve],
    low: [...bound(-Infinity), g.Vmin],
    high: [...bound(Infinity), g.Vmax],
    power(states, at, { speed, delayed }) {
      const burnt = leadLag(delayed, states[at + TURBINE]!, g.Tc, g.Tb)
      return g.Kturb * (burnt - g.Wfnl) - g.Dm * speed
    },
    dead: {
      time: g.Teng,
      start: valve,
      input: (states, at, { speed }) => fuel(states, at, speed),
    },
    rates({ states, rate }, at, { speed, electrical, acceleration, delayed, elapsed }) {
      const output = states[at + OUTPUT]!
      const choices = { 1: states[at + POWER]!, 0: 0, [-1]: output, [-2]: states[at + VALVE]! }
      const off = speed > g.db ? speed - g.db : speed < -g.db ? speed + g.db : 0
      const error = clamp(reference - off - g.R * choices[g.Rselect], g.minerr, g.maxerr)
      const flow = fuel(states, at, speed)
      const shield = leadLag(flow, states[at + RADIATION]!, g.Tsa, g.Tsb)
      rate[at + POWER] = electrical - states[at + POWER]!
      rate[at + INTEGRAL] = output - states[at + INTEGRAL]!
      rate[at + SLOW] = error - states[at + SLOW]!
      rate[at + VALVE] = clamp(
        output - states[at + VALVE]!,
        g.Rclose * actuator,
        g.Ropen * actuator,
      )
      rate[at + RADIATION] = flow - states[at + RADIATION]!
      rate[at + EXHAUST] = shield - states[at + EXHAUST]!
      rate[at + LOAD] = output - states[at + LOAD]!
      rate[at + TURBINE] = delayed - states[at + TURBINE]!
      rate[at + CHANGE] = acceleration - states[at + CHANGE]!
      rate[at + OUTPUT] = lowest(states, at, error, elapsed) - output
    },
    accept(states, at) {
      last = states[at + OUTPUT]!
    },
  }
}
