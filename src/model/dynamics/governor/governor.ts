import type { Seconds } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import type { Complex } from './complex.js'
import { type Degov, type Degov1, gainDegov, prepareDegov, startDegov } from './degov.js'
import { type Gast, gainGast, prepareGast, startGast } from './gast.js'
import { type Ggov1, gainGgov1, prepareGgov1, startGgov1 } from './ggov1.js'
import { gainIeeeg1, type Ieeeg1, prepareIeeeg1, startIeeeg1 } from './ieeeg1.js'
import { gainTgov1, prepareTgov1, startTgov1, type Tgov1 } from './tgov1.js'

/** A machine whose mechanical power stays: no governor, or one that is blocked. */
export interface Blocked {
  readonly model: 'none'
}

/** What moves the fuel of a machine; parameters as in a PSS/E dynamic data file. */
export type Governor = Tgov1 | Gast | Ieeeg1 | Ggov1 | Degov | Degov1 | Blocked

/** Number of each model in the hot loop. */
export const modelNumber = {
  none: 0,
  TGOV1: 1,
  GAST: 2,
  IEEEG1: 3,
  GGOV1: 4,
  DEGOV: 5,
  DEGOV1: 5,
} as const

/**
 * Coefficients and first states of a governor in equilibrium at `power`, pu of the machine.
 * @throws PhysicsError physics/outside-range
 */
export function prepare(
  governor: Governor,
  step: Seconds,
  power: number,
): { readonly coefficients: Float64Array; readonly states: Float64Array } {
  for (const [name, value] of Object.entries(governor)) {
    if (typeof value !== 'number') continue
    const isTime = /^T[a-z0-9]*$/i.test(name) && name !== 'TMAX' && name !== 'TMIN'
    requireRange(name, value, isTime ? 0 : -Number.MAX_VALUE, Number.MAX_VALUE)
  }
  const prepared = preparedOf(governor, step, power)
  for (const value of prepared.coefficients) {
    requireRange(`quotient of parameters of ${governor.model}`, value, -LARGEST, LARGEST)
  }
  return prepared
}

/** Gains and quotients of times beyond this are no governor's, and products of them overflow. */
const LARGEST = 1e18

function preparedOf(governor: Governor, step: Seconds, power: number): ReturnType<typeof prepare> {
  switch (governor.model) {
    case 'none':
      return { coefficients: Float64Array.of(power), states: new Float64Array(1) }
    case 'TGOV1': {
      const coefficients = prepareTgov1(governor, step, power)
      return { coefficients, states: startTgov1(coefficients) }
    }
    case 'GAST': {
      const coefficients = prepareGast(governor, step, power)
      return { coefficients, states: startGast(coefficients) }
    }
    case 'IEEEG1': {
      const coefficients = prepareIeeeg1(governor, step, power)
      return { coefficients, states: startIeeeg1(coefficients) }
    }
    case 'GGOV1': {
      const coefficients = prepareGgov1(governor, step, power)
      return { coefficients, states: startGgov1(coefficients) }
    }
    case 'DEGOV':
    case 'DEGOV1': {
      const coefficients = prepareDegov(governor, step, power)
      return { coefficients, states: startDegov(coefficients) }
    }
  }
}

/** Damping on speed that is part of a governor's record, pu of the machine per pu of speed. */
export function turbineDamping(governor: Governor): number {
  if (governor.model === 'TGOV1' || governor.model === 'GAST') return governor.Dt
  return governor.model === 'GGOV1' ? governor.Dm : 0
}

/** −ΔP_m/Δω at s, pu of the machine, damping apart. */
export function governorGain(governor: Governor, s: Complex, inertia: Seconds): Complex {
  switch (governor.model) {
    case 'none':
      return [0, 0]
    case 'TGOV1':
      return gainTgov1(governor, s)
    case 'GAST':
      return gainGast(governor, s)
    case 'IEEEG1':
      return gainIeeeg1(governor, s)
    case 'GGOV1':
      return gainGgov1(governor, s, inertia)
    case 'DEGOV':
    case 'DEGOV1':
      return gainDegov(governor, s, inertia)
  }
}

/** Least and greatest power that a governor's limits allow, pu of the machine. */
export function powerRange(governor: Governor): { readonly low: number; readonly high: number } {
  switch (governor.model) {
    case 'none':
      return { low: 0, high: 0 }
    case 'TGOV1':
    case 'GAST':
      return { low: governor.VMIN, high: governor.VMAX }
    case 'IEEEG1': {
      const { K1, K2, K3, K4, K5, K6, K7, K8, PMIN, PMAX } = governor
      const sum = K1 + K2 + K3 + K4 + K5 + K6 + K7 + K8
      return { low: PMIN * sum, high: PMAX * sum }
    }
    case 'GGOV1': {
      const { Kturb, Vmin, Vmax, Wfnl, Ldref } = governor
      return { low: Kturb * (Vmin - Wfnl), high: Math.min(Ldref, Kturb * (Vmax - Wfnl)) }
    }
    case 'DEGOV':
    case 'DEGOV1':
      return { low: governor.TMIN, high: governor.TMAX }
  }
}

/**
 * Change of speed, pu, that moves a governor as much as one pu of its load reference: how secondary
 * control and a start reach every model the same way. 0: none.
 */
export function referenceGain(governor: Governor): number {
  switch (governor.model) {
    case 'none':
    case 'DEGOV':
      return 0
    case 'TGOV1':
    case 'GAST':
      return governor.R
    case 'IEEEG1':
      return 1 / governor.K
    case 'GGOV1':
      return governor.Rselect === 1 ? governor.R : governor.R / governor.Kturb
    case 'DEGOV1':
      return governor.DROOP
  }
}
