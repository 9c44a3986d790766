import type { StepProfile } from './contract.js'

/**
 * A training step of production DGX H100 racks, the only public waveform of its kind: least squares on
 * 21 s of the trace released with arXiv 2508.14318, rescaled there to the highest draw. A step of
 * 16.9 s: forward, a short exchange, the long backward pass, exchange of gradients, wait.
 *
 * Method: least squares of the mean of the racks on the trace every 10 ms, the noisy part of the long pass
 * (6-14.5 s) with weight 0.3; noise from what is left. Its first 50 ms are left out: they fall from 0.77
 * to 0.25 where the next step has been low for a second, a cut. Racks that begin together (at a step, at
 * the exchange) are spread by 0.11 s, after the exchange by 0.22 s, after the long pass by 0.29 s. A jitter
 * by direction of the edge fits no better than a single one (0.0367 and 0.0369), one by segment does
 * (0.032; 0.013 and 0.026 without the noisy part). Checked by halves: the first 4.5 s of the step occur
 * twice in the trace, and fitted on either, spreads agree to 0.03 s and errors on the other are 0.018.
 * The lag of a rack is set, not fitted (10-50 ms, estimate): it cannot be told from the jitter.
 * Ranges: lowest level 0.2-0.4, plateau 0.75-0.9, jitter 0.01-0.3 s, overshoot 0.1-0.5.
 */
export const publishedStep: StepProfile = {
  segments: [
    { kind: 'compute', duration: 3.04, level: 0.841, noise: 0.005 },
    { kind: 'communication', duration: 0.49, level: 0.23 },
    { kind: 'compute', duration: 1.69, level: 0.837, jitter: 0.224, noise: 0.018 },
    { kind: 'compute', duration: 9.02, level: 0.786, jitter: 0.224 },
    { kind: 'communication', duration: 1.7, level: 0.305, jitter: 0.288 },
    { kind: 'optimiser', duration: 0.94, level: 0.253 },
  ],
  edge: 0.03,
  overshoot: 0.5,
  overshootDecay: 0.139,
  jitter: 0.106,
  noise: 0.047,
}
