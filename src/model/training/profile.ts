import type { Fraction } from '../../quantity/index.js'
import type { StepProfile, StepSegment } from '../load/contract.js'
import type { StepTime } from './contract.js'

/** Draw over nameplate while computing and while waiting. */
export interface Draw {
  readonly high: Fraction
  readonly low: Fraction
}

/**
 * Shape of the edges of a step, as in the only public waveform of its kind: racks of DGX H100 in
 * production (Choukse et al. 2025, 2508.14318). Estimates for other accelerators.
 */
const edges = { edge: 0.03, overshoot: 0.16, overshootDecay: 0.6, jitter: 0.13, noise: 0.047 }

/** Share of the way from low to high that memory-bound work draws. Estimate. */
const memoryBound: Fraction = 0.5

/**
 * What the racks draw in a step: all compute, then wait for gradients, then update the weights.
 * Communication inside the computing part, bubbles and stragglers are spread over it, for they last
 * micro- to milliseconds and fall at other moments on other racks.
 */
export function profileOf(step: StepTime, { high, low }: Draw): StepProfile {
  const { total, data, optimiser } = step
  const busy = Math.max(0, total - data - optimiser)
  const share = busy > 0 ? Math.min(1, step.compute / busy) : 0
  const segments: StepSegment[] = [
    { kind: 'compute', duration: busy, level: low + share * (high - low) },
    { kind: 'communication', duration: data, level: low },
    { kind: 'optimiser', duration: optimiser, level: low + memoryBound * (high - low) },
  ]
  return { segments: segments.filter(({ duration }) => duration > 0), ...edges }
}

/** A run of which only a utilisation is known: no swing within a step can be told. */
export function steadyProfile({ high }: Draw): StepProfile {
  return { segments: [{ kind: 'compute', duration: 1, level: high }], ...edges }
}
