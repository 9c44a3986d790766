import type { Ratio } from '../../../../quantity/index.js'
import type { GeneratorEquations } from '../equations.js'
import type { Genrou } from '../generator.js'
import { saturated, saturationThrough } from './saturation.js'

/** Place of the fluxes behind angle and speed: transient voltages, damper windings. */
const EQ = 2
const ED = 3
const PSID = 4
const PSIQ = 5

/**
 * Round rotor, sixth order (Sauer and Pai 1998, 3.3; Kundur 1994, 3.4 and 4.2):
 *
 *     T'd0 dE'q/dt   = E_fd − X_ad I_fd,  X_ad I_fd = E'q + (Xd − X'd)(I_d + k_d u_d) + S ψ''_d
 *     T'q0 dE'd/dt   = −E'd + (Xq − X'q)(I_q + k_q u_q) + S ψ''_q (Xq − Xl)/(Xd − Xl)
 *     T''d0 dψ_kd/dt = u_d = E'q − ψ_kd − (X'd − Xl) I_d,   k_d = (X'd − X'')/(X'd − Xl)²
 *     T''q0 dψ_kq/dt = u_q = −E'd − ψ_kq − (X'q − Xl) I_q,  k_q likewise
 *
 * S is the saturation at |ψ''|, quadratic; the stator has no speed term. The d axis lags the q axis, whose
 * angle is the rotor's.
 */
export function roundRotor(
  g: Genrou,
  terminal: {
    readonly voltage: readonly [number, number]
    readonly current: readonly [number, number]
  },
): GeneratorEquations {
  const { Ra, Xd, Xq, Xdp, Xqp, Xpp, Xl } = g
  // PSS/E takes a machine with S(1.0) = 0 for one without saturation, whatever S(1.2) says
  const at12 = g.S10 > 0 ? g.S12 : 0
  const saturation = saturationThrough({ at: 1, factor: g.S10 }, { at: 1.2, factor: at12 })
  const shareD = (Xpp - Xl) / (Xdp - Xl)
  const shareQ = (Xpp - Xl) / (Xqp - Xl)
  const backD = (Xdp - Xpp) / (Xdp - Xl) ** 2
  const backQ = (Xqp - Xpp) / (Xqp - Xl) ** 2
  const acrossQ = (Xq - Xl) / (Xd - Xl)
  const size = Ra * Ra + Xpp * Xpp
  let currentD = 0
  let currentQ = 0
  let fluxD = 0
  let fluxQ = 0
  let saturationD = 0
  let saturationQ = 0

  const fluxes = (states: Float64Array, at: number): void => {
    fluxD = shareD * states[at + EQ]! + (1 - shareD) * states[at + PSID]!
    fluxQ = -shareQ * states[at + ED]! + (1 - shareQ) * states[at + PSIQ]!
    const flux = Math.hypot(fluxD, fluxQ)
    const factor = flux > 0 ? saturated(saturation, flux) / flux : 0
    saturationD = factor * fluxD
    saturationQ = factor * fluxQ * acrossQ
  }
  const fieldCurrent = (states: Float64Array, at: number): Ratio => {
    const pull = states[at + EQ]! - states[at + PSID]! - (Xdp - Xl) * currentD
    return states[at + EQ]! + (Xd - Xdp) * (currentD + backD * pull) + saturationD
  }
  const start = standing(g, terminal, acrossQ, saturation)
  return {
    inertia: 2 * g.H,
    damping: g.D,
    fieldStart: start.field,
    times: [1, 2 * g.H, g.Td0p, g.Tq0p, g.Td0pp, g.Tq0pp],
    start: start.states,
    solve(states, at, real, imaginary, signals) {
      const cos = Math.cos(states[at]!)
      const sin = Math.sin(states[at]!)
      fluxes(states, at)
      const dropD = -fluxQ - (real * sin - imaginary * cos)
      const dropQ = fluxD - (real * cos + imaginary * sin)
      currentD = (dropD * Ra + dropQ * Xpp) / size
      currentQ = (dropQ * Ra - dropD * Xpp) / size
      signals.currentReal = currentD * sin + currentQ * cos
      signals.currentImaginary = currentQ * sin - currentD * cos
      signals.voltage = Math.hypot(real, imaginary)
      signals.electrical = real * signals.currentReal + imaginary * signals.currentImaginary
      signals.torque = fluxD * currentQ - fluxQ * currentD
      signals.fieldCurrent = fieldCurrent(states, at)
    },
    rates({ states, rate }, at, signals) {
      const pullQ = -states[at + ED]! - states[at + PSIQ]! - (Xqp - Xl) * currentQ
      rate[at + EQ] = signals.field - signals.fieldCurrent
      rate[at + ED] = -states[at + ED]! + (Xq - Xqp) * (currentQ + backQ * pullQ) + saturationQ
      rate[at + PSID] = states[at + EQ]! - states[at + PSID]! - (Xdp - Xl) * currentD
      rate[at + PSIQ] = pullQ
    },
  }
}

/** States and field voltage at which fluxes stand still; q lies along E''(1 + S) + j(Xq − X'')I. */
function standing(
  g: Genrou,
  {
    voltage,
    current,
  }: { readonly voltage: readonly [number, number]; readonly current: readonly [number, number] },
  acrossQ: Ratio,
  saturation: ReturnType<typeof saturationThrough>,
): { readonly states: readonly number[]; readonly field: Ratio } {
  const innerReal = voltage[0] + g.Ra * current[0] - g.Xpp * current[1]
  const innerImaginary = voltage[1] + g.Ra * current[1] + g.Xpp * current[0]
  const flux = Math.hypot(innerReal, innerImaginary)
  const factor = flux > 0 ? saturated(saturation, flux) / flux : 0
  const along = 1 + factor * acrossQ
  const angle = Math.atan2(
    innerImaginary * along + (g.Xq - g.Xpp) * current[0],
    innerReal * along - (g.Xq - g.Xpp) * current[1],
  )
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const currentD = current[0] * sin - current[1] * cos
  const currentQ = current[0] * cos + current[1] * sin
  const fluxD = innerReal * cos + innerImaginary * sin
  const fluxQ = -(innerReal * sin - innerImaginary * cos)
  const transientQ = fluxD + (g.Xdp - g.Xpp) * currentD
  const transientD = -fluxQ - (g.Xqp - g.Xpp) * currentQ
  return {
    states: [
      angle,
      0,
      transientQ,
      transientD,
      transientQ - (g.Xdp - g.Xl) * currentD,
      -transientD - (g.Xqp - g.Xl) * currentQ,
    ],
    field: transientQ + (g.Xd - g.Xdp) * currentD + factor * fluxD,
  }
}
