import type { Kernels } from './machine.js'

/** Generations that were measured. */
export type Generation = 'ampere' | 'hopper' | 'blackwell'

/**
 * How each generation works off a step. Fitted by least absolute deviation of the logarithm of time
 * on the public rows of `validation/training/`: 73 + 960 + 137 + 189 steps; what is marked `given`
 * was not fitted. Errors with a source left out of the fit stand in the room's README, under
 * Calibration.
 *
 * Given: `powerExponent` 1 (H100 at 500 and 700 W, GB200 and GB300 alike in speed per watt, fits of
 * 1.06 to 1.2); `spread` and host times of Blackwell, as Hopper; `outputsHalf` of Hopper and
 * Blackwell, 0.3 of the outputs that all units hold at once; `attention` of Ampere, FlashAttention-2
 * forward and backward (2307.08691, figure 5); `bf16` of Blackwell, its 8 bit times the ratio of both
 * in measured large products (0.776/0.763, `validation/physics/matmul_mamf.csv`), for its 16-bit rows are of
 * one model. Ampere has no 8 or 4 bit and no experts: its entries are Hopper's.
 */
export const generations: Readonly<Record<Generation, Kernels>> = {
  ampere: {
    ceiling: { bf16: 0.757, fp8: 0.717, mxfp8: 0.717, fp4: 0.717 },
    depthHalf: 216,
    outputsHalf: 9.17e5,
    memory: 0.95,
    attention: 0.55,
    attentionFirst: 0.336,
    host: 1.1e-3,
    hostCollective: 28e-6,
    hostTransfer: 1.6e-3,
    hostRouted: 3.37e-3,
    spread: 0.0042,
    grouped: 0.64,
    powerPerPeak: { bf16: 1.282e-12, fp8: 1.282e-12, mxfp8: 1.282e-12, fp4: 1.282e-12 },
    powerExponent: 1,
  },
  hopper: {
    ceiling: { bf16: 0.724, fp8: 0.717, mxfp8: 0.717, fp4: 0.717 },
    depthHalf: 992,
    outputsHalf: 1.3e6,
    memory: 0.6,
    attention: 0.297,
    attentionFirst: 0.172,
    host: 0.53e-3,
    hostCollective: 28e-6,
    hostTransfer: 1.6e-3,
    hostRouted: 3.37e-3,
    spread: 0.007,
    grouped: 0.64,
    powerPerPeak: { bf16: 0.7075e-12, fp8: 0.3537e-12, mxfp8: 0.3537e-12, fp4: 0.3537e-12 },
    powerExponent: 1,
  },
  blackwell: {
    ceiling: { bf16: 0.528, fp8: 0.519, mxfp8: 0.557, fp4: 0.482 },
    depthHalf: 998,
    outputsHalf: 1.45e6,
    memory: 0.95,
    attention: 0.406,
    attentionFirst: 0.25,
    host: 0.53e-3,
    hostCollective: 28e-6,
    hostTransfer: 1.6e-3,
    hostRouted: 3.84e-3,
    spread: 0.004,
    grouped: 0.566,
    powerPerPeak: { bf16: 0.48e-12, fp8: 0.24e-12, mxfp8: 0.24e-12, fp4: 0.12e-12 },
    powerExponent: 1,
  },
}
