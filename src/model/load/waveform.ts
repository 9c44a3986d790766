import type { Fraction, Seconds, Watts } from '../../quantity/index.js'
import type { StepWaveform } from './contract.js'

/**
 * Power of a synchronous job over one training step: a trapezoid between two levels.
 *
 * Preview: no overshoot, jitter, checkpoints or several jobs. Shape after the production trace of
 * arXiv 2508.14318: plateau, floor, rise in about 0.3 s.
 *
 * @param step      period, levels as shares of nameplate, rise time, share of the period at high
 * @param nameplate all racks of the job, W
 * @param time      s from the start of a step
 * @returns W
 */
export function stepPower(step: StepWaveform, nameplate: Watts, time: Seconds): Watts {
  const t = time - Math.floor(time / step.period) * step.period
  const fall = step.dutyHigh * step.period
  const level = (x: Fraction) => nameplate * (step.low + (step.high - step.low) * x)
  if (t < step.riseTime) return level(t / step.riseTime)
  if (t < fall) return level(1)
  if (t < fall + step.riseTime) return level(1 - (t - fall) / step.riseTime)
  return level(0)
}

/** Mean over nameplate of the same trapezoid: closed form. */
export function stepMean(step: StepWaveform): Fraction {
  return step.low + (step.high - step.low) * step.dutyHigh
}
