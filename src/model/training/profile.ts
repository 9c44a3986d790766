import type { Fraction, Seconds } from '../../quantity/index.js'
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
const edges = { edge: 0.03, overshoot: 0.5, overshootDecay: 0.139, jitter: 0.106, noise: 0.047 }

/** Share of a pass by which racks drift apart in it: 0.29 s after the 10.7 s of the same trace. */
const drift: Fraction = 0.025

/** Share of the way from low to high that memory-bound work draws. Estimate. */
const memoryBound: Fraction = 0.5

/** Of a micro-batch's time: the backward pass does twice the arithmetic. */
const forward: Fraction = 1 / 3

/**
 * What the racks draw in a step: all compute, then wait for gradients, then update the weights.
 *
 * A pipeline fills and drains stage by stage: (p − 1) forward times at the beginning of a step and as many
 * backward times at its end, together as long as the bubble of a stage (Narayanan et al. 2021, figure 4).
 * Stages that begin one after another over a time D are racks whose moments are spread evenly, with
 * standard deviation D/√12, around its middle. The rest of the bubble, stragglers and communication inside
 * the computing part are spread over it: they last micro- to milliseconds and fall at other moments on
 * other racks. Forward and backward of micro-batches alternate, so no exchange parts them; what a sharded
 * model gathers in between is in `data`, at the end. Checkpoints are no part of a step.
 */
export function profileOf(step: StepTime, { high, low }: Draw): StepProfile {
  const { total, data, optimiser } = step
  const busy = Math.max(0, total - data - optimiser)
  const bubble = Math.min(step.bubble, busy / 2)
  const fill = bubble * forward
  const drain = bubble - fill
  const computing = busy - bubble / 2
  const share = computing > 0 ? Math.min(1, step.compute / computing) : 0
  const spread = (own: Seconds, ramp: Seconds) => Math.sqrt(own ** 2 + ramp ** 2 / 12)
  const drained = spread(Math.hypot(edges.jitter, drift * computing), drain)
  const segments: StepSegment[] = [
    { kind: 'idle', duration: fill / 2, level: low },
    {
      kind: 'compute',
      duration: computing,
      level: low + share * (high - low),
      jitter: spread(edges.jitter, fill),
    },
    { kind: 'idle', duration: drain / 2, level: low, jitter: drained },
    { kind: 'communication', duration: data, level: low, jitter: drained },
    { kind: 'optimiser', duration: optimiser, level: low + memoryBound * (high - low) },
  ]
  return { segments: segments.filter(({ duration }) => duration > 0), ...edges }
}

/** A run of which only a utilisation is known: no swing within a step can be told. */
export function steadyProfile({ high }: Draw): StepProfile {
  return { segments: [{ kind: 'compute', duration: 1, level: high }], ...edges }
}
