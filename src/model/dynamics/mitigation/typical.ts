import type { Fraction, Joules, Watts } from '../../../quantity/index.js'
import type { Ballast, PowerFloor, RackStorage } from './contract.js'

/** A figure with where it comes from. */
export interface Stated<Value> {
  readonly value: Value
  /** `vendor`: said by who sells it; `memory`: not verified; `estimate`: this project's. */
  readonly kind: 'vendor' | 'memory' | 'estimate'
  readonly source: string
}

const operatorTalk =
  'OCP talk on power stabilisation, 2025, https://www.sgpjbg.com.cn/bgdown/1011841.html'
const storageNote =
  'NVIDIA, How new GB300 NVL72 features provide steady power for AI, July 2025, https://developer.nvidia.com/blog/how-new-gb300-nvl72-features-provide-steady-power-for-ai/'

/** Floors that Blackwell accelerators take, share of thermal design power. */
export const floorRange: Stated<readonly [Fraction, Fraction]> = {
  value: [0.2, 0.9],
  kind: 'vendor',
  source: operatorTalk,
}

/** Swing that a floor and a cap leave, share of thermal design power. */
export const swingReached: Stated<Fraction> = { value: 0.2, kind: 'vendor', source: operatorTalk }

/** Slowdown of a job beside software ballast (Firefly), at most. */
export const ballastSlowdown: Stated<Fraction> = {
  value: 0.05,
  kind: 'vendor',
  source: operatorTalk,
}

/** Peak of a rack's draw that storage in its power supplies takes off, at most. */
export const peakTakenOff: Stated<Fraction> = { value: 0.3, kind: 'vendor', source: storageNote }

/** Storage in the power supplies of GB300 NVL72, J per accelerator. */
export const storagePerAccelerator: Stated<Joules> = {
  value: 65,
  kind: 'memory',
  source: storageNote,
}

/**
 * A power floor as it is set for a synchronous job. Rates and hysteresis are estimates: rises at once, for
 * a bounded one costs speed; falls at once, for a bounded one burns through every exchange (bound it where
 * the end of a job must be slow); held over the exchange of any step.
 */
export function typicalFloor(floor: Fraction): Stated<PowerFloor> {
  return {
    value: {
      floor,
      rampUp: Number.POSITIVE_INFINITY,
      rampDown: Number.POSITIVE_INFINITY,
      hysteresis: 30,
      secondaryFloor: 0,
      activation: Math.min(floor, 0.4),
    },
    kind: 'estimate',
    source: floorRange.source,
  }
}

/** Software ballast: sees a fall within 10-100 ms (estimate 50). */
export function typicalBallast(floor: Fraction): Stated<Ballast> {
  return {
    value: { floor, delay: 0.05, slowdown: ballastSlowdown.value },
    kind: 'estimate',
    source: ballastSlowdown.source,
  }
}

/**
 * Storage of so much energy, J, in the racks of a nameplate, W: smooths as long as its half lasts for a swing
 * of half the nameplate; gives at most the nameplate. Efficiency estimate.
 */
export function typicalRackStorage(energy: Joules, nameplate: Watts): Stated<RackStorage> {
  return {
    value: { energy, power: nameplate, smoothing: energy / nameplate, efficiency: 0.95 },
    kind: 'estimate',
    source: storagePerAccelerator.source,
  }
}
