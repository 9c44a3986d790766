import type { Ratio } from '../../../../quantity/index.js'
import type { Degov, Degov1 } from '../../governor/degov.js'
import type { GovernorEquations } from '../equations.js'

const CHANGE = 0
const BOX = 1
const INTEGRAL = 2
const LEAD = 3
const THROTTLE = 4
const POWER = 5

/**
 * Diesel governors: (1 + s T3)/(1 + s T1 + s² T1 T2) on the error of speed, the actuator
 * K(1 + s T4)/(s(1 + s T5)(1 + s T6)) between TMIN and TMAX, the engine's dead time. DEGOV1 takes its
 * droop off the throttle or off measured power. The engine gives torque: its power goes with speed.
 */
export function degov(g: Degov | Degov1, power: Ratio): GovernorEquations {
  const droop = g.model === 'DEGOV1' ? g.DROOP : 0
  const onPower = g.model === 'DEGOV1' && g.droopOn === 1
  const free = [-Infinity, -Infinity]
  return {
    times: [g.T1 > 0 ? g.T2 : 0, g.T1, 1, g.T5, g.T6, g.model === 'DEGOV1' ? g.TE : 0],
    start: [0, 0, power, power, power, power],
    low: [...free, g.TMIN, -Infinity, g.TMIN, -Infinity],
    high: [...free.map((bound) => -bound), g.TMAX, Infinity, g.TMAX, Infinity],
    power: (_, __, { delayed, speed }) => delayed * (1 + speed),
    dead: {
      time: g.TD,
      start: power,
      input: (states, at) => states[at + THROTTLE]!,
    },
    rates({ states, rate }, at, { speed, electrical }) {
      const measured = onPower ? states[at + POWER]! : states[at + THROTTLE]!
      const error = droop * (power - measured) - speed
      const change = states[at + CHANGE]!
      const box = g.T1 > 0 ? states[at + BOX]! + (g.T3 / g.T1) * change : error
      const integral = states[at + INTEGRAL]!
      const lead = g.T5 > 0 ? (g.T4 / g.T5) * (integral - states[at + LEAD]!) : g.T4 * g.K * box
      rate[at + CHANGE] = error - states[at + BOX]! - change
      rate[at + BOX] = g.T1 > 0 ? change : error - states[at + BOX]!
      rate[at + INTEGRAL] = g.K * box
      rate[at + LEAD] = integral - states[at + LEAD]!
      rate[at + THROTTLE] = states[at + LEAD]! + lead - states[at + THROTTLE]!
      rate[at + POWER] = electrical - states[at + POWER]!
    },
  }
}
