import type { Bytes, Count, Fraction } from '../quantity/index.js'
import { requireRange } from './error.js'
import type { Work } from './roofline.js'

/** A product of an m×k and a k×n matrix. */
export interface Matmul {
  readonly m: Count
  readonly n: Count
  readonly k: Count
}

/** How a machine works through a product: few numbers, all given. */
export interface MatmulKernel {
  /** Share of the dense peak that large products reach. */
  readonly ceiling: Fraction
  /** Outputs that one unit computes at a time. */
  readonly tile: { readonly m: Count; readonly n: Count }
  /** Units that compute at the same time (streaming multiprocessors, cores). */
  readonly units: Count
  /** Depth k at which filling and draining the pipeline costs half; 0: nothing. */
  readonly depthHalf: Count
}

/**
 * Operations of a product, and the bytes when each matrix is moved once.
 * @param bytesIn of a value of either factor
 * @param bytesOut of a value of the result; as the factors by default
 */
export function matmulWork({ m, n, k }: Matmul, bytesIn: Bytes, bytesOut: Bytes = bytesIn): Work {
  return { flop: 2 * m * n * k, bytes: bytesIn * (m * k + k * n) + bytesOut * m * n }
}

/**
 * Share of the dense peak that a product reaches before memory binds:
 *
 *     ceiling · (m n / (waves · units · tile)) · k / (k + depthHalf)
 *
 * waves = ⌈⌈m/tile m⌉ ⌈n/tile n⌉ / units⌉: tiles at the edge and the last wave do useless work.
 * Source: NVIDIA, Matrix multiplication background, tile and wave quantisation.
 */
export function matmulEfficiency(matmul: Matmul, kernel: MatmulKernel): Fraction {
  const { m, n, k } = matmul
  const { ceiling, tile, units, depthHalf } = kernel
  for (const [name, value] of Object.entries({ m, n, k, units })) requireRange(name, value, 1)
  requireRange('ceiling', ceiling, 0, 1)
  requireRange('depthHalf', depthHalf, 0)
  const waves = Math.ceil((Math.ceil(m / tile.m) * Math.ceil(n / tile.n)) / units)
  const filled = (m * n) / (waves * units * tile.m * tile.n)
  return (ceiling * filled * k) / (k + depthHalf)
}

/** A measured share of the dense peak, of one kind of accelerator. */
export interface MeasuredCeiling {
  readonly accelerator: string
  /** Accelerators expected to be alike: a vendor and a precision. */
  readonly group: string
  readonly efficiency: Fraction
}

/**
 * Ceiling of an accelerator from the measured ones of its group, itself left out: their median. One
 * number a group; undefined where the group holds no other.
 */
export function ceilingFromPeers(
  rows: readonly MeasuredCeiling[],
  group: string,
  accelerator: string,
): Fraction | undefined {
  const peers = rows
    .filter((row) => row.group === group && row.accelerator !== accelerator)
    .map((row) => row.efficiency)
    .sort((a, b) => a - b)
  if (peers.length === 0) return undefined
  const middle = (peers.length - 1) / 2
  return (peers[Math.floor(middle)]! + peers[Math.ceil(middle)]!) / 2
}
