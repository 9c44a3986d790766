import type { NetworkLevel } from '../../physics/index.js'
import type {
  Bytes,
  BytesPerSecond,
  Count,
  FlopPerSecond,
  Fraction,
  Ratio,
  Seconds,
  Watts,
} from '../../quantity/index.js'

/**
 * Format in which the matrices of the layers are multiplied: 16 bit, 8 bit with a scale for each
 * tensor or row, 8 bit with one for each 32 values (MXFP8), 4 bit with one for each 16 (NVFP4).
 */
export type Format = 'bf16' | 'fp8' | 'mxfp8' | 'fp4'

/** How one generation of accelerators works off a layer; fitted, see `calibration.ts`. */
export interface Kernels {
  /** Share of the dense peak that large products reach in a training step, by format. */
  readonly ceiling: Readonly<Record<Format, Fraction>>
  /** Depth k at which filling a product's pipeline costs half. */
  readonly depthHalf: Count
  /** Outputs of a product at which partly filled waves cost half. */
  readonly outputsHalf: Count
  /** Share of the memory's rate that norms, activations, casts and the optimiser reach. */
  readonly memory: Fraction
  /** Share of the 16-bit peak in fused attention; and in its first kernels (FlashAttention 1). */
  readonly attention: Fraction
  readonly attentionFirst: Fraction
  /** Host time to launch one pass through a layer without captured graphs. */
  readonly host: Seconds
  /** The same more for each collective over tensor ranks. */
  readonly hostCollective: Seconds
  /** Host time of a micro-batch's sends and receives between stages, both directions. */
  readonly hostTransfer: Seconds
  /** The same more for a layer with routed experts. */
  readonly hostRouted: Seconds
  /** Standard deviation of the time of one node. */
  readonly spread: Fraction
  /** Of `ceiling`, in the products of a rank's experts before they were fused to one kernel. */
  readonly grouped: Fraction
  /** Power per peak of each format at which `ceiling` was fitted, W s. */
  readonly powerPerPeak: Readonly<Record<Format, number>>
  /** Exponent of the rate over that: 1 where every operation costs its energy. */
  readonly powerExponent: number
}

/** One accelerator and the network it stands in. */
export interface Machine {
  /** Dense peaks; undefined where it has no such format. */
  readonly peak: Readonly<Record<Format, FlopPerSecond | undefined>>
  readonly memoryBandwidth: BytesPerSecond
  readonly memoryCapacity: Bytes
  /** Power it may draw; undefined: that at which its kind was measured. */
  readonly power?: Watts | undefined
  /** From the inside out, per accelerator and direction. */
  readonly levels: readonly NetworkLevel[]
  readonly kernels: Kernels
}

/** No power takes a product nearer to its peak: the best measured is 0.87 (A100). */
const ceilingMost: Fraction = 0.9

/**
 * Rate over the fitted share of the peak that the power limit leaves: (W/peak ÷ that of the fit)^γ.
 * Products of a training step run at the power limit, so a package that prints a higher peak at the
 * same power computes no faster.
 */
export function sustained({ power, peak, kernels }: Machine, format: Format): Ratio {
  const rate = peak[format]
  if (power === undefined || rate === undefined) return 1
  const share = (power / rate / kernels.powerPerPeak[format]) ** kernels.powerExponent
  return Math.min(share, ceilingMost / kernels.ceiling[format])
}

/** Levels as a group sees them whose members stand `stride` accelerators apart. */
export function strided(levels: readonly NetworkLevel[], stride: Count): NetworkLevel[] {
  return levels.map((level) => ({ ...level, size: Math.max(1, Math.floor(level.size / stride)) }))
}
