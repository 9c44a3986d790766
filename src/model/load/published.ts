import type { StepProfile } from './contract.js'

/**
 * A training step of production DGX H100 racks, the only public waveform of its kind: least squares on
 * 21 s of the trace released with arXiv 2508.14318, rescaled there to the highest draw. A step of
 * 16.9 s: forward, a short exchange, the long backward pass, exchange of gradients, wait.
 * The lag of a rack is set, not fitted (10-50 ms, estimate): it cannot be told from the jitter.
 * Ranges: lowest level 0.2-0.4, plateau 0.75-0.9, jitter 0.01-0.3 s, overshoot 0-0.2.
 */
export const publishedStep: StepProfile = {
  segments: [
    { kind: 'compute', duration: 3.06, level: 0.834 },
    { kind: 'communication', duration: 0.48, level: 0.284 },
    { kind: 'compute', duration: 10.72, level: 0.788 },
    { kind: 'communication', duration: 1.7, level: 0.324 },
    { kind: 'optimiser', duration: 0.92, level: 0.238 },
  ],
  edge: 0.03,
  overshoot: 0.16,
  overshootDecay: 0.6,
  jitter: 0.13,
  noise: 0.047,
}
